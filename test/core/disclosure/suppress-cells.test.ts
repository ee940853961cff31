import { expect, test } from "vitest";
import { knownSums, type ShownCells } from "../../../src/core/disclosure/known-sums.ts";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { pairHidden } from "../../../src/core/disclosure/pair-hidden.ts";
import { partnersOf, withPartner } from "../../../src/core/disclosure/partners.ts";
import { hiddenCell, suppressCells } from "../../../src/core/disclosure/suppress-cells.ts";
import { latticeLabel, MASKS, type Own } from "./lattice-samples.ts";

const LABEL = "2024-01";
const TREE = { p: null, a: "p", b: "p", c: "p", d: "p" };
const ROWS = [
  { unit: "a", levels: [3, 2] },
  { unit: "b", levels: [14, 12] },
  { unit: "c", levels: [30, 20] },
  { unit: "d", levels: [60, 20] },
];
const LIMITS = { min: 10, masks: MASKS };

/** One month of which these cells are about to be shown, `unit` or `unit filter`. */
function aboutToShow(rows: readonly Own[], cells: readonly string[], parts: readonly string[] = []) {
  const known = knownSums([latticeLabel(LABEL, TREE, rows)], { root: "", parts, hasOwn: true }, new Map());
  const shown: ShownCells = new Map();
  for (const [unit = "", filter = ""] of cells.map((cell) => cell.split(" "))) {
    known.show(latticeKey(unit, filter), [LABEL]);
    shown.set(latticeKey(unit, filter), [LABEL]);
  }
  return { known, shown, left: () => [...shown.keys()].map((key) => key.replace("\n", " ").trim()) };
}

const hidden = (unit: string, filter = "") => hiddenCell(latticeKey(unit, filter), [LABEL]);

test("suppressCells() hides the smallest part that helps, and nothing where nothing is told", () => {
  const month = aboutToShow(ROWS, ["p", "b", "c", "d"]);
  suppressCells(month.known, month.shown, [hidden("a")], LIMITS);
  expect(month.left()).toEqual(["p", "c", "d"]);
  suppressCells(month.known, month.shown, [hidden("a"), hidden("b")], LIMITS);
  expect(month.left()).toEqual(["p", "c", "d"]);
});

test("suppressCells() hides the total where all its parts are hidden and it still tells", () => {
  const month = aboutToShow([{ unit: "a", levels: [7, 5] }], ["p"]);
  suppressCells(month.known, month.shown, [{ ...hidden("p"), scope: "own", kind: "between" }, hidden("a")], LIMITS);
  expect(month.left()).toEqual([]);
});

test("suppressCells() audits what it hides on the way", () => {
  const rows = [
    { unit: "a", levels: [5, 0] },
    { unit: "b", levels: [0, 12] },
    { unit: "c", levels: [30, 20] },
  ];
  const month = aboutToShow(rows, ["p", "b", "c"]);
  suppressCells(month.known, month.shown, [hidden("a")], LIMITS);
  for (const key of ["a", "b", "c"].filter((unit) => !month.left().includes(unit))) {
    const before = month.left();
    suppressCells(month.known, month.shown, [hidden(key)], LIMITS);
    expect(month.left()).toEqual(before);
  }
});

test("pairHidden() hides the smallest shown parts until two are hidden that hold ten together", () => {
  const one = aboutToShow(ROWS, ["p", "b", "c", "d"]);
  pairHidden(one.known, one.shown, [LABEL], 10);
  expect(one.left()).toEqual(["p", "c", "d"]);
  const few = [{ unit: "a", levels: [3, 0] }, { unit: "b", levels: [4, 0] }, ...ROWS.slice(2)];
  const two = aboutToShow(few, ["p", "c", "d"]);
  pairHidden(two.known, two.shown, [LABEL], 10);
  expect(two.left()).toEqual(["p", "d"]);
});

test("pairHidden() hides nothing below a total that is hidden, or where no part is", () => {
  const all = aboutToShow(ROWS.slice(1), ["p", "b", "c", "d"]);
  pairHidden(all.known, all.shown, [LABEL], 10);
  expect(all.left()).toEqual(["p", "b", "c", "d"]);
  const headless = aboutToShow(ROWS, ["b", "c", "d"]);
  pairHidden(headless.known, headless.shown, [LABEL], 10);
  expect(headless.left()).toEqual(["b", "c", "d"]);
});

test("partnersOf() names the parts beside a cell before the total above it", () => {
  const { known } = aboutToShow(ROWS, []);
  const [near = [], above = []] = partnersOf(known, hidden("a")).map((tier) => tier.map((key) => key.split("\n")));
  expect(near.map(([unit, filter]) => `${unit} ${filter}`.trim())).toEqual(
    expect.arrayContaining(["a", "b", "c", "d", "p own"]),
  );
  expect(near).not.toContainEqual(["p", ""]);
  expect(above).toContainEqual(["p", ""]);
});

test("withPartner() takes the smallest other filter along where one alone would be hidden", () => {
  const rows = [
    { unit: "a", channel: "qr", levels: [20, 0] },
    { unit: "a", channel: "paper", levels: [30, 0] },
    { unit: "a", channel: "phone", levels: [40, 0] },
  ];
  const month = aboutToShow(rows, ["a", "a qr", "a paper", "a phone"], ["qr", "paper", "phone"]);
  expect(withPartner(month.known, month.shown, latticeKey("a", "phone"))).toEqual(["a\nphone", "a\nqr"]);
  month.shown.delete(latticeKey("a", "qr"));
  expect(withPartner(month.known, month.shown, latticeKey("a", "phone"))).toEqual(["a\nphone"]);
  expect(withPartner(month.known, month.shown, latticeKey("a", ""))).toEqual(["a\n"]);
});
