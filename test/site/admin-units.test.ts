import { afterEach, beforeEach, expect, test } from "vitest";
import { putUnit, rowsOf } from "../api/imports-setup.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { fieldsOf, headersOf, postPage } from "../support/post-page.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let browser: InvitedBrowser;
beforeEach(async () => {
  app = await openTestApp({ today: "2024-03-15" });
  await putUnit(app, "anhe", { name: "安河区", kind: "district" });
  await putUnit(app, "heping", { name: "和平街道", parent: "anhe" });
  await putUnit(app, "nanmen", { name: "南门街道", parent: "anhe" });
  browser = await invitedBrowser(app, "李明", { role: "administrator", unit: null });
});
afterEach(() => app.close());

const send = (path: string, fields: Parameters<typeof postPage>[2]) =>
  postPage(app, `/admin/${path}?lang=zh-CN`, fields, headersOf(browser));
const changes = () =>
  rowsOf(app, "SELECT code, change, holds_from, name, parent, until, successor FROM unit_changes WHERE change > 1");

test("GET /admin/units draws the tree for officials, and its units' pages", async () => {
  expect((await app.request("GET", "/admin/units", undefined, { token: false })).status).toBe(303);
  const html = await (await browser.get("/admin/units?lang=zh-CN")).text();
  expect(html.indexOf("安河区")).toBeLessThan(html.indexOf("和平街道"));
  expect(html).toContain('<li class="depth-1"><p><a href="/admin/units/heping?lang=zh-CN">和平街道</a>');
  expect((await browser.get("/admin/units/heping")).status).toBe(200);
  expect((await browser.get("/admin/units/nobody")).status).toBe(404);
});

test("POST /admin/units shows pasted names and a file before it states them", async () => {
  const shown = await send("units", { names: "甲社区\n乙社区\n", parent: "heping", step: "look" });
  expect(shown.html).toContain("新增 2，不变 0，更改 0。");
  expect(await rowsOf(app, "SELECT count(*) FROM unit_changes")).toEqual([[3]]);
  const stored = await send("units", { ...fieldsOf(shown.html, 'value="store"'), step: "store" });
  expect([stored.status, stored.location]).toEqual([303, "/admin/units?lang=zh-CN&done=1"]);
  const file = new TextEncoder().encode("名称,上级,人口\n甲社区,heping,4100\n丙社区,heping,\n");
  const plan = await send("units", { file, step: "look" });
  expect(plan.html).toContain("新增 1，不变 0，更改 1。");
  await send("units", { ...fieldsOf(plan.html, 'value="store"'), step: "store" });
  expect(await rowsOf(app, "SELECT code, population FROM units WHERE parent = 'heping' ORDER BY code")).toEqual([
    ["heping-1", 4100],
    ["heping-2", null],
    ["heping-3", null],
  ]);
});

test("POST /admin/units names what cannot be accepted and gives the names back", async () => {
  const { status, html } = await send("units", { names: "甲社区\n甲社区\n", parent: "", step: "look" });
  expect(status).toBe(422);
  expect(html).toContain("<b>A2</b><span>与“A1”是同一个单位。</span>");
  expect(html).toMatch(/甲社区\r?\n甲社区<\/textarea>/);
});

test("POST /admin/units/{code} renames and moves from a month on, leaving the rest as it is", async () => {
  const renamed = await send("units/heping", { act: "rename", name: "和平新街道", on: "2024-04" });
  expect([renamed.status, renamed.location]).toEqual([303, "/admin/units/heping?lang=zh-CN&done=1"]);
  await send("units/heping", { act: "move", parent: "", on: "2024-05" });
  expect(await changes()).toEqual([
    ["heping", 2, "2024-04-01", '"和平新街道"', "anhe", null, null],
    ["heping", 3, "2024-05-01", '"和平新街道"', null, null, null],
  ]);
});

