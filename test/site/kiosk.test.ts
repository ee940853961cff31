import { afterEach, beforeEach, expect, test } from "vitest";
import type { KioskSetting } from "../../src/core/kiosks/kiosk-setting.ts";
import { PAIRING_LIFE_MS } from "../../src/core/kiosks/pairing-code.ts";
import { sealAnswer } from "../../web/islands/kiosk/sealed-answer.ts";
import { browserOf, type TestBrowser } from "../support/browser-of.ts";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit, submissionId } from "../support/demo-survey.ts";
import { invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;
let code: string;
let admin: TestBrowser;

beforeEach(async () => {
  app = await openTestApp();
  await putUnit(app, "hall", { name: { "zh-CN": "大厅", en: "Hall" } });
  survey = await publishSurvey(app);
  code = await newLink(app, survey, "hall", { channel: "kiosk", closesOn: "2026-03-20" });
  admin = await invitedBrowser(app, "王芳", { role: "administrator", unit: null });
});
afterEach(() => app.close());

const path = () => `/admin/surveys/${survey}/kiosks/${code}`;

async function makeCode(official: TestBrowser = admin): Promise<string> {
  const reply = await official.post(path(), { pin: "2468" });
  expect(reply.headers.get("cache-control")).toBe("no-store");
  return /<dd class="large">([^<]+)</.exec(await reply.text())?.[1] ?? `none: ${reply.status}`;
}

async function pair(): Promise<TestBrowser> {
  const tablet = browserOf(app);
  const reply = await tablet.post(`/k/${code}`, { code: await makeCode() });
  expect([reply.status, reply.headers.get("location")]).toEqual([303, `/k/${code}`]);
  return tablet;
}

async function settingOf(tablet: TestBrowser): Promise<KioskSetting> {
  const found = /data-kiosk="([^"]+)"/.exec(await (await tablet.get(`/k/${code}`)).text())?.[1] ?? "null";
  return JSON.parse(found.replaceAll("&quot;", '"'));
}

async function press(tablet: TestBrowser, number: number, level: number, day = app.deps.today(), more: object = {}) {
  const { publicKey } = await settingOf(tablet);
  const id = submissionId(number);
  const sealed = await sealAnswer(publicKey, `${code} ${id}`, {
    ...{ answers: { overall: level }, revision: 1, day, isTrial: false, ...more },
  });
  return tablet.json("POST", `/k/${code}/answers`, { submissionId: id, sealed });
}

const stored = async () => {
  await app.deps.responseWriter.settle();
  return (await app.deps.db.execute("SELECT day, channel, link FROM responses ORDER BY day")).rows;
};

test("GET /k/{code} shows an unpaired device nothing to rate by, and gives it no cookie", async () => {
  const reply = await app.request("GET", `/k/${code}`, undefined, { token: false });
  const html = await reply.text();
  expect([reply.status, reply.headers.has("set-cookie"), reply.headers.has("x-kiosk")]).toEqual([200, false, false]);
  expect(html).toContain("配对代码");
  expect(html).not.toMatch(/data-level|data-kiosk/);
});

test("GET /k/{code} is unknown for other channels, and says so where the survey does not suit five faces", async () => {
  const web = await newLink(app, survey, "hall", { channel: "web" });
  expect((await app.request("GET", `/k/${web}`)).status).toBe(404);
  const [rating, solved] = CALL_BACK.questions;
  const long = await publishSurvey(app, { ...CALL_BACK, questions: [rating, { ...solved, required: true }] });
  const unfit = await newLink(app, long, "hall", { channel: "kiosk" });
  expect(await (await app.request("GET", `/k/${unfit}`)).text()).toContain("不适合自助机");
  const page = await (await admin.get(`/admin/surveys/${long}/kiosks/${unfit}`)).text();
  expect(page).toContain("不能用在平板上");
  expect((await admin.post(`/admin/surveys/${long}/kiosks/${unfit}`, { pin: "2468" })).status).toBe(404);
});

test("a pairing code is told once, kept as a hash, and good for one tablet and one hour", async () => {
  const typed = await makeCode();
  const { rows } = await app.deps.db.execute("SELECT * FROM kiosk_pairings");
  expect(JSON.stringify(rows)).not.toContain(typed.replaceAll("-", ""));
  expect(await (await admin.get(path())).text()).not.toContain(typed);
  const first = browserOf(app);
  expect((await first.post(`/k/${code}`, { code: typed.toLowerCase().replaceAll("-", " ") })).status).toBe(303);
  expect((await browserOf(app).post(`/k/${code}`, { code: typed })).status).toBe(422);
  const late = await makeCode();
  app.passTime(PAIRING_LIFE_MS);
  expect((await browserOf(app).post(`/k/${code}`, { code: late })).status).toBe(422);
});

test("a pairing code pairs with its own link alone, and not from another site", async () => {
  const other = await newLink(app, survey, "hall", { channel: "kiosk" });
  const typed = await makeCode();
  expect((await browserOf(app).post(`/k/${other}`, { code: typed })).status).toBe(422);
  expect((await browserOf(app).post(`/k/${code}`, { code: typed }, "cross-site")).status).toBe(403);
});

test("the tablet's cookie is HttpOnly, Secure, Strict and for this host; its page says nothing of it", async () => {
  const tablet = browserOf(app);
  const reply = await tablet.post(`/k/${code}`, { code: await makeCode() });
  const [cookie = ""] = reply.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-weatherglass-kiosk-\w+=[0-9a-f]{64}; /);
  expect(cookie).toMatch(/HttpOnly; Secure; SameSite=Strict/);
  expect(cookie).not.toMatch(/Domain/);
  const page = await (await tablet.get(`/k/${code}`)).text();
  expect(page).not.toContain([...tablet.cookies.values()][0]);
});

