import { afterEach, beforeEach, expect, test } from "vitest";
import { offerSetup } from "../../src/service/accounts/offer-setup.ts";
import { browserOf, type TestBrowser } from "../support/browser-of.ts";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let browser: TestBrowser;
let survey: string;

beforeEach(async () => {
  app = await openTestApp();
  browser = browserOf(app);
  survey = await publishSurvey(app);
  await putUnit(app, "hall");
  const path = new URL((await offerSetup(app.deps)) ?? "http://none/").pathname;
  await browser.post(path, { name: "王芳", password: "four quiet words here" });
});
afterEach(() => app.close());

const scan = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.app.request(`http://127.0.0.1:8787${path}`, { method, headers });
const scanned = async () => (await app.deps.db.execute("SELECT * FROM scanned_trials")).rows;
const open = (lang = "zh-CN") => browser.post(`/admin/surveys/${survey}/open?lang=${lang}`, {});
const statusOf = async (code: string) =>
  (await (await app.request("GET", `/api/v1/links/${code}`, undefined, { token: false })).json()).status;

test("POST /admin/surveys/{id}/open refuses before a poster was scanned, says what to do, and the page offers it not", async () => {
  const code = await newLink(app, survey, "hall", { status: "trial" });
  const page = await (await browser.get(`/admin/surveys/${survey}`)).text();
  expect(page).not.toContain(`/admin/surveys/${survey}/open`);
  expect(page).toContain("打开海报，用手机扫其中一张");
  for (const [lang, words] of [
    ["zh-CN", "打开海报，用手机扫其中一张"],
    ["en", "one poster must have been scanned"],
  ] as const) {
    const refused = await open(lang);
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining(words)]);
  }
  expect(await statusOf(code)).toBe("trial");
});

test("GET /r/{code} on trial notes its link, once, and nothing else; then the codes can be opened", async () => {
  const code = await newLink(app, survey, "hall", { status: "trial" });
  const other = await newLink(app, survey, "hall", { status: "trial" });
  for (let times = 0; times < 2; times += 1) {
    const headers = { "sec-fetch-site": "none", "user-agent": "MicroMessenger" };
    expect((await scan(`/r/${code.toLowerCase()}`, headers)).status).toBe(200);
  }
  expect(await scanned()).toEqual([{ link: code }]);
  const page = await (await browser.get(`/admin/surveys/${survey}`)).text();
  expect(page.match(/已扫码试过|还没扫过/g)?.sort()).toEqual(["已扫码试过", "还没扫过"]);
  expect((await open()).status).toBe(303);
  expect([await statusOf(code), await statusOf(other)]).toEqual(["open", "open"]);
});

test.each([
  ["followed from a page of ours", { "sec-fetch-site": "same-origin" }, "GET"],
  ["followed from another page", { "sec-fetch-site": "cross-site" }, "GET"],
  ["followed in a browser that only names the page", { referer: "http://127.0.0.1:8787/admin" }, "GET"],
  ["fetched ahead of need", { "sec-purpose": "prefetch" }, "GET"],
  ["asked for its headers", {}, "HEAD"],
] as const)("GET /r/{code} on trial is no scan when it was %s, nor keeps a later one from being seen", async (_, headers, method) => {
  const code = await newLink(app, survey, "hall", { status: "trial" });
  await scan(`/r/${code}`, headers, method);
  await scan(`/w/${code}`);
  expect(await scanned()).toEqual([]);
  await scan(`/r/${code}`);
  expect(await scanned()).toEqual([{ link: code }]);
});

test("GET /r/{code} notes nothing of a link that is not on trial", async () => {
  await scan(`/r/${await newLink(app, survey, "hall")}`);
  expect(await scanned()).toEqual([]);
});

test("POST /admin/surveys/{id}/open asks no scan of codes that hang nowhere, and one anew of each later batch", async () => {
  await newLink(app, survey, "hall", { status: "trial", channel: "sms" });
  expect((await open()).status).toBe(303);
  const first = await newLink(app, survey, "hall", { status: "trial" });
  await scan(`/r/${first}`);
  expect((await open()).status).toBe(303);
  await newLink(app, survey, "hall", { status: "trial" });
  expect((await open()).status).toBe(409);
});

test("PATCH /links/{code} opens a link on trial as it is asked to", async () => {
  const code = await newLink(app, survey, "hall", { status: "trial" });
  expect((await app.request("PATCH", `/api/v1/links/${code}`, { status: "open" })).status).toBe(200);
  expect(await statusOf(code)).toBe("open");
});
