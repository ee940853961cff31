import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWidgetSites } from "./widget-sites.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let sites: Awaited<ReturnType<typeof openWidgetSites>>;

beforeAll(async () => {
  sites = await openWidgetSites();
}, 60_000);

afterAll(() => sites?.close());

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(window, "axe").run();
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  });
}

const FORMS = ["inline", "button", "floating"].flatMap((display) =>
  ["zh-CN", "en"].flatMap((lang) => ["light", "dark"].map((theme) => [display, lang, theme] as const)),
);

test.each(FORMS)("axe finds nothing in the %s form in %s, %s", async (display, lang, theme) => {
  const tag = sites.tag(sites.code, `display="${display}" theme="${theme}"`);
  // axe is put into the page, which its policy would refuse.
  const { page } = await sites.openPage(sites.script + tag, { lang, bypassCSP: true });
  if (display !== "inline") {
    await page.locator("weatherglass-rating button").first().click();
  }
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("radio").nth(3).check();
  expect(await violationsOn(page)).toEqual([]);
  await page.locator("[part=submit]").click();
  await page.locator("[part=message] summary").click();
  expect(await violationsOn(page)).toEqual([]);
  await page.context().close();
});

test.each([
  [320, "zh-CN"],
  [320, "en"],
  [1280, "en"],
])("nothing is cut off at %i px in %s, and targets are 60 px high", async (width, lang) => {
  for (const display of ["inline", "floating"]) {
    const { page } = await sites.openPage(sites.script + sites.tag(sites.code, `display="${display}"`), {
      ...{ lang, viewport: { width, height: 740 } },
    });
    if (display !== "inline") {
      await page.locator("weatherglass-rating button").first().click();
    }
    await page.getByRole("radio").nth(3).check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const targets = await page.locator("weatherglass-rating").evaluate((element) =>
      Array.from(element.shadowRoot?.querySelectorAll(".cell,button") ?? [], (target) => ({
        height: target.getBoundingClientRect().height,
        isCut: target.scrollWidth > target.clientWidth + 1,
      })),
    );
    expect(targets.length).toBeGreaterThan(6);
    expect(targets.filter(({ height, isCut }) => height < 60 || isCut)).toEqual([]);
    await page.context().close();
  }
});

test("a page's own properties and ::part rules reach the widget, and its other rules do not", async () => {
  const style = `<style>weatherglass-rating{--weatherglass-accent:rgb(1,2,3)}weatherglass-rating::part(title){color:rgb(4,5,6)}p,button,label{display:none!important}</style>`;
  const { page } = await sites.openPage(style + sites.script + sites.tag(sites.code), { policy: "script-src *" });
  await page.getByRole("radio").first().check();
  const colour = (part: string, name: string) =>
    page.locator(`[part=${part}]`).evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), name);
  expect(await colour("submit", "background-color")).toBe("rgb(1, 2, 3)");
  expect(await colour("title", "color")).toBe("rgb(4, 5, 6)");
  expect(await page.locator("[part=promise]").isVisible()).toBe(true);
  await page.context().close();
});

test.each([
  ["zh-CN", 360, true],
  ["en", 1280, true],
  ["zh-CN", 360, false],
])("axe finds nothing on the page for webmasters (%s, %i px, script: %s)", async (lang, width, javaScriptEnabled) => {
  const context = await sites.browser.newContext({
    ...{ bypassCSP: true, javaScriptEnabled, viewport: { width, height: 740 } },
  });
  const page = await context.newPage();
  await page.goto(`${sites.site.url}/w/${sites.code}/embed?lang=${lang}`);
  expect(await page.locator("#tag").inputValue()).toContain(
    `integrity="${sites.site.deps.assets["widget.integrity"]}"`,
  );
  if (javaScriptEnabled) {
    await page.getByRole("radio").first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.locator("textarea + button").count()).toBe(await page.locator("textarea").count());
  }
  await context.close();
});

test("what is submitted in the preview is not sent", async () => {
  const page = await sites.browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(`${sites.site.url}/w/${sites.code}/embed?lang=en`);
  const answers = await sites.stored(async () => {
    await page.getByRole("radio", { name: "Fairly satisfied" }).first().check();
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByText("Received. Thank you.").waitFor();
  });
  expect(answers).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});