test("a paired tablet's answer is stored under the kiosk channel, once however often it is sent", async () => {
  const tablet = await pair();
  const replies = [await press(tablet, 1, 5), await press(tablet, 1, 5), await press(tablet, 1, 4)];
  expect(replies.map(({ status }) => status)).toEqual([201, 200, 409]);
  expect(await replies[0]?.text()).toBe("{}");
  expect(await stored()).toEqual([{ day: "2026-03-15", channel: "kiosk", link: code }]);
});

test("once a tablet was set out, nothing else that is sent to the link counts", async () => {
  expect((await answer(app, code, 1, { overall: 5 })).status).toBe(201);
  const tablet = await pair();
  const stranger = await answer(app, code, 2, { overall: 5 });
  expect([stranger.status, await stranger.json()]).toMatchObject([403, { reason: "unpaired" }]);
  const fields = new URLSearchParams({ submissionId: submissionId(3), revision: "1", overall: "5" });
  const page = await app.request("POST", `/r/${code}`, fields, { token: false });
  expect([page.status, await page.text()]).toEqual([403, expect.stringContaining("请在窗口的平板上评价")]);
  const form = await app.request("GET", `/r/${code}`, undefined, { token: false });
  expect([form.status, await form.text()]).toEqual([403, expect.stringContaining("请在窗口的平板上评价")]);
  const unpaired = await press(Object.assign(browserOf(app), { get: tablet.get }), 4, 5);
  expect([unpaired.status, await unpaired.json()]).toMatchObject([403, { reason: "unpaired" }]);
  expect((await stored()).length).toBe(1);
  // An earlier answer is looked up before anything else is judged.
  expect((await answer(app, code, 1, { overall: 5 })).status).toBe(200);
});

test("a pairing that was ended takes nothing, and the tablet shows the field for a code", async () => {
  const tablet = await pair();
  const [, pairing] = /kiosks\/\w+\/(k-\w+)\/end/.exec(await (await admin.get(path())).text()) ?? [];
  expect((await admin.post(`${path()}/${pairing}/end`, {})).status).toBe(303);
  expect(await (await tablet.get(`/k/${code}`)).text()).toContain("配对代码");
  const other = await pair();
  expect((await press(Object.assign(tablet, { get: other.get }), 1, 5)).status).toBe(403);
  const trail = await (await admin.get("/admin/audit-trail")).text();
  expect([trail.includes("为窗口平板取配对代码"), trail.includes("结束窗口平板的配对")]).toEqual([true, true]);
});

test("what waited counts for its day: up to ten days back, and until seven days after closing", async () => {
  const tablet = await pair();
  app.setToday("2026-03-25");
  const cases = [
    ["2026-03-14", 422],
    ["2026-03-15", 201],
    ["2026-03-20", 201],
    ["2026-03-21", 410],
    ["2026-03-26", 422],
  ] as const;
  for (const [number, [day, status]] of cases.entries()) {
    expect([day, (await press(tablet, number, 3, day)).status]).toEqual([day, status]);
  }
  app.setToday("2026-03-28");
  expect((await press(tablet, 9, 3, "2026-03-20")).status).toBe(410);
  expect((await stored()).map(({ day }) => day)).toEqual(["2026-03-15", "2026-03-20"]);
});

test("what was pressed on the day of closing counts though it comes after it was closed", async () => {
  const tablet = await pair();
  await app.request("PATCH", `/api/v1/links/${code}`, { status: "closed" });
  expect((await press(tablet, 1, 1)).status).toBe(201);
  app.setToday("2026-03-16");
  expect((await press(tablet, 2, 1, "2026-03-15")).status).toBe(201);
  expect((await press(tablet, 3, 1, "2026-03-16")).status).toBe(410);
});

test("what was pressed on trial never counts once the link is open", async () => {
  code = await newLink(app, survey, "hall", { channel: "kiosk", status: "trial" });
  const tablet = await pair();
  expect((await press(tablet, 1, 5, undefined, { isTrial: true })).status).toBe(201);
  await app.request("PATCH", `/api/v1/links/${code}`, { status: "open" });
  expect((await press(tablet, 2, 5, undefined, { isTrial: true })).status).toBe(410);
  expect(await stored()).toEqual([]);
});

test.each([
  ["clerk", 201, 200],
  ["manager", 201, 200],
  ["viewer", 403, 403],
  ["auditor", 403, 403],
] as const)("a %s is answered %d on asking for a pairing code", async (role, status, seen) => {
  const official = await invitedBrowser(app, `somebody ${role}`, { role, unit: "hall" });
  expect((await official.post(path(), { pin: "2468" })).status).toBe(status);
  expect((await official.get(path())).status).toBe(seen);
  const beside = await invitedBrowser(app, `beside ${role}`, { role, unit: await besideHall() });
  expect((await beside.post(path(), { pin: "2468" })).status).toBe(403);
});

async function besideHall(): Promise<string> {
  await putUnit(app, "beside");
  return "beside";
}

test("a PIN is four to eight digits; anything else is told at its field", async () => {
  const reply = await admin.post(path(), { pin: "12" });
  expect([reply.status, await reply.text()]).toEqual([422, expect.stringContaining("请填 4 至 8 位数字")]);
});

test("the table of links leads to the tablets of a kiosk's link, and of no other", async () => {
  await newLink(app, survey, "hall");
  const page = await (await admin.get(`/admin/surveys/${survey}`)).text();
  expect(page.match(/\/kiosks\/\w+/g)).toEqual([`/kiosks/${code}`]);
});
