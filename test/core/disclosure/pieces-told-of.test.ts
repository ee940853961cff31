import { expect, test } from "vitest";
import { piecesToldOf } from "../../../src/core/disclosure/pieces-told-of.ts";
import { aboutToShow, ROWS } from "./about-to-show.ts";

const unitsTold = (cells: readonly string[], before: readonly string[] = []) => {
  const { known, shown } = aboutToShow(ROWS, [...before, ...cells]);
  for (const cell of before) {
    shown.delete(`${cell}\n`);
  }
  return [...piecesToldOf(known, shown)].map(({ unit }) => unit).sort();
};

test("piecesToldOf() is nothing where nothing is about to be shown", () => {
  expect(unitsTold([])).toEqual([]);
  expect(unitsTold([], ["p", "a"])).toEqual([]);
});

test("piecesToldOf() holds a cell alone where no known sum leads further", () => {
  expect(unitsTold(["a"])).toEqual(["a"]);
  expect(unitsTold(["a"], ["b"])).toEqual(["a"]);
});

test("piecesToldOf() goes on through what is left of the sums above, less what these tell already", () => {
  expect(unitsTold(["a"], ["p"])).toEqual(["a", "b", "c", "d"]);
  expect(unitsTold(["a"], ["p", "d"])).toEqual(["a", "b", "c"]);
  expect(unitsTold(["p"], ["a", "b"])).toEqual(["c", "d"]);
});
