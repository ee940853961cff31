import { afterEach, beforeEach, expect, test } from "vitest";
import { offerSetup } from "../../src/service/accounts/offer-setup.ts";
import { browserOf, type TestBrowser } from "../support/browser-of.ts";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { decodeModules, readPng } from "../support/read-png.ts";
import { filesIn } from "../support/read-zip.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let browser: TestBrowser;
let survey: string;
let codes: string[];
const PASSWORD = "four quiet words here";
const BASE = "https://pj.example.gov.cn/survey";

beforeEach(async () => {
  app = await openTestApp({ settings: { baseUrl: BASE } });
  browser = browserOf(app);
  survey = await publishSurvey(app);
  await putUnit(app, "hall", { name: "河湾大厅" });
  await putUnit(app, "window", { name: "河湾大厅 · 窗口 3/4", parent: "hall" });
  codes = [await newLink(app, survey, "hall"), await newLink(app, survey, "window")];
  const path = new URL((await offerSetup(app.deps)) ?? "http://none/").pathname.replace("/survey", "");
  await browser.post(path, { name: "王芳", password: PASSWORD });
});
afterEach(() => app.close());

const get = (query = "", file = "") => browser.get(`/admin/surveys/${survey}/plates${file}?lang=zh-CN${query}`);
const textOf = async (query = "") => (await get(query)).text();
const faceCount = (page: string) => page.match(/<section class="plate"/g)?.length ?? 0;

test.each([
  ["a4", "size:A4 portrait", 1],
  ["a5", "size:A4 portrait", 2],
  ["a6", "size:A4 landscape", 2],
  ["sticker", "size:80mm 80mm", 1],
  ["sheet", "size:A4 portrait", 1],
])("GET plates?format=%s draws every code on paper of %s", async (format, paper, faces) => {
  const page = await textOf(`&format=${format}`);
  expect(page).toContain(`@page{${paper};margin:0}`);
  expect(page.match(/<section class="plate( back)?"/g)).toHaveLength(2 * faces);
  expect(page.match(/class="paper"/g)).toHaveLength(format === "a6" || format === "sheet" ? 1 : 2);
  for (const [at, name] of ["河湾大厅", "河湾大厅 · 窗口 3/4"].entries()) {
    const code = `${codes[at]?.slice(0, 3)} ${codes[at]?.slice(3)}`;
    expect(page).toMatch(new RegExp(`</svg></div><p class="unit">${name}</p><p class="code">[^<]*${code}</p>`));
  }
  expect(page).toContain("微信扫一扫，10 秒评价");
  expect(page).not.toMatch(/<script|<img|https?:\/\/(?!pj\.example|www\.w3\.org)/);
});

test("GET plates prints the line and the telephone that were asked for, as text", async () => {
  const page = await textOf("&line=%3Cb%3E2+号窗口&telephone=0000-54321");
  expect(page).toContain('<p class="own">&lt;b&gt;2 号窗口</p>');
  expect(page).toContain("0000-54321");
});

test.each([
  "评价有奖",
  "请转发朋友圈",
  "街".repeat(41),
])("GET plates leaves out the line %s and says why", async (line) => {
  const page = await textOf(`&line=${encodeURIComponent(line)}`);
  expect(page).not.toContain('class="own"');
  expect(page).toMatch(/aria-invalid="true"[\s\S]*没有印上/);
});

test("GET plates prints no more in place of the telephone than in the line", async () => {
  const page = await textOf("&telephone=扫码领红包");
  expect(page).not.toContain("领红包");
  expect(page).toMatch(/name="telephone"[^>]*aria-invalid="true"/);
});

test("GET plates leaves out closed links and those of other channels, which paper would give foreign answers", async () => {
  await newLink(app, survey, "hall", { channel: "sms" });
  await app.request("PATCH", `/api/v1/links/${codes[0]}`, { status: "closed" });
  expect(faceCount(await textOf())).toBe(1);
  await app.request("PATCH", `/api/v1/links/${codes[1]}`, { status: "closed" });
  const page = await textOf();
  expect([faceCount(page), page.includes("pictures.zip")]).toEqual([0, false]);
});

test("GET plates/pictures.zip holds one picture of 1080 pixels for each code, named by its unit, that decodes to its URL", async () => {
  const reply = await get("", "/pictures.zip");
  expect(reply.headers.get("content-type")).toBe("application/zip");
  const files = filesIn(new Uint8Array(await reply.arrayBuffer()));
  expect([...files.keys()].sort()).toEqual([`河湾大厅-${codes[0]}.png`, `河湾大厅 · 窗口 3_4-${codes[1]}.png`].sort());
  for (const [name, bytes] of files) {
    const { width, height, isBlack } = readPng(bytes);
    expect([width, height]).toEqual([1080, 1080]);
    expect(`${BASE}/r/${name.slice(-11, -4)}`).toBe(decodeModules(width, isBlack));
  }
});

test("GET plates/sheets.pdf prints the page that was chosen, where the machine can", async () => {
  expect((await get("", "/sheets.pdf")).status).toBe(404);
  expect(await textOf()).not.toContain("sheets.pdf");
  let printed = "";
  app.deps.printPdf = async (html) => {
    printed = html;
    return new TextEncoder().encode("%PDF");
  };
  const [, href = ""] =
    /href="\/survey(\/admin[^"]*sheets\.pdf[^"]*)"/.exec(await textOf("&format=a6&line=2+号")) ?? [];
  const reply = await browser.get(href.replaceAll("&amp;", "&"));
  expect([reply.status, await reply.text()]).toEqual([200, "%PDF"]);
  expect(reply.headers.get("content-disposition")).toBe(`attachment; filename="${survey}.pdf"`);
  expect(printed).toContain("size:A4 landscape");
  expect(printed).toContain('<p class="own">2 号</p>');
});

test.each([
  "http://127.0.0.1:8787",
  "https://192.168.1.7",
  "http://pj.example.gov.cn",
])("nothing is printed for %s unless it is confirmed", async (baseUrl) => {
  Object.assign(app.deps.settings, { baseUrl, isHttpAllowed: true });
  await browser.post("/sign-in", { name: "王芳", password: PASSWORD });
  app.deps.printPdf = async () => new TextEncoder().encode("%PDF");
  const page = await textOf();
  expect([faceCount(page), page.includes("先别打印")]).toEqual([0, true]);
  for (const file of ["/sheets.pdf", "/pictures.zip"]) {
    expect([file, (await get("", file)).status]).toEqual([file, 303]);
    expect([file, (await get("&confirmed=1", file)).status]).toEqual([file, 200]);
  }
  expect(faceCount(await textOf("&confirmed=1"))).toBe(2);
});

test("nobody sees the posters of a survey without signing in", async () => {
  for (const file of ["", "/sheets.pdf", "/pictures.zip"]) {
    const reply = await browserOf(app).get(`/admin/surveys/${survey}/plates${file}`);
    expect([reply.status, reply.headers.get("location")]).toEqual([303, expect.stringContaining("/sign-in")]);
  }
});
