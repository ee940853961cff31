import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putUnit } from "../support/demo-survey.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const FIGURES = `unit,indicator,period,favourable,valid,source
office,satisfaction,2024-12,700,1000,Call-backs
office,satisfaction,2025-11,888,1200,Call-backs
office,satisfaction,2025-12,1148,1400,Call-backs
`;

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp()]);
  await putUnit(site, "office", { name: { "zh-CN": "窗口", en: "Office" } });
  const formula = { "zh-CN": "满意率 = 满意 ÷ 有效评价", en: "Satisfied ÷ valid ratings" };
  const name = { "zh-CN": "满意率", en: "Satisfaction" };
  await site.request("PUT", "/api/v1/indicators/satisfaction", { name, formula });
  expect((await site.request("POST", "/api/v1/figures/import", FIGURES)).status).toBe(200);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(path: string, javaScriptEnabled = true): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB", javaScriptEnabled });
  await page.goto(site.url + path);
  return page;
}

test("the PNG is the drawing in twice its size, and has no button where there is no script", async () => {
  const page = await open("/u/office");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("button[data-png]")]);
  expect(download.suggestedFilename()).toBe("office.png");
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(bytes.readUInt32BE(16)).toBe(868 * 2);
  await page.close();
  const plain = await open("/u/office", false);
  expect(await plain.locator("button[data-png]").isVisible()).toBe(false);
  expect(await plain.locator(".chart-links a").allInnerTexts()).toEqual([
    ...["Zoom the axis", "SVG", "CSV", "The chart alone, to embed"],
  ]);
  await plain.close();
});

test("comparison and zoom are reached by keyboard, stand in the address, and go with the back button", async () => {
  const page = await open("/u/office");
  await page.getByRole("link", { name: "With the same period last year" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/compare=year/);
  expect(await page.locator(".compared").innerText()).toMatch(
    /From December 2024 to December 2025 .* 70% to 82%: \+12/,
  );
  await page.getByRole("link", { name: "Zoom the axis" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/compare=year&axis=zoom/);
  expect(await page.getByRole("link", { name: "The whole axis" }).isVisible()).toBe(true);
  await page.goBack();
  await page.goBack();
  expect(await page.locator(".compared").count()).toBe(0);
  await page.close();
});
