import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHART_KINDS } from "../../src/core/figures/chart-kind.ts";
import { fillChartedUnits } from "../support/charted-units.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SITE = "https://www.example.org";
const NAMES = {
  district: { name: { "zh-CN": "临江区", en: "Linjiang District" } },
  a: { name: { "zh-CN": "河湾街道", en: "Hewan Subdistrict" } },
  b: {
    name: {
      "zh-CN": "柳桥街道办事处社区党群服务中心便民服务大厅综合受理窗口",
      en: "Liuqiao Subdistrict Office, Community Service Centre, Hall of Convenient Services",
    },
  },
  c: { name: { "zh-CN": "南浦", en: "Nanpu" } },
};

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp({ today: "2026-02-10" })]);
  await fillChartedUnits(site, NAMES);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(path: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: "en-GB" });
  await page.goto(site.url + path);
  return page;
}

test("every chart of the page is taken along as a PNG of twice the drawing's size", async () => {
  const page = await open("/u/district?indicator=satisfaction&period=month&more=1");
  for (const kind of CHART_KINDS) {
    const button = page.locator(`button[data-name="district-${kind}.png"]`);
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(868 * 2);
    expect(bytes.byteLength, kind).toBeGreaterThan(20_000);
  }
  await page.close();
}, 60_000);

/** Texts of the drawing that is seen which overlap each other or reach out of it. */
async function faultsOf(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const svg = [...document.querySelectorAll("svg.plot")].find((one) => one.getClientRects().length > 0);
    const whole = svg?.getBoundingClientRect();
    const texts = [...(svg?.querySelectorAll("text") ?? [])].filter((text) => text.textContent?.trim());
    if (!whole || texts.length === 0) {
      return ["nothing is drawn"];
    }
    const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    const out = boxes.filter(
      ({ box }) => box.left < whole.left - 2 || box.right > whole.right + 2 || box.bottom > whole.bottom + 4,
    );
    const crossed = boxes.flatMap((one, i) =>
      boxes.slice(i + 1).flatMap((other) => {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // A line's box is higher than its letters.
        return across > 1 && down > 6 ? [`${one.text} | ${other.text}`] : [];
      }),
    );
    return [...out.map(({ text }) => `out: ${text}`), ...crossed];
  });
}

test.each(
  CHART_KINDS.flatMap((kind) => [360, 1280].flatMap((width) => ["zh-CN", "en"].map((lang) => ({ kind, width, lang })))),
)("the drawing of $kind at $width px has no text over another or cut off ($lang)", async ({ kind, width, lang }) => {
  const page = await open(`/u/district/chart?indicator=satisfaction&period=month&chart=${kind}&lang=${lang}`, width);
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});

test.each(CHART_KINDS)("axe finds nothing on the page of %s alone, light or dark", async (kind) => {
  const page = await open(`/u/district/chart?indicator=satisfaction&period=month&chart=${kind}`);
  await page.evaluate(AXE);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const faults = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))");
    expect(faults).toEqual([]);
  }
  await page.close();
});

test("the code to embed a chart is copied with a button, and shows the chart without that code", async () => {
  Object.assign(site.deps.settings, { embedOrigins: [SITE] });
  const page = await open("/u/district/chart?indicator=satisfaction&period=month&chart=levels&lang=en");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/u\/district\/chart\?[^"]*framed=1" title="Linjiang/);
  const src = await page.evaluate((html) => {
    const held = document.createElement("template");
    held.innerHTML = html;
    return held.content.querySelector("iframe")?.src ?? "";
  }, code);
  await page.goto(src);
  expect(await page.locator("svg.plot:visible").count()).toBe(1);
  expect(await page.locator(".embed").count()).toBe(0);
  Object.assign(site.deps.settings, { embedOrigins: [] });
  await page.close();
});
