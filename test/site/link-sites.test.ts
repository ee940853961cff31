import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestBrowser } from "../support/browser-of.ts";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let browser: TestBrowser;
let survey: string;
let link: string;

beforeEach(async () => {
  app = await openTestApp();
  await putUnit(app, "hall");
  survey = await publishSurvey(app);
  link = await newLink(app, survey, "hall", { channel: "widget" });
  browser = await invitedBrowser(app, "王芳", { role: "administrator", unit: null });
});
afterEach(() => app.close());

const path = () => `/admin/surveys/${survey}/links/${link}/sites`;
const statedSites = async () =>
  ((await (await app.request("GET", `/api/v1/links?survey=${survey}`)).json()) as { items: { origins: string[] }[] })
    .items[0]?.origins;

test("POST sites lists the websites that may show a widget's rating, one a line, and an empty list ends it", async () => {
  expect(await (await browser.get(`/admin/surveys/${survey}`)).text()).toContain(`${path()}?lang=zh-CN`);
  const sites = ["https://www.example.gov.cn", "https://bbs.example.org"];
  const saved = await browser.post(path(), { sites: ` ${sites[0]}/ \r\n\r\n${sites[1]}\r\n` });
  expect([saved.status, await statedSites()]).toEqual([303, sites]);
  expect(await (await browser.get(path())).text()).toContain(sites.join("\n"));
  expect([(await browser.post(path(), { sites: "" })).status, await statedSites()]).toEqual([303, []]);
});

test("POST sites says what is wrong, keeps what was entered, and changes nothing", async () => {
  for (const sites of ["www.example.gov.cn", "https://a.example/path", "https://a.example\nhttps://a.example"]) {
    const refused = await browser.post(path(), { sites });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(sites)]);
  }
  expect(await statedSites()).toEqual([]);
});

test("GET sites is there for links of the channel widget alone", async () => {
  const other = await newLink(app, survey, "hall");
  expect((await browser.get(`/admin/surveys/${survey}/links/${other}/sites`)).status).toBe(404);
});
