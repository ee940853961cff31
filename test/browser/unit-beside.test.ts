import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stateBeside } from "../support/state-beside.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp({ today: "2026-01-12" })]);
  await stateBeside(site);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each([
  ["light", 360, "/u/district?indicator=satisfaction&lang=zh-CN&more=1", ".chain table"],
  ["dark", 360, "/u/district?indicator=satisfaction&lang=en&more=1", ".rates .rows"],
  ["dark", 1280, "/u/district?indicator=satisfaction&lang=zh-CN&more=1&compare=previous&axis=zoom", ".more"],
  ["light", 360, "/u/district/chart?indicator=satisfaction&lang=en", ".trend-svg.narrow"],
  ["light", 1280, "/u/east?indicator=work&lang=zh-CN", ".appraisal table"],
  ["dark", 360, "/u/east?indicator=work&lang=en", ".quiz .rows"],
  ["light", 360, "/u/oak?indicator=bodies&lang=zh-CN", ".appraisal .pairs"],
  ["light", 360, "/u/town?lang=en", ".how .told"],
] as const)("axe finds nothing, and nothing is wider than the screen (%s, %i px, %s)", async (colorScheme, width, path, shown) => {
  const page = await browser.newPage({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } });
  await page.goto(site.url + path);
  expect(await page.locator(shown).isVisible()).toBe(true);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const found = await Reflect.get(window, "axe").run();
    return found.violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  });
  expect(violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll(".chain td, .appraisal td, .figures i")]
      .filter((cell) => cell.getBoundingClientRect().right > innerWidth)
      .map((cell) => cell.outerHTML),
  );
  expect(wide).toEqual([]);
  await page.close();
});
