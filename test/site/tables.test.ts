import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { expectNothingStored, rowsOf } from "../api/imports-setup.ts";
import { openTablesApp } from "../api/tables-setup.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { fieldsOf, headersOf, postPage } from "../support/post-page.ts";
import type { TestApp } from "../support/test-app.ts";

const FILE = readFileSync(new URL("../fixtures/imports/five-years.xlsx", import.meta.url));
const PATH = "/admin/import?lang=zh-CN";
const FORM = 'enctype="multipart/form-data"';

let app: TestApp;
let browser: InvitedBrowser;
beforeEach(async () => {
  app = await openTablesApp();
  browser = await invitedBrowser(app, "李明", { role: "administrator", unit: null });
});
afterEach(() => app.close());

const send = (fields: Parameters<typeof postPage>[2]) => postPage(app, PATH, fields, headersOf(browser));
const figureCount = async () => (await rowsOf(app, "SELECT count(*) FROM figure_versions"))[0]?.[0];

/** From the file to the page that shows what it would bring. */
async function look(): Promise<string> {
  const first = await send({ file: FILE, step: "look" });
  expect(first.status).toBe(200);
  const second = await send({ ...fieldsOf(first.html, FORM), source: "区城管办月报", step: "look" });
  return second.html;
}

test("GET /admin/import is for officials", async () => {
  const stranger = await app.request("GET", PATH, undefined, { token: false });
  expect([stranger.status, stranger.headers.get("location")]).toEqual([303, expect.stringMatching(/^\/sign-in/)]);
  expect((await postPage(app, PATH, { file: FILE }, {})).location).toMatch(/^\/sign-in/);
  const viewer = await invitedBrowser(app, "看", { role: "viewer", unit: null });
  expect((await viewer.get(PATH)).status).toBe(404);
  const official = await browser.get(PATH);
  expect(official.headers.get("cache-control")).toBe("no-store");
  expect(await official.text()).toContain('type="file"');
});

test("POST /admin/import proposes how a file is read, shows what it brings, and stores it when confirmed", async () => {
  const html = await look();
  expect(html).toContain("144 个指标值（其中 36 个的分子由百分比唯一还原），35 个引用比率。");
  await expectNothingStored(app);
  const done = await send({ ...fieldsOf(html, FORM), keepAs: "月报", step: "store" });
  expect(done.html).toContain("保存了 179 个数");
  expect(await figureCount()).toBe(144);
});

test("POST /admin/import reads the next file of the same headings as it was kept, in one step", async () => {
  await send({ ...fieldsOf(await look(), FORM), keepAs: "月报", step: "store" });
  const next = await send({ file: FILE, step: "look" });
  expect(next.html).toContain("与保存过的「月报」相同");
  expect(next.html).toContain("新增 0，不变 179，更改 0。");
  expect((await send({ ...fieldsOf(next.html, FORM), step: "store" })).html).toContain("179 个与原来相同");
});

test("POST /admin/import stores nothing that was not looked at", async () => {
  const fields = fieldsOf(await look(), FORM);
  const again = await send({ ...fields, source: "另一份月报", step: "store" });
  expect(again.html).toContain("请再看一遍");
  await expectNothingStored(app);
});

test("POST /admin/import asks why numbers are corrected, and keeps the reason", async () => {
  const csv = (favourable: number) =>
    new TextEncoder().encode(`单位,2019年1月,\n,有效评价数,满意数\n和平公社,100,${favourable}\n`);
  const shown = async (favourable: number) => {
    const first = await send({ file: csv(favourable), step: "look" });
    return (await send({ ...fieldsOf(first.html, FORM), source: "月报", step: "look" })).html;
  };
  await send({ ...fieldsOf(await shown(74), FORM), step: "store" });
  const html = await shown(75);
  expect(html).toContain("原为 74 / 100 份");
  expect((await send({ ...fieldsOf(html, FORM), step: "store" })).html).toContain("请写明原因");
  await send({ ...fieldsOf(html, FORM), why: "复核", step: "store" });
  expect(await rowsOf(app, "SELECT version, favourable, reason FROM figure_versions")).toEqual([
    [1, 74, null],
    [2, 75, "复核"],
  ]);
  expect(await rowsOf(app, "SELECT object FROM audit_trail WHERE act LIKE '%tables/apply' ORDER BY entry")).toEqual([
    ["table.xlsx accepted=1"],
    ["table.xlsx accepted=1 correct=复核"],
  ]);
});

test("POST /admin/import names what cannot be accepted, cell by cell, and offers no confirmation", async () => {
  const csv = new TextEncoder().encode("单位,2019年1月\n北门,74%\n");
  const first = await send({ file: csv, step: "look" });
  const { html } = await send({ ...fieldsOf(first.html, FORM), source: "月报", step: "look" });
  expect(html).toContain("<b>A2</b><span>没有这个单位。</span>");
  expect(html).not.toContain('value="store"');
  const aliased = await send({ ...fieldsOf(html, FORM), units: "北门 = nanmen", step: "look" });
  expect(aliased.html).toContain("0 个指标值，1 个引用比率。");
});

test("POST /admin/import adds an indicator that is missing", async () => {
  const first = await send({ file: FILE, step: "look" });
  const fields = { indicatorName: "解决率", indicatorKey: "resolution", indicatorFormula: "已解决 ÷ 已回访" };
  const { html } = await send({ ...fieldsOf(first.html, FORM), ...fields, step: "indicator" });
  expect(html).toContain('<option value="resolution">解决率</option>');
  const bad = await send({ ...fieldsOf(first.html, FORM), ...fields, indicatorKey: "1", step: "indicator" });
  expect(bad.html).toContain("名称格式不对。");
});

test("POST /admin/import takes no form from another site and nothing that is no table", async () => {
  const foreign = await postPage(app, PATH, { file: FILE }, { ...headersOf(browser), "sec-fetch-site": "cross-site" });
  expect(foreign.status).toBe(403);
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);
  const refused = await send({ file: old, step: "look" });
  expect([refused.status, refused.html.includes("Excel 97–2003")]).toEqual([422, true]);
  expect((await send({ step: "look" })).status).toBe(422);
  expect((await send({ file: new Uint8Array(9 * 1024 * 1024), step: "look" })).status).toBe(413);
});

test("POST /admin/import lets nobody restate an indicator of all from within one unit", async () => {
  const indicator = { indicatorKey: "hotline", indicatorName: "热线", indicatorFormula: "满意 / 有效" };
  await send({ file: FILE, step: "indicator", ...indicator });
  const unit = String((await rowsOf(app, "SELECT min(code) FROM units"))[0]?.[0]);
  const analyst = await invitedBrowser(app, "分析员", { role: "analyst", unit });
  const changed = { ...indicator, indicatorFormula: "另一个公式" };
  await postPage(app, PATH, { file: FILE, step: "indicator", ...changed }, headersOf(analyst));
  expect(await rowsOf(app, "SELECT DISTINCT formula FROM indicator_versions WHERE key = 'hotline'")).toEqual([
    [JSON.stringify(indicator.indicatorFormula)],
  ]);
});
