import { afterEach, beforeEach, expect, test } from "vitest";
import { TEMPLATES } from "../../src/core/surveys/templates.ts";
import { newLink } from "../support/demo-survey.ts";
import { type EntryDesk, openEntryDesk } from "../support/entry-desk.ts";
import { invitedBrowser } from "../support/invited-browser.ts";
import { fieldsOf } from "../support/post-page.ts";

let desk: EntryDesk;

beforeEach(async () => {
  desk = await openEntryDesk();
});
afterEach(() => desk.app.close());

const patch = (body: object) => desk.app.request("PATCH", `/api/v1/links/${desk.link}`, body);

test("GET /entry/{link} is for clerks of the unit or above and administrators; the survey's page leads there", async () => {
  const { app, link, survey } = desk;
  for (const [role, unit, status] of [
    ["clerk", "hall", 200],
    ["clerk", "district", 200],
    ["administrator", null, 200],
    ["manager", "hall", 403],
    ["analyst", "district", 403],
    ["auditor", null, 403],
  ] as const) {
    const browser = await invitedBrowser(app, `${role} ${unit}`, { role, unit });
    expect([role, (await browser.get(`/entry/${link}`)).status]).toEqual([role, status]);
    const page = await (await browser.get(`/admin/surveys/${survey}`)).text();
    expect([role, page.includes(`href="/entry/${link}?lang=zh-CN"`)]).toEqual([role, status === 200]);
    expect([role, (await browser.post(`/entry/${link}`, { day: "2026-03-10", sheets: "5" })).status]).toEqual([
      ...[role, status === 200 ? 303 : status],
    ]);
  }
  expect(await desk.countOf("entry_batches")).toBe(3);
  const anyone = await app.request("GET", `/entry/${link}`, undefined, { token: false });
  expect([anyone.status, anyone.headers.get("location")]).toEqual([
    303,
    expect.stringContaining("/sign-in?next=%2Fentry"),
  ]);
});

test("GET /entry/{link} knows no link that residents answer themselves, nor a batch of another link", async () => {
  const { app, survey, clerk } = desk;
  const open = await newLink(app, survey, "hall");
  const other = await newLink(app, survey, "hall", { channel: "phone" });
  const batch = await desk.begin(5);
  const id = batch.split("/").at(-1);
  for (const path of [`/entry/${open}`, "/entry/AAAAAAA", `/entry/${other}/${id}`, `${batch}0`, `${batch}/sheets/x`]) {
    expect([path, (await clerk.get(path)).status]).toEqual([path, 404]);
  }
});

test("POST /entry/{link} takes days as the contract says: not the future, within the link's days, a week after closing", async () => {
  const { clerk, link, app } = desk;
  const begin = async (day: string, more: object = {}) => {
    const reply = await clerk.post(`/entry/${link}`, { day, sheets: "5", ...more });
    return [reply.status, reply.status === 303 ? "" : await reply.text()] as const;
  };
  expect((await begin("2026-03-16"))[0]).toBe(422);
  expect((await begin("2026-02-30"))[0]).toBe(422);
  expect((await begin("2026-03-01", { sheets: "201" }))[1]).toContain("份数须是 1 至 200 的整数。");
  expect((await begin("2026-03-01", { reached: "4" }))[1]).toContain("不能比联系到的多");
  await patch({ closesOn: "2026-03-20" });
  app.setToday("2026-03-27");
  expect(await desk.htmlOf(`/entry/${link}`)).toContain("2026 年 3 月 27 日以前还可以录入");
  expect([(await begin("2026-03-20"))[0], (await begin("2026-03-21"))[0]]).toEqual([303, 422]);
  app.setToday("2026-03-28");
  const closed = await desk.htmlOf(`/entry/${link}`);
  expect(closed).toContain("这次调查已经结束，不能再录入答卷。");
  expect(closed).not.toContain("开始录入");
  expect(await begin("2026-03-20")).toEqual([422, expect.stringContaining("不能再录入答卷")]);
});

test("a paused link says so, keeps what was typed, and stores it when it is open again", async () => {
  const { clerk, link } = desk;
  const batch = await desk.begin(3);
  await desk.typeMany(batch, 3);
  await patch({ status: "paused" });
  expect(await desk.htmlOf(`/entry/${link}`)).toContain("这个链接暂停使用");
  const held = await clerk.post(`${batch}/close`, {});
  expect([held.status, await held.text()]).toEqual([422, expect.stringContaining("评价暂停中")]);
  await patch({ status: "open" });
  expect((await clerk.post(`${batch}/close`, {})).status).toBe(303);
  expect(await desk.countOf("responses")).toBe(3);
});

