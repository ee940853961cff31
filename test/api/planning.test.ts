import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function plan(query: string) {
  const reply = await app.request("GET", `/api/v1/planning${query}`);
  return { status: reply.status, ...((await reply.json()) as { errors?: object[]; expectedUnits?: number }) };
}

test("GET planning tells the answers needed for five and ten points", async () => {
  expect(await plan("")).toMatchObject({
    ...{ status: 200, share: 0.5, units: [], expectedUnits: 0, answerCountMin: 10 },
    interval: { fivePoints: 385, tenPoints: 97 },
    change: { fivePoints: 1565, tenPoints: 388 },
  });
  expect(await plan("?share=0.9&population=500")).toMatchObject({ interval: { fivePoints: 109 } });
  expect(await plan("?share=1")).toMatchObject({ change: { fivePoints: expect.any(Number) } });
});

test("GET planning tells how many units can be expected to reach ten", async () => {
  const reply = await plan("?expected=12,5,30,0");
  // Poisson: P(X ≥ 10) is 0.757608 at 12, 0.031828 at 5 and 0.999993 at 30.
  expect(reply.expectedUnits).toBeCloseTo(0.757608 + 0.031828 + 0.999993, 5);
  expect(reply).toMatchObject({
    units: [{ expected: 12 }, { expected: 5 }, { expected: 30 }, { expected: 0, chance: 0 }],
  });
});

test("GET planning keeps to the limit where it was raised", async () => {
  const other = await openTestApp();
  await other.deps.db.execute("INSERT INTO threshold_changes VALUES (1, 20, '2026-01-01', 'test')");
  const reply = await other.request("GET", "/api/v1/planning?expected=12");
  const told = (await reply.json()) as { answerCountMin: number; expectedUnits: number };
  expect(told.answerCountMin).toBe(20);
  expect(told.expectedUnits).toBeLessThan(0.1);
  await other.close();
});

test.each([
  ["?expected=12,-5", "/expected"],
  ["?expected=many", "/expected"],
  ["?share=1.5", "/share"],
  ["?population=0", "/population"],
])("GET planning%s names the field", async (query, pointer) => {
  const reply = await plan(query);
  expect(reply.status).toBe(422);
  expect(reply.errors).toContainEqual(expect.objectContaining({ pointer, reason: "out_of_range" }));
});

test("GET planning is for officials", async () => {
  expect((await app.request("GET", "/api/v1/planning", undefined, { token: false })).status).toBe(401);
});
