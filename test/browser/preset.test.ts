import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let code: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp()]);
  await putUnit(site, "hall");
  code = await newLink(site, await publishSurvey(site), "hall", { channel: "sms", preset: ["overall"] });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const answers = async () => (await site.deps.db.execute("SELECT count(*) AS n FROM responses")).rows[0]?.n;

test.each([
  true,
  false,
])("an address that answers beforehand ticks that answer and sends nothing until it is sent (script: %s)", async (javaScriptEnabled) => {
  const before = Number(await answers());
  const page = await browser.newPage({ javaScriptEnabled, locale: "zh-CN" });
  const methods: string[] = [];
  page.on("request", (request) => methods.push(request.method()));
  await page.goto(`${site.url}/r/${code}?overall=2&solved=yes`, { waitUntil: "networkidle" });
  expect(await page.getByLabel("不满意", { exact: true }).isChecked()).toBe(true);
  expect(await page.locator("input[name=solved]:checked").count()).toBe(0);
  expect([new Set(methods), Number(await answers())]).toEqual([new Set(["GET"]), before]);
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("收到了，谢谢您。").waitFor();
  expect(Number(await answers())).toBe(before + 1);
});
