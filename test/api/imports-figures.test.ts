import { afterEach, beforeEach, expect, test } from "vitest";
import { figuresOfImport } from "../../src/store/figure-versions.ts";
import { countRows, expectNothingStored, importCsv, openImportApp, rowsOf } from "./imports-setup.ts";

let app: Awaited<ReturnType<typeof openImportApp>>;
beforeEach(async () => {
  app = await openImportApp();
  const named = await app.request("PUT", "/api/v1/indicators/response", { name: "响应率", formula: "已响应 ÷ 受理" });
  expect(named.status, await named.text()).toBe(201);
});
afterEach(() => app.close());

const HEADER = "unit,indicator,period,favourable,valid,source";
const send = (rows: string, query = "") => importCsv(app, `/api/v1/figures/import${query}`, `${HEADER}\n${rows}\n`);
const stored = () =>
  rowsOf(app, "SELECT unit, period_kind, period, version, favourable, valid, reason FROM figure_versions");

test("POST figures/import stores months, quarters and years as the first version of their cells", async () => {
  const rows = "north,response,2026-02,９９０,1000,月报\nnorth,satisfaction,2025-Q4,74,100,\nsouth,response,2025,0,0,";
  expect(await send(rows)).toEqual({ status: 200, accepted: 3, alreadyThere: 0, rejected: [] });
  expect(await stored()).toEqual([
    ["north", "month", "2026-02", 1, 990, 1000, null],
    ["north", "quarter", "2025-Q4", 1, 74, 100, null],
    ["south", "year", "2025", 1, 0, 0, null],
  ]);
});

test("POST figures/import releases each figure for its own unit and period", async () => {
  await send("north,response,2026-02,990,1000,");
  const reply = await app.request("GET", "/api/v1/units/north/trend?indicator=response&period=month");
  const trend = (await reply.json()) as { series: { proof: string; points: { period: string; value: number }[] }[] };
  const figures = trend.series.find(({ proof }) => proof === "figures");
  expect(figures?.points.at(-1)).toMatchObject({ period: "2026-02", value: 0.99, favourable: 990, valid: 1000 });
});

test("POST figures/import takes the key of a wave that is over", async () => {
  const wave = (key: string, from: string, to: string) =>
    app.request("PUT", `/api/v1/surveys/${app.survey}/waves/${key}`, { from, to });
  expect((await wave("spring", "2026-02-20", "2026-03-10")).status).toBe(201);
  expect((await wave("summer", "2026-03-12", "2026-03-20")).status).toBe(201);
  expect(await send("north,response,spring,74,100,月报")).toMatchObject({ status: 200, accepted: 1 });
  expect(await send("north,response,summer,74,100,月报")).toMatchObject({
    rejected: [{ line: 2, column: "period", reason: "open_period" }],
  });
  const reply = await app.request("GET", "/api/v1/units/north/trend?indicator=response&period=wave");
  expect(await reply.json()).toMatchObject({
    series: [{ proof: "figures", points: [{ period: "spring", status: "shown", favourable: 74, valid: 100 }] }],
  });
});

test("POST figures/import knows equal numbers again, whatever the source", async () => {
  await send("north,response,2026-02,990,1000,a");
  expect(await send("north,response,2026-02,990,1000,b\nsouth,response,2026-02,1,2,")).toMatchObject({
    ...{ accepted: 1, alreadyThere: 1 },
  });
});

test("POST figures/import corrects other numbers only for a reason, and keeps the old version", async () => {
  await send("north,response,2026-02,990,1000,");
  expect(await send("north,response,2026-02,980,1000,")).toMatchObject({
    ...{ status: 422, reason: "rejected_rows" },
    rejected: [{ line: 2, column: "favourable", reason: "figure_exists" }],
  });
  expect(await send("north,response,2026-02,980,1000,", "?correct=recount")).toMatchObject({
    status: 200,
    accepted: 1,
  });
  expect(await stored()).toEqual([
    ["north", "month", "2026-02", 1, 990, 1000, null],
    ["north", "month", "2026-02", 2, 980, 1000, "recount"],
  ]);
  expect(await send("north,response,2026-02,980,1000,")).toMatchObject({ accepted: 0, alreadyThere: 1 });
});

test("POST figures/import takes a cell twice in one file only with the same numbers", async () => {
  const row = "north,response,2026-02,990";
  for (const query of ["", "?correct=recount"]) {
    expect(await send(`${row},1000,\n${row},1001,`, query)).toMatchObject({
      rejected: [{ line: 3, column: "favourable", reason: "figure_exists" }],
    });
  }
  await expectNothingStored(app);
  expect(await send(`${row},1000,\n${row},1000,`)).toMatchObject({ accepted: 1, alreadyThere: 1 });
});

