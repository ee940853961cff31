import fc from "fast-check";
import { expect, test } from "vitest";
import type { FigureCounts } from "../../../src/core/disclosure/figure-sums.ts";
import type { Candidate } from "../../../src/core/disclosure/gate.ts";
import { gateFigures } from "../../../src/core/disclosure/gate-figures.ts";
import { kindOfKey } from "../../../src/core/figures/period.ts";
import type { UnitTree } from "../../../src/core/units/unit-tree.ts";

const PARENTS: Readonly<Record<string, string | null>> = {
  dist: null,
  a: "dist",
  b: "dist",
  c: "dist",
  d: "a",
  e: "a",
};
const ancestorsOf = (unit: string): string[] => {
  const parent = PARENTS[unit];
  return parent ? [unit, ...ancestorsOf(parent)] : [unit];
};
const tree: Pick<UnitTree, "has" | "childrenOf" | "ancestorsOf"> = {
  has: (unit) => unit in PARENTS,
  childrenOf: (unit) => Object.keys(PARENTS).filter((each) => PARENTS[each] === unit),
  ancestorsOf,
};

type Row = readonly [unit: string, period: string, valid: number];

const candidate = ([unit, period, valid]: Row, favourable: number = valid): Candidate => ({
  ...{ unit, measure: "indicator:response", period, periodKind: kindOfKey(period) ?? "wave", filter: "" },
  ...{ proof: "figures", version: 1, formulaVersion: null, answerCount: valid },
  counts: {
    ...{ favourable, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0 },
    basis: { wordings: {}, channels: {} },
  },
});

/** What of an import is shown, after what was imported before: there ten and more are shown but for those `held` back. */
function shownOf(rows: readonly Row[], before: readonly Row[] = [], held: readonly string[] = []): string[] {
  const earlier = before.map(([unit, period, valid]): FigureCounts => {
    return { unit, measure: "indicator:response", period, favourable: valid, valid };
  });
  const isShown = ({ unit, period, valid }: FigureCounts) => valid >= 10 && !held.includes(`${unit} ${period}`);
  const [shown, withheld] = [earlier.filter(isShown), earlier.filter((figure) => !isShown(figure))];
  const input = {
    candidates: rows.map((row) => candidate(row)),
    shown,
    withheld,
    treeOf: () => tree,
    answerCountMin: 10,
  };
  const cells = gateFigures({ ...input, populationOf: () => null });
  return cells.filter(({ status }) => status === "shown").map(({ unit, period }) => `${unit} ${period}`);
}

test("gateFigures() shows what stands alone, and nothing of fewer than ten", () => {
  expect(shownOf([])).toEqual([]);
  expect(
    shownOf([
      ["a", "2026-01", 10],
      ["b", "2026-01", 9],
      ["c", "2026-01", 0],
    ]),
  ).toEqual(["a 2026-01"]);
});

test("gateFigures() withholds the smaller month where a quarter would tell of the small one", () => {
  const months: Row[] = [
    ["a", "2026-01", 5],
    ["a", "2026-02", 40],
    ["a", "2026-03", 50],
  ];
  expect(shownOf([...months, ["a", "2026-Q1", 95]])).toEqual(["a 2026-03", "a 2026-Q1"]);
  expect(shownOf([["a", "2026-Q1", 95]], months.slice(1))).toEqual([]);
  expect(shownOf(months.slice(0, 1), [...months.slice(1), ["a", "2026-Q1", 95]])).toEqual([]);
});

test("gateFigures() withholds the smaller sibling where the unit above would tell of the small one", () => {
  const rows: Row[] = [
    ["dist", "2026-04", 100],
    ["a", "2026-04", 45],
    ["b", "2026-04", 50],
    ["c", "2026-04", 5],
  ];
  expect(shownOf(rows)).toEqual(["dist 2026-04", "b 2026-04"]);
  expect(shownOf([["dist", "2026-04", 110], ...rows.slice(1)])).toEqual(["dist 2026-04", "a 2026-04", "b 2026-04"]);
});

test("gateFigures() looks through parts that are not shown: units below units, months of a year", () => {
  expect(
    shownOf([
      ["dist", "2026-04", 100],
      ["d", "2026-04", 43],
      ["e", "2026-04", 50],
    ]),
  ).toEqual(["dist 2026-04", "e 2026-04"]);
  expect(
    shownOf([
      ["a", "2026", 100],
      ["a", "2026-01", 46],
      ["a", "2026-08", 50],
    ]),
  ).toEqual(["a 2026", "a 2026-08"]);
  expect(
    shownOf([
      ["dist", "2026-Q1", 100],
      ["b", "2026-01", 46],
      ["c", "2026-02", 50],
    ]),
  ).toEqual(["dist 2026-Q1", "c 2026-02"]);
});

const SPRING: readonly Row[] = [
  ...[["dist", "2026-04", 44] as const, ["a", "2026-04", 15] as const, ["b", "2026-04", 20] as const],
  ...[["c", "2026-04", 9] as const, ["a", "2026-05", 30] as const, ["a", "2026-06", 30] as const],
];

