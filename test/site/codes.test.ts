import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestBrowser } from "../support/browser-of.ts";
import { answer, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let browser: TestBrowser;
let survey: string;
let links: string[];

beforeEach(async () => {
  app = await openTestApp();
  await putUnit(app, "hall", { name: { "zh-CN": "大厅", en: "Hall" } });
  await putUnit(app, "desk", { name: "一号窗口", parent: "hall" });
  survey = await publishSurvey(app);
  links = [
    await newLink(app, survey, "hall", { proof: "token" }),
    await newLink(app, survey, "desk", { proof: "token" }),
  ];
  await newLink(app, survey, "hall");
  browser = await invitedBrowser(app, "王芳", { role: "administrator", unit: null });
});
afterEach(() => app.close());

const PATTERN = /<p class="code">([A-Z0-9-]{19})<\/p>/g;
const path = () => `/admin/surveys/${survey}/codes`;
const madeCodes = (html: string) => [...html.matchAll(PATTERN)].map(([, code = ""]) => code);
const countOf = async (table: string) =>
  Number((await app.deps.db.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

async function make(chosen: readonly string[], count: string) {
  const reply = await browser.post(path(), [
    ...chosen.map((link) => ["link", link] as [string, string]),
    ["count", count],
    ["name", "五月 <会议>"],
  ]);
  return { reply, html: await reply.text() };
}

test("GET /admin/surveys/{id}/codes offers the links that ask for a code, and says why cards are drawn from a box", async () => {
  const html = await (await browser.get(path())).text();
  expect([...html.matchAll(/name="link" value="(\w+)" checked/g)].map(([, code]) => code).sort()).toEqual(links.sort());
  expect(html).toContain("从箱子里抽，谁也不知道");
});

test("POST /admin/surveys/{id}/codes tells each code once, as a card and in a table, and every one can be cast", async () => {
  const [first = ""] = links;
  const { reply, html } = await make([first], "１２");
  const codes = madeCodes(html);
  expect([reply.status, reply.headers.get("cache-control"), new Set(codes).size]).toEqual([201, "no-store", 12]);
  expect(html.match(/<svg xmlns/g)).toHaveLength(12);
  const file = decodeURIComponent(/href="data:text\/csv;charset=utf-8,([^"]+)"/.exec(html)?.[1] ?? "");
  expect(file.split("\r\n").slice(1, 13)).toEqual(
    codes.map((code) => `"${code}","${app.deps.settings.baseUrl}/r/${first}#${code}"`),
  );
  const list = await (await browser.get(path())).text();
  expect(list).toContain("五月 &lt;会议&gt;");
  expect(codes.some((code) => list.includes(code))).toBe(false);
  const replies = await Promise.all(codes.map((token, at) => answer(app, first, at, { overall: 4 }, { token })));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
});

test("POST /admin/surveys/{id}/codes says what is wrong and makes nothing", async () => {
  for (const [chosen, count, words] of [
    [[], "5", "请至少选一个链接。"],
    [links, "0", "代码数量须是上限以内的整数。"],
    [links, "1001", "代码数量须是上限以内的整数。"],
    [links, "5.5", "代码数量须是上限以内的整数。"],
  ] as const) {
    const { reply, html } = await make(chosen, count);
    expect([reply.status, html]).toEqual([422, expect.stringContaining(words)]);
  }
  expect(await countOf("one_time_codes")).toBe(0);
});

test("POST /admin/surveys/{id}/codes/{batch} makes one more, for those at the window too, and of no other survey's batch", async () => {
  await make(links, "3");
  const id = String((await app.deps.db.execute("SELECT id FROM code_batches")).rows[0]?.id);
  const manager = await invitedBrowser(app, "李娜", { role: "manager", unit: "desk" });
  const reply = await manager.post(`${path()}/${id}`, []);
  expect([reply.status, madeCodes(await reply.text()).length]).toEqual([201, 1]);
  expect(await countOf("one_time_codes")).toBe(4);
  const other = await publishSurvey(app);
  expect((await browser.post(`/admin/surveys/${other}/codes/${id}`, [])).status).toBe(404);
  expect(await countOf("one_time_codes")).toBe(4);
});

test("GET /c/{batch} leads to each link where its codes count, and is kind to what is unknown", async () => {
  const { html } = await make(links, "2");
  const id = String((await app.deps.db.execute("SELECT id FROM code_batches")).rows[0]?.id);
  expect(html).toContain(`/c/${id}`);
  const page = await (await browser.get(`/c/${id}`)).text();
  for (const code of links) {
    expect(page).toContain(`href="/r/${code}?lang=zh-CN"`);
  }
  expect(page).toContain("一号窗口");
  const unknown = await browser.get("/c/b-000000000000");
  expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining("没有找到这个链接")]);
});

test("POST responses on trial tries a code without spending it", async () => {
  const trial = await newLink(app, survey, "desk", { proof: "token", status: "trial" });
  const [token = ""] = madeCodes((await make([trial], "1")).html);
  expect((await answer(app, trial, 1, { overall: 4 }, { token })).status).toBe(201);
  expect((await answer(app, trial, 2, { overall: 4 }, { token })).status).toBe(201);
  expect((await answer(app, trial, 3, { overall: 4 }, { token: "2222-2222-2222-2222" })).status).toBe(403);
  await app.request("PATCH", `/api/v1/links/${trial}`, { status: "open" });
  expect((await answer(app, trial, 4, { overall: 4 }, { token })).status).toBe(201);
  expect((await answer(app, trial, 5, { overall: 4 }, { token })).status).toBe(409);
});

test("GET /admin/surveys/{id}/codes tells what was cast once it was let out, withheld units with the higher one", async () => {
  expect(await (await browser.get(path())).text()).not.toContain("代码使用情况");
  await app.deps.db.execute(
    `INSERT INTO turnouts VALUES (?1, '', 'hall', 120, 60, NULL, '2026-01', '2026-02-02'),
      (?1, '', 'desk', NULL, NULL, 'hall', '2026-01', '2026-02-02')`,
    [survey],
  );
  const html = await (await browser.get(path())).text();
  expect(html).toContain("发出 120 个，投出 60 个（50%）");
  expect(html).toContain('<dt>一号窗口</dt><dd class="note">不公布，已计入大厅</dd>');
});
