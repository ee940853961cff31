import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./launch-chromium.ts";
import { axeFaults, layoutFaults, mainLines, paperFaults } from "./page-checks.ts";
import { NO_PAGES, PAGES, SENT } from "./page-rows.ts";
import { OFFICIAL, serveAllPages } from "./serve-all-pages.ts";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

let browser: Browser;
let site: Awaited<ReturnType<typeof serveAllPages>>;
let pages: Record<"phone" | "desk" | "scriptless" | "early", Page>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveAllPages()]);
  pages = {
    phone: await signedIn({ viewport: PHONE, locale: "zh-CN" }),
    desk: await signedIn({ viewport: DESK, locale: "en", colorScheme: "dark" }),
    scriptless: await signedIn({ viewport: PHONE, locale: "zh-CN", javaScriptEnabled: false }),
    early: await signedIn({ viewport: PHONE, locale: "zh-CN" }),
  };
  await pages.early.route(/\.js$/, (route) => route.abort());
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function signedIn(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}/sign-in?lang=en`);
  await page.getByLabel("Name").fill(OFFICIAL.name);
  await page.getByLabel("Password").fill(OFFICIAL.password);
  await Promise.all([page.waitForURL(/\/admin/), page.getByRole("button", { name: "Sign in", exact: true }).click()]);
  return page;
}

const pathOf = (row: string) =>
  row.replace(/\{(\w+)\}/g, (_, name: string) => site.named[name as keyof typeof site.named] ?? name);

const addressOf = (row: string, lang: string) =>
  `${site.url}${pathOf(row)}${row.includes("?") ? "&" : "?"}lang=${lang}`;

test("every route that is for people to look at has its row, and every row a route", () => {
  const routes = site.app.routes.filter(({ method, path }) => method === "GET" && !path.startsWith("/api/"));
  const rows = [...Object.keys(PAGES), ...NO_PAGES];
  expect([...new Set(routes.map(({ path }) => `GET ${path}`))].sort()).toEqual(rows.sort());
});

const ROWS = Object.values(PAGES).flat();
const FAULTLESS = { axe: [], layout: [], otherWidth: [], paper: [] };

test.each(ROWS)("%s is whole and readable on a phone, a dark desk and paper, in both languages", async (row) => {
  const { phone, desk } = pages;
  const [onPhone, onDesk] = await Promise.all([faultsOn(phone, row, "zh-CN", DESK), faultsOn(desk, row, "en", PHONE)]);
  expect({ onPhone, onDesk }).toEqual({ onPhone: FAULTLESS, onDesk: FAULTLESS });
});

/** What is wrong with a page as it comes, at another width, and printed. */
async function faultsOn(page: Page, row: string, lang: string, other: { width: number; height: number }) {
  await page.goto(addressOf(row, lang));
  const faults = { axe: await axeFaults(page), layout: await layoutFaults(page), paper: await paperFaults(page) };
  const own = page.viewportSize() ?? other;
  await page.setViewportSize(other);
  const otherWidth = await layoutFaults(page);
  await page.setViewportSize(own);
  return { ...faults, otherWidth };
}

test.each(ROWS)("%s tells with scripts off, and before they come, all that it tells with them", async (row) => {
  const told = async (page: Page) => {
    await page.goto(addressOf(row, "zh-CN"));
    return mainLines(page);
  };
  const [whole, off, early] = await Promise.all([pages.phone, pages.scriptless, pages.early].map(told));
  expect(whole?.length).toBeGreaterThan(0);
  const missingIn = (lines: readonly string[] = []) => whole?.filter((line) => !lines.includes(line));
  expect({ off: missingIn(off), early: missingIn(early) }).toEqual({ off: [], early: [] });
});

test.each(Object.entries(SENT))("%s answers its form with a page that is as good", async (row, fields) => {
  for (const [page, lang] of [
    [pages.phone, "zh-CN"],
    [pages.desk, "en"],
  ] as const) {
    await page.goto(addressOf(row, lang));
    await Promise.all([page.waitForNavigation(), page.evaluate(send, fields)]);
    expect({ axe: await axeFaults(page), layout: await layoutFaults(page) }).toEqual({ axe: [], layout: [] });
    expect(await paperFaults(page)).toEqual([]);
  }
});

/** Fills in the form that has these fields and sends it, whatever the browser thinks of it. */
function send(fields: Readonly<Record<string, string>>): void {
  const [first = ""] = Object.keys(fields);
  const form = document.querySelector<HTMLInputElement>(`main [name="${first}"]`)?.form;
  for (const [name, value] of Object.entries(fields)) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.value = value;
    }
  }
  if (form) {
    form.noValidate = true;
    form.requestSubmit(form.querySelector<HTMLButtonElement>("button:not([type=button])"));
  }
}
