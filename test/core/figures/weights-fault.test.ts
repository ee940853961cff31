import { expect, test } from "vitest";
import { weightsFault } from "../../../src/core/figures/weights-fault.ts";

test("weightsFault() takes weights that add up to 1 as far as decimals can", () => {
  expect(weightsFault(Object.entries({ a: 0.1, b: 0.2, c: 0.7 }))).toBeNull();
  expect(weightsFault(Object.entries({ a: 0.333333333, b: 0.333333333, c: 0.333333333 }))).toBeNull();
  expect(weightsFault(Object.entries({ a: 1, b: 0 }))).toBeNull();
});

test("weightsFault() names a weight that is none, and a sum that is not 1", () => {
  expect(weightsFault(Object.entries({ a: 2, b: -1 }))).toEqual({ reason: "bad_weight", part: "b" });
  expect(weightsFault(Object.entries({ a: Number.POSITIVE_INFINITY }))).toEqual({ reason: "bad_weight", part: "a" });
  expect(weightsFault(Object.entries({ a: 0.5, b: 0.25 }))).toEqual({ reason: "weights_do_not_sum", sum: 0.75 });
  expect(weightsFault([])).toEqual({ reason: "weights_do_not_sum", sum: 0 });
});
