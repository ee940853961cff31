import { expect, test } from "vitest";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { hiddenCell, suppressCells } from "../../../src/core/disclosure/suppress-cells.ts";
import { aboutToShow, LABEL, ROWS } from "./about-to-show.ts";
import { SIDES } from "./lattice-samples.ts";

const LIMITS = { min: 10, sides: SIDES };

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
