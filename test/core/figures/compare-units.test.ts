import { expect, test } from "vitest";
import { commonStart, comparablePeriods, compareUnits } from "../../../src/core/figures/compare-units.ts";
import { monthCells, never, shareCell } from "./shown-cell-fixture.ts";

const unit = (before: number, now: number, valid = 100) => ({
  counts: shareCell("2025-12", now, valid).counts,
  earlier: shareCell("2025-09", before, valid).counts,
});

test("compareUnits() adjusts the verdicts over the list: what one alone may say, one of many may not", () => {
  const alone = compareUnits("share", [unit(70, 83)]);
  expect(alone[0]?.change?.verdict).toBe("higher");
  const many = compareUnits("share", [unit(70, 83), ...Array.from({ length: 9 }, () => unit(75, 75))]);
  expect(many[0]?.change).toMatchObject({ verdict: "indistinct" });
  expect(many[0]?.change?.low).toBe(alone[0]?.change?.low);
});

test("compareUnits() draws a small unit towards the others, and not a unit alone", () => {
  const units = [unit(20, 22, 22), unit(600, 700, 1000), unit(700, 800, 1000), unit(800, 900, 1000)];
  const [small, large] = compareUnits("share", units);
  expect(small?.shrunk?.value).toBeLessThan(0.97);
  expect(Math.abs((large?.shrunk?.value ?? 0) - 0.7)).toBeLessThan(0.01);
  expect(compareUnits("share", [unit(20, 22, 22)])[0]).toMatchObject({ shrunk: null, funnel: null });
});

test("compareUnits() says which units lie outside the funnel, and on which side", () => {
  const alike = Array.from({ length: 20 }, (_, i) => unit(80, 78 + (i % 5)));
  const places = compareUnits("share", [...alike, unit(80, 30), unit(80, 100)]).map(({ funnel }) => funnel);
  expect(places.slice(-2)).toEqual(["below", "above"]);
  expect(new Set(places.slice(0, 20))).toEqual(new Set(["inside"]));
});

test("compareUnits() says nothing of ties, of units without an earlier figure, of means, of none", () => {
  const [one, other] = compareUnits("share", [unit(80, 80), { ...unit(80, 80), earlier: null }]);
  expect(one?.change).toMatchObject({ difference: 0, verdict: "indistinct" });
  expect(one?.progress).toMatchObject({ rankLow: 1, rankHigh: 1 });
  expect(other).toMatchObject({ change: null, progress: null });
  expect(compareUnits("mean", [unit(80, 80)])).toEqual([{ change: null, progress: null, shrunk: null, funnel: null }]);
  expect(compareUnits("share", [])).toEqual([]);
});

test("comparablePeriods() are those before the last, since the last break", () => {
  const cells = monthCells([70, 70, 70, 70]).map((cell, i) => (i === 0 ? { ...cell, formulaVersion: 2 } : cell));
  expect(comparablePeriods(cells, never)).toEqual(["2025-10", "2025-11"]);
  expect(comparablePeriods(cells.slice(0, 1), never)).toEqual([]);
  expect(comparablePeriods([], never)).toEqual([]);
});

test("commonStart() is the period most units have, the first of equals, none without any", () => {
  expect(commonStart(["a", "b", "c"], [["b", "c"], ["a", "b"], ["b"]])).toBe("b");
  expect(commonStart(["a", "b"], [["a", "b"]])).toBe("a");
  expect(commonStart(["a", "b"], [[], []])).toBeNull();
  expect(commonStart([], [])).toBeNull();
});
