import units from "../../db/migrations/0001_create_units.sql";
import surveys from "../../db/migrations/0002_create_surveys.sql";
import links from "../../db/migrations/0003_create_links.sql";
import responses from "../../db/migrations/0004_create_responses.sql";
import tallies from "../../db/migrations/0005_create_tallies.sql";
import releases from "../../db/migrations/0006_create_releases.sql";
import figures from "../../db/migrations/0007_create_figures_and_quotations.sql";
import settling from "../../db/migrations/0009_settle_tallies.sql";
import chains from "../../db/migrations/0010_create_chains.sql";
import composites from "../../db/migrations/0011_create_composites.sql";
import samples from "../../db/migrations/0012_create_samples.sql";
import flags from "../../db/migrations/0016_flag_tallies.sql";
import accounts from "../../db/migrations/0017_create_accounts.sql";
import auditTrail from "../../db/migrations/0018_create_audit_trail.sql";
import mappings from "../../db/migrations/0019_create_table_mappings.sql";
import recovering from "../../db/migrations/0020_mark_recovered_figures.sql";
import groups from "../../db/migrations/0021_group_responses.sql";
import placing from "../../db/migrations/0022_place_table_mappings.sql";
import appraisalPairs from "../../db/migrations/0023_create_appraisal_pairs.sql";
import oneTimeCodes from "../../db/migrations/0024_create_one_time_codes.sql";
import linkOrigins from "../../db/migrations/0025_add_link_origins.sql";
import linkExtensions from "../../db/migrations/0026_extend_links.sql";
import scannedTrials from "../../db/migrations/0027_note_scanned_trials.sql";
import flaggedDays from "../../db/migrations/0028_flag_days.sql";
import earlierGroups from "../../db/migrations/0029_settle_earlier_groups.sql";
import entryBatches from "../../db/migrations/0030_create_entry_batches.sql";
import kiosks from "../../db/migrations/0031_pair_kiosks.sql";
import turnouts from "../../db/migrations/0032_create_turnouts.sql";
import hiddenQuestions from "../../db/migrations/0033_hide_link_questions.sql";
import releasedTexts from "../../db/migrations/0034_release_texts.sql";
import undertakings from "../../db/migrations/0035_create_undertakings.sql";
import pooledTexts from "../../db/migrations/0036_pool_late_texts.sql";
import type { Migration } from "./migrate.ts";

/** The migrations as the Worker's bundle carries them, to tell whether its database is up to date; a test holds them against the disk. */
export const BUNDLED_MIGRATIONS: readonly Migration[] = [
  { name: "0001_create_units.sql", sql: units },
  { name: "0002_create_surveys.sql", sql: surveys },
  { name: "0003_create_links.sql", sql: links },
  { name: "0004_create_responses.sql", sql: responses },
  { name: "0005_create_tallies.sql", sql: tallies },
  { name: "0006_create_releases.sql", sql: releases },
  { name: "0007_create_figures_and_quotations.sql", sql: figures },
  { name: "0009_settle_tallies.sql", sql: settling },
  { name: "0010_create_chains.sql", sql: chains },
  { name: "0011_create_composites.sql", sql: composites },
  { name: "0012_create_samples.sql", sql: samples },
  { name: "0016_flag_tallies.sql", sql: flags },
  { name: "0017_create_accounts.sql", sql: accounts },
  { name: "0018_create_audit_trail.sql", sql: auditTrail },
  { name: "0019_create_table_mappings.sql", sql: mappings },
  { name: "0020_mark_recovered_figures.sql", sql: recovering },
  { name: "0021_group_responses.sql", sql: groups },
  { name: "0022_place_table_mappings.sql", sql: placing },
  { name: "0023_create_appraisal_pairs.sql", sql: appraisalPairs },
  { name: "0024_create_one_time_codes.sql", sql: oneTimeCodes },
  { name: "0025_add_link_origins.sql", sql: linkOrigins },
  { name: "0026_extend_links.sql", sql: linkExtensions },
  { name: "0027_note_scanned_trials.sql", sql: scannedTrials },
  { name: "0028_flag_days.sql", sql: flaggedDays },
  { name: "0029_settle_earlier_groups.sql", sql: earlierGroups },
  { name: "0030_create_entry_batches.sql", sql: entryBatches },
  { name: "0031_pair_kiosks.sql", sql: kiosks },
  { name: "0032_create_turnouts.sql", sql: turnouts },
  { name: "0033_hide_link_questions.sql", sql: hiddenQuestions },
  { name: "0034_release_texts.sql", sql: releasedTexts },
  { name: "0035_create_undertakings.sql", sql: undertakings },
  { name: "0036_pool_late_texts.sql", sql: pooledTexts },
];
