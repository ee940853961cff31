import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { nodePrinter } from "../../src/node-printer.ts";
import { pdfTexts } from "../support/pdf-text.ts";
import { stateBeside } from "../support/state-beside.ts";
import { chromiumPath, launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp({ today: "2026-01-12" })]);
  await stateBeside(site);
  site.deps.printPdf = nodePrinter(await chromiumPath());
  page = await browser.newPage({ locale: "zh-CN", javaScriptEnabled: false });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const PATH = "/u/district/report.pdf?period=2025-12&lang=zh-CN";
const bare = (text: string) => text.replace(/[\s\u2060]/g, "");

test("GET /u/:code/report.pdf is the same bytes in two runs, by two instances over one database", async () => {
  const printed = [];
  for (const deps of [{ ...site.deps }, { ...site.deps, printPdf: nodePrinter(await chromiumPath()) }]) {
    const reply = await createApp(deps).request(PATH);
    expect(reply.headers.get("content-type")).toBe("application/pdf");
    printed.push(Buffer.from(await reply.arrayBuffer()));
  }
  expect(printed[0]?.subarray(0, 5).toString()).toBe("%PDF-");
  expect(printed[0]?.equals(printed[1] ?? Buffer.alloc(0))).toBe(true);
}, 60_000);

test("GET /u/:code/report.pdf holds every Chinese character of the report, read back", async () => {
  const reply = await page.request.get(site.url + PATH);
  const texts = pdfTexts(await reply.body());
  await page.emulateMedia({ media: "print" });
  await page.goto(site.url + PATH.replace(".pdf", ""));
  const shown = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        ".head h1, .meta dd, h2, h3, p.said, p.note, caption, .told dt, .told dd, td, tbody th",
      ),
    ]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.textContent ?? ""),
  );
  const whole = bare(texts.join(""));
  const isReadable = whole.includes("通报");
  if (!isReadable) {
    console.warn("No Chinese font on this machine: the texts of the PDF are not read back. Install fonts-noto-cjk.");
    return;
  }
  const letters = (text: string) => new Set(bare(text).match(/\p{Script=Han}/gu));
  expect(shown.length).toBeGreaterThan(100);
  expect([...letters(shown.join(""))].filter((letter) => !letters(whole).has(letter))).toEqual([]);
  const counted = (text: string) => bare(text).match(/\p{Script=Han}/gu)?.length ?? 0;
  expect(counted(whole)).toBeGreaterThanOrEqual(counted(shown.join("")));
}, 60_000);

test.each(["zh-CN", "en"])("GET /u/:code/report in %s fits a phone and breaks no rule of axe", async (lang) => {
  const wide = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await wide.goto(`${site.url}/u/district/report?lang=${lang}`);
  const width = await wide.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await wide.evaluate(axe.source);
  const found = await wide.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))",
  );
  expect(found).toEqual([]);
  await wide.close();
}, 60_000);
