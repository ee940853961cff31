import { beforeEach, expect, onTestFinished, test } from "vitest";
import { readPublicActs } from "../../src/service/links/read-public-acts.ts";
import { putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";
import { rowsOf } from "./imports-setup.ts";

const PATH = "/api/v1/units/hall/undertakings";
let app: TestApp;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-03-15" });
  onTestFinished(() => app.close());
  await putUnit(app, "hall");
});

async function post(body: object, path = PATH): Promise<[number, Record<string, unknown>]> {
  const reply = await app.request("POST", path, body);
  return [reply.status, (await reply.json()) as Record<string, unknown>];
}

async function listed(query = ""): Promise<{ items: { number: number; withdrawn: unknown }[]; next: string | null }> {
  const reply = await app.request("GET", PATH + query, undefined, { token: false });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Awaited<ReturnType<typeof listed>>;
}

test("POST undertakings records it once, for everyone to read; the very same again changes nothing", async () => {
  const body = { day: "2026-03-15", text: "路灯月底前修好 \u202e", due: "2026-03-31" };
  const told = { number: 1, ...body, recordedOn: "2026-03-15", withdrawn: null };
  expect(await post(body)).toEqual([201, told]);
  expect(await post(body)).toEqual([200, told]);
  expect(await listed()).toEqual({ items: [told], next: null });
  expect(await rowsOf(app, "SELECT act, object FROM audit_trail WHERE act LIKE '%undertakings%'")).toEqual([
    ["POST /api/v1/units/{code}/undertakings", "hall"],
  ]);
});

test("POST undertakings numbers them within the unit, and the list pages by number", async () => {
  await putUnit(app, "other");
  await post({ day: "2026-02-01", text: "one" });
  await post({ day: "2026-01-01", text: "two" });
  expect((await post({ day: "2026-01-01", text: "two" }, "/api/v1/units/other/undertakings"))[1].number).toBe(1);
  const first = await listed("?limit=1");
  expect(first.items.map(({ number }) => number)).toEqual([1]);
  const second = await listed(`?limit=1&cursor=${first.next}`);
  expect([second.items.map(({ number }) => number), second.next]).toEqual([[2], null]);
});

test.each([
  [{ day: "2026-03-16", text: "x" }, "/day", "future_day"],
  [{ day: "2026-02-30", text: "x" }, "/day", "bad_day"],
  [{ day: "2026-03-15", text: "x", due: "2026-03-14" }, "/due", "before_day"],
  [{ day: "2026-03-15", text: " " }, "/text", "required"],
  [{ day: "2026-03-15" }, "/text", "required"],
  [{ day: "2026-03-15", text: "a\nb" }, "/text", "not_one_line"],
  [{ day: "2026-03-15", text: "a\u2028b" }, "/text", "not_one_line"],
  [{ day: "2026-03-15", text: "a\0b" }, "/text", "bad_text"],
  [{ day: "2026-03-15", text: "字".repeat(301) }, "/text", "too_long"],
  [{ day: "2026-03-15", text: "x", survey: "s" }, "/survey", "unknown"],
])("POST undertakings refuses %j", async (body, pointer, reason) => {
  expect(await post(body)).toMatchObject([422, { errors: [{ pointer, reason }] }]);
  expect((await listed()).items).toEqual([]);
});

test("POST undertakings counts characters, not halves of them, and knows only units that are there", async () => {
  expect((await post({ day: "2026-03-15", text: "🙂".repeat(300) }))[0]).toBe(201);
  expect((await post({ day: "2026-03-15", text: "x" }, "/api/v1/units/nobody/undertakings"))[0]).toBe(404);
  expect((await app.request("GET", "/api/v1/units/nobody/undertakings")).status).toBe(404);
});

test("POST withdrawal keeps the text and tells why, once; the same may then be promised anew", async () => {
  const body = { day: "2026-03-01", text: "电梯年内装好" };
  await post(body);
  app.setToday("2026-03-20");
  const withdrawn = { on: "2026-03-20", reason: "业主未同意" };
  const told = { ...body, number: 1, due: null, recordedOn: "2026-03-15", withdrawn };
  expect(await post({ reason: "业主未同意" }, `${PATH}/1/withdrawal`)).toEqual([201, told]);
  expect(await post({ reason: "别的" }, `${PATH}/1/withdrawal`)).toMatchObject([409, { reason: "already_withdrawn" }]);
  expect((await post({ reason: "x" }, `${PATH}/2/withdrawal`))[0]).toBe(404);
  expect((await post({ reason: "" }, `${PATH}/1/withdrawal`))[0]).toBe(422);
  expect((await post(body))[1].number).toBe(2);
  expect((await listed()).items).toMatchObject([told, { number: 2, withdrawn: null }]);
});

test("readPublicActs() tells that an undertaking was recorded and withdrawn", async () => {
  await post({ day: "2026-01-01", text: "路灯修好" });
  app.setToday("2026-03-20");
  await post({ reason: "改期" }, `${PATH}/1/withdrawal`);
  expect(await readPublicActs(app.deps, "hall")).toEqual([
    { day: "2026-03-20", act: "withdrew", text: "路灯修好", reason: "改期", role: "administrator" },
    { day: "2026-03-15", act: "undertook", text: "路灯修好", role: "administrator" },
  ]);
  const html = await (await app.request("GET", "/u/hall?lang=zh-CN")).text();
  expect(html).toMatch(/撤回公开承诺：<q>「<bdi[^>]*>路灯修好<\/bdi>」<\/q>，原因：/);
});
