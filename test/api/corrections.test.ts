import { afterEach, beforeEach, expect, test } from "vitest";
import type { Trend } from "../../src/core/figures/trend.ts";
import { importCsv, openImportApp } from "./imports-setup.ts";

let app: Awaited<ReturnType<typeof openImportApp>>;
beforeEach(async () => {
  app = await openImportApp();
  const names = { name: { "zh-CN": "响应率", en: "Response" }, formula: "已响应 ÷ 受理" };
  expect((await app.request("PUT", "/api/v1/indicators/response", names)).status).toBe(201);
});
afterEach(() => app.close());

const send = async (row: string, correct = "") => {
  const query = correct && `?correct=${encodeURIComponent(correct)}`;
  const csv = `unit,indicator,period,favourable,valid\nnorth,response,${row}\n`;
  expect(await importCsv(app, `/api/v1/figures/import${query}`, csv)).toMatchObject({ status: 200, accepted: 1 });
};

async function trend(query = ""): Promise<Trend> {
  const path = `/api/v1/units/north/trend?indicator=response${query}`;
  return (await (await app.request("GET", path, undefined, { token: false })).json()) as Trend;
}

async function page(lang: string): Promise<string> {
  const path = `/u/north?indicator=response&lang=${lang}`;
  return (await app.request("GET", path, undefined, { token: false })).text();
}

const listIn = (html: string) => html.match(/<section class="corrected">.*?<\/section>/s)?.[0] ?? "";

test("GET trend tells corrections of imported figures: both counts, why and when, in the order of periods", async () => {
  await send("2026-02,990,1000");
  await send("2026-01,70,100");
  expect((await trend()).corrections).toEqual([]);
  await send("2026-02,980,1000", "recount");
  app.setToday("2026-03-20");
  await send("2026-02,990,1000", "the first count was right");
  await send("2026-01,71,100", "重复登记一件");
  expect((await trend()).corrections).toEqual([
    {
      ...{ period: "2026-01", from: { favourable: 70, valid: 100 }, to: { favourable: 71, valid: 100 } },
      ...{ reason: "重复登记一件", recordedOn: "2026-03-20" },
    },
    {
      ...{ period: "2026-02", from: { favourable: 990, valid: 1000 }, to: { favourable: 980, valid: 1000 } },
      ...{ reason: "recount", recordedOn: "2026-03-15" },
    },
    {
      ...{ period: "2026-02", from: { favourable: 980, valid: 1000 }, to: { favourable: 990, valid: 1000 } },
      ...{ reason: "the first count was right", recordedOn: "2026-03-20" },
    },
  ]);
});

test("GET trend tells corrections of the unit, kind of period, window and proof class asked for alone", async () => {
  await send("2026-02,990,1000");
  await send("2026-02,980,1000", "recount");
  expect((await trend("&from=2026-01-01&to=2026-01-31")).corrections).toEqual([]);
  expect((await trend("&period=quarter")).corrections).toEqual([]);
  expect((await trend("&proof=open")).corrections).toEqual([]);
  expect((await trend("&proof=figures")).corrections).toHaveLength(1);
  const south = await app.request("GET", "/api/v1/units/south/trend?indicator=response");
  expect(await south.json()).toMatchObject({ corrections: [] });
});

test("GET trend tells no correction of which one side was withheld", async () => {
  await send("2026-02,5,7");
  await send("2026-02,20,31", "found more");
  expect((await trend()).corrections).toEqual([]);
  await send("2026-02,21,31", "recount");
  await send("2026-02,3,4", "wrong unit");
  await send("2026-02,22,33", "right unit");
  const { corrections } = await trend();
  expect(corrections).toMatchObject([{ from: { favourable: 20, valid: 31 }, to: { favourable: 21, valid: 31 } }]);
});

test("GET trend finds the reason of a correction though an import before it was not finished", async () => {
  await app.deps.db.batch([
    {
      sql: "INSERT INTO import_changes VALUES (7, 1, 'figures', NULL, 'started', '2026-03-01', 'administrator')",
      args: [],
    },
    {
      sql: `INSERT INTO figure_versions VALUES
        ('north', 'response', 'month', '2026-02', 1, 40, 50, '', 'never finished', 7, '2026-03-01', 'x', NULL)`,
      args: [],
    },
  ]);
  await send("2026-02,990,1000");
  await send("2026-02,980,1000", "recount");
  expect((await trend()).corrections).toMatchObject([{ from: { favourable: 990 }, reason: "recount" }]);
});

test("GET /u/{code} lists corrected figures under the table in both languages, and nothing where none is", async () => {
  await send("2026-02,990,1000");
  expect(listIn(await page("en"))).toBe("");
  await send("2026-02,980,1000", "<recount>");
  const english = listIn(await page("en"));
  expect(english).toContain("<h3>Corrected figures</h3>");
  expect(english).toContain("<b>February 2026</b>");
  expect(english).toContain(
    "Favourable/Valid answers: 990/1,000 → 980/1,000, corrected on 15 March 2026. Reason: &lt;recount&gt;",
  );
  const chinese = await page("zh-CN");
  expect(listIn(chinese)).toContain(
    "计入分子/有效评价：990/1,000 → 980/1,000，2026 年 3 月 15 日更正。理由：&lt;recount&gt;",
  );
  expect(chinese.indexOf('class="corrected"')).toBeGreaterThan(chinese.indexOf("<table>"));
});

test("the audit trail says of imported figures how many were accepted, and why others were replaced", async () => {
  await send("2026-02,990,1000");
  await send("2026-02,980,1000", "recount");
  await importCsv(app, "/api/v1/figures/import", "unit,indicator,period,favourable,valid\n");
  const sheet = "unit,indicator,period,printed,source\nnorth,response,2019,98.2%,年报\nsouth,response,2019,97%,年报\n";
  await importCsv(app, "/api/v1/quotations/import", sheet);
  const { rows } = await app.deps.db.execute(
    "SELECT act, object FROM audit_trail WHERE act LIKE '%import' ORDER BY entry",
  );
  expect(rows.map(({ act, object }) => [act, object])).toEqual([
    ["POST /api/v1/figures/import", "accepted=1"],
    ["POST /api/v1/figures/import", "accepted=1 correct=recount"],
    ["POST /api/v1/figures/import", "accepted=0"],
    ["POST /api/v1/quotations/import", "accepted=2"],
  ]);
});