test("POST /admin/units/{code} renames in the language of the page, which shows that name", async () => {
  await putUnit(app, "heping", { name: { "zh-CN": "正街", en: "Main St" }, parent: "anhe" });
  expect(await (await browser.get("/admin/units/heping?lang=en")).text()).toMatch(/name="name"[^>]* value="Main St"/);
  const fields = { act: "rename", name: "High Street", on: "2024-04" };
  expect((await postPage(app, "/admin/units/heping?lang=en", fields, headersOf(browser))).status).toBe(303);
  expect((await changes()).at(-1)?.[3]).toBe('{"zh-CN":"正街","en":"High Street"}');
});

test("POST /admin/units/{code} merges, splits and ends", async () => {
  await putUnit(app, "a", { name: "甲社区", parent: "heping" });
  await send("units/nanmen", { act: "merge", from: "heping", on: "2024-04" });
  expect(await changes()).toEqual([
    ["a", 2, "2024-04-01", '"甲社区"', "nanmen", null, null],
    ["heping", 2, "2024-04-01", '"和平街道"', "anhe", "2024-04-01", "nanmen"],
  ]);
  await send("units/nanmen", { act: "split", parts: "东南门\n西南门", "child.a": "2", on: "2024-06" });
  expect(await rowsOf(app, "SELECT code, parent FROM units WHERE name LIKE '%南门\"' OR code = 'a'")).toEqual([
    ["a", "anhe-2"],
    ["anhe-1", "anhe"],
    ["anhe-2", "anhe"],
  ]);
  await send("units/a", { act: "end", successor: "", on: "2024-07" });
  expect((await changes()).find(([code, change]) => code === "a" && change === 4)).toMatchObject({ 5: "2024-07-01" });
});

test("POST /admin/units/{code} shows a refusal on the same page, with its act open", async () => {
  const { status, html } = await send("units/anhe", { act: "end", successor: "", on: "2024-04" });
  expect(status).toBe(422);
  expect(html).toContain("下面还有单位“heping”");
  expect(html).toMatch(/<details open[^>]*><summary>撤销/);
  expect((await send("units/anhe", { act: "split", parts: "一个", on: "2024-04" })).status).toBe(422);
  expect((await send("units/anhe", { act: "rename", name: "", on: "2024-04" })).status).toBe(422);
  expect((await send("units/anhe", { act: "rename", name: "x", on: "soon" })).status).toBe(422);
  expect((await send("units/anhe", { act: "else", on: "2024-04" })).status).toBe(400);
});

test("a file carried along in letters that are no base64 is as good as none", async () => {
  for (const carried of ["A", "AA===", "AAAA="]) {
    expect([carried, (await send("units", { carried, fileName: "x.csv" })).status]).toEqual([carried, 422]);
  }
});

test("POST /admin/units/:code splits no unit whose parts would stand outside one's own", async () => {
  const own = await invitedBrowser(app, "街道", { role: "administrator", unit: "heping" });
  const fields = { act: "split", on: "2024-04", parts: "甲\n乙" };
  expect((await postPage(app, "/admin/units/heping", fields, headersOf(own))).status).toBe(403);
  const into = [{ name: "甲" }, { name: "乙" }];
  expect((await own.json("POST", "/api/v1/units/heping/split", { on: "2024-04-01", into })).status).toBe(403);
  expect(await rowsOf(app, "SELECT count(*) FROM unit_changes")).toEqual([[3]]);
  expect((await send("units/heping", fields)).status).toBe(303);
});

test("officials see units in the order in which people read their codes, wherever they choose among them", async () => {
  for (const code of ["u-10", "u-2", "u-1"]) {
    await putUnit(app, code, { name: `${code} 社区`, parent: "heping" });
  }
  for (const path of ["units", "results", "surveys/new/units", "people", "tokens", "units/nanmen"]) {
    const html = await (await browser.get(`/admin/${path}?lang=zh-CN`)).text();
    const places = ["u-1", "u-2", "u-10"].map((code) => html.indexOf(`${code} 社区`));
    expect([path, places.includes(-1), places]).toEqual([path, false, places.toSorted((one, other) => one - other)]);
  }
});
