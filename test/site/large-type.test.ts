import { afterAll, beforeAll, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit, submissionId } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let site: TestApp;
let code: string;

beforeAll(async () => {
  site = await openTestApp();
  await putUnit(site, "window");
  code = await newLink(site, await publishSurvey(site), "window");
});
afterAll(() => site.close());

const page = async (path: string) =>
  (await site.request("GET", path, undefined, { token: false, headers: { "accept-language": "zh-CN" } })).text();

test("GET /r/{code} offers large type, and with ?big=1 is in it", async () => {
  const usual = await page(`/r/${code}`);
  expect(usual).toContain(`<html lang="zh-CN">`);
  expect(usual).toContain(`<a href="/r/${code}?lang=zh-CN&amp;big=1">大字版</a>`);
  const big = await page(`/r/${code}?big=1`);
  expect(big).toMatch(/<html lang="zh-CN" data-big="">/);
  expect(big).toContain(`<a href="/r/${code}?lang=zh-CN">标准字号</a>`);
  expect(big).toContain(`href="/r/${code}?lang=en&amp;big=1"`);
});

test("POST /r/{code}?big=1 stays in large type: where something is missing, and when it is done", async () => {
  const send = (fields: [string, string][]) => {
    const form = new URLSearchParams([
      ["submissionId", submissionId(1)],
      ["revision", "1"],
      ["lang", "zh-CN"],
      ...fields,
    ]);
    return site.request("POST", `/r/${code}?lang=zh-CN&big=1`, form, { token: false });
  };
  expect(await (await send([])).text()).toContain(`action="/r/${code}?lang=zh-CN&amp;big=1"`);
  const done = (await send([["overall", "5"]])).headers.get("location") ?? "";
  expect(done).toMatch(/\/thanks\?lang=zh-CN&receipt=\w+&big=1$/);
  expect(await page(done)).toContain(`<html lang="zh-CN" data-big="">`);
});
