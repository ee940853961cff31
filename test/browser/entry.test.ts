import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { EVERY_QUESTION } from "../support/every-question.ts";
import { invitedBrowser, PASSWORD } from "../support/invited-browser.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let survey: string;
let link: string;
let every: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp()]);
  await putUnit(site, "hall", { name: { "zh-CN": "政务大厅", en: "Service Hall" } });
  survey = await publishSurvey(site);
  link = await newLink(site, survey, "hall", { channel: "paper" });
  every = await newLink(site, await publishSurvey(site, EVERY_QUESTION), "hall", { channel: "visit" });
  await invitedBrowser(site, "李明", { role: "clerk", unit: "hall" });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function signIn(
  more: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: "zh-CN", bypassCSP: true, ...more });
  const page = await context.newPage();
  await page.goto(`${site.url}/sign-in?lang=en`);
  await page.getByLabel("Name").fill("李明");
  await page.getByLabel("Password").fill(PASSWORD);
  await Promise.all([page.waitForURL(/\/admin/), page.getByRole("button", { name: "Sign in" }).click()]);
  return { context, page };
}

/** Everything from here on is done by keys alone: each text, then Enter. */
async function keys(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

async function keysAndGo(page: Page, ...texts: readonly string[]): Promise<void> {
  await keys(page, ...texts);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** Comes to a link or button by the Tab key and presses it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (focused.includes(name)) {
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      return;
    }
  }
  throw new Error(`Tab comes to nothing called ${name}.`);
}

const countOf = async (table: string) =>
  Number((await site.deps.db.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);
const marksIn = async (page: Page) =>
  /纸上写 (\d+)/.exec((await page.locator("main").textContent()) ?? "")?.[1] ?? null;

test("a clerk types a batch of twelve by keys alone, the drawn sheets twice, settles a difference and completes it", async () => {
  const { context, page } = await signIn();
  await page.goto(`${site.url}/admin/surveys/${survey}?lang=zh-CN`);
  await tabTo(page, "录入答卷");
  await page.getByLabel("答卷份数").focus();
  await page.keyboard.type("12");
  await tabTo(page, "开始录入");

  const marked: [string, string[]][] = [];
  for (let at = 0; at < 12; at++) {
    // A level, its reasons where there are any, an option, a text; Enter goes on, and from Save it saves.
    const sheet = [String((at % 5) + 1), at % 5 < 2 ? "a" : "", at % 2 === 0 ? "B" : "a", `第 ${at} 份`];
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-overall");
    await keysAndGo(page, ...sheet);
    const mark = await marksIn(page);
    if (mark !== null) {
      marked.push([mark, sheet]);
    }
  }
  expect(marked.length).toBeGreaterThanOrEqual(5);
  expect(await page.getByText("已录入 12 份").count()).toBe(1);

  await tabTo(page, "再录抽中的");
  for (const [at, [mark, [level = "", ...rest]]] of marked.entries()) {
    const isWrong = at === 0;
    await keysAndGo(page, mark, isWrong ? String((Number(level) % 5) + 1) : level, ...rest);
    if (isWrong) {
      expect(await page.locator("h1").textContent()).toBe("两遍不一致");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-overall");
      await keysAndGo(page, level, ...rest.map(() => ""));
    }
  }
  expect(page.url()).toContain("/close");
  expect(await page.getByText("写明 12 份，录入 12 份。").count()).toBe(1);
  expect(await countOf("responses")).toBe(0);
  await tabTo(page, "完成这一批");
  expect(await page.getByText("这一批已经完成").count()).toBe(1);
  expect(await page.getByText(/% ?（比对 \d+ 项）/).count()).toBe(1);
  expect([await countOf("responses"), await countOf("entry_drafts")]).toEqual([12, 0]);
  const levels = await site.deps.db.execute(
    "SELECT answers ->> 'overall' AS level, count(*) AS n FROM response_bodies GROUP BY 1 ORDER BY 1",
  );
  expect(levels.rows.map(({ n }) => Number(n))).toEqual([3, 3, 2, 2, 2]);
  await context.close();
}, 120_000);

test.each([
  [360, "light", "zh-CN"],
  [1280, "dark", "zh-CN"],
  [1280, "light", "en"],
] as const)(
  "axe finds nothing on the pages of entry, and nothing is wider than the screen (%i px, %s, %s)",
  async (width, colorScheme, lang) => {
    const { context, page } = await signIn({ viewport: { width, height: 900 }, colorScheme });
    const begun = await page.request.post(`${site.url}/entry/${every}`, {
      form: { day: "2026-03-10", sheets: "12" },
      headers: { "sec-fetch-site": "same-origin" },
      maxRedirects: 0,
    });
    const batch = (begun.headers().location ?? "").split("?")[0];
    for (const path of [`/entry/${link}`, `/entry/${every}`, `${batch}`, `${batch}/close`]) {
      await page.goto(`${site.url}${path}?lang=${lang}`);
      await page.evaluate(AXE);
      const faults = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run();
        return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(" ")}`);
      });
      expect({ path, faults }).toEqual({ path, faults: [] });
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect({ path, isWide }).toEqual({ path, isWide: false });
    }
    await context.close();
  },
  60_000,
);
