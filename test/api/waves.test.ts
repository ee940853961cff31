import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ today: "2026-11-22" });
});
afterEach(() => app.close());

const DEFINITION = { title: "回访", questions: [{ id: "comment", type: "text", title: "想说的话" }] };

async function call(method: string, path: string, body?: unknown) {
  const response = await app.request(method, `/api/v1/surveys${path}`, body);
  return { status: response.status, body: await response.json() };
}

async function create(): Promise<string> {
  return (await call("POST", "", DEFINITION)).body.id;
}

async function count(table: string): Promise<number> {
  const result = await app.deps.db.execute(`SELECT count(*) AS count FROM ${table}`);
  return Number(result.rows[0]?.count);
}

async function release(kind: string, period: string, filter: string): Promise<void> {
  await app.deps.db.execute(
    `INSERT INTO releases (unit, measure, period_kind, filter, proof, period, version, status, released_on)
      VALUES ('a', 'indicator:satisfaction', ?, ?, 'open', ?, 1, 'shown', '2026-11-02')`,
    [kind, filter, period],
  );
}

const SPRING = { from: "2026-12-01", to: "2026-12-20" };

test("PUT /waves answers 201 for a new wave and 200 for a known one", async () => {
  const id = await create();
  expect(await call("PUT", `/${id}/waves/spring`, { ...SPRING, name: { en: "Spring" } })).toEqual({
    status: 201,
    body: { key: "spring", ...SPRING, name: { en: "Spring" } },
  });
  expect(await call("PUT", `/${id}/waves/spring`, { ...SPRING, to: "2026-12-25" })).toEqual({
    status: 200,
    body: { key: "spring", ...SPRING, to: "2026-12-25", name: null },
  });
  expect(await count("wave_changes")).toBe(2);
});

test.each([
  ["spring", { to: "2026-12-20" }, "/from", "required"],
  ["spring", { ...SPRING, from: "2026-12-32" }, "/from", "bad_day"],
  ["spring", { ...SPRING, to: 5 }, "/to", "wrong_type"],
  ["spring", { ...SPRING, to: "2026-11-30" }, "/to", "out_of_range"],
  ["spring", { ...SPRING, name: [] }, "/name", "wrong_type"],
  ["spring", { ...SPRING, until: "2026-12-20" }, "/until", "unknown"],
  ["2026-12", SPRING, "/key", "bad_id"],
  ["round", SPRING, "/key", "reserved"],
])("PUT /waves/%s refuses %j and stores nothing", async (key, body, pointer, reason) => {
  const refused = await call("PUT", `/${await create()}/waves/${key}`, body);
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([{ pointer, reason, detail: expect.any(String) }]);
  expect(await count("wave_changes")).toBe(0);
});

test("PUT /waves refuses days that overlap another wave of the survey", async () => {
  const id = await create();
  await call("PUT", `/${id}/waves/spring`, SPRING);
  const refused = await call("PUT", `/${id}/waves/autumn`, { from: "2026-12-20", to: "2026-12-31" });
  expect([refused.status, refused.body.errors[0].reason]).toEqual([422, "wave_overlaps"]);
  expect((await call("PUT", `/${id}/waves/autumn`, { from: "2026-12-21", to: "2026-12-31" })).status).toBe(201);
  expect((await call("PUT", `/${await create()}/waves/winter`, SPRING)).status).toBe(201);
});

test("PUT /waves gives a key the same days in every survey", async () => {
  await call("PUT", `/${await create()}/waves/spring`, SPRING);
  const other = await create();
  const refused = await call("PUT", `/${other}/waves/spring`, { ...SPRING, to: "2026-12-21" });
  expect([refused.status, refused.body.errors[0].reason]).toEqual([422, "wave_differs"]);
  expect(await count("wave_changes")).toBe(1);
  expect((await call("PUT", `/${other}/waves/spring`, SPRING)).status).toBe(201);
});

test("PUT /waves refuses a released wave with 409", async () => {
  const id = await create();
  await call("PUT", `/${id}/waves/spring`, SPRING);
  await release("wave", "spring", "");
  const refused = await call("PUT", `/${id}/waves/spring`, { ...SPRING, to: "2026-12-25" });
  expect([refused.status, refused.body.reason]).toEqual([409, "wave_released"]);
  expect(await count("wave_changes")).toBe(1);
});

test("PUT /waves refuses days in a released month of the survey with 409", async () => {
  const id = await create();
  await release("month", "2026-10", `survey:${id}`);
  const refused = await call("PUT", `/${id}/waves/late`, { from: "2026-10-31", to: "2026-12-01" });
  expect([refused.status, refused.body.reason]).toEqual([409, "period_released"]);
  expect(await count("wave_changes")).toBe(0);
  expect((await call("PUT", `/${id}/waves/late`, { from: "2026-11-01", to: "2026-12-01" })).status).toBe(201);
});
