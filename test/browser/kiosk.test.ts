import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type FaultyProxy, openFaultyProxy } from "./faulty-proxy.ts";
import {
  cutNetwork,
  type KioskSite,
  mendNetwork,
  PIN,
  pairTablet,
  putKiosk,
  type Site,
  storedAnswers,
  waitingOn,
} from "./kiosk-setup.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const TABLET = { width: 1280, height: 800 };

let browser: Browser;
let site: Site;
let proxy: FaultyProxy;
let kiosk: KioskSite;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
beforeEach(async () => {
  site = await serveTestApp();
  proxy = await openFaultyProxy(site.url);
  kiosk = await putKiosk(site);
  context = await browser.newContext({ viewport: TABLET, locale: "zh-CN" });
}, 60_000);
afterEach(async () => {
  await context.close();
  await proxy.close();
  await site.close();
});
afterAll(() => browser?.close());

const face = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("an unpaired device shows a field for the code and no faces; a paired one shows five", async () => {
  const stranger = await context.newPage();
  await stranger.goto(`${proxy.url}/k/${kiosk.code}`);
  expect(await stranger.locator("[data-level]").count()).toBe(0);
  const page = await pairTablet(context, kiosk, proxy.url);
  expect(await page.locator("[data-level]:visible").count()).toBe(5);
});

test("a 1 and a 5 are pressed, and both people walk away: both count", async () => {
  const page = await pairTablet(context, kiosk, proxy.url);
  await page.clock.install();
  for (const name of ["非常不满意", "非常满意"]) {
    await face(page, name).click();
    await page.getByRole("heading", { name: "收到了，谢谢您。" }).waitFor();
    await page.clock.fastForward(21_000);
    await face(page, "满意").waitFor();
  }
  await expect.poll(() => storedAnswers(site)).toEqual({ levels: [5, 1], reasons: [] });
  await expect.poll(() => waitingOn(page, kiosk.code)).toBe(0);
});

test("without a network answers wait, through a reload, and are sent once it is back", async () => {
  const page = await pairTablet(context, kiosk, proxy.url);
  cutNetwork(proxy);
  await face(page, "不满意").click();
  await page.getByRole("button", { name: "办得慢" }).click();
  await page.getByRole("button", { name: "完成" }).click();
  await page.reload();
  await face(page, "满意").click();
  await page.getByRole("button", { name: "完成" }).click();
  expect(await waitingOn(page, kiosk.code)).toBe(2);
  expect(await storedAnswers(site)).toEqual({ levels: [], reasons: [] });
  await page.getByRole("button", { name: "工作人员" }).click();
  for (const digit of PIN) {
    await page.getByRole("button", { name: digit, exact: true }).click();
  }
  await expect.poll(() => page.locator("[data-count=waiting]:visible").textContent()).toBe("2");
  mendNetwork(proxy);
  await page.getByRole("button", { name: "现在发送" }).click();
  await expect.poll(() => page.locator("[data-count=waiting]:visible").textContent()).toBe("0");
  expect(await storedAnswers(site)).toEqual({ levels: [4, 2], reasons: ["slow"] });
});
