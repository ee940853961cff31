import { blob, integer, sqliteTable, sqliteView, text } from "drizzle-orm/sqlite-core";
import type { LocalText } from "../src/core/local-text.ts";
import type { IndicatorMeaning, SurveyDefinition } from "../src/core/surveys/survey.ts";

// The migrations are the truth (drizzle cannot say WITHOUT ROWID, triggers or views); a test holds this file against them.

const recorded = {
  recordedOn: text("recorded_on").notNull(),
  actor: text("actor").notNull(),
};

const unitChangesColumns = {
  code: text("code").notNull(),
  change: integer("change").notNull(),
  holdsFrom: text("holds_from").notNull(),
  name: text("name", { mode: "json" }).$type<LocalText>().notNull(),
  kind: text("kind").notNull(),
  parent: text("parent"),
  until: text("until"),
  successor: text("successor"),
  population: integer("population"),
  targets: text("targets", { mode: "json" }).$type<Readonly<Record<string, number>>>().notNull(),
  ...recorded,
};
export const unitChanges = sqliteTable("unit_changes", unitChangesColumns);

export const surveyDrafts = sqliteTable("survey_drafts", {
  survey: text("survey").notNull(),
  change: integer("change").notNull(),
  definition: text("definition", { mode: "json" }).$type<SurveyDefinition>().notNull(),
  ...recorded,
});

export const surveyRevisions = sqliteTable("survey_revisions", {
  survey: text("survey").notNull(),
  revision: integer("revision").notNull(),
  definition: text("definition", { mode: "json" }).$type<SurveyDefinition>().notNull(),
  publishedOn: text("published_on").notNull(),
  actor: text("actor").notNull(),
});

export const indicatorVersions = sqliteTable("indicator_versions", {
  key: text("key").notNull(),
  version: integer("version").notNull(),
  position: integer("position").notNull(),
  kind: text("kind").notNull(),
  name: text("name", { mode: "json" }).$type<LocalText>().notNull(),
  formula: text("formula", { mode: "json" }).$type<LocalText>().notNull(),
  meaning: text("meaning", { mode: "json" }).$type<IndicatorMeaning>().notNull(),
  ...recorded,
});

export const revisionIndicators = sqliteTable("revision_indicators", {
  survey: text("survey").notNull(),
  revision: integer("revision").notNull(),
  key: text("key").notNull(),
  version: integer("version").notNull(),
  question: text("question").notNull(),
  wording: text("wording").notNull(),
});

const waveChangesColumns = {
  survey: text("survey").notNull(),
  key: text("key").notNull(),
  change: integer("change").notNull(),
  fromDay: text("from_day").notNull(),
  toDay: text("to_day").notNull(),
  name: text("name", { mode: "json" }).$type<LocalText>(),
  ...recorded,
};
export const waveChanges = sqliteTable("wave_changes", waveChangesColumns);

export const linkChanges = sqliteTable("link_changes", {
  code: text("code").notNull(),
  change: integer("change").notNull(),
  survey: text("survey").notNull(),
  firstRevision: integer("first_revision").notNull(),
  unit: text("unit").notNull(),
  channel: text("channel").notNull(),
  respondentClass: text("respondent_class"),
  round: integer("round").notNull(),
  wave: text("wave"),
  proof: text("proof").notNull(),
  status: text("status").notNull(),
  opensOn: text("opens_on"),
  closesOn: text("closes_on"),
  ...recorded,
  origins: text("origins", { mode: "json" }).$type<readonly string[]>().notNull(),
  preset: text("preset"),
  hidden: text("hidden"),
});

export const scannedTrials = sqliteTable("scanned_trials", { link: text("link").primaryKey() });

export const importChanges = sqliteTable("import_changes", {
  importId: integer("import_id").notNull(),
  change: integer("change").notNull(),
  kind: text("kind").notNull(),
  survey: text("survey"),
  status: text("status").notNull(),
  ...recorded,
});

export const responses = sqliteTable("responses", {
  survey: text("survey").notNull(),
  day: text("day").notNull(),
  key: blob("key", { mode: "buffer" }).notNull(),
  revision: integer("revision").notNull(),
  unit: text("unit").notNull(),
  link: text("link"),
  channel: text("channel").notNull(),
  respondentClass: text("respondent_class"),
  proof: text("proof").notNull(),
  origin: text("origin").notNull(),
  round: integer("round").notNull(),
  importId: integer("import_id"),
  commit: blob("commit", { mode: "buffer" }).notNull(),
  leafHash: blob("leaf_hash", { mode: "buffer" }).notNull(),
  checkCode: text("check_code").notNull(),
});

export const responseBodies = sqliteTable("response_bodies", {
  key: blob("key", { mode: "buffer" }).notNull().primaryKey(),
  answers: text("answers").notNull(),
  salt: blob("salt", { mode: "buffer" }).notNull(),
});

export const responseTexts = sqliteTable("response_texts", {
  key: blob("key", { mode: "buffer" }).notNull(),
  field: text("field").notNull(),
  text: blob("text", { mode: "buffer" }).notNull(),
  salt: blob("salt", { mode: "buffer" }).notNull(),
});

export const textWithdrawals = sqliteTable("text_withdrawals", {
  key: blob("key", { mode: "buffer" }).notNull(),
  field: text("field").notNull(),
  reason: text("reason").notNull(),
  requestedBy: text("requested_by").notNull(),
  approvedBy: text("approved_by").notNull(),
  recordedOn: text("recorded_on").notNull(),
});

export const settledTexts = sqliteTable("settled_texts", {
  survey: text("survey").notNull(),
  field: text("field").notNull(),
  proof: text("proof").notNull(),
  label: text("label").notNull(),
  unit: text("unit").notNull(),
  key: blob("key", { mode: "buffer" }).notNull(),
});

export const textGroups = sqliteTable("text_groups", {
  survey: text("survey").notNull(),
  field: text("field").notNull(),
  proof: text("proof").notNull(),
  label: text("label").notNull(),
  unit: text("unit").notNull(),
  holder: text("holder").notNull(),
  periodKind: text("period_kind").notNull(),
  period: text("period").notNull(),
  releasedOn: text("released_on").notNull(),
  isPooled: integer("is_pooled").notNull().default(0),
});

export const trialResponses = sqliteTable("trial_responses", {
  key: blob("key", { mode: "buffer" }).notNull().primaryKey(),
  link: text("link").notNull(),
  day: text("day").notNull(),
  revision: integer("revision").notNull(),
  answers: text("answers").notNull(),
  texts: text("texts").notNull(),
  leafHash: blob("leaf_hash", { mode: "buffer" }).notNull(),
  checkCode: text("check_code").notNull(),
});

export const responseGroups = sqliteTable("response_groups", {
  id: blob("id", { mode: "buffer" }).notNull().primaryKey(),
  survey: text("survey").notNull(),
  day: text("day").notNull(),
  revision: integer("revision").notNull(),
  unit: text("unit").notNull(),
  link: text("link").notNull(),
  channel: text("channel").notNull(),
  respondentClass: text("respondent_class"),
  proof: text("proof").notNull(),
  origin: text("origin").notNull(),
  round: integer("round").notNull(),
  checkCodes: text("check_codes").notNull(),
  answers: text("answers").notNull(),
  texts: text("texts").notNull(),
  digests: blob("digests", { mode: "buffer" }).notNull(),
});

export const units = sqliteView("units", unitChangesColumns).existing();

export const waves = sqliteView("waves", waveChangesColumns).existing();
