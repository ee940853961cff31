import { afterEach, beforeEach, expect, test } from "vitest";
import { publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;

const RULE = {
  name: { "zh-CN": "三率综合得分", en: "Three rates" },
  from: "2026-01",
  parts: [
    { indicator: "response", weight: 0.3 },
    { indicator: "resolution", weight: 0.35 },
    { indicator: "satisfaction", weight: 0.35 },
  ],
};

const CALL_BACK_TODAY = {
  title: "回访",
  questions: [{ id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5" }],
  indicators: [{ key: "today", question: "overall", favourable: [5, 4, 3] }],
};

beforeEach(async () => {
  app = await openTestApp({ today: "2026-04-10" });
  await putUnit(app, "district");
  for (const code of ["east", "west", "north", "tiny"]) {
    await putUnit(app, code, { parent: "district" });
  }
  for (const key of ["response", "resolution", "satisfaction"]) {
    await app.request("PUT", `/api/v1/indicators/${key}`, { name: key, formula: "x ÷ y" });
  }
});
afterEach(() => app.close());

/** Counts of the three rates per unit, out of `valid` each. */
async function figures(period: string, units: Record<string, readonly number[]>, valid = 1000): Promise<void> {
  const rows = Object.entries(units).flatMap(([unit, shares]) =>
    RULE.parts.flatMap(({ indicator }, index) => {
      const favourable = shares[index];
      return favourable === undefined ? [] : [`${unit},${indicator},${period},${favourable},${valid}`];
    }),
  );
  const csv = ["unit,indicator,period,favourable,valid", ...rows].join("\n");
  const reply = await app.request("POST", "/api/v1/figures/import", csv);
  expect(reply.status, await reply.clone().text()).toBe(200);
}

type Composite = {
  status: number | string;
  at: string;
  rule: { from: string; parts: { indicator: string; isPinned: boolean; proof: string }[] } | null;
  unit: { score: number | null; missing: string[]; low: number; high: number };
  units: { code: string; group: string; score: number | null; missing: string[]; rankLow: number; rankHigh: number }[];
};

async function composite(query = ""): Promise<Composite> {
  const reply = await app.request("GET", `/api/v1/units/district/composite?key=three${query}`, undefined, {
    token: false,
  });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Composite;
}

const put = async (rule: object, key = "three") => {
  const reply = await app.request("PUT", `/api/v1/composites/${key}`, rule);
  return { status: reply.status, ...((await reply.json()) as { reason?: string; errors?: object[] }) };
};

test("GET composite scores the unit and its children, and ranks them by intervals", async () => {
  expect((await put(RULE)).status).toBe(201);
  await figures("2026-02", {
    district: [1000, 520, 740],
    east: [1000, 670, 820],
    west: [1000, 300, 400],
    north: [1000, 660, 815],
  });
  const { status, at, unit, units } = await composite();
  expect([status, at]).toEqual(["told", "2026-02"]);
  expect(unit.score).toBeCloseTo(74.1, 9);
  expect(unit.low).toBeLessThan(74.1);
  expect(units.map(({ code, rankLow, rankHigh }) => [code, rankLow, rankHigh])).toEqual([
    ["east", 1, 2],
    ["north", 1, 2],
    ["tiny", null, null],
    ["west", 3, 3],
  ]);
});

test("GET composite has no score where a part is withheld, and names it; a pinned part is told apart", async () => {
  await put(RULE);
  await figures("2026-02", { east: [1000, 670, 820], west: [1000, 300] });
  await figures("2026-02", { tiny: [9, 9, 9] }, 9);
  const { units, rule, unit } = await composite();
  expect(units.find(({ code }) => code === "west")).toMatchObject({
    score: null,
    missing: ["satisfaction"],
    rankLow: null,
  });
  expect(units.find(({ code }) => code === "tiny")).toMatchObject({
    score: null,
    missing: RULE.parts.map((p) => p.indicator),
  });
  expect(unit).toMatchObject({ score: null });
  expect(rule?.parts.map(({ indicator, isPinned, proof }) => [indicator, isPinned, proof])).toEqual([
    ["response", true, "figures"],
    ["resolution", false, "figures"],
    ["satisfaction", false, "figures"],
  ]);
});

test("GET composite compares only inside a group", async () => {
  await put({ ...RULE, groups: { old: ["east", "west"], new: ["north"] } });
  await figures("2026-02", {
    east: [1000, 670, 820],
    west: [1000, 300, 400],
    north: [900, 100, 100],
    tiny: [900, 900, 900],
  });
  const { units } = await composite();
  expect(units.map(({ code, group, rankLow, rankHigh }) => [code, group, rankLow, rankHigh])).toEqual([
    ["east", "old", 1, 1],
    ["north", "new", 1, 1],
    ["tiny", null, null, null],
    ["west", "old", 2, 2],
  ]);
});

test("PUT composites leaves old periods their rule, and refuses to rewrite a released one", async () => {
  await put(RULE);
  await figures("2026-02", { east: [1000, 520, 740] });
  const parts = RULE.parts.map((part, index) => ({ ...part, weight: index === 0 ? 0.1 : 0.45 }));
  expect(await put({ ...RULE, parts, from: "2026-01" })).toMatchObject({ status: 409, reason: "period_released" });
  expect(await put({ ...RULE, parts, from: "2026-02" })).toMatchObject({ status: 409, reason: "period_released" });
  expect((await put({ ...RULE, parts, from: "2026-03" })).status).toBe(200);
  await figures("2026-03", { east: [1000, 520, 740] });
  const scoreAt = async (at: string) => (await composite(`&at=${at}`)).units.find(({ code }) => code === "east")?.score;
  expect(await scoreAt("2026-02")).toBeCloseTo(74.1, 9);
  expect(await scoreAt("2026-03")).toBeCloseTo(66.7, 9);
});

test("GET composite takes by default the last period whose own rule has all its parts, also where a newer rule has none", async () => {
  await put(RULE);
  await figures("2026-01", { east: [1000, 520, 740], west: [900, 500, 700] });
  await figures("2026-02", { east: [1000, 520] });
  const added = [
    { indicator: "response", weight: 0.5 },
    { indicator: "novel", weight: 0.5 },
  ];
  await app.request("PUT", "/api/v1/indicators/novel", { name: "novel", formula: "x ÷ y" });
  expect((await put({ ...RULE, parts: added, from: "2026-03" })).status).toBe(200);
  const old = await composite();
  expect(old).toMatchObject({ status: "told", at: "2026-01", rule: { from: "2026-01" } });
  expect(old.units.find(({ code }) => code === "east")?.score).toBeCloseTo(74.1, 9);
  const csv = [
    "unit,indicator,period,favourable,valid",
    "east,novel,2026-03,600,1000",
    "east,response,2026-03,800,1000",
  ];
  expect((await app.request("POST", "/api/v1/figures/import", csv.join("\n"))).status).toBe(200);
  expect(await composite()).toMatchObject({ status: "told", at: "2026-03", rule: { from: "2026-03" } });
});

test("GET composite tells that no rule held yet, or that it changed within the period", async () => {
  await put(RULE);
  await figures("2025-12", { east: [1000, 520, 740] });
  expect(await composite("&at=2025-12")).toMatchObject({ status: "no_rule", rule: null, units: [] });
  await put({ ...RULE, from: "2026-03", parts: [{ indicator: "response", weight: 1 }] });
  expect(await composite("&period=quarter&at=2026-Q1")).toMatchObject({ status: "rule_changed", rule: null });
});

test("GET composite without anything released says so; an unknown key or unit is 404, an odd period 422", async () => {
  await put(RULE);
  expect(await composite()).toMatchObject({ status: "nothing_released", at: null });
  const get = async (path: string) =>
    (await app.request("GET", `/api/v1/units/${path}`, undefined, { token: false })).status;
  expect(await get("district/composite?key=none")).toBe(404);
  expect(await get("nowhere/composite?key=three")).toBe(404);
  expect(await get("district/composite?key=three&at=soon")).toBe(422);
  expect(await get("district/composite")).toBe(422);
});

test("PUT composites takes the same rule again, and states a rule anew while nothing is released", async () => {
  expect((await put(RULE)).status).toBe(201);
  expect((await put(RULE)).status).toBe(200);
  expect((await put({ ...RULE, name: "新名" })).status).toBe(200);
  expect((await app.deps.db.execute("SELECT change FROM composite_changes")).rows.length).toBe(2);
});

test.each([
  [{ ...RULE, parts: RULE.parts.slice(1) }, "/parts", "weights_do_not_sum"],
  [{ ...RULE, from: "spring" }, "/from", "bad_period"],
  [{ ...RULE, parts: [{ indicator: "none", weight: 1 }] }, "/parts/0/indicator", "unknown_indicator"],
  [{ ...RULE, parts: [...RULE.parts, { indicator: "response", weight: 0 }] }, "/parts/3/indicator", "repeated"],
  [{ ...RULE, parts: [{ indicator: "response", weight: -1 }] }, "/parts/0/weight", "out_of_range"],
  [{ ...RULE, groups: { a: ["east", "nowhere"] } }, "/groups/a/1", "unknown_unit"],
  [{ ...RULE, groups: { a: ["east"], b: ["east"] } }, "/groups/b/0", "repeated"],
  [
    {
      ...RULE,
      parts: [
        { indicator: "response", weight: 1, points: { kind: "steps", pointsMax: 5, rows: [{ rate: 2, points: 1 }] } },
      ],
    },
    "/parts/0/points/rows/0",
    "out_of_range",
  ],
  [{ name: "x", from: "2026-01" }, "/parts", "required"],
])("PUT composites refuses %j at %s", async (rule, pointer, reason) => {
  const reply = await put(rule);
  expect(reply.status).toBe(422);
  expect(reply.errors).toContainEqual(expect.objectContaining({ pointer, reason }));
  expect((await app.deps.db.execute("SELECT 1 FROM composite_changes")).rows).toEqual([]);
});

test("PUT composites is for officials, and refuses reserved keys", async () => {
  expect((await app.request("PUT", "/api/v1/composites/three", RULE, { token: false })).status).toBe(401);
  expect((await put(RULE, "unit")).status).toBe(422);
});

test("GET composite tells which months a part adds up, where one was carried forward", async () => {
  const survey = await publishSurvey(app, CALL_BACK_TODAY);
  const rows = (day: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${day},east,phone,${i % 2 ? 4 : 1}`);
  const csv = ["day,unit,channel,overall", ...rows("2026-01-05", 4), ...rows("2026-02-05", 60)].join("\n");
  const reply = await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv);
  expect(reply.status, await reply.text()).toBe(200);
  await put({ ...RULE, parts: [{ indicator: "today", weight: 1 }] });
  const { units } = await composite("&at=2026-02");
  expect(units.find(({ code }) => code === "east")).toMatchObject({
    score: 50,
    parts: [{ indicator: "today", valid: 64, span: ["2026-01", "2026-02"] }],
  });
});
