import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Fault, type FaultyProxy, openFaultyProxy } from "./faulty-proxy.ts";
import { type KioskService, startKioskService } from "./kiosk-service.ts";
import { cutNetwork, keptPage, mendNetwork, waitingOn } from "./kiosk-setup.ts";
import { launchChromium } from "./launch-chromium.ts";

let browser: Browser;
let service: KioskService;
let proxy: FaultyProxy;
let context: BrowserContext;
const sentIds = new Set<string>();
const pressed: number[] = [];
const faults: Record<Fault, number> = { none: 0, lost: 0, unheard: 0, unavailable: 0 };

beforeAll(async () => {
  [browser, service] = await Promise.all([launchChromium(), startKioskService()]);
  proxy = await openFaultyProxy(service.running.url);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  context.on("request", (request) => {
    const { submissionId } = request.method() === "POST" ? (request.postDataJSON() ?? {}) : {};
    sentIds.add(submissionId ?? "");
  });
}, 90_000);
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await proxy?.close();
  service?.remove();
});

/** The same faults in every run, four in ten requests. */
function breakNetwork(): void {
  let state = 20_260_315;
  proxy.faultOf = ({ url = "" }) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const drawn = (state >>> 16) % 10;
    const fault = !url.endsWith("/answers") ? "none" : (["lost", "unheard", "unavailable", "unheard"] as const)[drawn];
    faults[fault ?? "none"]++;
    return fault ?? "none";
  };
}

/** So many people, one after the other; every third gives a reason when asked. */
async function rateMany(page: Page, count: number): Promise<void> {
  const levels = Array.from({ length: count }, (_, at) => 5 - ((pressed.length + at) % 5));
  pressed.push(...levels);
  await page.evaluate(async (all) => {
    const shown = (selector: string) =>
      Array.from(document.querySelectorAll<HTMLElement>(selector)).find((each) => each.offsetParent !== null);
    const click = async (selector: string) => {
      while (!shown(selector)) {
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      shown(selector)?.click();
    };
    for (const [at, level] of all.entries()) {
      await click(`[data-level="${level}"]`);
      await click("[data-screen=thanks] h1");
      if (at % 3 === 0) {
        shown("[data-reason]")?.click();
      }
      await click("[data-act=done]");
    }
  }, levels);
}

/** A press, and the tab is gone before anything else is done. */
async function rateAndKill(page: Page, level: number): Promise<Page> {
  pressed.push(level);
  await page.locator(`[data-level="${level}"]:visible`).click();
  await page.locator("[data-screen=thanks]:visible").waitFor();
  await page.close();
  return openKiosk();
}

async function openKiosk(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${proxy.url}/k/${service.code}`);
  return page;
}

/** What the system tells a page when the network is back. */
async function emptied(page: Page): Promise<void> {
  const waiting = async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    return waitingOn(page, service.code);
  };
  await expect.poll(waiting, { timeout: 30_000, interval: 100 }).toBe(0);
}

/** How many of one list are not in the other, level by level. */
function surplus(of: readonly number[], over: readonly number[]): number {
  const count = (list: readonly number[], level: number) => list.filter((each) => each === level).length;
  return [1, 2, 3, 4, 5].reduce((sum, level) => sum + Math.max(0, count(of, level) - count(over, level)), 0);
}

test("of 240 answers none is lost and none doubled, whatever breaks", { timeout: 90_000 }, async () => {
  let page = await openKiosk();
  await page.getByLabel("配对代码").fill(service.pairing);
  await page.getByRole("button", { name: "配对" }).click();
  await keptPage(page);
  breakNetwork();
  await rateMany(page, 70);
  await emptied(page);
  for (const level of [1, 5, 2, 4, 1, 5]) {
    page = await rateAndKill(page, level);
  }
  await Promise.all([rateMany(page, 74), service.restart()]);
  proxy.upstream = service.running.url;
  await emptied(page);
  await rateMany(page, 20);
  cutNetwork(proxy);
  await rateMany(page, 40);
  await page.reload();
  await rateMany(page, 30);
  expect(await waitingOn(page, service.code)).toBeGreaterThanOrEqual(70);
  await service.closeLink();
  mendNetwork(proxy);
  await emptied(page);
  sentIds.delete("");
  const { count, found, levels } = await service.read(sentIds);
  const table = {
    sent: pressed.length,
    stored: count,
    lost: surplus(pressed, levels),
    doubled: surplus(levels, pressed),
  };
  const broken = { "cut before": faults.lost, "cut after": faults.unheard, "503": faults.unavailable };
  console.table([{ ...table, ...broken }]);
  expect(table).toEqual({ sent: 240, stored: 240, lost: 0, doubled: 0 });
  expect(found).toBe(count);
  expect(Math.min(faults.lost, faults.unheard, faults.unavailable)).toBeGreaterThan(10);
});
