import { expect, test } from "vitest";
import { hideSmallRemainders } from "../../../src/core/disclosure/hide-small-remainders.ts";
import { knownSums, type ShownCells } from "../../../src/core/disclosure/known-sums.ts";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { aboutToShow, ROWS } from "./about-to-show.ts";
import { latticeLabel } from "./lattice-samples.ts";

const MONTHS = ["2024-01", "2024-02"];
const [JANUARY = ""] = MONTHS;

test("hideSmallRemainders() hides the smallest cells that leave fewer than ten of a total", () => {
  const few = aboutToShow(ROWS, ["p", "b", "c", "d"]);
  hideSmallRemainders(few.known, few.shown, 10);
  expect(few.left()).toEqual(["p", "c", "d"]);
  const none = aboutToShow(ROWS.slice(1), ["p", "b", "c", "d"]);
  hideSmallRemainders(none.known, none.shown, 10);
  expect(none.left()).toEqual(["p", "b", "c", "d"]);
});

test("hideSmallRemainders() hides months carried forward that leave fewer than ten of the same months of the total", () => {
  const tree = { p: null, a: "p", b: "p", c: "p" };
  const labels = MONTHS.map((label) =>
    latticeLabel(label, tree, [
      { unit: "a", levels: [3, 0] },
      { unit: "b", levels: [1, 0] },
      { unit: "c", levels: [9, 0] },
    ]),
  );
  const known = knownSums(labels, { root: "", parts: [], hasOwn: true }, new Map());
  known.show(latticeKey("p", ""), MONTHS);
  known.show(latticeKey("c", ""), MONTHS);
  const shown: ShownCells = new Map([[latticeKey("c", ""), MONTHS]]);
  hideSmallRemainders(known, shown, 10);
  expect([...shown]).toEqual([]);
  expect(known.windows.get(latticeKey("c", ""))?.get(JANUARY)).toBeUndefined();
});

test("hideSmallRemainders() leaves alone what was left before: hiding now would take nothing back", () => {
  const tree = { p: null, a: "p", b: "p", b1: "b", b2: "b" };
  const label = latticeLabel(JANUARY, tree, [
    { unit: "a", levels: [5, 0] },
    { unit: "b1", levels: [20, 0] },
    { unit: "b2", levels: [20, 0] },
  ]);
  const known = knownSums([label], { root: "", parts: [], hasOwn: true }, new Map());
  for (const unit of ["p", "b", "b1"]) {
    known.show(latticeKey(unit, ""), [JANUARY]);
  }
  const shown: ShownCells = new Map([[latticeKey("b1", ""), [JANUARY]]]);
  hideSmallRemainders(known, shown, 10);
  expect([...shown.keys()]).toEqual([latticeKey("b1", "")]);
});
