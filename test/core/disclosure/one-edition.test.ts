import { expect, test } from "vitest";
import type { LabelCells } from "../../../src/core/disclosure/gate-measures.ts";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { measureGroups } from "../../../src/core/disclosure/measure-groups.ts";
import { groupIn, ofOneEdition, pendingIn } from "../../../src/core/disclosure/one-edition.ts";
import type { Cell } from "../../../src/core/figures/cell.ts";
import { cellMapping } from "../../../src/core/figures/cell-mapping.ts";
import { cellsOf } from "../../../src/core/figures/cells.ts";
import { newestEditions } from "../../../src/core/figures/editions.ts";
import { CITY, feeds, OVERALL, revisionOf, row, SATISFACTION } from "../figures/cell-samples.ts";

const TOP = { ...SATISFACTION, values: SATISFACTION.values.map((one) => ({ ...one, favourable: one.value > "3" })) };
const MAPPING = cellMapping(
  [1, 2, 3].map((revision) => revisionOf([OVERALL], { revision })),
  [feeds(), feeds({ revision: 2, version: 2, meaning: TOP })],
);
const [GROUP] = measureGroups(MAPPING);
const SYSTEM = GROUP?.system ?? "";

function label(name: string, ...revisions: number[]): LabelCells {
  const rows = revisions.map((revision) => row({ revision, count: 12 }));
  const cells = new Map<string, Map<string, Cell>>();
  for (const cell of cellsOf([{ tree: CITY, rows }], MAPPING).values()) {
    const own = cells.get(cell.measure) ?? new Map<string, Cell>();
    cells.set(cell.measure, own.set(latticeKey(cell.unit, cell.filter), cell));
  }
  const tree = { childrenOf: CITY.childrenOf, ancestorsOf: CITY.ancestorsOf, electorateOf: () => null };
  return { label: name, ...tree, cells, editions: newestEditions(rows, MAPPING), live: new Map() };
}

const namesIn = (labels: readonly string[], ...lattice: LabelCells[]) => {
  const own = ofOneEdition({ labels, lattice }, SYSTEM);
  return [own.labels, own.lattice.map((one) => one.label)];
};

test("ofOneEdition() leaves labels of another edition than that of now out of the lattice", () => {
  const [january, february, march] = [label("1", 1), label("2", 1, 2), label("3", 2)];
  expect(namesIn(["1"], january)).toEqual([["1"], ["1"]]);
  expect(namesIn(["2"], january, february)).toEqual([["2"], ["2"]]);
  expect(namesIn(["3"], january, february, march)).toEqual([["3"], ["2", "3"]]);
  expect(namesIn(["1"], january, february)).toEqual([["1"], ["1"]]);
});

test("ofOneEdition() releases of several labels at once the newest edition alone", () => {
  expect(namesIn(["1", "2"], label("1", 1), label("2", 2))).toEqual([["2"], ["2"]]);
});

test("ofOneEdition() never ties two older editions by a label that has no answers", () => {
  expect(namesIn(["3"], label("1", 1), label("2", 2))).toEqual([["3"], ["2"]]);
  expect(namesIn(["3"], label("1", 1), label("2", 2), label("3"))).toEqual([["3"], ["2", "3"]]);
});

test("groupIn() takes each measure as the labels count it, and another leader where the first counts nothing", () => {
  const favourableIn = (...lattice: LabelCells[]) => GROUP && groupIn(lattice, GROUP)?.leader.favourable;
  expect(favourableIn(label("1", 1))).toEqual([true, true, true, false, false]);
  expect(favourableIn(label("2", 2))).toEqual([true, true, false, false, false]);
  expect(GROUP && groupIn([label("3", 3)], GROUP)?.leader.measure).toBe("question:hotline:overall");
  expect(GROUP && groupIn([label("4")], GROUP)).toBeNull();
});

test("pendingIn() carries forward what these labels hold alone", () => {
  const pending = new Map([
    ["a", ["1", "2"]],
    ["b", ["1"]],
  ]);
  expect(pendingIn(pending, [label("2", 2)])).toEqual(new Map([["a", ["2"]]]));
});
