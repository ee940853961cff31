import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import { belowTarget } from "../../../src/core/reports/below-target.ts";

const unit = (code: string, favourable: number, valid: number) => ({
  code,
  ...(wilsonInterval(favourable, valid, Z95) ?? { low: null, high: null }),
});

test("belowTarget() tells the units whose whole interval lies below from those that may, and from those that reach it", () => {
  const units = [unit("good", 990, 1000), unit("even", 85, 100), unit("poor", 600, 1000), unit("none", 0, 0)];
  expect(belowTarget(units, () => 0.85)).toEqual({
    ...{ surely: ["poor"], maybe: ["even"], reached: ["good"] },
    floors: { good: 0.85, even: 0.85, poor: 0.85 },
  });
});

test("belowTarget() judges a unit by its own target, and none without one", () => {
  const units = [unit("a", 80, 100), unit("b", 80, 100)];
  expect(belowTarget(units, (code) => (code === "a" ? 0.5 : null))).toEqual({
    ...{ surely: [], maybe: [], reached: ["a"], floors: { a: 0.5 } },
  });
});

test("belowTarget() keeps 22 of 22 among those that may lie below 90%", () => {
  expect(belowTarget([unit("small", 22, 22)], () => 0.9)?.maybe).toEqual(["small"]);
});

test("belowTarget() is null without units, figures or targets", () => {
  expect(belowTarget([], () => 0.9)).toBeNull();
  expect(belowTarget([unit("none", 0, 0)], () => 0.9)).toBeNull();
  expect(belowTarget([unit("a", 1, 20)], () => null)).toBeNull();
});
