import { expect, test } from "vitest";
import { belowTarget } from "../../../src/core/reports/below-target.ts";

const unit = (code: string, favourable: number | null, valid: number | null) => ({ code, favourable, valid });

test("belowTarget() tells the units that surely lie below from those that may, and from those that reach it", () => {
  const units = [unit("good", 990, 1000), unit("even", 85, 100), unit("poor", 600, 1000), unit("none", null, null)];
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

test("belowTarget() names nobody of forty whose lowest is as low as one of forty may be by luck", () => {
  const units = Array.from({ length: 40 }, (_, i) => unit(`u${i}`, i === 0 ? 76 : 85, 100));
  expect(belowTarget(units, () => 0.85)?.surely).toEqual([]);
  expect(belowTarget(units.slice(0, 1), () => 0.85)?.surely).toEqual(["u0"]);
});

test("belowTarget() keeps 22 of 22 among those that may lie below 90%", () => {
  expect(belowTarget([unit("small", 22, 22)], () => 0.9)?.maybe).toEqual(["small"]);
});

test("belowTarget() judges no mean, which has no favourable answers", () => {
  expect(belowTarget([unit("a", null, 100)], () => 0.9)).toBeNull();
});

test("belowTarget() is null without units, figures or targets", () => {
  expect(belowTarget([], () => 0.9)).toBeNull();
  expect(belowTarget([unit("none", 0, 0)], () => 0.9)).toBeNull();
  expect(belowTarget([unit("a", 1, 20)], () => null)).toBeNull();
});
