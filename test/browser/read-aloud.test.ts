import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let code: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp()]);
  await putUnit(site, "window", { name: "便民窗口" });
  code = await newLink(site, await publishSurvey(site), "window");
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A browser without loudspeakers has no voices: these stand for what a telephone has. */
async function openWith(voices: readonly { lang: string; localService: boolean }[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: "zh-CN" });
  const page = await context.newPage();
  await page.addInitScript((given) => {
    const spoken: string[] = [];
    const fake = {
      ...{ speaking: false, getVoices: () => given, addEventListener: () => {} },
      speak({ text }: { text: string }) {
        fake.speaking = true;
        spoken.push(text);
      },
      cancel() {
        fake.speaking = false;
      },
    };
    Object.defineProperty(window, "speechSynthesis", { value: fake });
    Object.defineProperty(window, "SpeechSynthesisUtterance", {
      value: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.defineProperty(window, "spoken", { value: spoken });
  }, voices);
  await page.goto(`${site.url}/r/${code}?big=1`);
  return page;
}

test("the page is read aloud by a voice on the telephone: what is shown, in its order, and stops when asked", async () => {
  const page = await openWith([{ lang: "zh-CN", localService: true }]);
  await page.getByRole("button", { name: "读给我听" }).click();
  const spoken = (await page.evaluate<string[]>("spoken")).map((text) => text.replace(/\s/g, " "));
  expect(spoken.slice(0, 7)).toEqual([
    "接诉即办回访",
    "您对办理结果满意吗？ 必答",
    "非常满意",
    "满意",
    "基本满意",
    "不满意",
    "非常不满意",
  ]);
  expect([spoken.at(-2), spoken.includes("办得慢")]).toEqual(["提交", false]);
  await page.getByRole("button", { name: "停止朗读" }).click();
  expect(await page.evaluate("speechSynthesis.speaking")).toBe(false);
  await page.getByRole("button", { name: "读给我听" }).waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
});

test.each([
  ["none", []],
  ["only one that is far away", [{ lang: "zh-CN", localService: false }]],
  ["only one of another language", [{ lang: "en-GB", localService: true }]],
])("reading aloud is not offered where the voices are %s", async (_, voices) => {
  const page = await openWith(voices);
  await page.getByRole("heading", { name: "接诉即办回访" }).waitFor();
  expect(await page.getByRole("button", { name: "读给我听" }).count()).toBe(0);
});
