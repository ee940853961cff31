import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { publishSurvey, putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";
import { launchChromium } from "./launch-chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WRITTEN = ["\u202E反着写", "https://example.com/x", "مرحبا", "长".repeat(300), "a".repeat(300), "一\n二"];

let browser: Browser;
let app: TestApp;
let analyst: InvitedBrowser;

beforeAll(async () => {
  [browser, app] = await Promise.all([launchChromium(), openTestApp({ today: "2026-02-10" })]);
  await putUnit(app, "district", { name: { "zh-CN": "临江区", en: "Linjiang" } });
  await putUnit(app, "east", { name: { "zh-CN": "东街", en: "East Street" }, parent: "district" });
  const survey = await publishSurvey(app);
  const texts = [...WRITTEN, ...Array.from({ length: 12 }, (_, index) => `停车难 ${index}`)];
  const rows = texts.map((text) => `2026-02-03,east,phone,4,"${text}"`);
  const csv = ["day,unit,channel,overall,comment", ...rows].join("\n");
  expect((await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv)).status).toBe(200);
  app.setToday("2026-03-05");
  await releaseClosedPeriods(app.deps);
  analyst = await invitedBrowser(app, "王芳", { role: "analyst", unit: "district" });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const PAGES = {
  texts: "/admin/units/east/texts?q=",
  found: `/admin/units/east/texts?q=${encodeURIComponent("停车")}`,
  none: "/admin/units/district/texts?at=2020-01",
  results: "/admin/results?",
  about: "/u/east/about?indicator=satisfaction&period=2026-02",
  hidden: "/u/east/about?indicator=satisfaction&period=2026-01",
};

async function open(path: string, lang: string, width: number): Promise<Page> {
  const page = await browser.newPage({ locale: lang, viewport: { width, height: 800 } });
  await page.setContent(await (await analyst.get(`${path}&lang=${lang}`)).text());
  return page;
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const found = await Reflect.get(window, "axe").run();
    return found.violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  });
}

test.each(
  Object.keys(PAGES).flatMap((name) => [
    [name, "zh-CN", 360],
    [name, "en", 1280],
  ]) as [keyof typeof PAGES, string, number][],
)("axe finds nothing on the page %s in %s at %i px, and nothing is wider than it", async (name, lang, width) => {
  const page = await open(PAGES[name], lang, width);
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.close();
});

test("a text stands isolated and is no link, and what does not show has a mark", async () => {
  const page = await open(PAGES.texts, "zh-CN", 1280);
  const styles = await page
    .locator(".verbatim")
    .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).unicodeBidi));
  expect([...new Set(styles)]).toEqual(["isolate"]);
  expect(await page.locator(".said a").count()).toBe(0);
  expect(await page.locator(".unseen").allInnerTexts()).toEqual(["U+202E 从右到左强制"]);
  await page.close();
});
