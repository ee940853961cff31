import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { offerSetup } from "../../src/service/accounts/offer-setup.ts";
import { launchChromium } from "./launch-chromium.ts";
import { scanCode } from "./scan-code.ts";
import { serveTestApp } from "./serve-test-app.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const UNITS = Array.from({ length: 30 }, (_, index) => `第${index + 1}社区`);
const PASSWORD = "four quiet words here";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const press = async (page: Page, name: string) => {
  await Promise.all([page.waitForLoadState("load"), page.getByRole("button", { name }).first().click()]);
};

test("a manager comes from the one-time address to thirty posters, and a resident's answer counts once they are opened", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false, locale: "zh-CN" });
  await page.goto((await offerSetup(site.deps)) ?? "");
  await page.getByLabel("您的姓名").fill("王芳");
  await page.getByLabel("密码").fill(PASSWORD);
  await page.locator("main button[type=submit]").last().click();
  await page.waitForURL(/\/admin/);

  await page.getByRole("link", { name: "单位", exact: true }).click();
  await page.getByLabel("名称").fill(UNITS.join("\n"));
  await press(page, "先看看");
  await press(page, "确认");
  await page.getByRole("link", { name: "问卷", exact: true }).click();
  await page.getByRole("link", { name: "发起调查" }).click();
  await page.getByLabel("社区工作群众满意度测评").check();
  await press(page, "下一步");
  for (const box of await page.locator("input[name=unit]").all()) {
    await box.check();
  }
  await press(page, "下一步");
  await press(page, "下一步");
  await page.getByLabel("公开").check();
  await page.getByLabel("组织单位").fill("临江区民政局");
  await page.getByLabel("联系方式").fill("0000-12345");
  await press(page, "完成");
  await page.waitForURL(/\/admin\/surveys\/[\w-]+\?/);
  const survey = page.url();

  await page.getByRole("link", { name: "打印海报" }).click();
  await press(page, "仍然打印");
  expect(await page.locator(".plate").count()).toBe(30);
  expect(new Set(await page.locator(".plate .unit").allTextContents())).toEqual(new Set(UNITS));
  expect(await page.locator(".plate .trial").count()).toBe(30);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(30);
  const address = await scanCode(page.locator(".plate .qr").first());
  expect(address).toMatch(new RegExp(`^${site.url}/r/[2-9A-Z]{7}$`));

  await page.goto(survey);
  expect(await page.getByRole("button", { name: "开通 30 个" }).count()).toBe(0);
  await Promise.all([page.waitForURL(/\/r\//), page.getByRole("link", { name: "试填" }).first().click()]);
  await page.goto(survey);
  expect(await page.getByText("已扫码试过").count()).toBe(0);
  const resident = await browser.newPage({ javaScriptEnabled: false, locale: "zh-CN" });
  await resident.goto(address);
  expect(await resident.locator(".trial").count()).toBe(1);
  await page.reload();
  expect(await page.getByText("已扫码试过").count()).toBe(1);
  await press(page, "开通 30 个");
  await resident.goto(address);
  expect(await resident.locator(".trial").count()).toBe(0);
  await resident.getByLabel("非常满意").first().check();
  await press(resident, "提交");
  await resident.waitForURL(/thanks/);
  const { rows } = await site.deps.db.execute("SELECT count(*) AS n FROM responses");
  expect(Number(rows[0]?.n)).toBe(1);
}, 60_000);

test.each([
  [360, "light", "zh-CN"],
  [1280, "dark", "zh-CN"],
  [360, "dark", "en"],
  [1280, "light", "en"],
] as const)(
  "axe finds nothing on the officials' pages, and nothing is wider than the screen (%i px, %s, %s)",
  async (width, colorScheme, lang) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    await page.goto(`${site.url}/sign-in?lang=en`);
    await page.getByLabel("Name").fill("王芳");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/admin/);
    const { rows } = await site.deps.db.execute("SELECT survey FROM survey_revisions LIMIT 1");
    const id = String(rows[0]?.survey);
    const links = await site.deps.db.execute("SELECT code FROM link_changes WHERE survey = ?1 LIMIT 1", [id]);
    const code = String(links.rows[0]?.code);
    const picked = "template=window&unit=u-1&opensOn=2026-03-16&closesOn=2026-04-15";
    for (const path of [
      ...["", "/surveys", "/results", "/matters", "/surveys/new", "/surveys/new/units", `/surveys/new/dates?${picked}`],
      ...[`/surveys/new/publish?${picked}`, `/surveys/${id}`, `/surveys/${id}/plates?confirmed=1`],
      ...[`/surveys/${id}/plates?confirmed=1&format=a6&line=win`, `/surveys/${id}/plates?confirmed=1&format=sheet`],
      ...[`/surveys/${id}/plates`, `/surveys/${id}/links`],
      ...[`/surveys/${id}/publication`, `/surveys/${id}/links/${code}`],
    ]) {
      await page.goto(`${site.url}/admin${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
      await page.evaluate(AXE);
      const faults = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run();
        return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(" ")}`);
      });
      expect({ path, faults }).toEqual({ path, faults: [] });
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect({ path, isWide }).toEqual({ path, isWide: false });
    }
  },
  120_000,
);
