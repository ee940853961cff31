import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listQuotations } from "../../src/store/quotations.ts";
import { countRows, expectNothingStored, importCsv, openImportApp, putUnit, rowsOf } from "./imports-setup.ts";

let app: Awaited<ReturnType<typeof openImportApp>>;
beforeEach(async () => {
  app = await openImportApp();
});
afterEach(() => app.close());

const HEADER = "unit,indicator,period,printed,source,sourceUrl";
const send = (rows: string, query = "") => importCsv(app, `/api/v1/quotations/import${query}`, `${HEADER}\n${rows}\n`);
const list = () => listQuotations(app.deps.db, { unit: "north", indicator: "satisfaction", kind: "month" });

test("POST quotations/import keeps a percentage exactly as printed, with its source", async () => {
  const rows =
    "north,satisfaction,2019-10,85.390%,接诉即办 (2019),https://example.org/a?b=c\nnorth,satisfaction,2019-01,６４．６１％,年报,";
  expect(await send(rows)).toEqual({ status: 200, accepted: 2, alreadyThere: 0, rejected: [] });
  const cell = { unit: "north", indicator: "satisfaction", periodKind: "month" };
  expect(await list()).toEqual([
    { ...cell, period: "2019-01", printed: "６４．６１％", source: "年报", sourceUrl: null },
    {
      ...cell,
      period: "2019-10",
      printed: "85.390%",
      source: "接诉即办 (2019)",
      sourceUrl: "https://example.org/a?b=c",
    },
  ]);
  expect((await countRows(app)).releases).toBe(0);
});

test("POST quotations/import takes a wave's key, and the trend by wave shows what was quoted", async () => {
  const days = { from: "2014-03-01", to: "2014-04-15" };
  const stated = await app.request("PUT", `/api/v1/surveys/${app.survey}/waves/spring2014`, days);
  expect(stated.status).toBe(201);
  expect(await send("north,satisfaction,spring2014,74.2%,年报,")).toMatchObject({ status: 200, accepted: 1 });
  const reply = await app.request("GET", "/api/v1/units/north/trend?indicator=satisfaction&period=wave");
  expect(await reply.json()).toMatchObject({ quoted: [{ period: "spring2014", printed: "74.2%" }] });
});

test("POST quotations/import knows the same again, and corrects only for a reason", async () => {
  await send("north,satisfaction,2019-10,85.39,年报,");
  expect(await send("north,satisfaction,2019-10,85.39,年报,")).toMatchObject({ accepted: 0, alreadyThere: 1 });
  expect(await send("north,satisfaction,2019-10,85.4,年报,")).toMatchObject({
    status: 422,
    rejected: [{ line: 2, column: "printed", reason: "quotation_exists" }],
  });
  expect(await send("north,satisfaction,2019-10,85.4,年报,", "?correct=typo")).toMatchObject({ accepted: 1 });
  expect((await list()).map(({ printed }) => printed)).toEqual(["85.4"]);
  expect(await rowsOf(app, "SELECT version, printed, reason FROM quotation_versions")).toEqual([
    [1, "85.39", null],
    [2, "85.4", "typo"],
  ]);
});

test.each([
  ["unit", "nowhere,satisfaction,2019-10,85,a,", "unknown_unit"],
  ["indicator", "north,nothing,2019-10,85,a,", "unknown_indicator"],
  ["indicator", "north,wait,2019-10,85,a,", "wrong_type"],
  ["period", "north,satisfaction,2019-1,85,a,", "bad_period"],
  ["period", "north,satisfaction,2026-04,85,a,", "open_period"],
  ["printed", "north,satisfaction,2019-10,,a,", "required"],
  ["printed", "north,satisfaction,2019-10,most,a,", "wrong_type"],
  ["printed", "north,satisfaction,2019-10,-1,a,", "wrong_type"],
  ["printed", "north,satisfaction,2019-10,100.01,a,", "out_of_range"],
  ["printed", "north,satisfaction,2019-10,85.000000000000000,a,", "too_long"],
  ["source", "north,satisfaction,2019-10,85,,", "required"],
  ["source", "north,satisfaction,2019-10,85,a\u0000b,", "bad_text"],
  ["sourceUrl", "north,satisfaction,2019-10,85,a,javascript:alert(1)", "wrong_type"],
  ["sourceUrl", "north,satisfaction,2019-10,85,a,not a url", "wrong_type"],
])("POST quotations/import rejects %s in %j as %s and stores nothing", async (column, row, reason) => {
  const reply = await send(`south,satisfaction,2019-10,85,a,\n${row}`);
  expect(reply).toMatchObject({ status: 422, rejected: [{ line: 3, column, reason }] });
  await expectNothingStored(app);
});

test("POST quotations/import?dryRun=1 stores nothing, and asks for an official first", async () => {
  expect(await send("north,satisfaction,2019-10,85,a,", "?dryRun=1")).toMatchObject({ status: 200, accepted: 1 });
  expect((await app.request("POST", "/api/v1/quotations/import", "x", { token: false })).status).toBe(401);
  await expectNothingStored(app);
});

test("listQuotations() ignores an import that was not completed", async () => {
  await send("north,satisfaction,2019-10,85.39,年报,");
  await app.deps.db.batch([
    {
      sql: `INSERT INTO import_changes VALUES (9, 1, 'quotations', NULL, 'started', '2026-03-01', 'administrator')`,
      args: [],
    },
    {
      sql: `INSERT INTO quotation_versions VALUES ('north', 'satisfaction', 'month', '2019-10', 2, '1', 'x', NULL, NULL, 9, '2026-03-01', 'x')`,
      args: [],
    },
  ]);
  expect((await list()).map(({ printed }) => printed)).toEqual(["85.39"]);
});

test("POST quotations/import takes the published rates", async () => {
  const [, ...published] = readFileSync("test/fixtures/published-rates.csv", "utf8").trim().split("\n");
  const indicators = { 响应率: "response", 解决率: "resolved", 满意率: "satisfaction", 群众满意度测评: "appraisal" };
  for (const key of ["response", "resolved", "appraisal"]) {
    await app.request("PUT", `/api/v1/indicators/${key}`, { name: key, formula: key });
  }
  const units = new Map(published.map((row) => [row.split(",")[0] ?? "", ""]));
  let next = 1;
  for (const place of units.keys()) {
    units.set(place, `place-${next}`);
    await putUnit(app, `place-${next++}`, { name: place });
  }
  const rows = published.map((row) => {
    const [place = "", , indicator = "", period, percent, source] = row.split(",");
    const key = Object.entries(indicators).find(([name]) => name === indicator)?.[1];
    return [units.get(place), key, period, percent, source, ""].join(",");
  });
  expect(await send(rows.join("\n"))).toMatchObject({ status: 200, accepted: 11 });
  expect(await rowsOf(app, "SELECT printed FROM quotation_versions WHERE printed LIKE '%.%' ORDER BY printed")).toEqual(
    ["53.09", "64.61", "74.36", "85.39"].map((printed) => [printed]),
  );
});
