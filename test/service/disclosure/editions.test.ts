import { expect, test } from "vitest";
import { CALL_BACK, publishSurvey } from "../../support/demo-survey.ts";
import { type GateApp, importOn, openGateApp, passMonth, releaseDayOf, releaseOn, toldAt } from "./gate-app.ts";

const [OVERALL, SOLVED, COMMENT] = CALL_BACK.questions;
const [SATISFACTION, RESOLUTION] = CALL_BACK.indicators;
const TOP_TWO = { ...CALL_BACK, indicators: [{ ...SATISFACTION, favourable: [5, 4] }, RESOLUTION] };
const NEUTRAL = { ...TOP_TWO, questions: [{ ...OVERALL, scale: "satisfaction5n" }, SOLVED, COMMENT] };
const PARTLY = { ...SOLVED, options: [...SOLVED.options, { value: "partly", label: "部分" }] };
const MORE_OPTIONS = { ...CALL_BACK, questions: [OVERALL, PARTLY, COMMENT] };

async function revise(app: GateApp, definition: object, survey = app.survey): Promise<void> {
  expect((await app.request("PUT", `/api/v1/surveys/${survey}`, definition)).status).toBe(200);
  expect((await app.request("POST", `/api/v1/surveys/${survey}/publish`)).status).toBe(200);
}

/** What the indicator, its survey's part of it and its question say of a period. */
async function toldOf(app: GateApp, period: string) {
  const filter = `survey:${app.survey}`;
  return [
    await toldAt(app, period),
    await toldAt(app, period, { filter }),
    await toldAt(app, period, { filter, measure: `question:${app.survey}:overall` }),
  ];
}

test.each([
  ["formula", TOP_TWO],
  ["scale", NEUTRAL],
])("a few answers are never carried forward into a month of another %s, in any figure", async (_, changed) => {
  const app = await openGateApp({ a: null });
  await passMonth(app, "2026-01", [{ unit: "a", good: 4, bad: 2 }]);
  await revise(app, changed);
  await passMonth(app, "2026-02", [{ unit: "a", good: 5, bad: 3 }]);
  for (const told of await toldOf(app, "2026-02")) {
    expect(told).toEqual({ a: "withheld" });
  }
  await passMonth(app, "2026-03", [{ unit: "a", good: 4, bad: 3 }]);
  expect(await toldOf(app, "2026-03")).toEqual([
    { a: "9/15 2026-02 2026-03" },
    { a: "9/15 2026-02 2026-03" },
    { a: "15 2026-02 2026-03" },
  ]);
  await releaseOn(app, "2026-04-03");
  expect(await toldOf(app, "2026-Q1")).toEqual([{ a: "9/15" }, { a: "9/15" }, { a: "15" }]);
});

test("a month in which the formula changed counts the answers under the new one, alike in every unit and figure", async () => {
  const app = await openGateApp({ p: null, w: "p", y: "p", z: "p" });
  app.setToday("2026-02-05");
  await importOn(app, "2026-02-05", [{ unit: "w", good: 4, bad: 4 }]);
  await importOn(app, "2026-02-05", [{ unit: "y", good: 30, bad: 9 }]);
  await revise(app, TOP_TWO);
  const rows = [
    { unit: "y", good: 20, bad: 15 },
    { unit: "z", good: 20, bad: 4 },
  ];
  await passMonth(app, "2026-02", rows);
  expect(await toldOf(app, "2026-02")).toEqual([
    { p: "40/59", y: "20/35", z: "20/24" },
    { p: "40/59", y: "20/35", z: "20/24" },
    { p: "59", y: "35", z: "24" },
  ]);
});

test("a month in which an option was added counts the answers that had it alone, in indicator and question", async () => {
  const app = await openGateApp({ a: null });
  app.setToday("2026-02-05");
  await importOn(app, "2026-02-05", [{ unit: "a", good: 3, bad: 2, solved: "yes" }]);
  await revise(app, MORE_OPTIONS);
  await passMonth(app, "2026-02", [{ unit: "a", good: 10, bad: 2, solved: "yes" }]);
  const filter = `survey:${app.survey}`;
  expect(await toldAt(app, "2026-02", { measure: "indicator:resolution" })).toEqual({ a: "12/12" });
  expect(await toldAt(app, "2026-02", { filter, measure: `question:${app.survey}:solved` })).toEqual({ a: "12" });
  expect(await toldAt(app, "2026-02")).toEqual({ a: "13/17" });
});