test.each([
  ["unit", "nowhere,response,2026-02,1,2,", "unknown_unit"],
  ["unit", ",response,2026-02,1,2,", "required"],
  ["unit", "gone,response,2026-02,1,2,", "unit_ended"],
  ["indicator", "north,nothing,2026-02,1,2,", "unknown_indicator"],
  ["indicator", "north,wait,2026-02,1,2,", "wrong_type"],
  ["period", "north,response,2026-13,1,2,", "bad_period"],
  ["period", "north,response,spring,1,2,", "bad_period"],
  ["period", "north,response,2026-03,1,2,", "open_period"],
  ["period", "north,response,2026-Q1,1,2,", "open_period"],
  ["period", "north,response,2026,1,2,", "open_period"],
  ["favourable", "north,response,2026-02,99%,100,", "percentage"],
  ["favourable", "north,response,2026-02,９９％,100,", "percentage"],
  ["favourable", "north,response,2026-02,0.99,100,", "percentage"],
  ["valid", "north,response,2026-02,1,53.09,", "percentage"],
  ["favourable", "north,response,2026-02,-1,100,", "out_of_range"],
  ["favourable", "north,response,2026-02,many,100,", "wrong_type"],
  ["valid", "north,response,2026-02,1,,", "required"],
  ["favourable", "north,response,2026-02,101,100,", "more_favourable_than_valid"],
  ["source", `north,response,2026-02,1,2,${"x".repeat(501)}`, "too_long"],
  ["", "north,response,2026-02,1", "bad_csv"],
])("POST figures/import rejects %s in %s as %s and stores nothing", async (column, row, reason) => {
  const reply = await send(`south,response,2026-02,1,2,\n${row}`);
  expect(reply).toMatchObject({ status: 422, rejected: [{ line: 3, column, reason }] });
  await expectNothingStored(app);
});

test.each([
  "percent",
  "rate",
  "percentage",
  "满意率",
  "百分比",
])("POST figures/import points a column named %s to quotations", async (column) => {
  const reply = await importCsv(app, "/api/v1/figures/import", `unit,indicator,period,favourable,valid,${column}\n`);
  expect(reply).toMatchObject({ status: 422, rejected: [{ line: 1, column, reason: "percentage" }] });
});

test("POST figures/import says in both languages where a percentage belongs", async () => {
  const csv = `${HEADER}\nnorth,response,2026-02,99%,100,\n`;
  const detailIn = async (language: string) => {
    const headers = { "accept-language": language };
    const reply = await app.request("POST", "/api/v1/figures/import", csv, { headers });
    return ((await reply.json()) as { detail: string }).detail;
  };
  expect(await detailIn("en")).toMatch(/^Line 2, column favourable: .*\/api\/v1\/quotations\/import/);
  expect(await detailIn("zh-CN")).toMatch(/^第 2 行“favourable”列：.*\/api\/v1\/quotations\/import/);
});

test("POST figures/import?dryRun=true judges and counts but stores nothing", async () => {
  expect(await send("north,response,2026-02,1,2,", "?dryRun=true")).toMatchObject({ status: 200, accepted: 1 });
  await expectNothingStored(app);
});

test("POST figures/import is for officials, who come before the body", async () => {
  const reply = await app.request("POST", "/api/v1/figures/import", "nonsense", { token: false });
  expect(reply.status).toBe(401);
});

test("figuresOfImport() and a further import ignore versions of an import that was not completed", async () => {
  await app.deps.db.batch([
    {
      sql: `INSERT INTO import_changes VALUES (7, 1, 'figures', NULL, 'started', '2026-03-01', 'administrator')`,
      args: [],
    },
    {
      sql: `INSERT INTO figure_versions VALUES ('north', 'response', 'month', '2026-02', 1, 1, 2, '', NULL, 7, '2026-03-01', 'x', NULL)`,
      args: [],
    },
  ]);
  expect(await figuresOfImport(app.deps.db, 7)).toEqual([]);
  expect(await send("north,response,2026-02,990,1000,")).toMatchObject({ status: 200, accepted: 1 });
  expect((await stored()).map((row) => row[3])).toEqual([1, 2]);
  expect((await countRows(app)).releases).toBe(1);
});

test("POST figures/import writes a thousand rows in chunks", async () => {
  const months = Array.from(
    { length: 1200 },
    (_, i) => `${1900 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  );
  expect(await send(months.map((month) => `north,response,${month},9,10,`).join("\n"))).toMatchObject({
    accepted: 1200,
  });
  expect((await countRows(app)).figure_versions).toBe(1200);
});

test("POST figures/import tells no more than a bound of nearly everyone who agrees", async () => {
  expect(
    (await app.request("PUT", "/api/v1/units/desk", { name: "desk", kind: "office", population: 25 })).status,
  ).toBe(201);
  expect(await send("desk,response,2026-01,24,25,\ndesk,response,2026-02,20,25,")).toMatchObject({ accepted: 2 });
  const path = "/api/v1/units/desk/trend?indicator=response&from=2026-01-01&to=2026-02-28";
  expect(await (await app.request("GET", path)).json()).toMatchObject({
    series: [
      {
        proof: "figures",
        points: [
          { period: "2026-01", status: "bounded", bound: ">=0.95", valid: null, favourable: null },
          { period: "2026-02", status: "shown", favourable: 20, valid: 25 },
        ],
      },
    ],
  });
});
