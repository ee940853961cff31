import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { EVERY_QUESTION } from "../support/every-question.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const PHONE = { width: 360, height: 740 };
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let code: string;
let everyCode: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp({ settings: { isDemo: true } })]);
  await putUnit(site, "window", { name: { "zh-CN": "便民窗口", en: "Service desk" } });
  code = await newLink(site, await publishSurvey(site), "window");
  everyCode = await newLink(site, await publishSurvey(site, EVERY_QUESTION), "window");
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A page of its own, with every request that it makes. */
async function openPage(options: BrowserContextOptions = {}): Promise<{ page: Page; requests: string[] }> {
  const context = await browser.newContext({ viewport: PHONE, locale: "zh-CN", ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  return { page, requests };
}

async function storedAnswers(): Promise<string[]> {
  const { rows } = await site.deps.db.execute(
    "SELECT b.answers FROM responses r JOIN response_bodies b ON b.key = r.key",
  );
  return rows.map((row) => String(row.answers));
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

test.each([
  ["zh-CN", "不满意", "办得慢", "提交", "收到了，谢谢您。"],
  ["en", "Dissatisfied", "Too slow", "Submit", "Received. Thank you."],
])("the page is rated without JavaScript in %s on a phone", async (lang, level, reason, submit, thanks) => {
  const { page, requests } = await openPage({ javaScriptEnabled: false, locale: lang });
  await page.goto(`${site.url}/r/${code}`);
  const answers = await stored(async () => {
    await page.getByRole("radio", { name: level, exact: true }).check();
    await page.getByRole("checkbox", { name: reason }).check();
    await page.getByRole("textbox").fill(lang);
    await page.getByRole("button", { name: submit }).click();
    await page.getByRole("heading", { name: thanks }).waitFor();
  });
  expect(answers).toEqual([JSON.stringify({ overall: 2, "overall.reasons": ["slow"] })]);
  expect(await page.context().cookies()).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(site.url) && !url.startsWith("data:"))).toEqual([]);
  await page.context().close();
});

test.each(["zh-CN", "en"])("levels, numbers and options stand in large type, whole, at 320 px in %s", async (lang) => {
  const { page } = await openPage({ viewport: { width: 320, height: 740 }, locale: lang });
  await page.goto(`${site.url}/r/${everyCode}`);
  const labels = await page.locator(".card span, .chip span").evaluateAll((spans) =>
    spans
      .filter((span) => span.getBoundingClientRect().height > 0)
      .map((span) => {
        const range = document.createRange();
        range.selectNodeContents(span);
        const size = Number.parseFloat(getComputedStyle(span).fontSize);
        return {
          text: span.textContent ?? "",
          size,
          lines: Math.round(range.getBoundingClientRect().height / size / 1.35),
        };
      }),
  );
  expect(labels.filter(({ size }) => size < 20)).toEqual([]);
  expect(labels.filter(({ text, lines }) => text.length <= 5 && lines > 1)).toEqual([]);
  await page.context().close();
});

test("the script hides what does not apply and sends none of it", async () => {
  const { page } = await openPage();
  await page.goto(`${site.url}/r/${everyCode}`);
  const reasons = page.getByRole("group", { name: "哪里不满意？" });
  const missing = page.getByRole("group", { name: "还缺什么？" });
  expect([await reasons.isVisible(), await missing.isVisible()]).toEqual([false, false]);
  await page.locator('[name=overall][value="1"]').check();
  await page.getByRole("checkbox", { name: "来回跑" }).check();
  await page.locator('[name=solved][value="no"]').check();
  expect([await reasons.isVisible(), await missing.isVisible()]).toEqual([true, true]);
  await page.locator('[name=missing][value="reply"]').check();
  await page.locator('[name=overall][value="4"]').check();
  await page.locator('[name=solved][value="else"]').check();
  expect([await reasons.isVisible(), await missing.isVisible()]).toEqual([false, false]);
  await page.getByLabel("其他，请说明").fill("还在等");
  for (const row of ["speed", "manner"]) {
    await page.locator(`[name="bodies.${row}"][value="5"]`).check();
  }
  await page.locator('[name="order.park"]').selectOption("1");
  await page.getByLabel("今年来过几次？").fill("３");
  const answers = await stored(async () => {
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByRole("heading", { name: "收到了" }).waitFor();
  });
  expect(answers.map((text) => JSON.parse(text))).toEqual([
    { overall: 4, solved: "else", bodies: { speed: 5, manner: 5 }, order: ["park"], visits: 3 },
  ]);
  await page.context().close();
});

test.each([
  true,
  false,
])("the error summary takes the focus and leads to each field (script: %s)", async (hasScript) => {
  const { page } = await openPage({ javaScriptEnabled: hasScript });
  await page.goto(`${site.url}/r/${everyCode}`);
  const id = await page.locator("[name=submissionId]").inputValue();
  await page.locator('[name=recommend][value="9"]').check();
  await page.getByRole("button", { name: "提交" }).click();
  const summary = page.getByRole("alert");
  await summary.waitFor();
  await page.waitForFunction(() => document.activeElement?.matches(".summary")).catch(() => {});
  expect(await page.locator(".summary:focus").count()).toBe(1);
  expect(await page.locator("[name=submissionId]").inputValue()).toBe(id);
  expect(await page.locator('[name=recommend][value="9"]').isChecked()).toBe(true);
  await summary.getByRole("link", { name: "您对这次办事满意吗？" }).click();
  expect(page.url()).toMatch(/#f-overall$/);
  await page.context().close();
});

test("going back gives a fresh id, so that a second person's answer is another one", async () => {
  const { page } = await openPage();
  await page.goto(`${site.url}/r/${code}`);
  const first = await page.locator("[name=submissionId]").inputValue();
  const answers = await stored(async () => {
    for (const level of ["5", "1"]) {
      await page.locator(`[name=overall][value="${level}"]`).check();
      await page.getByRole("button", { name: "提交" }).click();
      await page.getByRole("heading", { name: "收到了" }).waitFor();
      await page.goBack();
      await page.locator("[name=submissionId]").waitFor({ state: "attached" });
      expect(await page.locator("[name=submissionId]").inputValue()).not.toBe(first);
    }
  });
  expect(answers.map((text) => JSON.parse(text).overall).sort()).toEqual([1, 5]);
  await page.context().close();
});

test.each([
  ["light", "zh-CN", 360],
  ["dark", "en", 360],
  ["light", "en", 1280],
] as const)("axe finds nothing on the form, its errors and the thanks (%s, %s, %i px)", async (colorScheme, lang, width) => {
  const { page } = await openPage({ colorScheme, bypassCSP: true, viewport: { width, height: 740 } });
  await page.goto(`${site.url}/r/${everyCode}?lang=${lang}`);
  await page.locator('[name=overall][value="2"]').check();
  await page.locator('[name=solved][value="no"]').check();
  expect(await violationsOn(page)).toEqual([]);
  await page.locator("button[type=submit]").click();
  await page.getByRole("alert").waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.goto(`${site.url}/r/${code}/thanks?lang=${lang}&receipt=0123456789AB`);
  await page.locator("summary").click();
  expect(await violationsOn(page)).toEqual([]);
  await page.context().close();
});

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(window, "axe").run();
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  });
}

test.each([
  ["320 px", 320, 16],
  ["320 px and 200% text", 320, 32],
])("nothing is cut off at %s, and targets stay 60 px high", async (_, width, fontSize) => {
  const { page } = await openPage({ viewport: { width, height: 740 } });
  for (const lang of ["zh-CN", "en"]) {
    await page.goto(`${site.url}/r/${everyCode}?lang=${lang}`);
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}px`;
    }, fontSize);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const heights = await page.evaluate(() =>
      Array.from(document.querySelectorAll(".card span, .chip span, button, select"), (target) => {
        return target.checkVisibility() ? target.getBoundingClientRect().height : 60;
      }),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(60);
  }
  await page.context().close();
});

test("the policy of the page breaks nothing of it", async () => {
  const { page } = await openPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${site.url}/r/${code}`);
  await page.locator('[name=overall][value="2"]').check();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("20px");
  expect(complaints).toEqual([]);
  await page.context().close();
});
