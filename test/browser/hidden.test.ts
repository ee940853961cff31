import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { offerSetup } from "../../src/service/accounts/offer-setup.ts";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { WINDOW_SURVEY } from "../support/window-survey.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let survey: string;
let code: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp()]);
  await putUnit(site, "hall", { name: { "zh-CN": "政务服务大厅", en: "Service hall" } });
  survey = await publishSurvey(site, WINDOW_SURVEY);
  code = await newLink(site, survey, "hall", { channel: "sms", preset: ["overall"], hidden: ["window"] });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const stored = async () => {
  const { rows } = await site.deps.db.execute("SELECT answers FROM response_bodies");
  return rows.map(({ answers }) => JSON.parse(String(answers)));
};

async function faultsOn(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  const faults = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))");
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
  return faults;
}

test.each([
  true,
  false,
])("an address carries an answer that the page tells and does not ask, in both languages (script: %s)", async (javaScriptEnabled) => {
  const before = (await stored()).length;
  const page = await browser.newPage({ javaScriptEnabled, locale: "zh-CN" });
  await page.goto(`${site.url}/r/${code}?overall=2&window=3`, { waitUntil: "networkidle" });
  expect(await page.getByText("随评价一并提交：您在哪个窗口办理（3 号窗口）").isVisible()).toBe(true);
  expect(await page.getByLabel("3 号窗口").count()).toBe(0);
  await page.getByRole("link", { name: "English" }).click();
  await page.getByText("Sent along: Which window served you: Window 3").waitFor();
  expect((await stored()).length).toBe(before);
  await page.getByLabel("Satisfied", { exact: true }).first().check();
  await page.getByRole("button", { name: "Submit" }).click();
  await page.waitForURL(/\/thanks/);
  const all = await stored();
  expect(all.length).toBe(before + 1);
  expect(all).toContainEqual({ overall: 4, window: "3" });
});

test.each([
  [360, "zh-CN"],
  [1280, "en"],
])("axe finds nothing on a page that carries an answer (%i px, %s)", async (width, lang) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${site.url}/r/${code}?window=3&lang=${lang}`, { waitUntil: "networkidle" });
  expect(await faultsOn(page)).toEqual([]);
});

test("an official chooses what an address answers, and copies the address of one answer", async () => {
  const context = await browser.newContext({ locale: "zh-CN", permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto((await offerSetup(site.deps)) ?? "");
  await page.getByLabel("您的姓名").fill("王芳");
  await page.getByLabel("密码").fill("four quiet words here");
  await page.locator("main button[type=submit]").last().click();
  await page.waitForURL(/\/admin/);
  await page.goto(`${site.url}/admin/surveys/${survey}`);
  await page.getByRole("link", { name: /^地址/ }).first().click();
  const solved = page.getByRole("group", { name: "问题解决了吗？" });
  await solved.getByLabel(/^由地址带上回答/).check();
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("已保存。").waitFor();
  await page.getByRole("button", { name: "复制" }).first().click();
  await page.getByRole("button", { name: "已复制" }).waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(`${site.url}/r/${code}?overall=5`);
  for (const [width, lang] of [
    [360, "zh-CN"],
    [1280, "en"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${site.url}/admin/surveys/${survey}/links/${code}/address?lang=${lang}`);
    expect(await faultsOn(page)).toEqual([]);
  }
});
