import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FaultyProxy, openFaultyProxy } from "./faulty-proxy.ts";
import { cutNetwork, type KioskSite, mendNetwork, PIN, pairTablet, putKiosk, type Site } from "./kiosk-setup.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: Site;
let proxy: FaultyProxy;
let kiosk: KioskSite;
let context: BrowserContext;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp()]);
  [proxy, kiosk] = [await openFaultyProxy(site.url), await putKiosk(site)];
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await site?.close();
});

/** All that the next person could read of a tablet, with any tool a browser has. */
async function leftOn(page: Page) {
  return page.evaluate(async () => {
    const dump = async ({ name = "" }: IDBDatabaseInfo) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      const all = Array.from(db.objectStoreNames).map(
        (store) =>
          new Promise<unknown[]>((resolve) => {
            const reading = db.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
          }),
      );
      return (await Promise.all(all)).flat();
    };
    const caught: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        caught.push(`${request.url} ${await (await cache.match(request))?.text()}`);
      }
    }
    return {
      stored: (await Promise.all((await indexedDB.databases()).map(dump))).flat() as { id: string; sealed: string }[],
      caught,
      storage: JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        history.state,
        location.hash,
      ]),
      fields: document.querySelectorAll("input,textarea,select").length,
      chosen: document.querySelectorAll("[aria-pressed=true],[data-screen=thanks]:not([hidden])").length,
      history: history.length,
    };
  });
}

test("nothing of the last person is left on the tablet that could be read", async () => {
  const page = await pairTablet(context, kiosk, proxy.url);
  const before = await leftOn(page);
  cutNetwork(proxy);
  for (const level of [1, 5]) {
    await page.locator(`[data-level="${level}"]:visible`).click();
    await page.locator("[data-screen=thanks]:visible").waitFor();
    if (level === 1) {
      await page.locator("[data-reason=slow]:visible").click();
    }
    await page.locator("[data-act=done]:visible").click();
  }
  const left = await leftOn(page);
  expect([left.fields, left.chosen, left.history]).toEqual([0, 0, before.history]);
  expect([left.storage, left.caught]).toEqual(['[{},{},"",null,""]', before.caught]);
  const waiting = left.stored.filter((each) => typeof each === "object");
  expect(waiting.map((each) => Object.keys(each).sort())).toEqual([
    ["id", "sealed"],
    ["id", "sealed"],
  ]);
  expect(new Set(waiting.map(({ sealed }) => sealed.length)).size).toBe(1);
  const bytes = waiting.map(({ sealed }) => Buffer.from(sealed, "base64url").toString("latin1")).join();
  expect(["overall", "slow", "answers", "2026", "day"].filter((text) => bytes.includes(text))).toEqual([]);
  mendNetwork(proxy);
});

test("the tablet asks to stay awake, and goes on the whole screen when staff say so", async () => {
  await context.addInitScript(() => {
    Object.assign(window, { asked: [] as string[] });
    const note = (name: string) => (window as unknown as { asked: string[] }).asked.push(name);
    Object.defineProperty(navigator, "wakeLock", {
      value: { request: async (kind: string) => note(kind) },
    });
    Element.prototype.requestFullscreen = async () => void note("whole");
  });
  const page = await context.newPage();
  await page.goto(`${proxy.url}/k/${kiosk.code}`);
  await openPanel(page);
  await page.getByRole("button", { name: "全屏" }).click();
  await page.getByRole("button", { name: "回到评价" }).click();
  await page.locator("[data-level='5']:visible").click();
  expect(await page.evaluate("asked")).toEqual(["screen", "whole", "whole"]);
});

async function openPanel(page: Page): Promise<void> {
  await page.locator("[data-act=staff]:visible").click();
  for (const digit of PIN) {
    await page.locator(`[data-digit="${digit}"]:visible`).click();
  }
  await page.locator("[data-screen=panel]:visible").waitFor();
}

const faultsOf = async (page: Page) => {
  await page.evaluate(AXE);
  return page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))");
};

test.each([
  [1280, 800],
  [800, 1280],
  [360, 740],
])("no screen has a fault that axe finds, nor stands wider than it: %d × %d", async (width, height) => {
  const own = await browser.newContext({ viewport: { width, height }, locale: "zh-CN" });
  const stranger = await own.newPage();
  await stranger.goto(`${proxy.url}/k/${kiosk.code}`);
  expect(await faultsOf(stranger)).toEqual([]);
  const page = await pairTablet(own, kiosk, proxy.url);
  for (const language of ["zh-CN", "en"]) {
    const speak = () => (language === "en" ? page.getByRole("button", { name: "English" }).click() : null);
    await speak();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.locator("[data-level='1']:visible").click();
    await page.locator("[data-reason]:visible").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator("[data-act=done]:visible").click();
    await speak();
    await page.locator("[data-act=staff]:visible").click();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator("[data-screen=pin]:visible [data-act=rate]").click();
    await speak();
    await openPanel(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.locator("[data-screen=panel]:visible [data-act=rate]").click();
  }
  await own.close();
});

test("nor has what stands in the faces' place while the link is paused, and once it is closed", async () => {
  const own = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  const page = await pairTablet(own, kiosk, proxy.url);
  for (const status of ["paused", "closed"]) {
    await site.request("PATCH", `/api/v1/links/${kiosk.code}`, { status });
    await page.reload();
    await page.locator(`[data-standing=${status}]:visible`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }
  await own.close();
});
