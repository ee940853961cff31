import { expect, test } from "vitest";
import { endBoxes } from "../../../src/core/figures/end-boxes.ts";
import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";

function scaleOf(values: readonly string[], outside: readonly string[] = []): IndicatorMeaning {
  const all = [...values.map((value) => [value, true] as const), ...outside.map((value) => [value, false] as const)];
  return { kind: "share", values: all.map(([value, valid]) => ({ value, label: value, valid, favourable: false })) };
}

const FIVE = scaleOf(["1", "2", "3", "4", "5"], ["9"]);

test("endBoxes() counts the two best and the two worst levels, whatever their order, out of the valid answers", () => {
  expect(endBoxes({ 5: 40, 4: 30, 3: 12, 2: 10, 1: 8, 9: 7 }, FIVE)).toEqual({ top: 70, bottom: 18, valid: 100 });
  expect(endBoxes({ 5: 3 }, scaleOf(["5", "4", "3", "2", "1"]))).toEqual({ top: 3, bottom: 0, valid: 3 });
});

test("endBoxes() orders levels by number, not by text", () => {
  const nps = scaleOf(Array.from({ length: 11 }, (_, level) => String(level)));
  expect(endBoxes({ 10: 4, 9: 2, 8: 1, 1: 5, 0: 6 }, nps)).toEqual({ top: 6, bottom: 11, valid: 18 });
});

test("endBoxes() is no figure of a short scale, of options, or of no answers", () => {
  expect(endBoxes({ 1: 4 }, scaleOf(["1", "2", "3", "4"]))).toBeNull();
  expect(endBoxes({ a: 4 }, scaleOf(["a", "b", "c", "d", "e"]))).toBeNull();
  expect(endBoxes({ 9: 4 }, FIVE)).toBeNull();
  expect(endBoxes({}, FIVE)).toBeNull();
});
