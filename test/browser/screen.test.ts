import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { launchChromium } from "./launch-chromium.ts";
import { scanCode } from "./scan-code.ts";
import { serveTestApp } from "./serve-test-app.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let code: string;
let number = 0;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp()]);
  await putUnit(site, "hall");
  code = await newLink(site, await publishSurvey(site, { ...CALL_BACK, live: true }), "hall");
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function send(count: number): Promise<void> {
  for (const end = number + count; number < end; ) {
    number += 1;
    await answer(site, code, number, { overall: 4 });
  }
}

test("the screen shows a new step of ten without being loaded again, and keeps the last one through an outage", async () => {
  await send(19);
  const page = await browser.newPage({ locale: "zh-CN" });
  await page.clock.install();
  let loads = 0;
  page.on("framenavigated", () => {
    loads += 1;
  });
  await page.goto(`${site.url}/u/hall/screen`);
  expect(await page.locator("section").innerText()).toContain("等待最初的评价");
  await send(1);
  await page.clock.runFor(15_000);
  await page.getByText("10 份评价").waitFor();
  await page.route("**/u/hall/screen", (route) => route.abort());
  await page.clock.runFor(60_000);
  expect(await page.locator("section .big").innerText()).toContain("100");
  expect(loads).toBe(1);
});

test("the code on the screen leads to the rating", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/u/hall/screen`);
  expect(await scanCode(page.locator(".code svg"))).toBe(`${site.url}/r/${code}`);
});

test.each([
  [1920, 1080, "zh-CN"],
  [1080, 1920, "en"],
  [360, 740, "zh-CN"],
] as const)("axe finds nothing on the screen, and nothing is wider than it (%i × %i, %s)", async (width, height, locale) => {
  const page = await browser.newPage({ locale, viewport: { width, height } });
  await page.goto(`${site.url}/u/hall/screen`);
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const found = await Reflect.get(window, "axe").run();
    return found.violations.map(({ id }: { id: string }) => id);
  });
}
