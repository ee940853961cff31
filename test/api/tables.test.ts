import { afterEach, beforeEach, expect, test } from "vitest";
import { postTable } from "../support/post-table.ts";
import type { TestApp } from "../support/test-app.ts";
import { workbook } from "../support/workbook.ts";
import { expectNothingStored, rowsOf } from "./imports-setup.ts";
import { apply, openTablesApp, PERCENTAGES, preview, RATES } from "./tables-setup.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTablesApp();
});
afterEach(() => app.close());

const COUNTED = "单位,2019年1月,,\n,有效评价数,满意数,满意率\n和平公社,100,74,74%\n南门街道,30,,66.7%\n";
const figures = () =>
  rowsOf(app, "SELECT unit, period, version, favourable, valid, recovered, reason, actor FROM figure_versions");
const quotations = () => rowsOf(app, "SELECT unit, period, version, printed, source, reason FROM quotation_versions");

test("POST tables/apply stores counts, the one numerator that fits, and quoted rates, under names of their month", async () => {
  const file = `${COUNTED}东关街道,1000,,74%\n合计,1130,74,\n`;
  const reply = await apply(app, file, { mapping: RATES });
  expect(reply).toMatchObject({ status: 200, stored: 3, notes: [{ cell: "D5", note: "several_fit" }] });
  expect(await figures()).toEqual([
    ["heping", "2019-01", 1, 74, 100, null, null, "administrator"],
    ["nanmen", "2019-01", 1, 20, 30, "66.7%", null, "administrator"],
  ]);
  expect(await quotations()).toEqual([["dongguan", "2019-01", 1, "74%", "月报", null]]);
});

test("POST tables/apply corrects only for a reason, under the official's name, and keeps the old version", async () => {
  await apply(app, COUNTED, { mapping: RATES });
  const corrected = COUNTED.replace("100,74,74%", "100,75,75%");
  const shown = await preview(app, corrected, { mapping: RATES });
  expect(shown.read?.values.map(({ state, from }) => [state, from])).toEqual([
    ["changed", { favourable: 74, valid: 100, recovered: null }],
    ["same", null],
  ]);
  expect(await apply(app, corrected, { mapping: RATES })).toMatchObject({
    ...{ status: 422, reason: "rejected_cells" },
    cells: [{ sheet: "", cell: "C3", reason: "figure_exists" }],
  });
  expect(await figures()).toHaveLength(2);
  expect(await apply(app, corrected, { mapping: RATES, why: "复核" })).toMatchObject({
    stored: 1,
    corrected: 1,
    same: 1,
  });
  expect(await figures()).toEqual([
    ["heping", "2019-01", 1, 74, 100, null, null, "administrator"],
    ["heping", "2019-01", 2, 75, 100, null, "复核", "administrator"],
    ["nanmen", "2019-01", 1, 20, 30, "66.7%", null, "administrator"],
  ]);
});

test("POST tables/apply keeps a quoted rate beside counts that come later, and tells whether they agree", async () => {
  const quoted = "单位,2019年1月\n和平公社,74%\n南门街道,80%\n";
  await apply(app, quoted, { mapping: PERCENTAGES });
  const reply = await apply(app, COUNTED, { mapping: RATES });
  expect(reply.values?.map(({ state, beside }) => [state, beside])).toEqual([
    ["new", { printed: "74%", agrees: true }],
    ["new", { printed: "80%", agrees: false }],
  ]);
  const query = "indicator=satisfaction&from=2019-01-01&to=2019-01-31";
  const trend = await app.request("GET", `/api/v1/units/nanmen/trend?${query}`, undefined, { token: false });
  expect(await trend.json()).toMatchObject({
    series: [{ proof: "figures", points: [{ status: "shown", favourable: 20, valid: 30, recovered: "66.7%" }] }],
    quoted: [{ period: "2019-01", printed: "80%", agrees: false }],
  });
  const again = await preview(app, quoted, { mapping: PERCENTAGES });
  expect(again.read?.values[0]).toMatchObject({ state: "same", beside: { favourable: 74, valid: 100, agrees: true } });
});

test("POST tables/apply lets counts that confirm a recovered numerator take its mark away", async () => {
  await apply(app, COUNTED, { mapping: RATES });
  const counted = COUNTED.replace("30,,", "30,20,");
  expect(await apply(app, counted, { mapping: RATES, why: "补报份数" })).toMatchObject({ corrected: 1 });
  expect((await figures()).at(-1)).toEqual(["nanmen", "2019-01", 2, 20, 30, null, "补报份数", "administrator"]);
  expect(await apply(app, COUNTED, { mapping: RATES })).toMatchObject({ stored: 0, same: 2 });
});

