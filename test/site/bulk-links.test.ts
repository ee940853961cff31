import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import type { TestBrowser } from "../support/browser-of.ts";
import { answer, newLink } from "../support/demo-survey.ts";
import { type FilledApp, openFilledApp } from "../support/filled-app.ts";
import { invitedBrowser } from "../support/invited-browser.ts";

let app: FilledApp;
let browser: TestBrowser;

beforeEach(async () => {
  app = await openFilledApp();
  browser = await invitedBrowser(app, "王芳", { role: "administrator", unit: null });
});
afterEach(() => app.close());

const textOf = async (path: string, by = browser) => (await by.get(path)).text();
const form = (path: string) => `/admin/surveys/${app.survey}${path}`;
const CHOSEN: [string, string][] = [
  ["unit", "east"],
  ["unit", "tiny"],
  ["channel", "sms"],
  ["channel", "paper"],
  ["classes", "退休干部\n\n居民代表\r\n"],
  ["status", "trial"],
];
const countLinks = async () => Number((await app.deps.db.execute("SELECT count(*) AS n FROM links")).rows[0]?.n);

test("POST /admin/surveys/{id}/links makes a link for each unit, channel and class, once", async () => {
  const before = await countLinks();
  const made = await browser.post(form("/links"), CHOSEN);
  expect([made.status, made.headers.get("location")]).toEqual([303, `${form("")}?lang=zh-CN`]);
  expect(await countLinks()).toBe(before + 8);
  expect((await browser.post(form("/links"), CHOSEN)).status).toBe(303);
  expect(await countLinks()).toBe(before + 8);
  const page = await textOf(form(""));
  expect(page.match(/短信 · 退休干部<\/small>/g)).toHaveLength(2);
  expect(page).toContain('aria-label="改用：tiny · 纸质 · 居民代表"');
});

test("GET /admin/surveys/{id}/links ticks all units or those below one, and the channel of codes alone", async () => {
  const ticked = async (query: string) =>
    [...(await textOf(form(`/links${query}`))).matchAll(/value="(\w+)" checked=""/g)].map(([, value]) => value);
  expect(await ticked("")).toEqual(["qr", "open", "trial"]);
  expect(await ticked("?below=district")).toEqual(["east", "tiny", "west", "qr", "open", "trial"]);
  expect(await ticked("?all=1")).toEqual(["district", "east", "tiny", "west", "qr", "open", "trial"]);
});

test("POST /admin/surveys/{id}/links says what is missing or wrong, keeps what was entered, and makes nothing", async () => {
  const before = await countLinks();
  const wrong = { opensOn: "2026-04-02", closesOn: "2026-04-01" };
  const refused = await browser.post(form("/links"), [...CHOSEN, ...Object.entries(wrong)]);
  const text = await refused.text();
  expect([refused.status, text]).toEqual([422, expect.stringContaining("结束日期不能早于开始日期")]);
  expect(text).toMatch(/value="tiny" checked=""[\s\S]*退休干部\n\n居民代表/);
  const none = await (await browser.post(form("/links"), { classes: "a|b", status: "open" })).text();
  expect(none).toMatch(/请至少选一个单位[\s\S]*请至少选一个渠道[\s\S]*不能含「\|」/);
  expect(await countLinks()).toBe(before);
});

test("/admin/surveys/{id}/links is for who may make links, of units where they may", async () => {
  const manager = await invitedBrowser(app, "李明", { role: "manager", unit: "east" });
  const clerk = await invitedBrowser(app, "录入员", { role: "clerk", unit: null });
  expect(await textOf(form("/links?all=1"), manager)).not.toContain('value="west"');
  const fields: [string, string][] = [["channel", "qr"]];
  const answers = [
    (await clerk.get(form("/links"))).status,
    (await clerk.post(form("/links"), [["unit", "east"], ...fields])).status,
    (await manager.post(form("/links"), [["unit", "west"], ...fields])).status,
    (await manager.post(form("/links"), [["unit", "east"], ...fields])).status,
    (await browser.get("/admin/surveys/none/links")).status,
  ];
  expect(answers).toEqual([403, 403, 403, 303, 404]);
});

test("GET /admin/surveys/{id} shows each code's unit as it was last released, and nothing below ten answers", async () => {
  await browser.post(form("/links"), [
    ["unit", "tiny"],
    ["unit", "east"],
    ["channel", "qr"],
    ["status", "open"],
  ]);
  const rowOf = (page: string, unit: string) =>
    [...page.matchAll(/<tr><td>(\w+)[\s\S]*?<\/tr>/g)].flatMap(([row, name]) => (name === unit ? [row] : [])).join();
  const page = await textOf(form(""));
  expect(rowOf(page, "east")).toContain("77.8%（2026 年 1 月，18 份）");
  expect(rowOf(page, "tiny")).toContain("尚无");
  expect(page).toContain("只列已经发布的月份");
});

test("GET /admin/surveys/{id} shows the figures of officials' results to who reads figures of the unit alone", async () => {
  const path = `/admin/surveys/${app.officials}`;
  const link = await newLink(app, app.officials, "east", { channel: "phone" });
  for (let number = 1; number <= 12; number += 1) {
    await answer(app, link, 9000 + number, { overall: 4 });
  }
  app.setToday("2026-04-10");
  await releaseClosedPeriods(app.deps);
  const clerk = await invitedBrowser(app, "录入员", { role: "clerk", unit: "east" });
  expect(await textOf(path)).toContain("100.0%（2026 年 3 月，12 份）");
  expect(await textOf(path, clerk)).not.toMatch(/%（/);
});
