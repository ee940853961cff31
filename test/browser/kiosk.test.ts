import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { newLink } from "../support/demo-survey.ts";
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

async function openPanel(page: Page): Promise<void> {
  await page.getByRole("button", { name: "工作人员" }).click();
  for (const digit of PIN) {
    await face(page, digit).click();
  }
  await page.getByRole("heading", { name: /^平板 \w{4}$/ }).waitFor();
}

/** How many answers wait and were refused, as staff are told. */
async function counts(page: Page, waiting: string, refused: string): Promise<void> {
  const told = () => page.locator("[data-count]:visible").allTextContents();
  await expect.poll(told).toEqual([waiting, refused]);
}

async function rate(page: Page, name: string): Promise<void> {
  await face(page, name).click();
  await face(page, "完成").click();
}

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
  await openPanel(page);
  await counts(page, "2", "0");
  mendNetwork(proxy);
  await page.getByRole("button", { name: "现在发送" }).click();
  await counts(page, "0", "0");
  expect(await storedAnswers(site)).toEqual({ levels: [4, 2], reasons: ["slow"] });
});

test("what waits past the closing counts for its day, and is refused and counted when it comes too late", async () => {
  kiosk = { ...kiosk, code: await newLink(site, kiosk.survey, "hall", { channel: "kiosk", closesOn: "2026-03-20" }) };
  const early = await pairTablet(context, kiosk, proxy.url);
  const other = await browser.newContext({ viewport: TABLET, locale: "zh-CN" });
  const late = await pairTablet(other, kiosk, proxy.url);
  cutNetwork(proxy);
  await rate(early, "满意");
  await rate(late, "不满意");
  await other.setOffline(true);
  mendNetwork(proxy);
  site.setToday("2026-03-24");
  await early.reload();
  await early.getByRole("heading", { name: "这次评价已经结束" }).waitFor();
  await expect.poll(() => storedAnswers(site)).toEqual({ levels: [4], reasons: [] });
  expect((await site.deps.db.execute("SELECT day FROM responses")).rows).toEqual([{ day: "2026-03-15" }]);
  site.setToday("2026-03-28");
  await other.setOffline(false);
  await late.reload();
  await late.getByRole("heading", { name: "这次评价已经结束" }).waitFor();
  await openPanel(late);
  await counts(late, "0", "1");
  expect((await storedAnswers(site)).levels).toEqual([4]);
  await other.close();
});

test("a tablet whose pairing was ended keeps what waits, and sends it when it is paired again", async () => {
  const page = await pairTablet(context, kiosk, proxy.url);
  cutNetwork(proxy);
  await rate(page, "非常不满意");
  const list = await (await kiosk.official.get(`/admin/surveys/${kiosk.survey}/kiosks/${kiosk.code}`)).text();
  await kiosk.official.post(/action="([^"?]+\/end)/.exec(list)?.[1] ?? "", {});
  mendNetwork(proxy);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await page.getByLabel("配对代码").waitFor();
  expect((await storedAnswers(site)).levels).toEqual([]);
  expect(await waitingOn(page, kiosk.code)).toBe(1);
  await pairTablet(context, kiosk, proxy.url);
  await expect.poll(() => storedAnswers(site)).toEqual({ levels: [1], reasons: [] });
});

test("a rating pressed is kept though the tab is killed before its reasons are done", async () => {
  const page = await pairTablet(context, kiosk, proxy.url);
  await face(page, "非常不满意").click();
  await face(page, "办得慢").click();
  await expect.poll(() => waitingOn(page, kiosk.code)).toBe(1);
  await page.close();
  expect((await storedAnswers(site)).levels).toEqual([]);
  await (await context.newPage()).goto(`${proxy.url}/k/${kiosk.code}`);
  await expect.poll(() => storedAnswers(site)).toEqual({ levels: [1], reasons: ["slow"] });
});

test("a wrong PIN opens nothing; an idle tablet goes back to its own language and to the faces", async () => {
  const page = await pairTablet(context, kiosk, proxy.url);
  await page.getByRole("button", { name: "工作人员" }).click();
  for (const digit of "2469") {
    await face(page, digit).click();
  }
  await page.getByText("PIN 不对。").waitFor();
  await page.clock.install();
  await face(page, "返回").click();
  await page.getByRole("button", { name: "English" }).click();
  await face(page, "Very satisfied").waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.clock.fastForward(31_000);
  await face(page, "非常满意").waitFor();
});