test("POST tables/apply tells nothing of counts of fewer answers than may be shown", async () => {
  const small = "单位,2019年1月,\n,有效评价数,满意数\n和平公社,5,4\n";
  const mapping = { ...RATES, columns: RATES.columns.slice(0, 2) };
  await apply(app, small, { mapping });
  const { read } = await preview(app, small.replace("5,4", "6,4"), { mapping });
  expect(read?.values[0]).toMatchObject({ state: "changed", from: { favourable: null, valid: null } });
  const quoted = await apply(app, "单位,2019年1月\n和平公社,80%\n", { mapping: PERCENTAGES });
  expect(quoted).toMatchObject({ stored: 0, notes: [{ cell: "B2", note: "too_few_to_quote" }] });
});

test("POST tables/apply keeps the mapping by name and offers it for the next file of the same headings", async () => {
  await apply(app, COUNTED, { mapping: RATES, keepAs: "接诉即办月报" });
  await apply(app, COUNTED, { mapping: RATES, keepAs: "接诉即办月报" });
  expect(await rowsOf(app, "SELECT name, change, actor FROM table_mapping_changes")).toEqual([
    ["接诉即办月报", 1, "administrator"],
  ]);
  const next = await preview(app, COUNTED.replace("2019年1月", "2019年2月"));
  expect(next.kept).toMatchObject([{ name: "接诉即办月报", mapping: { source: "月报" } }]);
  const again = await apply(app, COUNTED.replace("2019年1月", "2019年2月"), { mapping: next.kept?.[0]?.mapping });
  expect(again).toMatchObject({ status: 200, stored: 2 });
  expect((await preview(app, COUNTED.replaceAll("满意数", "好评数"))).kept).toEqual([]);
});

test("POST tables/preview reads a long table with dates and formats of a spreadsheet", async () => {
  const file = await workbook({
    name: "明细",
    rows: [
      ["月份", "街道", "满意率"],
      [new Date("2019-01-01"), "heping", 0.9835],
      [43_497, "南门街道", "９８．５％"],
      ["2019年3月", "东关街道", 59 / 60],
    ],
    cells: { C2: { value: 0.9835, style: { numFmt: "0.0%" } } },
  });
  const mapping = { ...PERCENTAGES, columns: [{ ...PERCENTAGES.columns[0], heading: "满意率", isShare: true }] };
  const { read, layout } = await preview(app, file, { mapping });
  expect(layout).toMatchObject({ kind: "long", unitColumn: "B" });
  expect(read?.values.map(({ unit, period, quoted }) => [unit, period, quoted?.printed])).toEqual([
    ["heping", "2019-01", "98.4%"],
    ["nanmen", "2019-02", "98.5%"],
    ["dongguan", "2019-03", "98.333333333%"],
  ]);
});

test("POST tables/preview refuses a mapping that is wrong, naming where", async () => {
  const mapping = (column: object) => ({ ...PERCENTAGES, columns: [{ heading: "", means: "percentage", ...column }] });
  expect(await preview(app, COUNTED, { mapping: mapping({ indicator: "nothing" }) })).toMatchObject({
    ...{ status: 422, errors: [{ pointer: "/mapping/columns/0/indicator", reason: "unknown_indicator" }] },
  });
  expect(await preview(app, COUNTED, { mapping: mapping({}) })).toMatchObject({ errors: [{ reason: "required" }] });
  expect(await preview(app, COUNTED, { mapping: "{" })).toMatchObject({ errors: [{ pointer: "/mapping" }] });
  expect(await preview(app, COUNTED, { mapping: PERCENTAGES })).toMatchObject({
    cells: [{ reason: "unknown_heading" }],
  });
  expect(await apply(app, COUNTED, {})).toMatchObject({ errors: [{ pointer: "/mapping", reason: "required" }] });
});

test("POST tables/apply names every cell at fault and stores nothing", async () => {
  const file = "单位,2019年1月,2024年3月\n和平公社,约七成,\n北门,74%,\n南门街道,74%,\n南门街道,75%,\n";
  expect((await apply(app, file, { mapping: PERCENTAGES })).cells).toMatchObject([
    { cell: "B2", reason: "wrong_type" },
    { cell: "A3", reason: "unknown_unit", detail: "没有这个单位。" },
    { cell: "B5", reason: "repeated" },
  ]);
  const open = "单位,2024年3月,\n,有效评价数,满意数\n和平街道,100,74\n";
  const counted = { ...RATES, columns: RATES.columns.slice(0, 2) };
  expect((await apply(app, open, { mapping: counted })).cells).toMatchObject([{ cell: "C3", reason: "open_period" }]);
  await expectNothingStored(app);
});

test("POST tables/preview is for officials, who are judged before the file is", async () => {
  const reply = await postTable(app, "/api/v1/tables/preview", COUNTED, {}, null);
  expect(reply.status).toBe(401);
});
