import { expect, test } from "vitest";
import { gateMeasures, type LabelCells, type Past } from "../../../src/core/disclosure/gate-measures.ts";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { measureGroups } from "../../../src/core/disclosure/measure-groups.ts";
import type { Cell } from "../../../src/core/figures/cell.ts";
import { cellMapping } from "../../../src/core/figures/cell-mapping.ts";
import { cellsOf } from "../../../src/core/figures/cells.ts";
import type { TallyRow } from "../../../src/core/figures/counts.ts";
import { newestEditions } from "../../../src/core/figures/editions.ts";
import { feeds, OVERALL, revisionOf, row, treeOf } from "../figures/cell-samples.ts";

const TREE = treeOf({ p: null, a: "p", b: "p", c: "p" });
const SPEED = { ...OVERALL, id: "speed" };
const MAPPING = cellMapping(
  [revisionOf([OVERALL, SPEED]), revisionOf([OVERALL], { survey: "secret", results: "officials" })],
  [feeds(), feeds({ key: "top" }), feeds({ key: "speed", question: "speed" }), feeds({ survey: "secret" })],
);
const MONTH = "2019-09";
const NO_PAST: Past = { windows: new Map(), pending: new Map(), released: new Set() };

function labelOf(rows: readonly TallyRow[], population: number | null): LabelCells {
  const cells = new Map<string, Map<string, Cell>>();
  for (const cell of cellsOf([{ tree: TREE, rows }], MAPPING).values()) {
    const own = cells.get(cell.measure) ?? new Map<string, Cell>();
    cells.set(cell.measure, own.set(latticeKey(cell.unit, cell.filter), cell));
  }
  const tree = { childrenOf: TREE.childrenOf, ancestorsOf: TREE.ancestorsOf, electorateOf: () => population };
  return { label: MONTH, ...tree, cells, editions: newestEditions(rows, MAPPING), live: new Map() };
}

/** `status` of each unit's cell of one measure. */
function decide(
  rows: readonly TallyRow[],
  measure: string,
  filter = "",
  more: { population?: number; past?: Past } = {},
) {
  const decisions = gateMeasures({
    ...{ proof: "open", labels: [MONTH], groups: measureGroups(MAPPING), min: 10 },
    lattice: [labelOf(rows, more.population ?? null)],
    pastOf: () => more.past ?? NO_PAST,
  }).get(measure);
  const units = ["p", "a", "b", "c"];
  return Object.fromEntries(
    units.flatMap((unit) => {
      const decision = decisions?.get(latticeKey(unit, filter));
      return decision ? [[unit, decision.bound ?? decision.status]] : [];
    }),
  );
}

const rate = (unit: string, good: number, bad: number, more: Partial<TallyRow> = {}) => [
  ...(good > 0 ? [row({ unit, count: good, ...more })] : []),
  ...(bad > 0 ? [row({ unit, count: bad, value: "1", ...more })] : []),
];

test("gateMeasures() decides nothing without answers", () => {
  expect(decide([], "indicator:satisfaction")).toEqual({});
});

test("gateMeasures() gives indicators and questions over the same answers the same decisions", () => {
  const rows = [...rate("a", 3, 2), ...rate("b", 14, 12), ...rate("c", 30, 20)];
  const told = { p: "shown", a: "withheld", b: "withheld", c: "shown" };
  expect(decide(rows, "indicator:satisfaction")).toEqual(told);
  expect(decide(rows, "indicator:top")).toEqual(told);
  expect(decide(rows, "question:hotline:overall", "survey:hotline")).toEqual(told);
});

test("gateMeasures() hides for a question answered by fewer what it hides for one answered by more", () => {
  const speed = { question: "speed" };
  const rows = [...rate("a", 3, 2), ...rate("b", 14, 12), ...rate("c", 30, 20)];
  const fewer = [...rate("b", 12, 0, speed), ...rate("c", 20, 15, speed)];
  expect(decide([...rows, ...fewer], "indicator:speed")).toMatchObject({ b: "withheld" });
});

test("gateMeasures() keeps a survey for officials apart from the public total", () => {
  const rows = [...rate("a", 20, 10), ...rate("b", 20, 10), ...rate("a", 3, 0, { survey: "secret" })];
  expect(decide(rows, "indicator:satisfaction")).toEqual({ p: "shown", a: "shown", b: "shown" });
  expect(decide(rows, "indicator:satisfaction", "survey:secret")).toEqual({ p: "withheld", a: "withheld" });
});

test("gateMeasures() bounds a unit of which nearly everyone agrees, its filters and questions withheld", () => {
  const rows = rate("a", 29, 0);
  expect(decide(rows, "indicator:satisfaction", "", { population: 30 })).toMatchObject({ a: ">=0.95" });
  expect(decide(rows, "indicator:satisfaction", "survey:hotline", { population: 30 })).toMatchObject({ a: "withheld" });
  expect(decide(rows, "question:hotline:overall", "survey:hotline", { population: 30 })).toMatchObject({
    a: "withheld",
  });
});

test("gateMeasures() withholds a filter of which nearly everyone agrees, without a bound", () => {
  const phone = rate("a", 29, 0);
  const rows = [...phone, ...rate("a", 10, 20, { channel: "web" })];
  expect(decide(rows, "indicator:satisfaction", "", { population: 30 })).toMatchObject({ a: "shown" });
  expect(decide(rows, "indicator:satisfaction", "channel:phone", { population: 30 })).toMatchObject({ a: "withheld" });
  expect(decide(rows, "indicator:satisfaction", "channel:web", { population: 30 })).toMatchObject({ a: "withheld" });
  expect(decide(rows, "indicator:satisfaction", "channel:phone", { population: 40 })).toMatchObject({ a: "shown" });
});

test("gateMeasures() leaves cells alone that had a release of the period", () => {
  const past = { ...NO_PAST, released: new Set([latticeKey("a", ""), latticeKey("p", "")]) };
  const rows = [...rate("a", 20, 10), ...rate("b", 20, 10)];
  expect(decide(rows, "indicator:satisfaction", "", { past })).toEqual({ b: "shown" });
});
