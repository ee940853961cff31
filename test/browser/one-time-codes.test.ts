import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const PHONE = { width: 360, height: 740 };
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let batch: string;
let links: string[];
let codes: string[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp()]);
  await putUnit(site, "hall", { name: { "zh-CN": "政务大厅", en: "Service Hall" } });
  await putUnit(site, "desk", { name: { "zh-CN": "一号窗口", en: "Desk 1" }, parent: "hall" });
  const survey = await publishSurvey(site);
  links = [
    await newLink(site, survey, "hall", { proof: "token" }),
    await newLink(site, survey, "desk", { proof: "token" }),
  ];
  const made = await site.request("POST", "/api/v1/code-batches", { links, count: 4 });
  const body = (await made.json()) as { id: string; codes: string[] };
  [batch, codes] = [body.id, body.codes];
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(path: string, more: object = {}) {
  const context = await browser.newContext({ viewport: PHONE, locale: "zh-CN", ...more });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.url()} ${JSON.stringify(request.headers())}`));
  await page.goto(site.url + path);
  return { page, requests };
}

async function rate(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "满意", exact: true }).check();
  await page.getByRole("button", { name: "提交" }).click();
}

test("a code is typed without JavaScript; typed again it is told as used, and the page looked the same before", async () => {
  const [code = ""] = codes;
  const { page } = await open(`/r/${links[0]}`, { javaScriptEnabled: false });
  const unused = await page.locator("main").innerText();
  await page.getByLabel("一次性代码").fill(code.toLowerCase().replaceAll("-", " "));
  await rate(page);
  await page.getByRole("heading", { name: "收到了，谢谢您。" }).waitFor();
  const again = await open(`/r/${links[1]}`, { javaScriptEnabled: false });
  expect((await again.page.locator("main").innerText()).replace("一号窗口", "政务大厅")).toBe(unused);
  await again.page.getByLabel("一次性代码").fill(code);
  await rate(again.page);
  await again.page.getByText("这个代码已经用过").first().waitFor();
});

test("a scanned code goes from the batch's page into the form, leaves the address, and no request carries it but the answer", async () => {
  const [, code = ""] = codes;
  const { page, requests } = await open(`/c/${batch}#${code}`);
  await page.evaluate(AXE);
  const faults = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))");
  expect(faults).toEqual([]);
  await page.getByRole("link", { name: "一号窗口" }).click();
  await expect.poll(() => page.getByLabel("一次性代码").inputValue()).toBe(code);
  expect(page.url()).not.toContain(code);
  expect(requests.filter((request) => request.includes(code))).toEqual([]);
  await rate(page);
  await page.getByRole("heading", { name: "收到了，谢谢您。" }).waitFor();
  expect(await page.context().cookies()).toEqual([]);
});
