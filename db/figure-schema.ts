import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { TableMapping } from "../src/core/tables/table-mapping.ts";

// Tallies, releases, figures and quoted rates; the rest is in schema.ts, and a test holds both against the migrations.

const recorded = {
  recordedOn: text("recorded_on").notNull(),
  actor: text("actor").notNull(),
};

const kind = {
  revision: integer("revision").notNull(),
  question: text("question").notNull(),
  value: text("value").notNull(),
  channel: text("channel").notNull(),
  respondentClass: text("respondent_class").notNull(),
  proof: text("proof").notNull(),
  origin: text("origin").notNull(),
  round: integer("round").notNull(),
};

const sums = {
  count: integer("count").notNull(),
  sum: real("sum").notNull(),
  sumOfSquares: real("sum_of_squares").notNull(),
};

const settled = { ...kind, flag: text("flag").notNull(), ...sums };
const tallied = { ...kind, flag: text("flag").notNull(), importId: integer("import_id").notNull(), ...sums };

export const tallyDays = sqliteTable("tally_days", {
  survey: text("survey").notNull(),
  unit: text("unit").notNull(),
  day: text("day").notNull(),
  ...tallied,
});

export const tallyMonths = sqliteTable("tally_months", {
  survey: text("survey").notNull(),
  unit: text("unit").notNull(),
  month: text("month").notNull(),
  ...tallied,
});

export const liveSnapshots = sqliteTable("live_snapshots", {
  survey: text("survey").notNull(),
  unit: text("unit").notNull(),
  periodKind: text("period_kind").notNull(),
  period: text("period").notNull(),
  proof: text("proof").notNull(),
  at: integer("at").notNull(),
  revision: integer("revision").notNull(),
  question: text("question").notNull(),
  value: text("value").notNull(),
  count: integer("count").notNull(),
  sum: real("sum").notNull(),
  sumOfSquares: real("sum_of_squares").notNull(),
});

export const releases = sqliteTable("releases", {
  unit: text("unit").notNull(),
  measure: text("measure").notNull(),
  periodKind: text("period_kind").notNull(),
  filter: text("filter").notNull(),
  proof: text("proof").notNull(),
  period: text("period").notNull(),
  version: integer("version").notNull(),
  status: text("status").notNull(),
  counts: text("counts"),
  formulaVersion: integer("formula_version"),
  releasedOn: text("released_on").notNull(),
  span: text("span", { mode: "json" }).$type<readonly string[]>(),
  bound: text("bound"),
});

export const settledTallies = sqliteTable("settled_tallies", {
  label: text("label").notNull(),
  survey: text("survey").notNull(),
  unit: text("unit").notNull(),
  ...settled,
});

export const lateCounts = sqliteTable("late_counts", {
  recordedOn: text("recorded_on").notNull().primaryKey(),
  count: integer("count").notNull(),
});

export const closedPeriods = sqliteTable("closed_periods", {
  periodKind: text("period_kind").notNull(),
  period: text("period").notNull(),
  releasedOn: text("released_on").notNull(),
});

export const thresholdChanges = sqliteTable("threshold_changes", {
  change: integer("change").notNull().primaryKey(),
  answerCountMin: integer("answer_count_min").notNull(),
  ...recorded,
});

const versionedCell = {
  unit: text("unit").notNull(),
  indicator: text("indicator").notNull(),
  periodKind: text("period_kind").notNull(),
  period: text("period").notNull(),
  version: integer("version").notNull(),
};

const correction = { reason: text("reason"), importId: integer("import_id").notNull(), ...recorded };

export const figureVersions = sqliteTable("figure_versions", {
  ...versionedCell,
  favourable: integer("favourable").notNull(),
  valid: integer("valid").notNull(),
  source: text("source").notNull(),
  ...correction,
  recovered: text("recovered"),
});

export const tableMappingChanges = sqliteTable("table_mapping_changes", {
  name: text("name").notNull(),
  change: integer("change").notNull(),
  signature: text("signature").notNull(),
  mapping: text("mapping", { mode: "json" }).$type<TableMapping>().notNull(),
  ...recorded,
  area: text("area").notNull(),
});

export const quotationVersions = sqliteTable("quotation_versions", {
  ...versionedCell,
  printed: text("printed").notNull(),
  source: text("source").notNull(),
  sourceUrl: text("source_url"),
  ...correction,
});
