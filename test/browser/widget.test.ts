import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { serveForeignSite } from "./foreign-page.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let foreign: Awaited<ReturnType<typeof serveForeignSite>>;
let survey: string;
let code: string;

beforeAll(async () => {
  [browser, site, foreign] = await Promise.all([launchChromium(), serveTestApp(), serveForeignSite()]);
  await putUnit(site, "window", { name: { "zh-CN": "便民窗口", en: "Service desk" } });
  survey = await publishSurvey(site);
  code = await newWidget([foreign.url]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), foreign?.close()]);
});

const newWidget = (origins: string[], more: object = {}) =>
  newLink(site, survey, "window", { channel: "widget", origins, ...more });

const strictPolicy = () =>
  `default-src 'none'; script-src ${site.url}; connect-src ${site.url}; style-src 'none'; require-trusted-types-for 'script'`;

const script = () => `<script type="module" async src="${site.url}/widget.js"></script>`;

const tag = (link: string, attributes = "") =>
  `<weatherglass-rating link="${link}" ${attributes}><a href="${site.url}/r/${link}">评价</a></weatherglass-rating>`;

/** A page of the foreign site, opened; with every complaint of the browser and every event of the widget. */
async function openPage(body: string, { lang = "zh-CN", ...options }: BrowserContextOptions & { lang?: string } = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Reflect.set(window, "told", told);
    for (const name of ["weatherglass:rated", "weatherglass:error"] as const) {
      document.addEventListener(name, (event) => told.push([name, Reflect.get(event, "detail")]));
    }
  });
  await page.goto(foreign.page(body, strictPolicy(), lang));
  const told = () => page.evaluate(() => Reflect.get(window, "told") as unknown[]);
  return { page, complaints, requests, told };
}

async function storedAnswers(): Promise<string[]> {
  const { rows } = await site.deps.db.execute(
    "SELECT b.answers, r.channel FROM responses r JOIN response_bodies b ON b.key = r.key",
  );
  return rows.map((row) => `${row.channel} ${row.answers}`);
}

async function stored<T>(act: () => Promise<T>): Promise<string[]> {
  const before = await storedAnswers();
  await act();
  const after = await storedAnswers();
  for (const answers of before) {
    after.splice(after.indexOf(answers), 1);
  }
  return after;
}

const thanksIn = (page: Page) => page.getByText("收到了，谢谢您。").waitFor();

test("a rating is given by mouse in a page of another site under the strictest policy", async () => {
  const { page, complaints, requests, told } = await openPage(script() + tag(code));
  const answers = await stored(async () => {
    await page.getByRole("radio", { name: "不满意", exact: true }).click();
    await page.getByRole("checkbox", { name: "办得慢" }).click();
    await page.getByLabel("想说的话").fill("等了两小时");
    await page.getByRole("button", { name: "提交" }).click();
    await thanksIn(page);
  });
  expect(answers).toEqual(['widget {"overall":2,"overall.reasons":["slow"]}']);
  expect(complaints).toEqual([]);
  expect(await told()).toEqual([["weatherglass:rated", { link: code }]]);
  expect(requests.filter((url) => !url.startsWith(site.url) && !url.startsWith(foreign.url))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.getByRole("link", { name: "评价" }).isVisible()).toBe(false);
  await page.context().close();
});

test("a rating is given by keyboard alone", async () => {
  const { page } = await openPage(script() + tag(code));
  await page.getByRole("radio").first().waitFor({ state: "attached" });
  const answers = await stored(async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.type("slow");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await thanksIn(page);
  });
  expect(answers).toEqual(['widget {"overall":1,"overall.reasons":["slow"]}']);
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe(
    "收到了，谢谢您。",
  );
  await page.context().close();
});
