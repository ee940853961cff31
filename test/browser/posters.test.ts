import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PLATE_FORMATS, sheetCount } from "../../src/core/links/plate-formats.ts";
import { nodePrinter } from "../../src/node-printer.ts";
import { offerSetup } from "../../src/service/accounts/offer-setup.ts";
import { publishSurvey } from "../support/demo-survey.ts";
import { pdfTexts } from "../support/pdf-text.ts";
import { postTable } from "../support/post-table.ts";
import { decodeModules } from "../support/read-png.ts";
import { chromiumPath, launchChromium } from "./launch-chromium.ts";
import { scanCode } from "./scan-code.ts";
import { serveTestApp } from "./serve-test-app.ts";

const UNITS = 200;
const BASE = "https://pj.linjiang.example";
const LINE = "请到 2 号窗口取号";
const QUESTION = "您对办理结果满意吗？";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let page: Page;
let plates: string;
let codes: { code: string; unit: string }[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp()]);
  page = await browser.newPage({ locale: "zh-CN", javaScriptEnabled: false });
  await page.goto((await offerSetup(site.deps)) ?? "");
  await page.getByLabel("您的姓名").fill("王芳");
  await page.getByLabel("密码").fill("four quiet words here");
  await page.locator("main button[type=submit]").last().click();
  await page.waitForURL(/\/admin/);
  site.deps.printPdf = nodePrinter(await chromiumPath());
  const names = Array.from({ length: UNITS }, (_, at) => `河湾街道第${at + 1}社区 · 便民窗口`).join("\n");
  await postTable(site, "/api/v1/units/apply", null, { names });
  const { rows } = await site.deps.db.execute("SELECT code, name FROM units");
  const unitNames = new Map(rows.map(({ code, name }) => [String(code), String(name)]));
  const survey = await publishSurvey(site);
  const body = { survey, units: [...unitNames.keys()], channels: ["qr"], closesOn: "2026-12-31" };
  const made = await (await site.request("POST", "/api/v1/links/bulk", body)).json();
  codes = made.items.map((link: { code: string; unit: string }) => ({ code: link.code, unit: link.unit }));
  plates = `${site.url}/admin/surveys/${survey}/plates`;
  site.deps.settings.baseUrl = BASE;
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const query = (format: string) => `?lang=zh-CN&format=${format}&telephone=0000-12345&line=${encodeURIComponent(LINE)}`;

/** Whether the machine has letters for Chinese; without them a PDF holds boxes, whatever is in the page. */
const hasHan = () =>
  browser.newPage().then((blank) =>
    blank.evaluate(() => {
      const pen = document.createElement("canvas").getContext("2d");
      const widthOf = (text: string) => pen?.measureText(text).width;
      return widthOf("满") !== widthOf("\u{10fffd}");
    }),
  );

test("one PDF holds 200 units, a sheet each, and every Chinese character on it reads back", async () => {
  const isReadable = await hasHan();
  if (!isReadable) {
    console.warn("No Chinese font on this machine: the texts of the PDF are not read back. Install fonts-noto-cjk.");
  }
  const reply = await page.request.get(plates.replace("/plates", "/plates/sheets.pdf") + query("a4"));
  expect(reply.headers()["content-type"]).toBe("application/pdf");
  const texts = pdfTexts(await reply.body());
  expect(texts).toHaveLength(UNITS);
  await page.goto(plates + query("a4"));
  const shown = await page.locator(".plate").allInnerTexts();
  const bare = (text: string) => text.replace(/\s/g, "");
  expect(new Set(shown.map(bare)).size).toBe(UNITS);
  for (const [at, text] of isReadable ? texts.entries() : []) {
    expect([...text].sort().join("")).toBe([...bare(shown[at] ?? "")].sort().join(""));
    for (const said of ["微信扫一扫，10 秒评价", QUESTION, LINE, "0000-12345", "2026 年 12 月 31 日止"]) {
      expect(text).toContain(bare(said));
    }
  }
}, 120_000);

test.each(PLATE_FORMATS)("every code of 200 on %s decodes to its own link, beside its code in text", async (format) => {
  await page.goto(plates + query(format));
  expect(await page.locator(".paper").count()).toBe(sheetCount(format, UNITS));
  const html = await page.content();
  const faces = [
    ...html.matchAll(/class="qr">(<svg[\s\S]*?<\/svg>)<\/div><p class="unit">([^<]*)<\/p><p class="code">([^<]*)</g),
  ];
  const found = faces.map(([, svg = "", unit = "", text = ""]) => {
    const { size, isBlack } = modulesOf(svg);
    const code = text.replace(/\s/g, "").slice(-7);
    expect(decodeModules(size * 3, (x, y) => isBlack(Math.floor(x / 3), Math.floor(y / 3)))).toBe(`${BASE}/r/${code}`);
    return `${unit} ${code}`;
  });
  const { rows } = await site.deps.db.execute("SELECT l.code, u.name FROM links l JOIN units u ON u.code = l.unit");
  const isTent = format === "a5" || format === "a6";
  const expected = rows.map(({ code, name }) => `${JSON.parse(String(name))} ${code}`);
  expect(found.sort()).toEqual((isTent ? [...expected, ...expected] : expected).sort());
}, 60_000);

test.each(
  PLATE_FORMATS,
)("a picture of %s as it is printed can be scanned, and nothing runs out of its paper", async (format) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(plates + query(format));
  const known = new Set(codes.map(({ code }) => `${BASE}/r/${code}`));
  for (const code of (await page.locator(".paper").first().locator(".qr").all()).slice(0, 4)) {
    const { width = 0, height = 1 } = (await code.boundingBox()) ?? {};
    expect(Math.abs(width - height)).toBeLessThan(0.5);
    expect(known).toContain(await scanCode(code));
  }
  const spilt = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>(".plate")].filter(
        (plate) => plate.scrollHeight > plate.clientHeight + 1 || plate.scrollWidth > plate.clientWidth + 1,
      ).length,
  );
  expect(spilt).toBe(0);
  await page.emulateMedia({ media: "screen" });
}, 60_000);

/** The dark squares of a drawn code, by its path of horizontal runs. */
function modulesOf(svg: string): { size: number; isBlack(x: number, y: number): boolean } {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const dark = new Set<number>();
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h/g)) {
    for (let step = 0; step < Number(length); step += 1) {
      dark.add(Number(y) * size + Number(x) + step);
    }
  }
  return { size, isBlack: (x, y) => dark.has(y * size + x) };
}
