import { expect, test } from "vitest";
import { CALL_BACK, publishSurvey } from "../../support/demo-survey.ts";
import { importOn, openGateApp, passMonth, type Rows, releaseOn, toldAt } from "./gate-app.ts";

const MONTH = "2026-01";
const SIBLINGS = { district: null, a: "district", b: "district", c: "district" };

test("releaseClosedPeriods() shows a question when ten gave a valid answer to it, not when the cell has ten", async () => {
  const app = await openGateApp({ east: null });
  await passMonth(app, MONTH, [
    { unit: "east", good: 4, bad: 5, solved: "yes" },
    { unit: "east", good: 10, solved: "na" },
    { unit: "east", bad: 11 },
  ]);
  expect(await toldAt(app, MONTH)).toEqual({ east: "14/30" });
  expect(await toldAt(app, MONTH, { measure: "indicator:resolution" })).toEqual({ east: "withheld" });
  const solved = { measure: `question:${app.survey}:solved`, filter: `survey:${app.survey}` };
  expect(await toldAt(app, MONTH, solved)).toEqual({ east: "withheld" });
  await passMonth(app, "2026-02", [
    { unit: "east", good: 10, solved: "yes" },
    { unit: "east", good: 3, solved: "na" },
  ]);
  expect(await toldAt(app, "2026-02", { measure: "indicator:resolution" })).toEqual({
    east: "19/19 2026-01 2026-02",
  });
});

test("releaseClosedPeriods() shows reasons when ten were asked and gave one", async () => {
  const app = await openGateApp({ east: null, west: null });
  const reasons = { measure: `question:${app.survey}:overall.reasons`, filter: `survey:${app.survey}` };
  await passMonth(app, MONTH, [
    { unit: "east", good: 20, bad: 0 },
    { unit: "east", bad: 9, reasons: "slow" },
    { unit: "east", bad: 6 },
    { unit: "west", good: 20 },
    { unit: "west", bad: 10, reasons: "slow" },
    { unit: "west", bad: 12 },
  ]);
  expect(await toldAt(app, MONTH)).toEqual({ east: "20/35", west: "20/42" });
  expect(await toldAt(app, MONTH, reasons)).toEqual({ east: "withheld", west: "10" });
});

test("releaseClosedPeriods() hides the same cells for all questions of one survey", async () => {
  const app = await openGateApp(SIBLINGS);
  await passMonth(app, MONTH, [
    { unit: "a", good: 5, solved: "yes" },
    { unit: "b", good: 20, bad: 10, solved: "yes" },
    { unit: "b", good: 8, bad: 2 },
    { unit: "c", good: 20, bad: 12, solved: "yes" },
  ]);
  const satisfaction = await toldAt(app, MONTH);
  const resolution = await toldAt(app, MONTH, { measure: "indicator:resolution" });
  expect(satisfaction).toEqual({ a: "withheld", b: "28/40", c: "withheld", district: "53/77" });
  expect(resolution).toEqual({ a: "withheld", b: "30/30", c: "withheld", district: "67/67" });
});

test("releaseClosedPeriods() counts a survey for officials in no public total, and protects it by itself", async () => {
  const app = await openGateApp(SIBLINGS);
  const secret = await publishSurvey(app, { ...CALL_BACK, results: "officials" });
  const rows = (...counts: number[]): Rows[] =>
    counts.map((good, index) => ({ unit: "abc".charAt(index), good, bad: 9 }));
  app.setToday("2026-01-20");
  await importOn(app, "2026-01-02", rows(30, 40, 50));
  await importOn(app, "2026-01-02", [{ unit: "a", good: 5 }, ...rows(0, 11, 60).slice(1)], secret);
  await releaseOn(app, "2026-02-02");
  const shown = { a: "30/39", b: "40/49", c: "50/59", district: "120/147" };
  expect(await toldAt(app, MONTH)).toEqual(shown);
  expect(await toldAt(app, MONTH, { filter: `survey:${app.survey}` })).toEqual(shown);
  expect(await toldAt(app, MONTH, { filter: `survey:${secret}` })).toEqual({
    ...{ a: "withheld", b: "withheld", c: "60/69", district: "76/94" },
  });
  expect(await toldAt(app, MONTH, { filter: "channel:phone" })).toEqual(shown);
});

test("releaseClosedPeriods() keeps later rounds apart from the first answers, and carries few of them forward", async () => {
  const app = await openGateApp({ east: null });
  const rounds = { filter: "round:2" };
  await passMonth(app, MONTH, [
    { unit: "east", good: 20, bad: 5 },
    { unit: "east", good: 6, round: 2 },
  ]);
  expect(await toldAt(app, MONTH)).toEqual({ east: "20/25" });
  expect(await toldAt(app, MONTH, rounds)).toEqual({ east: "withheld" });
  await passMonth(app, "2026-02", [{ unit: "east", good: 3, bad: 1, round: 2 }]);
  expect(await toldAt(app, "2026-02", rounds)).toEqual({ east: "9/10 2026-01 2026-02" });
  expect(await toldAt(app, "2026-02")).toEqual({});
});