test("gateFigures() lets no quarter tell what was withheld of a month for the sake of a small sibling", () => {
  expect(shownOf(SPRING)).toEqual(["dist 2026-04", "b 2026-04", "a 2026-05", "a 2026-06"]);
  expect(shownOf([["a", "2026-Q2", 75]], SPRING, ["a 2026-04"])).toEqual([]);
  expect(shownOf([["a", "2026-Q2", 85]], SPRING, ["a 2026-04"])).toEqual(["a 2026-Q2"]);
  expect(shownOf([...SPRING, ["a", "2026-Q2", 75]])).toEqual(["dist 2026-04", "b 2026-04", "a 2026-06", "a 2026-Q2"]);
});

test("gateFigures() leaves figures alone that do not add up, and a unit outside the tree", () => {
  expect(
    shownOf([
      ["dist", "2026-04", 40],
      ["a", "2026-04", 45],
    ]),
  ).toEqual(["dist 2026-04", "a 2026-04"]);
  expect(shownOf([["gone", "2026-04", 40]])).toEqual(["gone 2026-04"]);
});

const LEAVES = ["b", "c", "d", "e"];
const MONTHS = ["2026-01", "2026-02", "2026-03"];
const PERIODS = [...MONTHS, "2026-Q1"];

test("gateFigures() leaves no figure that its shown parts come within one to nine of", () => {
  const answers = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 });
  const places = fc.subarray(Object.keys(PARENTS).flatMap((unit) => PERIODS.map((period) => ({ unit, period }))));
  fc.assert(
    fc.property(answers, places, (counts, imported) => {
      const countOf = (unit: string, period: string) =>
        LEAVES.filter((leaf) => ancestorsOf(leaf).includes(unit))
          .flatMap((leaf) => MONTHS.map((month, at) => (month === period || period === "2026-Q1" ? [leaf, at] : [])))
          .reduce(
            (sum, [leaf, at]) => sum + (leaf ? (counts[LEAVES.indexOf(String(leaf)) * 3 + Number(at)] ?? 0) : 0),
            0,
          );
      const kept = new Set(shownOf(imported.map(({ unit, period }): Row => [unit, period, countOf(unit, period)])));
      const toldOf = (unit: string, period: string) => (kept.has(`${unit} ${period}`) ? countOf(unit, period) : 0);
      const sumOf = (counted: readonly number[]) => counted.reduce((sum, count) => sum + count, 0);
      for (const { unit, period } of imported.filter((place) => kept.has(`${place.unit} ${place.period}`))) {
        const below = sumOf(tree.childrenOf(unit).map((child) => toldOf(child, period)));
        const within = period === "2026-Q1" ? sumOf(MONTHS.map((month) => toldOf(unit, month))) : 0;
        for (const inside of [below, within]) {
          const left = countOf(unit, period) - inside;
          expect(left === 0 || left >= 10).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

/** What is told of each of some figures where nobody but some units' people is known. */
function toldOf(
  rows: readonly (readonly [unit: string, favourable: number, valid: number])[],
  populations: Readonly<Record<string, number>>,
): string[] {
  const candidates = rows.map(([unit, favourable, valid]) => candidate([unit, "2026-01", valid], favourable));
  const input = { candidates, shown: [], withheld: [], treeOf: () => tree, answerCountMin: 10 };
  const cells = gateFigures({ ...input, populationOf: ({ unit }) => populations[unit] ?? null });
  return cells.map(({ unit, status, bound, counts }) => `${unit} ${bound ?? status}${counts === null ? "" : " told"}`);
}

test("gateFigures() tells a bound where counts reach 80% of the population and all but one agree", () => {
  const figures = (favourable: number, valid: number, population?: number) =>
    toldOf([["b", favourable, valid]], population === undefined ? {} : { b: population })[0];
  expect([figures(24, 25), figures(24, 25, 25), figures(1, 25, 25)]).toEqual(["b shown told", "b >=0.95", "b <=0.05"]);
  expect([figures(20, 20, 25), figures(20, 20, 26)]).toEqual(["b >=0.95", "b shown told"]);
  expect([figures(23, 25, 25), figures(2, 25, 25)]).toEqual(["b shown told", "b shown told"]);
  expect([figures(19, 19, 20), figures(300, 300, 25), figures(9, 9, 9)]).toEqual([
    "b withheld",
    "b >=0.95",
    "b withheld",
  ]);
});

test("gateFigures() hides what the unit above would tell of one that is bounded", () => {
  const rows = [["b", 25, 25] as const, ["c", 60, 100] as const, ["dist", 85, 125] as const];
  expect(toldOf(rows, {})).toEqual(["b shown told", "c shown told", "dist shown told"]);
  expect(toldOf(rows, { b: 25 }).filter((told) => told.endsWith("told")).length).toBe(1);
});
