import { afterEach, beforeEach, expect, test } from "vitest";
import { publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;
beforeEach(async () => {
  app = await openTestApp({ today: "2026-11-22" });
  survey = await publishSurvey(app);
  for (const unit of ["hall", "window", "desk"]) {
    await putUnit(app, unit);
  }
});
afterEach(() => app.close());

type Item = Record<"code" | "url" | "unit" | "channel" | "proof" | "status", string> & {
  respondentClass: string | null;
};

async function post(more: object = {}) {
  const body = { survey, units: ["hall", "window"], channels: ["qr"], ...more };
  const response = await app.request("POST", "/api/v1/links/bulk", body);
  return { status: response.status, body: (await response.json()) as { items: Item[]; errors: object[] } };
}

async function count(sql: string): Promise<number> {
  return Number((await app.deps.db.execute(`SELECT count(*) AS n FROM ${sql}`)).rows[0]?.n);
}

test("POST /links/bulk makes one link for each unit, channel and class, in that order, in one act", async () => {
  const acts = await count("audit_trail");
  const { status, body } = await post({
    channels: ["qr", "paper"],
    respondentClasses: ["干部", "群众"],
    status: "trial",
  });
  expect(status).toBe(201);
  const places = body.items.map((item) => [item.unit, item.channel, item.respondentClass, item.proof, item.status]);
  expect(places).toEqual(
    ["hall", "window"].flatMap((unit) =>
      [["qr", "open"] as const, ["paper", "entered"] as const].flatMap(([channel, proof]) =>
        ["干部", "群众"].map((name) => [unit, channel, name, proof, "trial"]),
      ),
    ),
  );
  expect(new Set(body.items.map(({ code }) => code)).size).toBe(8);
  expect(body.items[0]?.url).toBe(`http://127.0.0.1:8787/r/${body.items[0]?.code}`);
  expect(await count("audit_trail")).toBe(acts + 1);
});

test("POST /links/bulk answers a place that has a living link with that one, and makes the others", async () => {
  const first = (await post()).body.items;
  expect((await post()).body.items).toEqual(first);
  const more = (await post({ units: ["desk", "hall"] })).body.items;
  expect(more[1]).toEqual(first[0]);
  expect(await count("links")).toBe(3);
});

test("POST /links/bulk makes a new link beside one that is closed, over, or of another class, round or proof", async () => {
  const one = async (more: object = {}) => (await post({ units: ["hall"], ...more })).body.items[0]?.code ?? "";
  const closed = await one();
  await app.request("PATCH", `/api/v1/links/${closed}`, { status: "closed" });
  const over = await one({ closesOn: "2026-11-23" });
  expect(await one({ closesOn: "2026-11-20" })).toBe(over);
  app.setToday("2026-11-24");
  const codes = [closed, over, await one(), await one({ respondentClasses: ["干部"] }), await one({ round: 2 })];
  expect(new Set([...codes, await one({ proof: "token" })]).size).toBe(6);
  await app.request("PATCH", `/api/v1/links/${codes[2]}`, { status: "paused" });
  expect(await one()).toBe(codes[2]);
});

test("POST /links/bulk makes nothing twice for days that are over, when sent again", async () => {
  const days = { opensOn: "2026-11-01", closesOn: "2026-11-20" };
  expect((await post(days)).body.items).toEqual((await post(days)).body.items);
  expect(await count("links")).toBe(2);
});

test("POST /links/bulk makes nothing twice when sent at the same time, or when it names a unit twice", async () => {
  const replies = await Promise.all([1, 2, 3, 4].map(() => post({ units: ["hall", "window", "hall"] })));
  expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await count("links")).toBe(2);
});

test.each([
  ["an unknown unit", { units: ["hall", "nowhere"] }, "/units/1", "unknown_unit"],
  ["no unit", { units: [] }, "/units", "out_of_range"],
  ["no channel", { channels: [] }, "/channels", "out_of_range"],
  ["the channel import", { channels: ["qr", "import"] }, "/channels/1", "not_an_option"],
  ["no class in a list of classes", { respondentClasses: [] }, "/respondentClasses", "out_of_range"],
  ["a class with a bar", { respondentClasses: ["a|b"] }, "/respondentClasses/0", "bad_text"],
  ["an unknown survey", { survey: "none" }, "/survey", "unknown_survey"],
  ["an unknown wave", { wave: "spring" }, "/wave", "unknown_wave"],
  ["an end before the start", { opensOn: "2026-12-02", closesOn: "2026-12-01" }, "/closesOn", "out_of_range"],
  ["one unit, which belongs to a single link", { unit: "hall" }, "/unit", "unknown"],
])("POST /links/bulk refuses %s and stores nothing", async (_, more, pointer, reason) => {
  const acts = await count("audit_trail");
  const refused = await post(more);
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([{ pointer, reason, detail: expect.any(String) }]);
  expect([await count("link_changes"), await count("audit_trail")]).toEqual([0, acts]);
});

test("POST /links/bulk makes the links of two hundred units, and refuses more than two thousand", async () => {
  const units = Array.from({ length: 200 }, (_, at) => `u${at}`);
  const names = units.map((code) => ({ code }));
  for (const { code } of names) {
    await putUnit(app, code);
  }
  expect((await post({ units })).body.items.map(({ unit }) => unit)).toEqual(units);
  const classes = Array.from({ length: 11 }, (_, at) => `类${at}`);
  const refused = await post({ units, respondentClasses: classes });
  expect([refused.status, refused.body.errors]).toMatchObject([422, [{ pointer: "/units", reason: "too_many" }]]);
  expect(await count("links")).toBe(200);
}, 30_000);
