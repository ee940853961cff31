import { expect } from "vitest";
import { postTable } from "../support/post-table.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";
import { putUnit } from "./imports-setup.ts";

/** An application with three street offices, one under another name before 2021, and the indicator satisfaction. */
export async function openTablesApp(): Promise<TestApp> {
  const app = await openTestApp({ today: "2024-03-15" });
  await putUnit(app, "heping", { name: "和平公社" });
  await putUnit(app, "heping", { name: { "zh-CN": "和平街道", en: "Heping" }, since: "2021-01-01" });
  await putUnit(app, "nanmen", { name: "南门街道" });
  await putUnit(app, "dongguan", { name: "东关街道" });
  const named = await app.request("PUT", "/api/v1/indicators/satisfaction", { name: "满意率", formula: "满意 ÷ 有效" });
  expect(named.status, await named.text()).toBe(201);
  return app;
}

export const RATES = {
  columns: [
    { heading: "有效评价数", means: "valid", indicator: "satisfaction" },
    { heading: "满意数", means: "favourable", indicator: "satisfaction" },
    { heading: "满意率", means: "percentage", indicator: "satisfaction" },
  ],
  source: "月报",
};

/** A mapping of a table whose headings are months alone. */
export const PERCENTAGES = {
  columns: [{ heading: "", means: "percentage", indicator: "satisfaction" }],
  source: "月报",
};

export type Value = {
  cell: string;
  unit: string;
  period: string;
  state: string;
  figure?: { favourable: number; valid: number; recovered: string | null };
  quoted?: { printed: string };
  from: Record<string, unknown> | null;
  beside: Record<string, unknown> | null;
};

export type TableReply = {
  status: number;
  stored?: number;
  same?: number;
  corrected?: number;
  reason?: string;
  detail?: string;
  errors?: { pointer: string; reason: string }[];
  cells?: { sheet: string; cell: string; reason: string; detail: string }[];
  values?: Value[];
  notes?: { cell: string; note: string }[];
  leftOut?: { cell: string; reason: string }[];
  kept?: { name: string; mapping: object }[];
  read?: { values: Value[]; notes: { cell: string; note: string }[]; leftOut: { cell: string; reason: string }[] };
  layout?: {
    kind: string;
    headerRows: number[];
    unitColumn: string;
    headings: { heading: string; suggested: string }[];
  };
};

async function replyOf(response: Response): Promise<TableReply> {
  return { status: response.status, ...((await response.json()) as object) };
}

export async function preview(app: TestApp, file: Uint8Array | string, fields: object = {}): Promise<TableReply> {
  return replyOf(await postTable(app, "/api/v1/tables/preview", file, { ...fields }));
}

export async function apply(app: TestApp, file: Uint8Array | string, fields: object = {}): Promise<TableReply> {
  return replyOf(await postTable(app, "/api/v1/tables/apply", file, { ...fields }));
}
