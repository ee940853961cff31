import { expect, test } from "vitest";
import { pairHidden } from "../../../src/core/disclosure/pair-hidden.ts";
import { aboutToShow, LABEL, ROWS } from "./about-to-show.ts";

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
