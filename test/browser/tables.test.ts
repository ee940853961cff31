import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { invitedBrowser, PASSWORD } from "../support/invited-browser.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FILE = fileURLToPath(new URL("../fixtures/imports/five-years.xlsx", import.meta.url));

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp({ today: "2024-03-15" })]);
  await invitedBrowser(site, "李明", { role: "administrator", unit: null });
  await invitedBrowser(site, "王芳", { role: "analyst", unit: null });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A page of somebody who has signed in. */
async function officialPage(options: BrowserContextOptions, name = "李明"): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(`${site.url}/sign-in?lang=en`);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/admin/);
  return page;
}

const press = async (page: Page, name: string) => {
  await Promise.all([page.waitForLoadState("load"), page.getByRole("button", { name }).first().click()]);
};

/** A row of the trend's table by its period: what was counted, out of how many, and the share. */
const rowOf = async (page: Page, period: string) =>
  (await page.locator(".trend tbody tr").filter({ hasText: period }).locator("td").allTextContents()).slice(0, 3);

test("an administrator without scripts pastes units", async () => {
  const page = await officialPage({ javaScriptEnabled: false });
  await page.goto(`${site.url}/admin/units?lang=zh-CN`);
  await page.getByLabel("名称").fill("和平街道\n南门街道\n东关街道");
  await press(page, "先看看");
  await press(page, "确认");
  expect(await page.locator(".tree a").allTextContents()).toEqual(["和平街道", "南门街道", "东关街道"]);
  await page.close();
});

test("an analyst without scripts brings five years of a table, and sees trend and quoted marks", async () => {
  const page = await officialPage({ javaScriptEnabled: false }, "王芳");
  await page.goto(`${site.url}/admin/import?lang=zh-CN`);
  await page.getByLabel("文件").setInputFiles(FILE);
  await press(page, "看看这张表");
  await page.getByLabel("名称").fill("满意率");
  await page.getByLabel("代号").fill("satisfaction");
  await page.getByLabel("怎样算").fill("满意 ÷ 有效评价");
  await press(page, "添加指标");
  for (const heading of ["有效评价数", "满意数", "满意率"]) {
    await page.getByLabel(`${heading}：指标`).selectOption("satisfaction");
  }
  await page.getByLabel("出处").fill("区城管办接诉即办月报");
  await press(page, "按这样看看会导入什么");
  expect(await page.locator(".big").textContent()).toContain("35 个引用比率");
  await press(page, "确认导入");
  expect(await page.locator("[role=status]").textContent()).toContain("保存了 179 个数");

  await page.goto(`${site.url}/u/u-1?lang=zh-CN&from=2019-01-01&to=2023-12-31`);
  expect(await page.locator("h1").textContent()).toContain("满意率");
  expect(await rowOf(page, "2021 年 1 月")).toEqual(["121", "160", "75.6%"]);
  expect(await rowOf(page, "2023 年 12 月")).toEqual(["95", "118", "80.5%"]);
  expect(await rowOf(page, "2020 年 12 月")).toEqual(["157由 72.69% 唯一还原", "216", "72.7%"]);
  expect(
    await page.locator(".trend-svg.wide .leading circle.dot, .trend-svg.wide .leading circle.hollow").count(),
  ).toBe(48);
  expect(await page.locator(".trend-svg.wide path.quoted").count()).toBe(11);
  const quoted = await page.locator(".quoted-rates li").allTextContents();
  expect(quoted).toHaveLength(11);
  expect(quoted[0]).toMatch(/^2019 年 1 月：71\.6%.*区城管办接诉即办月报/);
  await page.close();
}, 60_000);

test.each([
  ["light", 360, "zh-CN"],
  ["dark", 1280, "zh-CN"],
  ["light", 1280, "en"],
  ["dark", 360, "en"],
] as const)(
  "axe finds nothing on the pages of tables and units, and nothing is wider than the screen (%s, %i px, %s)",
  async (colorScheme, width, lang) => {
    const page = await officialPage({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } });
    const check = async (name: string) => {
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () => {
        const found = await Reflect.get(window, "axe").run();
        return found.violations.map(
          ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
            `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
        );
      });
      expect(violations, name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
    };
    await page.goto(`${site.url}/admin/units?lang=${lang}`);
    await check("units");
    await page.fill("#names", "和平街道\n甲社区");
    await page.click("form:has(#names) button");
    await check("plan");
    await page.goto(`${site.url}/admin/units/u-1?lang=${lang}`);
    await page.locator("summary").nth(3).click();
    await check("acts");
    await page.goto(`${site.url}/admin/import?lang=${lang}`);
    await check("choose");
    await page.setInputFiles("#file", FILE);
    await page.click("button[value=look]");
    await page.fill("#source", "x");
    await page.locator("button[value=look]").click();
    await page.locator("summary").last().click();
    await check("reading");
    await page.close();
  },
  60_000,
);
