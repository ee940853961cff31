import { expect, test } from "vitest";
import { type ListedUnit, rankUnits } from "../../../src/core/figures/ranked-units.ts";
import { shareCell } from "./shown-cell-fixture.ts";

const listed = (code: string, favourable: number, valid = 100, before: number | null = null): ListedUnit => ({
  ...{ code, name: code, cell: shareCell("2025-12", favourable, valid) },
  earlier: before === null ? null : shareCell("2025-09", before, valid),
});

const codesOf = (units: readonly { code: string }[]) => units.map(({ code }) => code);

test("rankUnits() puts the best first, equals by code, those without a figure last", () => {
  const none = { ...listed("a", 1), cell: null };
  const { units } = rankUnits("share", [none, listed("c", 80), listed("b", 80), listed("d", 90)], null);
  expect(codesOf(units)).toEqual(["d", "b", "c", "a"]);
  expect(units.at(-1)).toMatchObject({ status: "withheld", value: null, change: null, funnel: null });
});

test("rankUnits() tells a bound without counts, and months carried forward", () => {
  const cell = shareCell("2025-12", 20, 20);
  const bounded = {
    ...listed("a", 1),
    cell: { ...cell, status: "bounded" as const, counts: null, bound: ">=0.95" as const },
  };
  const carried = { ...listed("b", 1), cell: { ...cell, span: ["2025-11", "2025-12"] } };
  const { units } = rankUnits("share", [bounded, carried], null);
  expect(units[0]?.span).toEqual(["2025-11", "2025-12"]);
  expect(units[1]).toMatchObject({ code: "a", status: "bounded", bound: ">=0.95", valid: null, value: null });
});

const bounded = (code: string, bound: ">=0.95" | "<=0.05"): ListedUnit => ({
  ...listed(code, 1),
  cell: { ...shareCell("2025-12", 20, 20), status: "bounded", counts: null, bound },
});

test("rankUnits() leaves a place among the ranks to a unit of which only a bound is told", () => {
  const others = [listed("c", 400, 1000), listed("d", 300, 1000), listed("e", 50, 1000)];
  const above = rankUnits("share", [bounded("a", ">=0.95"), ...others], null);
  expect(above.units.map(({ code, rankLow, rankHigh }) => [code, rankLow, rankHigh])).toEqual([
    ["c", 2, 2],
    ["d", 3, 3],
    ["e", 4, 4],
    ["a", null, null],
  ]);
  expect(above.separated).toEqual({ count: 1, best: [], worst: ["e"] });
  const close = rankUnits("share", [bounded("a", ">=0.95"), listed("b", 900, 1000), ...others], null);
  expect(close.units[0]).toMatchObject({ code: "b", rankLow: 1, rankHigh: 2 });
  const below = rankUnits("share", [bounded("z", "<=0.05"), ...others], null);
  expect(below.units[2]).toMatchObject({ code: "e", rankLow: 3, rankHigh: 4 });
  expect(below.separated).toEqual({ count: 1, best: ["c"], worst: [] });
});

test("rankUnits() tells nobody to be first beside a unit of at least 95%, also where a fifth is more than one", () => {
  const shares = [700, 600, 500, 400, 300, 200, 100, 20];
  const others = shares.map((favourable, i) => listed(`u${i}`, favourable * 10, 10_000));
  expect(rankUnits("share", [...others, bounded("a", ">=0.95")], null)).toMatchObject({
    units: [{ code: "u0", rankLow: 1, rankHigh: 2 }, ...Array.from({ length: 8 }, () => ({}))],
    separated: { count: 2, best: [], worst: ["u6", "u7"] },
  });
});

test("rankUnits() is pinned where all stand at 100%, one unit too, and not without any", () => {
  expect(rankUnits("share", [listed("a", 100), listed("b", 20, 20)], null).pinned).toBe(true);
  expect(rankUnits("share", [listed("a", 100)], null).pinned).toBe(true);
  expect(rankUnits("share", [listed("a", 100), listed("b", 99)], null).pinned).toBe(false);
  expect(rankUnits("share", [], null)).toEqual({ units: [], pinned: false, widened: false, separated: null });
});

test("rankUnits() says whether the units differ by more than chance, of three at least", () => {
  const apart = [listed("a", 264, 286), listed("b", 740, 1000), listed("c", 860, 1000), listed("d", 820, 1000)];
  expect(rankUnits("share", apart, null)).toMatchObject({ widened: true });
  expect(rankUnits("share", apart.slice(1), null)).toMatchObject({ widened: true });
  expect(rankUnits("share", apart.slice(1, 3), null)).toMatchObject({
    widened: false,
    units: [{ funnel: null }, { funnel: null }],
  });
  const alike = [listed("a", 80), listed("b", 81), listed("c", 79)];
  expect(rankUnits("share", alike, null)).toMatchObject({ widened: false });
  expect(rankUnits("share", alike, null).units[0]?.funnel).toBe("inside");
});

test("rankUnits() ranks no score without spread, and separates nothing beside one", () => {
  const full = { ...listed("a", 24, 24), earlier: listed("a", 20, 20).cell };
  const others = [listed("b", 900, 1000), listed("c", 500, 1000), listed("d", 100, 1000)];
  const { units, separated } = rankUnits("mean", [full, ...others], null);
  expect(units[0]).toMatchObject({ code: "a", value: 4, status: "shown", rankLow: null, rankHigh: null });
  expect(units[1]).toMatchObject({ code: "b", rankLow: 1, rankHigh: 2 });
  expect(separated).toBeNull();
  expect(rankUnits("mean", others, null).separated).toEqual({ count: 1, best: ["b"], worst: ["d"] });
});

test("rankUnits() names best and worst only where their ranks separate", () => {
  const apart = rankUnits("share", [listed("a", 950, 1000), listed("b", 800, 1000), listed("c", 600, 1000)], null);
  expect(apart.separated).toEqual({ count: 1, best: ["a"], worst: ["c"] });
  const onlyWorst = rankUnits("share", [listed("a", 95), listed("b", 94), listed("c", 20)], null);
  expect(onlyWorst.separated).toEqual({ count: 1, best: [], worst: ["c"] });
  expect(rankUnits("share", [listed("a", 80), listed("b", 80)], null).separated).toBeNull();
  expect(rankUnits("share", [listed("a", 80)], null).separated).toBeNull();
});

test("rankUnits() gives changes the list's start and the unit's period", () => {
  const { units } = rankUnits("share", [listed("a", 820, 1000, 740), listed("b", 820, 1000)], "2025-09");
  expect(units[0]?.change).toMatchObject({ from: "2025-09", to: "2025-12", verdict: "higher" });
  expect(units[0]?.progress).toMatchObject({ rankLow: 1, rankHigh: 1 });
  expect(units[1]).toMatchObject({ change: null, progress: null });
});
