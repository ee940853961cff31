import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ today: "2026-11-22" });
});
afterEach(() => app.close());

const UNIT = { name: "朝阳街道", kind: "street" };

async function put(code: string, body: unknown = UNIT) {
  const response = await app.request("PUT", `/api/v1/units/${code}`, body);
  return { status: response.status, body: await response.json() };
}

async function get(path: string) {
  const response = await app.request("GET", path, undefined, { token: false });
  return { status: response.status, body: await response.json() };
}

async function statementCount(): Promise<number> {
  const result = await app.deps.db.execute("SELECT count(*) AS count FROM unit_changes");
  return Number(result.rows[0]?.count);
}

async function releaseMonth(period: string): Promise<void> {
  await app.deps.db.execute(
    `INSERT INTO releases (unit, measure, period_kind, filter, proof, period, version, status, released_on)
      VALUES ('a', 'indicator:satisfaction', 'month', '', 'open', ?, 1, 'shown', '2026-11-02')`,
    [period],
  );
}

test("PUT /units answers 201 for a new unit and 200 for a known one", async () => {
  await put("district");
  const full = {
    name: { "zh-CN": "朝阳街道", en: "Chaoyang" },
    kind: "street-office",
    parent: "district",
    population: 52_000,
    targets: { satisfaction: 0.9, resolution: 1 },
  };
  const created = await put("street-1", full);
  expect(created).toEqual({ status: 201, body: { code: "street-1", until: null, successor: null, ...full } });
  const replaced = await put("street-1", UNIT);
  expect(replaced.status).toBe(200);
  expect(replaced.body).toEqual({
    ...{ code: "street-1", ...UNIT, parent: "district", until: null, successor: null, population: null, targets: {} },
    since: "2026-11-01",
  });
  expect((await get("/api/v1/units/street-1")).body).toEqual({ ...replaced.body, children: [] });
});

test("PUT /units keeps a parent that is absent and makes a root of null", async () => {
  await put("district");
  await put("street", { ...UNIT, parent: "district" });
  expect((await put("street")).body.parent).toBe("district");
  expect((await put("street", { ...UNIT, parent: null })).body.parent).toBeNull();
});

test("PUT /units makes a unit's first statement hold from the beginning, later ones from since or this month", async () => {
  await put("a");
  await put("a", { ...UNIT, name: "这个月" });
  await put("a", { ...UNIT, name: "七月", since: "2026-07-01" });
  await put("b", { ...UNIT, since: "2026-07-01" });
  const { rows } = await app.deps.db.execute("SELECT code, holds_from, recorded_on FROM unit_changes");
  expect(rows.map((row) => [row.code, row.holds_from, row.recorded_on])).toEqual([
    ["a", "0000-01-01", "2026-11-22"],
    ["a", "2026-11-01", "2026-11-22"],
    ["a", "2026-07-01", "2026-11-22"],
    ["b", "0000-01-01", "2026-11-22"],
  ]);
  expect((await get("/api/v1/units/a")).body).toMatchObject({ name: "七月", since: "2026-07-01" });
});

test.each([
  ["no name", { kind: "street" }, "/name", "required"],
  ["a blank name", { ...UNIT, name: " " }, "/name", "required"],
  ["a name without any language", { ...UNIT, name: {} }, "/name", "required"],
  ["a blank name in one language", { ...UNIT, name: { en: "" } }, "/name/en", "required"],
  ["a name under what is no language", { ...UNIT, name: { "zh_CN!": "一" } }, "/name/zh_CN!", "bad_id"],
  ["a numeric name", { ...UNIT, name: 5 }, "/name", "wrong_type"],
  ["a name with NUL", { ...UNIT, name: "a\0" }, "/name", "bad_text"],
  ["a name with half a character", { ...UNIT, name: "\ud83d" }, "/name", "bad_text"],
  ["no kind", { name: "一" }, "/kind", "required"],
  ["a kind in capitals", { ...UNIT, kind: "Street" }, "/kind", "bad_id"],
  ["a kind of 33 characters", { ...UNIT, kind: "a".repeat(33) }, "/kind", "bad_id"],
  ["an unknown parent", { ...UNIT, parent: "nowhere" }, "/parent", "unknown_unit"],
  ["a numeric parent", { ...UNIT, parent: 5 }, "/parent", "wrong_type"],
  ["itself as parent", { ...UNIT, parent: "new" }, "/parent", "cycle"],
  ["a since within a month", { ...UNIT, since: "2026-12-02" }, "/since", "not_first_of_month"],
  ["a since that is no day", { ...UNIT, since: "2026-13-01" }, "/since", "bad_day"],
  ["a numeric since", { ...UNIT, since: 20_261_201 }, "/since", "wrong_type"],
  ["an until within a month", { ...UNIT, until: "2026-12-31" }, "/until", "not_first_of_month"],
  ["an until before since", { ...UNIT, since: "2027-01-01", until: "2026-12-01" }, "/until", "out_of_range"],
  ["an unknown successor", { ...UNIT, successor: "nowhere" }, "/successor", "unknown_unit"],
  ["itself as successor", { ...UNIT, successor: "new" }, "/successor", "cycle"],
  ["a population as text", { ...UNIT, population: "5" }, "/population", "wrong_type"],
  ["half a person", { ...UNIT, population: 5.5 }, "/population", "wrong_type"],
  ["less than nobody", { ...UNIT, population: -1 }, "/population", "out_of_range"],
  ["a null population", { ...UNIT, population: null }, "/population", "wrong_type"],
  ["targets as a list", { ...UNIT, targets: [0.9] }, "/targets", "wrong_type"],
  ["a target in per cent", { ...UNIT, targets: { satisfaction: 90 } }, "/targets/satisfaction", "out_of_range"],
  ["a target as text", { ...UNIT, targets: { satisfaction: "0.9" } }, "/targets/satisfaction", "wrong_type"],
  ["a target of no key", { ...UNIT, targets: { "9/1": 0.9 } }, "/targets/9~11", "bad_id"],
  ["a target of a reserved word", { ...UNIT, targets: { constructor: 0.9 } }, "/targets/constructor", "reserved"],
  ["an unknown field", { ...UNIT, colour: "red" }, "/colour", "unknown"],
])("PUT /units refuses %s and stores nothing", async (_, body, pointer, reason) => {
  const refused = await put("new", body);
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([{ pointer, reason, detail: expect.any(String) }]);
  expect(await statementCount()).toBe(0);
  expect((await get("/api/v1/units/new")).status).toBe(404);
});

