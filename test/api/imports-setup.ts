import { expect } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const STORED_TABLES = [
  "responses",
  "response_bodies",
  "response_texts",
  "tally_days",
  "tally_months",
  "figure_versions",
  "quotation_versions",
  "releases",
  "import_changes",
] as const;

/** How many rows each table holds that an import could write to. */
export async function countRows({ deps }: TestApp): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of STORED_TABLES) {
    const result = await deps.db.execute(`SELECT count(*) AS n FROM ${table}`);
    counts[table] = Number(result.rows[0]?.n);
  }
  return counts;
}

export async function expectNothingStored(app: TestApp): Promise<void> {
  expect(await countRows(app)).toEqual(Object.fromEntries(STORED_TABLES.map((table) => [table, 0])));
}

/** All rows of one query. */
export async function rowsOf({ deps }: TestApp, sql: string): Promise<unknown[][]> {
  return (await deps.db.execute(sql)).rows.map((row) => Object.values(row));
}

export const SURVEY = {
  title: { "zh-CN": "回访", en: "Call-back" },
  questions: [
    {
      ...{ id: "overall", type: "rating", title: "满意吗", scale: "satisfaction5", required: true },
      reasons: { atOrBelow: 2, options: ["slow", "rude"].map((value) => ({ value, label: value })) },
    },
    {
      ...{ id: "topic", type: "choice", title: "什么事" },
      options: [
        { value: "water", label: "水" },
        { value: "else", label: "其他", other: true },
      ],
    },
    {
      id: "wanted",
      type: "choices",
      title: "需要",
      options: ["a", "b", "c"].map((value) => ({ value, label: value })),
    },
    {
      ...{ id: "staff", type: "matrix", title: "人员", scale: "stars5" },
      rows: ["polite", "quick"].map((value) => ({ value, label: value })),
    },
    { id: "minutes", type: "number", title: "等了几分钟", min: 0, max: 600, integer: true },
    { id: "comment", type: "text", title: "想说的话", maxLength: 200 },
  ],
  indicators: [
    { key: "satisfaction", name: "满意率", kind: "share", question: "overall", favourable: [5, 4, 3] },
    { key: "wait", name: "等候", kind: "mean", question: "minutes", favourable: [] },
  ],
};

export async function putUnit(app: TestApp, code: string, more: object = {}): Promise<void> {
  const reply = await app.request("PUT", `/api/v1/units/${code}`, { name: code, kind: "street", ...more });
  expect(reply.status, await reply.text()).toBeLessThan(300);
}

export async function publish(app: TestApp, definition: object): Promise<string> {
  const made = await app.request("POST", "/api/v1/surveys", definition);
  const { id } = (await made.json()) as { id: string };
  const published = await app.request("POST", `/api/v1/surveys/${id}/publish`, {});
  expect(published.status, await published.text()).toBe(200);
  return id;
}

/** An application with the units north and south, one that ended, and a published survey. */
export async function openImportApp(): Promise<TestApp & { survey: string }> {
  const app = await openTestApp({ today: "2026-03-15" });
  await putUnit(app, "north");
  await putUnit(app, "south");
  await putUnit(app, "gone", { until: "2026-02-01" });
  return { ...app, survey: await publish(app, { ...SURVEY, indicators: SURVEY.indicators.map(definedIndicator) }) };
}

function definedIndicator(indicator: (typeof SURVEY.indicators)[number]): object {
  const { favourable, ...rest } = indicator;
  return favourable.length > 0 ? indicator : rest;
}

export type ImportReply = {
  status: number;
  accepted?: number;
  alreadyThere?: number;
  reason?: string;
  rejected?: { line: number; column: string; reason: string }[];
};

export async function importCsv(app: TestApp, path: string, body: string | Uint8Array): Promise<ImportReply> {
  const reply = await app.request("POST", path, body);
  return { status: reply.status, ...((await reply.json()) as object) };
}

/** The reply to a file of answers to the application's own survey. */
export async function importResponses(
  app: TestApp & { survey: string },
  csv: string | Uint8Array,
  query = "",
): Promise<ImportReply> {
  return importCsv(app, `/api/v1/surveys/${app.survey}/responses/import${query}`, csv);
}
