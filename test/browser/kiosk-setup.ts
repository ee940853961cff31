import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { TestBrowser } from "../support/browser-of.ts";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import type { FaultyProxy } from "./faulty-proxy.ts";
import type { serveTestApp } from "./serve-test-app.ts";

export type Site = Awaited<ReturnType<typeof serveTestApp>>;
export const PIN = "2468";

export type KioskSite = { survey: string; code: string; official: InvitedBrowser };

/** A survey with a link for the tablet at a window, and somebody who may set it out. */
export async function putKiosk(site: Site, more: object = {}): Promise<KioskSite> {
  await putUnit(site, "hall", { name: { "zh-CN": "政务服务大厅", en: "Service Hall" } });
  const survey = await publishSurvey(site);
  const code = await newLink(site, survey, "hall", { channel: "kiosk", ...more });
  return { survey, code, official: await invitedBrowser(site, "王芳", { role: "administrator", unit: null }) };
}

/** A pairing code, as the page shows it once. */
export async function pairingCode({
  survey,
  code,
  official,
}: Pick<KioskSite, "survey" | "code"> & { official: TestBrowser }) {
  const reply = await official.post(`/admin/surveys/${survey}/kiosks/${code}`, { pin: PIN });
  const found = /<dd class="large">([^<]+)</.exec(await reply.text())?.[1];
  expect([reply.status, found]).toEqual([201, expect.stringMatching(/^(\w{4}-){2}\w{4}$/)]);
  return found ?? "";
}

/** A tablet that was paired; its page is kept for when there is no network. */
export async function pairTablet(context: BrowserContext, kiosk: KioskSite, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/k/${kiosk.code}`);
  await page.getByLabel("配对代码").fill(await pairingCode(kiosk));
  await page.getByRole("button", { name: "配对" }).click();
  await page.getByRole("button", { name: "非常满意", exact: true }).waitFor();
  await keptPage(page);
  return page;
}

/** Waits until it is. */
export async function keptPage(page: Page): Promise<void> {
  const isKept = async () => {
    await navigator.serviceWorker.ready;
    const kept = await (await caches.open("weatherglass-kiosk")).keys();
    return kept.length === 2 && navigator.serviceWorker.controller !== null;
  };
  await expect.poll(() => page.evaluate(isKept)).toBe(true);
}

/** How many answers wait in a tablet's own database. */
export async function waitingOn(page: Page, code: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const count = opening.result.transaction("waiting").objectStore("waiting").count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
    `weatherglass-kiosk-${code}`,
  );
}

/** The levels of a survey's answers that are stored, best first, and the reasons given. */
export async function storedAnswers(site: Site): Promise<{ levels: number[]; reasons: string[] }> {
  await site.deps.responseWriter.settle();
  const { rows } = await site.deps.db.execute("SELECT answers FROM response_bodies");
  const answers = rows.map(
    (row) => JSON.parse(String(row.answers)) as { overall: number; "overall.reasons"?: string[] },
  );
  return {
    levels: answers.map(({ overall }) => overall).sort((a, b) => b - a),
    reasons: answers.flatMap((each) => each["overall.reasons"] ?? []),
  };
}

export function cutNetwork(proxy: FaultyProxy): void {
  proxy.faultOf = () => "lost";
}

export function mendNetwork(proxy: FaultyProxy): void {
  proxy.faultOf = () => "none";
}
