import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildAssets } from "../../src/cli/build-assets.ts";
import { CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { EVERY_QUESTION } from "../support/every-question.ts";
import { openTestApp } from "../support/test-app.ts";
import { anyone, countStored, idIn, openResidentSite, readPage, sendForm } from "./resident-setup.ts";

let site: Awaited<ReturnType<typeof openResidentSite>>;
let survey: string;
let code: string;

beforeAll(async () => {
  site = await openResidentSite();
  survey = site.survey;
  code = site.code;
});

afterAll(() => site.close());

const page = (path: string) => readPage(site, path);
const send = (link: string, fields: [string, string][], headers: Record<string, string> = {}, id?: string) =>
  sendForm(site, link, fields, headers, id);
const storedCount = () => countStored(site);

test("GET /r/{code} draws the form in the reader's language with a fresh id each time", async () => {
  const first = await page(`/r/${code}`);
  const second = await page(`/r/${code.toLowerCase()}`);
  const english = await page(`/r/${code}?lang=en`);
  expect(first.response.status).toBe(200);
  expect(first.html).toContain("您对办理结果满意吗？");
  expect(first.html).toContain("匿名评价。我们不记录您的身份和设备；时间只记到哪一天。");
  expect(english.html).toContain("Are you satisfied with the outcome?");
  expect(english.html).toContain("Open until 31 December 2026");
  const ids = [first, second, english].map(({ html }) => idIn(html));
  expect(new Set(ids).size).toBe(3);
  expect(first.html.split(ids[0] ?? "")).toHaveLength(2);
});

test("GET /r/{code} sends the strict headers and no cookie", async () => {
  const { response, html } = await page(`/r/${code}`);
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  const hash = Buffer.from(site.deps.sha256(new TextEncoder().encode(style))).toString("base64");
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toContain("form-action 'self'");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("referrer-policy")).toBe("same-origin");
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(html).not.toMatch(/ style="|<script>/);
});

test("GET and HEAD of /r/{code} store nothing", async () => {
  const before = await storedCount();
  await page(`/r/${code}?overall=5`);
  const head = await site.request("HEAD", `/r/${code}`, undefined, anyone);
  expect(head.status).toBe(200);
  expect(await head.text()).toBe("");
  expect(await storedCount()).toBe(before);
});

test.each([
  ["closed", { status: "closed" }, 410, "这次评价已经结束"],
  ["paused", { status: "paused" }, 409, "评价暂停中"],
])("GET and POST of a %s link are a kind page", async (_, change, status, words) => {
  const link = await newLink(site, survey, "window");
  await site.request("PATCH", `/api/v1/links/${link}`, change);
  const { response, html } = await page(`/r/${link}`);
  const posted = await send(link, [["overall", "5"]], {}, "3f0c1a52-7e1d-4b7a-9d2e-0a1b2c3d4e60");
  expect([response.status, posted.status]).toEqual([status, status]);
  expect(html).toContain(words);
  expect(await posted.text()).toContain(words);
});

test("GET /r/{code} tells when a link opens, who fills it in, asks for a code where one is needed, and knows no other", async () => {
  const later = await page(`/r/${await newLink(site, survey, "window", { opensOn: "2026-04-01" })}`);
  const staff = await page(`/r/${await newLink(site, survey, "window", { channel: "phone" })}`);
  const token = await page(`/r/${await newLink(site, survey, "window", { proof: "token" })}`);
  const unknown = await page("/r/AAAAAAA");
  expect([later, staff, token, unknown].map(({ response }) => response.status)).toEqual([409, 401, 200, 404]);
  expect(token.html).toContain('name="token"');
  expect(later.html).toContain("2026 年 4 月 1 日开始。");
  expect(staff.html).toContain("这份问卷由工作人员填写");
  expect(unknown.html).toContain("没有找到这个链接");
});

test("a link on trial says so before and after", async () => {
  const link = await newLink(site, survey, "window", { status: "trial" });
  const { html } = await page(`/r/${link}`);
  const before = await storedCount();
  const reply = await send(link, [["overall", "5"]]);
  expect(html).toContain("试用：");
  expect((await page(reply.headers.get("location") ?? "")).html).toContain("试用：");
  expect(await storedCount()).toBe(before);
});

test("a kiosk's thanks show no check code but a way for the next person", async () => {
  const link = await newLink(site, survey, "window", { channel: "kiosk" });
  const reply = await send(link, [["overall", "1"]]);
  const { html } = await page(`${reply.headers.get("location")}&receipt=0123456789AB`);
  expect(reply.headers.get("location")).toBe(`/r/${link}/thanks?lang=zh-CN`);
  expect(html).not.toContain("0123");
  expect(html).toContain("换一个人评价，请点这里");
});

test("a page under a path keeps every address under it", async () => {
  const below = await openTestApp({ settings: { baseUrl: "https://city.example/poll", isDemo: true } });
  Object.assign(below.deps.assets, { "rate.js": "/assets/rate-1.js" });
  await putUnit(below, "u");
  const link = await newLink(below, await publishSurvey(below), "u");
  const html = await (await below.request("GET", `/r/${link}?lang=en`, undefined, anyone)).text();
  const addresses = [...html.matchAll(/(?:href|src|action)="([^"]+)"/g)].map(([, address]) => address ?? "");
  expect(addresses).toContain("/poll/assets/rate-1.js");
  expect(addresses.filter((address) => !/^(\/poll\/|#|data:,)/.test(address))).toEqual([]);
  expect(html).toContain("Demo data");
  await below.close();
});

test("the page of a survey like the demo's and its script weigh at most 14 KB compressed", async () => {
  const reasons = EVERY_QUESTION.questions[1].reasons;
  const [rating, ...rest] = CALL_BACK.questions;
  const like = await publishSurvey(site, {
    ...CALL_BACK,
    questions: [{ ...rating, reasons }, ...rest],
    indicators: [],
  });
  const { html } = await page(`/r/${await newLink(site, like, "window")}`);
  const { "rate.js": path = "" } = await buildAssets();
  const { readFileSync } = await import("node:fs");
  const script = readFileSync(new URL(`../../dist/public${path}`, import.meta.url));
  expect(gzipSync(html).length + gzipSync(script).length).toBeLessThanOrEqual(14 * 1024);
});
