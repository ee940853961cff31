import { expect, test } from "vitest";
import { auditCell, type HiddenCount } from "../../../src/core/disclosure/audit-cell.ts";
import { type KnownSums, knownSums } from "../../../src/core/disclosure/known-sums.ts";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { hiddenCell } from "../../../src/core/disclosure/suppress-cells.ts";
import { latticeLabel, type Own, SIDES } from "./lattice-samples.ts";

const TREE = { p: null, a: "p", b: "p", c: "p" };
const LABEL = "2024-01";

/** What is known of one month when these units' totals are shown. */
function knownWith(rows: readonly Own[], shown: readonly string[]): KnownSums {
  const known = knownSums([latticeLabel(LABEL, TREE, rows)], { root: "", parts: [], hasOwn: true }, new Map());
  for (const unit of shown) {
    known.show(latticeKey(unit, ""), [LABEL]);
  }
  return known;
}

const audit = (known: KnownSums, unit: string, more: Partial<HiddenCount> = {}) =>
  auditCell(known, { ...hiddenCell(latticeKey(unit, ""), [LABEL]), ...more }, { min: 10, sides: SIDES });

const ROWS = [
  { unit: "a", levels: [3, 2] },
  { unit: "b", levels: [14, 12] },
  { unit: "c", levels: [30, 20] },
];

test("auditCell() is content where nothing is shown, and where the cell holds nothing", () => {
  expect(audit(knownWith(ROWS, []), "a")).toBeNull();
  expect(audit(knownWith(ROWS, ["p", "b", "c"]), "none")).toBeNull();
});

test("auditCell() finds the count that the total less its siblings tells", () => {
  expect(audit(knownWith(ROWS, ["p", "b", "c"]), "a")).toEqual({ mask: null, missing: 10 });
  expect(audit(knownWith(ROWS, ["p", "c"]), "a")).toBeNull();
  expect(audit(knownWith(ROWS, ["p", "c"]), "b")).toBeNull();
});

test("auditCell() starts from what live figures told: a level may have too little left open", () => {
  const rows = [
    { unit: "a", levels: [5, 0] },
    { unit: "b", levels: [14, 10] },
    { unit: "c", levels: [30, 20] },
  ];
  expect(audit(knownWith(rows, ["p", "c"]), "b")).toBeNull();
  const lows = new Map([[latticeKey("b", ""), [10, 0]]]);
  const live = { ...latticeLabel(LABEL, TREE, rows), lows };
  const known = knownSums([live], { root: "", parts: [], hasOwn: true }, new Map());
  known.show(latticeKey("p", ""), [LABEL]);
  known.show(latticeKey("c", ""), [LABEL]);
  expect(audit(known, "b")).toEqual({ mask: SIDES[0], missing: 1 });
});

test("auditCell() lets large answers between cells be known, and not small ones", () => {
  const own = (count: number) => knownWith([{ unit: "p", levels: [count, 0] }, ...ROWS], ["p", "a", "b", "c"]);
  expect(audit(own(12), "p", { scope: "own", kind: "between" })).toBeNull();
  expect(audit(own(4), "p", { scope: "own", kind: "between" })).not.toBeNull();
});