test("POST /entry/{link}/{batch} saves a sheet once however often it is sent, and another from a page gone back to on asking", async () => {
  const { clerk } = desk;
  const batch = await desk.begin(3);
  const fields: Record<string, string> = { ...fieldsOf(await desk.htmlOf(batch), "_sheet"), overall: "4" };
  const replies = await Promise.all([1, 2].map(() => clerk.post(batch, fields)));
  expect([replies.map(({ status }) => status), await desk.countOf("entry_drafts")]).toEqual([[303, 303], 1]);
  const other = await clerk.post(batch, { ...fields, overall: "1" });
  const html = await other.text();
  expect([other.status, html]).toEqual([409, expect.stringContaining("刚才那份已经保存，没有改动")]);
  const again = fieldsOf(html, "_sheet");
  expect([again.overall, again._sheet === fields._sheet]).toEqual(["1", false]);
  expect((await clerk.post(batch, again)).status).toBe(303);
  const [one, two] = (await desk.rowsOf("SELECT answers FROM entry_drafts"))
    .map(({ answers }) => String(answers))
    .sort();
  expect([one, two]).toEqual(['{"overall":1}', '{"overall":4}']);
});

test("POST /entry/{link}/{batch} tells what is wrong by the number of the question, keeps what was typed, stores nothing", async () => {
  const batch = await desk.begin(3);
  const fields = fieldsOf(await desk.htmlOf(batch), "_sheet");
  const reply = await desk.clerk.post(batch, { ...fields, overall: "7", solved: "d", comment: "<字>" });
  const html = await reply.text();
  expect([reply.status, await desk.countOf("entry_drafts")]).toEqual([422, 0]);
  expect(html).toMatch(/第 1 题：[\s\S]*第 2 题：/);
  expect(fieldsOf(html, "_sheet")).toEqual({
    ...fields,
    overall: "7",
    solved: "d",
    comment: "<字>",
    "overall.reasons": "",
  });
});

test("POST …/sheets/{sheet} corrects the sheet just saved, and …/remove takes it out", async () => {
  const { clerk } = desk;
  const batch = await desk.begin(3);
  const { place } = await desk.type(batch, { overall: "4", solved: "b", comment: "好" });
  const key = /saved=([\w-]+)/.exec(place)?.[1];
  const fields = fieldsOf(await desk.htmlOf(`${batch}/sheets/${key}`), 'name="overall"');
  expect(fields).toMatchObject({ overall: "4", solved: "B", comment: "好" });
  expect((await clerk.post(`${batch}/sheets/${key}`, { ...fields, overall: "9" })).status).toBe(422);
  expect((await clerk.post(`${batch}/sheets/${key}`, { ...fields, overall: "2" })).status).toBe(303);
  expect((await desk.rowsOf("SELECT answers ->> 'overall' AS level FROM entry_drafts"))[0]?.level).toBe(2);
  expect((await clerk.post(`${batch}/sheets/${key}/remove`, {})).status).toBe(303);
  expect(await desk.countOf("entry_drafts")).toBe(0);
});

test("POST …/discard throws the drafts away when that is confirmed, and leaves stored answers alone", async () => {
  const { clerk } = desk;
  const kept = await desk.begin(2);
  await desk.typeMany(kept, 2);
  await clerk.post(`${kept}/close`, {});
  const batch = await desk.begin(4);
  await desk.typeMany(batch, 4);
  expect([(await clerk.post(`${batch}/discard`, {})).status, await desk.countOf("entry_drafts")]).toEqual([422, 4]);
  expect((await clerk.post(`${batch}/discard`, { confirm: "1" })).status).toBe(303);
  expect([await desk.countOf("entry_drafts"), await desk.countOf("responses")]).toEqual([0, 2]);
  expect((await clerk.get(batch)).status).toBe(404);
});

test("a slip from the suggestion box is typed and stored word for word", async () => {
  const { title, questions, indicators } = TEMPLATES.suggestions;
  const box = await openEntryDesk({ definition: { title, questions, indicators } });
  try {
    const batch = await box.begin(1);
    const text = "  路灯坏了三个月。\r\n谁来管？ ";
    await box.type(batch, { comment: text, about: "e", "about.other": "路灯" });
    await box.clerk.post(`${batch}/close`, {});
    const texts = await box.rowsOf("SELECT field, CAST(text AS TEXT) AS text FROM response_texts ORDER BY field");
    expect(texts.map(({ field, text: stored }) => [field, stored])).toEqual([
      ["about.other", "路灯"],
      ["comment", text],
    ]);
  } finally {
    await box.app.close();
  }
});
