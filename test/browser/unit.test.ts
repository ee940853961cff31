import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putUnit } from "../support/demo-survey.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STREETS = ["a", "b", "c", "d"];
const FIGURES = `unit,indicator,period,favourable,valid,source
district,satisfaction,2025-09,888,1200,Call-backs
district,satisfaction,2025-10,968,1260,Call-backs
district,satisfaction,2025-11,1041,1310,Call-backs
district,satisfaction,2025-12,1148,1400,Call-backs
district,satisfaction,2025,9950,12800,Call-backs
${STREETS.map((street, i) => `${street},satisfaction,2025-12,${80 + i * 4},100,Call-backs`).join("\n")}
`;
const QUOTED = `unit,indicator,period,printed,source,sourceUrl
district,satisfaction,2025-07,71.5%,Evening Post,https://example.org/post
`;

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp({ settings: { isDemo: true } })]);
  const targets = { satisfaction: 0.85 };
  await putUnit(site, "district", { name: { "zh-CN": "临江区", en: "Linjiang" }, kind: "district", targets });
  for (const street of STREETS) {
    await putUnit(site, street, {
      name: { "zh-CN": `街道${street}`, en: `Street ${street}` },
      kind: "street",
      parent: "district",
    });
  }
  const formula = { "zh-CN": "满意率 = 满意 ÷ 有效评价", en: "Satisfied ÷ valid ratings" };
  await site.request("PUT", "/api/v1/indicators/satisfaction", {
    name: { "zh-CN": "满意率", en: "Satisfaction" },
    formula,
  });
  expect((await site.request("POST", "/api/v1/figures/import", FIGURES)).status).toBe(200);
  expect((await site.request("POST", "/api/v1/quotations/import", QUOTED)).status).toBe(200);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function openUnit(
  options: BrowserContextOptions & { path?: string } = {},
): Promise<{ page: Page; complaints: string[] }> {
  const { path = "/u/district", ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "zh-CN", ...rest });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on(
    "request",
    (request) => !/^(data:|http:\/\/127\.0\.0\.1)/.test(request.url()) && complaints.push(request.url()),
  );
  await page.goto(site.url + path);
  return { page, complaints };
}

/** How many pixels of the canvas are drawn upon, each tenth counted. */
function inkOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector("canvas");
    const { width = 0, height = 0 } = canvas ?? {};
    const pixels = width && height ? canvas?.getContext("2d")?.getImageData(0, 0, width, height).data : undefined;
    let drawn = 0;
    for (let at = 3; pixels && at < pixels.length; at += 40) {
      drawn += pixels[at] ? 1 : 0;
    }
    return drawn;
  });
}

test.each([360, 1280])("the chart is drawn on its canvas at %i px, without a word from the policy", async (width) => {
  const { page, complaints } = await openUnit({ viewport: { width, height: 800 } });
  await page.locator("#trend[data-drawn]").waitFor();
  expect(await inkOf(page)).toBeGreaterThan(500);
  expect(await page.locator(".trend-svg:visible").count()).toBe(0);
  const label = await page.getByRole("img", { name: /满意率走势图/ }).getAttribute("aria-label");
  expect(label).toContain("由 74% 升至 82%");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the chart follows the width of the window", async () => {
  const { page } = await openUnit();
  await page.locator("#trend[data-drawn]").waitFor();
  await page.setViewportSize({ width: 400, height: 800 });
  await page.waitForFunction(() => (document.querySelector("canvas")?.clientWidth ?? 999) < 400);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  expect(await inkOf(page)).toBeGreaterThan(300);
  await page.context().close();
});

test("pointing at a period tells of it on the canvas", async () => {
  const { page, complaints } = await openUnit();
  await page.locator("#trend[data-drawn]").waitFor();
  const canvas = page.locator("canvas");
  const before = await canvas.screenshot();
  await canvas.hover({ position: { x: 500, y: 150 } });
  await page.waitForTimeout(100);
  expect((await canvas.screenshot()).equals(before)).toBe(false);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([360, 1280])("without JavaScript the same chart, table and units stand at %i px", async (width) => {
  const { page } = await openUnit({ javaScriptEnabled: false, viewport: { width, height: 800 } });
  expect(await page.locator("canvas:visible").count()).toBe(0);
  expect(await page.locator(".trend-svg:visible").count()).toBe(1);
  expect(await page.getByRole("cell", { name: "1,148" }).isVisible()).toBe(true);
  expect(await page.getByRole("link", { name: "街道d" }).isVisible()).toBe(true);
  await page.getByRole("link", { name: "年", exact: true }).click();
  expect(page.url()).toContain("period=year");
  await page.context().close();
});

test("on paper the drawn chart stands in light colours, also in a dark scheme", async () => {
  const { page } = await openUnit({ colorScheme: "dark" });
  await page.locator("#trend[data-drawn]").waitFor();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.locator("canvas:visible").count()).toBe(0);
  expect(await page.locator(".trend-svg.wide").isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  await page.context().close();
});

test.each([
  ["light", "zh-CN", 1280, "/u/district"],
  ["dark", "en", 360, "/u/district?lang=en"],
  ["light", "en", 360, "/?lang=en"],
  ["light", "zh-CN", 360, "/u/nowhere"],
] as const)("axe finds nothing (%s, %s, %i px, %s)", async (colorScheme, locale, width, path) => {
  const { page } = await openUnit({ colorScheme, locale, path, bypassCSP: true, viewport: { width, height: 800 } });
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const found = await Reflect.get(window, "axe").run();
    return found.violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  });
  expect(violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.context().close();
});
