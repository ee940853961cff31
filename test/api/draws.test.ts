import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const IDS = Array.from({ length: 50 }, (_, index) => `case-${index}`);

type Reply = { status: number; drawn?: string[]; rule?: object; strata?: object[]; errors?: object[] };

async function draw(body: object): Promise<Reply> {
  const reply = await app.request("POST", "/api/v1/draws", body);
  return { status: reply.status, ...((await reply.json()) as object) };
}

test("POST draws draws the ids with the smallest hashes, as the printed rule says", async () => {
  const reply = await draw({ ids: IDS, count: 5, seed: "2026-02 第一期" });
  const numberOf = (id: string) => createHash("sha256").update(`2026-02 第一期\n${id}`).digest("hex");
  expect(reply).toMatchObject({ status: 200, frameCount: 50, earlierDraws: 0, seed: "2026-02 第一期" });
  expect(reply.drawn).toEqual(IDS.toSorted((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1)).slice(0, 5));
  expect(reply.rule).toMatchObject({
    en: expect.stringContaining("SHA-256"),
    "zh-CN": expect.stringContaining("sha256sum"),
  });
});

test("POST draws says again what it said, in whatever order the frame stands", async () => {
  const first = await draw({ ids: IDS, count: 5, seed: "a" });
  expect(await draw({ ids: IDS.toReversed(), count: 5, seed: "a" })).toEqual(first);
});

test("POST draws tells how often another draw was made from the same frame, and keeps no id", async () => {
  await draw({ ids: IDS, count: 5, seed: "a" });
  await draw({ ids: IDS, count: 5, seed: "b" });
  expect(await draw({ ids: IDS, count: 5, seed: "c" })).toMatchObject({ earlierDraws: 2 });
  const { rows } = await app.deps.db.execute("SELECT * FROM draws");
  expect(rows.length).toBe(3);
  expect(JSON.stringify(rows)).not.toContain("case-");
});

test("POST draws draws inside each stratum", async () => {
  const strata = [
    { name: "east", ids: IDS.slice(0, 30), count: 3 },
    { name: "west", ids: IDS.slice(30), count: 0 },
  ];
  const reply = await draw({ strata, seed: "a" });
  const drawn = (reply.drawn ?? []).map((id) => IDS.indexOf(id));
  expect(drawn.length).toBe(3);
  expect(Math.max(...drawn)).toBeLessThan(30);
  expect(reply.strata).toMatchObject([
    { name: "east", frame: 30 },
    { name: "west", frame: 20, drawn: [] },
  ]);
});

test.each([
  [{ ids: IDS, count: 51, seed: "a" }, "/count", "out_of_range"],
  [{ ids: IDS, count: 1.5, seed: "a" }, "/count", "wrong_type"],
  [{ ids: [...IDS, "case-7"], count: 5, seed: "a" }, "/ids/50", "repeated"],
  [{ ids: IDS, count: 5, seed: "a\nb" }, "/seed", "bad_text"],
  [{ ids: IDS, count: 5 }, "/seed", "required"],
  [{ ids: IDS, seed: "a" }, "/count", "required"],
  [{ ids: IDS, count: 1, strata: [{ name: "east", ids: ["x"], count: 1 }], seed: "a" }, "/ids", "unknown"],
  [{ strata: [{ name: "east", ids: ["x"], count: 2 }], seed: "a" }, "/strata/0/count", "out_of_range"],
])("POST draws refuses %j at %s", async (body, pointer, reason) => {
  const reply = await draw(body);
  expect(reply.status).toBe(422);
  expect(reply.errors).toContainEqual(expect.objectContaining({ pointer, reason }));
  expect((await app.deps.db.execute("SELECT 1 FROM draws")).rows).toEqual([]);
});

test("POST draws is for officials", async () => {
  expect((await app.request("POST", "/api/v1/draws", {}, { token: false })).status).toBe(401);
});
