import { afterEach, beforeEach, expect, test } from "vitest";
import { postTable } from "../support/post-table.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";
import { workbook } from "../support/workbook.ts";
import { putUnit, rowsOf } from "./imports-setup.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ today: "2024-03-15" });
});
afterEach(() => app.close());

const ROWS = [
  ["名称", "上级", "代码", "类型", "人口"],
  ["安河区", null, "anhe", "区", 310_000],
  ["和平街道", "安河区", null, null, 52_000],
  ["红星社区", "和平街道", null, null, null],
];

type Reply = {
  status: number;
  units?: { cell: string; state: string; code: string; parent: string | null; until?: string; successor?: string }[];
  counts?: { new: number; same: number; changed: number };
  cells?: { sheet: string; cell: string; reason: string; detail: string }[];
  reason?: string;
  errors?: { pointer: string; reason: string }[];
};

async function send(act: "preview" | "apply", file: Uint8Array | string | null, fields: object = {}): Promise<Reply> {
  const reply = await postTable(app, `/api/v1/units/${act}`, file, { ...fields });
  return { status: reply.status, ...((await reply.json()) as object) };
}

async function act(path: string, body: unknown): Promise<Reply> {
  const reply = await app.request("POST", `/api/v1/units/${path}`, body);
  return { status: reply.status, ...((await reply.json()) as object) };
}

const statements = () =>
  rowsOf(app, "SELECT code, change, holds_from, parent, until, successor, actor FROM unit_changes");

test("POST units/preview shows a tree from a workbook and stores nothing, POST units/apply states it", async () => {
  const file = await workbook({ name: "单位", rows: ROWS });
  const expected = { status: 200, counts: { new: 3, same: 0, changed: 0 } };
  expect(await send("preview", file)).toMatchObject({
    ...expected,
    units: [{ cell: "A2", state: "new", code: "anhe" }, {}, {}],
  });
  expect(await statements()).toEqual([]);
  expect(await send("apply", file)).toMatchObject(expected);
  const unit = await app.request("GET", "/api/v1/units/anhe-1", undefined, { token: false });
  expect(await unit.json()).toMatchObject({ name: "和平街道", parent: "anhe", children: [{ code: "anhe-1-1" }] });
});

test("POST units/apply of the same table again changes nothing, of another what differs", async () => {
  await send("apply", await workbook({ rows: ROWS }));
  const before = await statements();
  expect(await send("apply", await workbook({ rows: ROWS }))).toMatchObject({
    counts: { new: 0, same: 3, changed: 0 },
  });
  expect(await statements()).toEqual(before);
  const csv = "名称,上级,代码\n安河新区,,anhe\n和平街道,anhe,\n南门街道,anhe,\n";
  expect(await send("apply", csv, { since: "2024-05-01" })).toMatchObject({ counts: { new: 1, same: 1, changed: 1 } });
  expect((await statements()).filter(([, , from]) => from === "2024-05-01")).toEqual([
    ["anhe", 2, "2024-05-01", null, null, null, "administrator"],
  ]);
});

test("POST units/apply takes pasted names under a parent", async () => {
  await putUnit(app, "anhe", { name: "安河区" });
  const names = "和平街道\n南门街道\n";
  expect(await send("apply", null, { names, parent: "anhe" })).toMatchObject({
    units: [{ code: "anhe-1" }, { code: "anhe-2", kind: "street-office", parent: "anhe" }],
  });
  expect(await send("apply", null, { names, parent: "anhe" })).toMatchObject({ counts: { new: 0, same: 2 } });
  expect(await send("apply", null, { names, parent: "b" })).toMatchObject({ errors: [{ pointer: "/parent" }] });
  expect(await send("apply", null, {})).toMatchObject({
    status: 422,
    errors: [{ pointer: "/file", reason: "required" }],
  });
});

test("POST units/apply refuses bad rows with place and reason, and stores nothing", async () => {
  const rows = [...ROWS, ["和平街道", "安河区", null, null, null], ["网格", "东片", null, null, null]];
  const file = await workbook({ name: "单位", rows, cells: { E4: { value: 1, formula: "1+0", formulaResult: 1 } } });
  expect((await send("apply", file)).cells).toMatchObject([
    { sheet: "单位", cell: "E4", reason: "formula" },
    { cell: "B4", reason: "ambiguous_parent" },
    { cell: "B6", reason: "unknown_unit" },
    { cell: "A5", reason: "duplicate_unit", detail: "与“A3”是同一个单位。" },
  ]);
  expect((await send("apply", await workbook({ rows: ROWS, merges: ["A3:A4"] }))).cells).toMatchObject([
    { cell: "A3", reason: "merged_cells" },
  ]);
  expect((await send("apply", "名称,上级,代码\n甲,b,a\n乙,a,b\n")).cells).toMatchObject([{ reason: "cycle" }, {}]);
  expect(await statements()).toEqual([]);
});

test("POST units/{code}/end, merge and split state what befalls units from a month on", async () => {
  await send("apply", "名称,上级,代码\n安河区,,anhe\n甲街道,anhe,a\n乙街道,anhe,b\n甲社区,a,a1\n乙社区,b,b1\n");
  expect(await act("a/end", { on: "2024-06-01" })).toMatchObject({
    status: 422,
    errors: [{ reason: "children_remain" }],
  });
  expect(await act("b/merge", { on: "2024-06-01", from: ["a"] })).toMatchObject({
    units: [
      { code: "a1", parent: "b" },
      { code: "a", until: "2024-06-01", successor: "b" },
    ],
  });
  expect(await act("a1/end", { on: "2024-07-01", successor: "b1" })).toMatchObject({ units: [{ successor: "b1" }] });
  const into = [
    { name: "东", children: ["b1"] },
    { name: "西", code: "west" },
  ];
  expect(await act("b/split", { on: "2024-08-01", into })).toMatchObject({
    units: [{ code: "anhe-1" }, { code: "west", parent: "anhe" }, { code: "b1", parent: "anhe-1" }, { code: "b" }],
  });
  expect(await act("nobody/end", { on: "2024-06-01" })).toMatchObject({ status: 404 });
  expect(await act("a1/end", { on: "2024-06-02" })).toMatchObject({
    errors: [{ pointer: "/on", reason: "not_first_of_month" }],
  });
});

test("POST units/{code}/end leaves released months as they are", async () => {
  await putUnit(app, "a");
  await app.deps.db.execute(`INSERT INTO releases (unit, measure, period_kind, filter, proof, period, version, status, released_on)
    VALUES ('a', 'indicator:x', 'month', '', 'open', '2024-02', 1, 'shown', '2024-03-02')`);
  expect(await act("a/end", { on: "2024-02-01" })).toMatchObject({ status: 409, reason: "period_released" });
  expect(await act("a/end", { on: "2024-03-01" })).toMatchObject({ status: 200 });
});