test("a month before the change is gated by its own formula, even when it is released after", async () => {
  const app = await openGateApp({ a: null });
  app.setToday("2026-01-20");
  await importOn(app, "2026-01-20", [{ unit: "a", good: 12, bad: 8, solved: "yes" }]);
  app.setToday("2026-02-01");
  const renamed = { ...SOLVED, options: [{ value: "done", label: "办好" }, ...SOLVED.options.slice(1)] };
  const done = { ...RESOLUTION, favourable: ["done"] };
  await revise(app, { ...CALL_BACK, questions: [OVERALL, renamed, COMMENT], indicators: [SATISFACTION, done] });
  await releaseOn(app, releaseDayOf(app, "2026-01"));
  expect(await toldAt(app, "2026-01", { measure: "indicator:resolution" })).toEqual({ a: "20/20" });
});

test("a quarter adds no two scales, and keeps a question's months where only its formula changed", async () => {
  const told = [];
  for (const changed of [NEUTRAL, TOP_TWO]) {
    const app = await openGateApp({ a: null });
    await passMonth(app, "2026-01", [{ unit: "a", good: 18, bad: 2 }]);
    await revise(app, changed);
    await passMonth(app, "2026-02", [{ unit: "a", good: 16, bad: 4 }]);
    await releaseOn(app, "2026-04-03");
    told.push(await toldOf(app, "2026-Q1"));
  }
  const of = (question: string) => [{ a: "16/20" }, { a: "16/20" }, { a: question }];
  expect(told).toEqual([of("20"), of("40")]);
});

test("reviseYear() leaves late answers of another formula waiting, and lets those of the same in", async () => {
  const app = await openGateApp({ a: null, b: null }, { today: "2025-11-10" });
  const rows = ["a", "b"].map((unit) => ({ unit, good: 20, bad: 10 }));
  await passMonth(app, "2025-11", rows);
  await importOn(app, "2025-11-25", [{ unit: "b", good: 12, bad: 10 }]);
  await revise(app, TOP_TWO);
  await importOn(app, "2025-11-25", [{ unit: "a", good: 14, bad: 10 }]);
  await passMonth(app, "2025-12", rows);
  expect(await toldOf(app, "2025-11")).toEqual([
    { a: "20/30", b: "32/52" },
    { a: "20/30", b: "32/52" },
    { a: "30", b: "52" },
  ]);
});

test.each([
  ["public", "officials", 12, 5],
  ["public", "officials", 5, 12],
  ["officials", "public", 12, 5],
  ["officials", "public", 5, 12],
])("results %s, then %s in one month: no figure for officials differs from the public one by a few", async (...of) => {
  const [before, after, first, second] = of;
  const app = await openGateApp({ a: null });
  const survey = await publishSurvey(app, { ...CALL_BACK, results: before });
  app.setToday("2026-02-05");
  await importOn(app, "2026-02-05", [{ unit: "a", good: first - 2, bad: 2 }], survey);
  await revise(app, { ...CALL_BACK, results: after }, survey);
  await importOn(app, "2026-02-05", [{ unit: "a", good: second - 2, bad: 2 }], survey);
  await releaseOn(app, releaseDayOf(app, "2026-02"));
  const shown = second < 10 ? "withheld" : `${second - 2}/${second}`;
  expect(await toldAt(app, "2026-02", { filter: `survey:${survey}` })).toEqual({ a: shown });
  expect(await toldAt(app, "2026-02")).toEqual(after === "public" ? { a: shown } : {});
});

test("a survey that once was for officials is audited within the public total it is part of now", async () => {
  const app = await openGateApp({ a: null });
  const survey = await publishSurvey(app, { ...CALL_BACK, results: "officials" });
  await revise(app, CALL_BACK, survey);
  app.setToday("2026-02-05");
  await importOn(app, "2026-02-05", [{ unit: "a", good: 16, bad: 4 }], survey);
  await passMonth(app, "2026-02", [{ unit: "a", good: 3, bad: 2 }]);
  const [all, part] = [await toldAt(app, "2026-02"), await toldAt(app, "2026-02", { filter: `survey:${survey}` })];
  expect([all.a, part.a].filter((told) => told !== "withheld")).toHaveLength(1);
});
