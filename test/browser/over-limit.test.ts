import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let code: string;

beforeAll(async () => {
  const submitLimit = { perMinute: 1, perDay: 1000 };
  [browser, site] = await Promise.all([launchChromium(), serveTestApp({ submitLimit })]);
  await putUnit(site, "window", { name: { "zh-CN": "便民窗口", en: "Service desk" } });
}, 60_000);

beforeEach(async () => {
  code = await newLink(site, await publishSurvey(site), "window");
  await send();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function send(): Promise<void> {
  const fields = { submissionId: crypto.randomUUID(), revision: "1", lang: "zh-CN", overall: "4" };
  const reply = await site.request("POST", `/r/${code}`, new URLSearchParams(fields), { token: false });
  expect(reply.status).toBe(303);
}

/** A phone's page of the link, with the proofs that it sends. */
async function openPage(options: BrowserContextOptions = {}, init: () => void = () => {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "zh-CN", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const [proofs, scripts, faults]: [string[], string[], string[]] = [[], [], []];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (request.method() === "POST") {
      proofs.push(new URLSearchParams(request.postData() ?? "").get("_proof") ?? "none");
    }
    scripts.push(...(/\/assets\/([a-z]+)-/.exec(request.url())?.slice(1) ?? []));
  });
  await page.addInitScript(init);
  await page.goto(`${site.url}/r/${code}`);
  return { page, proofs, scripts, faults };
}

async function rate(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "基本满意" }).check();
  await page.getByRole("button", { name: "提交" }).click();
}

const thanks = (page: Page) => page.getByRole("heading", { name: "收到了，谢谢您。" }).waitFor();

const spent = async (proof: string) => (await site.deps.proofOfWork.spend(code, proof)) === null;

test("a page over the limit solves what it was asked unseen, and its answer is taken with the proof", async () => {
  const { page, proofs, scripts, faults } = await openPage();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("[name=_proof]")?.value !== "");
  await rate(page);
  await thanks(page);
  expect(proofs).toHaveLength(1);
  expect(JSON.parse(atob(proofs[0] ?? ""))).toMatchObject({ challenge: { parameters: { data: { link: code } } } });
  expect(await spent(proofs[0] ?? "")).toBe(true);
  expect([scripts, faults]).toEqual([["rate", "proof"], []]);
  await page.context().close();
});

test("a page within the limit loads nothing to solve with", async () => {
  site.setToday("2026-03-17");
  const { page, scripts } = await openPage();
  expect([scripts, await page.locator("[name=_proof]").count()]).toEqual([["rate"], 0]);
  await page.context().close();
});

test("whoever sends before it is solved is asked for a moment", async () => {
  const { page, proofs } = await openPage({}, () => {
    const { deriveBits } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.deriveBits = async function (...given: Parameters<typeof deriveBits>) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return deriveBits.apply(this, given);
    };
  });
  await rate(page);
  const button = page.getByRole("button", { name: "请稍候……" });
  await button.waitFor();
  expect(await button.isDisabled()).toBe(true);
  await thanks(page);
  expect(proofs).toHaveLength(1);
  expect(await spent(proofs[0] ?? "")).toBe(true);
  await page.context().close();
});

test.each<[string, BrowserContextOptions, () => void]>([
  ["without a script", { javaScriptEnabled: false }, () => {}],
  ["over plain http", {}, () => Object.defineProperty(window, "isSecureContext", { value: false })],
])("a page %s is taken without proof, and the tenth of them flags the day", async (_, options, init) => {
  for (let count = 1; count <= 9; count += 1) {
    await send();
  }
  const flags = async () =>
    (
      await site.deps.db.execute(
        "SELECT rule FROM flagged_days f JOIN links l ON l.survey = f.survey WHERE l.code = ?1",
        [code],
      )
    ).rows;
  expect(await flags()).toEqual([]);
  const { page, proofs, faults } = await openPage(options, init);
  await rate(page);
  await thanks(page);
  expect([proofs, faults]).toEqual([[""], []]);
  expect((await flags()).map(({ rule }) => rule)).toEqual(["unproven"]);
  await page.context().close();
});