test.each(["a.b", "%E8%A1%97", "a".repeat(65)])("PUT /units refuses the code %s", async (code) => {
  const refused = await put(code);
  expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, "/code"]);
  expect(await statementCount()).toBe(0);
});

test.each([[], "text", 5, null])("PUT /units refuses the body %j", async (body) => {
  const refused = await app.request("PUT", "/api/v1/units/a", JSON.stringify(body), {
    headers: { "content-type": "application/json" },
  });
  expect(refused.status).toBe(422);
  expect(await statementCount()).toBe(0);
});

test("PUT /units refuses JSON that is malformed with 400, another type with 415", async () => {
  const headers = { "content-type": "application/json" };
  expect((await app.request("PUT", "/api/v1/units/a", "{", { headers })).status).toBe(400);
  expect((await app.request("PUT", "/api/v1/units/a", '{"name":"a","name":"b","kind":"c"}', { headers })).status).toBe(
    400,
  );
  expect((await app.request("PUT", "/api/v1/units/a", "{}")).status).toBe(415);
  expect(await statementCount()).toBe(0);
});

test("PUT /units refuses a circle of parents", async () => {
  await put("a");
  await put("b", { ...UNIT, parent: "a" });
  await put("c", { ...UNIT, parent: "b" });
  const refused = await put("a", { ...UNIT, parent: "c" });
  expect([refused.status, refused.body.errors[0].pointer, refused.body.errors[0].reason]).toEqual([
    422,
    "/parent",
    "cycle",
  ]);
  expect(await statementCount()).toBe(3);
});

test("PUT /units lets no two moves at once close a circle", async () => {
  await put("a");
  await put("b");
  const moved = await Promise.all([put("a", { ...UNIT, parent: "b" }), put("b", { ...UNIT, parent: "a" })]);
  expect(moved.map(({ status }) => status).sort()).toEqual([200, 422]);
});

test("PUT /units refuses a since inside a released period with 409", async () => {
  await put("a");
  await releaseMonth("2026-09");
  for (const code of ["a", "new"]) {
    const refused = await put(code, { ...UNIT, since: "2026-09-01" });
    expect([refused.status, refused.body.reason]).toEqual([409, "period_released"]);
  }
  expect(await statementCount()).toBe(1);
  expect((await put("a", { ...UNIT, since: "2026-10-01" })).status).toBe(200);
  expect((await put("new")).status).toBe(201);
});

test("PUT /units is for officials, judged before the body", async () => {
  const refused = await app.request("PUT", "/api/v1/units/a", "{", { token: false });
  expect(refused.status).toBe(401);
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect((await app.request("PUT", "/api/v1/units/a", UNIT, { token: "x".repeat(40) })).status).toBe(401);
  expect(await statementCount()).toBe(0);
});

test("GET /units/{code} names the children that exist today", async () => {
  await put("a");
  await put("b", { ...UNIT, name: "二", parent: "a" });
  await put("c", { ...UNIT, parent: "a", until: "2026-11-01", successor: "b" });
  const found = await get("/api/v1/units/a");
  expect(found.body.children).toEqual([{ code: "b", name: "二", kind: "street" }]);
  expect((await get("/api/v1/units/c")).body).toMatchObject({ until: "2026-11-01", successor: "b" });
});

test("GET /units/{code} answers 404 for an unknown one", async () => {
  expect((await get("/api/v1/units/none")).body).toMatchObject({ status: 404, reason: "not_found" });
});

test("GET /units pages through all units by code", async () => {
  for (const code of ["b", "a", "c", "e", "d"]) {
    await put(code);
  }
  const seen: string[] = [];
  let path = "/api/v1/units?limit=2";
  for (let pages = 0; pages < 3; pages += 1) {
    const { body } = await get(path);
    seen.push(...body.items.map((item: { code: string }) => item.code));
    path = `/api/v1/units?limit=2&cursor=${body.next}`;
    expect(body.next === null).toBe(pages === 2);
  }
  expect(seen).toEqual(["a", "b", "c", "d", "e"]);
});

test.each([
  "limit=0",
  "limit=1001",
  "limit=x",
  "limit=1.5",
  "limit=",
  "cursor=%25",
])("GET /units refuses %s", async (query) => {
  expect((await get(`/api/v1/units?${query}`)).status).toBe(422);
});
