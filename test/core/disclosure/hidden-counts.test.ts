import { expect, test } from "vitest";
import { hiddenBefore, hiddenCounts, isLeaf } from "../../../src/core/disclosure/hidden-counts.ts";
import { knownSums, type ShownCells } from "../../../src/core/disclosure/known-sums.ts";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { piecesToldOf } from "../../../src/core/disclosure/pieces-told-of.ts";
import { latticeLabel, type Parents } from "./lattice-samples.ts";

const [JANUARY, FEBRUARY, MARCH] = ["2024-01", "2024-02", "2024-03"] as const;
const BEFORE: Parents = { p: null, a: "p", b: "p", c: "a" };
const AFTER: Parents = { p: null, a: "p", b: "p", c: "b" };

function knownOf(months: readonly (readonly [string, Parents])[]) {
  const rows = ["p", "a", "b", "c"].map((unit) => ({ unit, levels: [6, 6] }));
  return knownSums(
    months.map(([label, parents]) => latticeLabel(label, parents, rows)),
    { root: "", parts: [], hasOwn: true },
    new Map(),
  );
}

const named = (counts: ReturnType<typeof hiddenCounts>) =>
  counts.map(({ unit, filter, kind, labels }) => `${unit} ${filter} ${kind} ${labels.join("+")}`.replace("  ", " "));

test("hiddenCounts() lists every total and every own count of the labels of now that is not shown", () => {
  const known = knownOf([[JANUARY, BEFORE]]);
  const shown: ShownCells = new Map([[latticeKey("a", ""), [JANUARY]]]);
  known.show(latticeKey("a", ""), [JANUARY]);
  expect(named(hiddenCounts(known, piecesToldOf(known, shown), [JANUARY])).sort()).toEqual(
    ["a own", "b", "c", "p", "p own"].map((cell) => `${cell} hidden ${JANUARY}`),
  );
});

test("hiddenBefore() reaches a unit under the parent it had, by way of sums over several labels", () => {
  const known = knownOf([
    [JANUARY, BEFORE],
    [FEBRUARY, AFTER],
    [MARCH, AFTER],
  ]);
  known.show(latticeKey("b", ""), [JANUARY, FEBRUARY]);
  known.show(latticeKey("c", ""), [FEBRUARY, MARCH]);
  const shown: ShownCells = new Map([[latticeKey("c", ""), [FEBRUARY, MARCH]]]);
  const find = () => named(hiddenBefore(known, piecesToldOf(known, shown), [MARCH]));
  const found = find();
  expect(found).toContain(`c summed ${FEBRUARY}`);
  expect(found).toContain(`b summed ${JANUARY}`);
  expect(found).not.toContain(`a hidden ${JANUARY}`);
  known.show(latticeKey("p", ""), [JANUARY]);
  expect(find()).toContain(`a hidden ${JANUARY}`);
  expect(found.filter((name) => name.endsWith(MARCH))).toEqual([]);
});

test("hiddenBefore() finds nothing where no sum reaches back", () => {
  const known = knownOf([
    [JANUARY, BEFORE],
    [FEBRUARY, BEFORE],
  ]);
  const shown: ShownCells = new Map([[latticeKey("c", ""), [FEBRUARY]]]);
  expect(hiddenBefore(known, piecesToldOf(known, shown), [FEBRUARY])).toEqual([]);
});

test("isLeaf() is a unit with none below it in any label", () => {
  const known = knownOf([
    [JANUARY, BEFORE],
    [FEBRUARY, AFTER],
  ]);
  expect(["p", "a", "b", "c"].map((unit) => isLeaf(known, unit))).toEqual([false, false, false, true]);
});
