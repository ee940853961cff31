import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestBrowser } from "../support/browser-of.ts";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";
import { WINDOW_SURVEY } from "../support/window-survey.ts";

let app: TestApp;
let browser: TestBrowser;
let survey: string;
let link: string;

beforeEach(async () => {
  app = await openTestApp();
  await putUnit(app, "hall");
  survey = await publishSurvey(app, WINDOW_SURVEY);
  link = await newLink(app, survey, "hall", { channel: "sms" });
  browser = await invitedBrowser(app, "王芳", { role: "administrator", unit: null });
});
afterEach(() => app.close());

const path = (of = link) => `/admin/surveys/${survey}/links/${of}/address`;
const boxes = (html: string) =>
  [...html.matchAll(/<textarea[^>]*>([^<]*)</g)].map(([, text = ""]) => text.replaceAll("&amp;", "&"));

test("POST address states what the address may answer and carry, and the page gives an address for each answer", async () => {
  expect(await (await browser.get(`/admin/surveys/${survey}`)).text()).toContain(`${path()}?lang=zh-CN`);
  expect(boxes(await (await browser.get(path())).text())).toEqual([]);
  const saved = await browser.post(path(), { "use-overall": "preset", "use-window": "hidden", "use-solved": "ask" });
  expect([saved.status, saved.headers.get("location")]).toEqual([303, `${path()}?lang=zh-CN&saved=1`]);
  const own = `${app.deps.settings.baseUrl}/r/${link}`;
  const levels = [5, 4, 3, 2, 1].map((level) => `${own}?overall=${level}`);
  const windows = [1, 2, 3].map((number) => `${own}?window=${number}`);
  const html = await (await browser.get(`${path()}?saved=1`)).text();
  expect(boxes(html)).toEqual([...levels, ...windows, `${own}?overall=5&window=1`]);
  expect(html).toContain("已保存。");
  const stated = await (await app.request("GET", `/api/v1/links?survey=${survey}`)).json();
  expect(stated.items[0]).toMatchObject({ preset: ["overall"], hidden: ["window"] });
});

test("POST address leaves a required question on the page, and takes an empty form as an end of all", async () => {
  await browser.post(path(), { "use-overall": "hidden", "use-window": "preset" });
  const stated = async () => (await (await app.request("GET", `/api/v1/links?survey=${survey}`)).json()).items[0];
  expect(await stated()).toMatchObject({ preset: ["window"], hidden: [] });
  await browser.post(path(), {});
  expect(await stated()).toMatchObject({ preset: [], hidden: [] });
});

test("GET address is not there for links that nobody opens by their address", async () => {
  for (const more of [{ channel: "kiosk" }, { channel: "paper" }, { proof: "blind" }]) {
    expect((await browser.get(path(await newLink(app, survey, "hall", more)))).status).toBe(404);
  }
  expect((await browser.get(path(await newLink(app, survey, "hall", { proof: "token" })))).status).toBe(200);
});
