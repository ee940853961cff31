import { beforeEach, expect, onTestFinished, test } from "vitest";
import { putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const PATH = "/admin/units/hall/undertakings";
let app: TestApp;
let browser: InvitedBrowser;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-03-15" });
  onTestFinished(() => app.close());
  await putUnit(app, "hall");
  browser = await invitedBrowser(app, "李明", { role: "manager", unit: "hall" });
});

const page = async (query = "?lang=zh-CN") => (await browser.get(`${PATH}${query}`)).text();

test("GET /admin/units/:code/undertakings is found from the unit's page, with today as the day", async () => {
  expect(await (await browser.get("/admin/units/hall?lang=zh-CN")).text()).toContain(`href="${PATH}?lang=zh-CN"`);
  const html = await page();
  expect(html).toContain("还没有登记过承诺。");
  expect(html).toMatch(/<input type="date" id="day" name="day" value="2026-03-15" max="2026-03-15"/);
});

test("POST undertakings without a script records it, shows what does not show, and withdraws it", async () => {
  const sent = await browser.post(`${PATH}?lang=zh-CN`, { day: "2026-03-01", text: " 路灯\u200b修好 ", due: "" });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${PATH}?lang=zh-CN&done=recorded`]);
  const html = await page("?lang=zh-CN&done=recorded");
  expect(html).toContain("承诺已登记并公开。");
  expect(html).toMatch(/2026 年 3 月 1 日承诺：<q>「<bdi[^>]*>路灯<bdi[^>]*>U\+200B 零宽空格<\/bdi>修好<\/bdi>」<\/q>/);
  const withdrawn = await browser.post(`${PATH}/1/withdrawal?lang=en`, { reason: "Postponed" });
  expect(withdrawn.status).toBe(303);
  const english = await page("?lang=en");
  expect(english).toMatch(/<s><bdi[^>]*>路灯.*Withdrawn on 15 March 2026, because: /);
  expect(english).not.toContain("<details");
});

test("POST undertakings names each field at fault in the reader's language and gives back what was sent", async () => {
  const sent = await browser.post(`${PATH}?lang=en`, { day: "2026-03-16", text: "a\nb", due: "" });
  expect(sent.status).toBe(422);
  const html = await sent.text();
  expect(html).toContain('<a href="#text">What was promised</a> Write this on one line.');
  expect(html).toMatch(/<textarea id="text"[^>]*aria-invalid="true"[^>]*>a\nb<\/textarea>/);
  const late = await (
    await browser.post(`${PATH}?lang=zh-CN`, { day: "2026-03-16", text: "修", due: "2026-03-01" })
  ).text();
  expect(late).toContain('<a href="#day">承诺日期</a> 日期在将来。');
  expect(late).toContain('<a href="#due">完成期限</a> 期限不能早于承诺的那天。');
});

test("POST withdrawal without a reason opens the form again at its field", async () => {
  await browser.post(`${PATH}?lang=zh-CN`, { day: "2026-03-01", text: "修", due: "" });
  const sent = await browser.post(`${PATH}/1/withdrawal?lang=zh-CN`, { reason: " " });
  expect(sent.status).toBe(422);
  const html = await sent.text();
  expect(html).toContain('<details open="">');
  expect(html).toContain('<a href="#reason-1">撤回的原因</a> 这一项必须填写。');
});

test("POST undertakings is for managers of the unit or above: others read", async () => {
  const viewer = await invitedBrowser(app, "王芳", { role: "viewer", unit: null });
  expect(await (await viewer.get(`${PATH}?lang=zh-CN`)).text()).toContain("需要本单位或上级单位的管理者权限");
  expect((await viewer.post(PATH, { day: "2026-03-01", text: "修", due: "" })).status).toBe(403);
});
