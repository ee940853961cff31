import { afterEach, beforeEach, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit, submissionId } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let link: string;

beforeEach(async () => {
  app = await openTestApp({ submitLimit: { perMinute: 2, perDay: 100 } });
  Object.assign(app.deps.assets, { "rate.js": "/assets/rate-1.js", "proof.js": "/assets/proof-1.js" });
  await putUnit(app, "u1");
  link = await newLink(app, await publishSurvey(app), "u1", { channel: "widget", origins: ["https://a.example"] });
});
afterEach(() => app.close());

async function overLimit(): Promise<void> {
  for (const number of [1, 2]) {
    const reply = await app.request("POST", `/r/${link}`, form(number, "4"), { token: false });
    expect(reply.status).toBe(303);
  }
}

const form = (number: number, overall: string) =>
  new URLSearchParams({ submissionId: submissionId(number), revision: "1", lang: "en", overall });

const page = async (path: string) => (await app.request("GET", path, undefined, { token: false })).text();

const HIDDEN = /name="_proof" value="" autocomplete="off" data-challenge="([^"]+)" data-wait="([^"]+)"/;

test("GET /r/{code} asks for work, with a script of its own, only over the limit", async () => {
  for (const path of [`/r/${link}`, `/w/${link}`]) {
    const before = await page(path);
    expect(before).not.toMatch(/_proof|proof-1\.js/);
    expect(before).toContain("rate-1.js");
  }
  await overLimit();
  for (const path of [`/r/${link}`, `/w/${link}`]) {
    const html = await page(path);
    expect(html).toContain('<script src="/assets/proof-1.js" defer');
    const challenge = JSON.parse((HIDDEN.exec(html)?.[1] ?? "").replaceAll("&quot;", '"'));
    expect(challenge).toMatchObject({ parameters: { cost: 1000, data: { link } } });
    expect(HIDDEN.exec(html)?.[2]).toBe("请稍候……");
  }
});

test("GET /r/{code} gives each person a challenge of their own, and asks for none once the minute is over", async () => {
  await overLimit();
  const pages = [await page(`/r/${link}`), await page(`/r/${link}`)].map((html) => HIDDEN.exec(html)?.[1]);
  expect(new Set(pages).size).toBe(2);
  app.setToday("2026-03-16");
  expect(await page(`/r/${link}`)).not.toContain("_proof");
});

test("POST /r/{code} brings a form that is at fault back with a challenge", async () => {
  await overLimit();
  const reply = await app.request("POST", `/r/${link}`, form(20, "9"), { token: false });
  expect(reply.status).toBe(422);
  expect(await reply.text()).toMatch(HIDDEN);
});
