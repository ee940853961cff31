import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { targetVerdict } from "../../../src/core/figures/target-verdict.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import { drawnCounts } from "./drawn-counts.ts";

test("targetVerdict() tells met, missed and cannot tell, bounds that touch counting as reached", () => {
  expect(targetVerdict({ low: 0.8, high: 0.9 }, 0.8)).toBe("met");
  expect(targetVerdict({ low: 0.79, high: 0.9 }, 0.8)).toBe("cannotTell");
  expect(targetVerdict({ low: 0.7, high: 0.8 }, 0.8)).toBe("cannotTell");
  expect(targetVerdict({ low: 0.7, high: 0.79 }, 0.8)).toBe("missed");
});

test("targetVerdict() gives none without a figure", () => {
  expect(targetVerdict(wilsonInterval(0, 0, Z95), 0.8)).toBeNull();
});

test("targetVerdict() cannot tell of 22 out of 22 whether it meets 95%, nor of anything whether it meets 100%", () => {
  expect(targetVerdict(wilsonInterval(22, 22, Z95), 0.95)).toBe("cannotTell");
  expect(targetVerdict(wilsonInterval(22, 22, Z95), 0.85)).toBe("met");
  expect(targetVerdict(wilsonInterval(9000, 9000, Z95), 1)).toBe("cannotTell");
  expect(targetVerdict(wilsonInterval(82, 100, Z95), 0.9)).toBe("missed");
});

test("targetVerdict() never gets better as the target rises", () => {
  const target = fc.double({ min: 0, max: 1, noNaN: true });
  const order = ["missed", "cannotTell", "met"] as const;
  fc.assert(
    fc.property(drawnCounts(1, 500), target, target, ({ favourable, valid }, a, b) => {
      const interval = wilsonInterval(favourable, valid, Z95);
      const place = (at: number) => order.indexOf(targetVerdict(interval, at) ?? "missed");
      expect(place(Math.max(a, b))).toBeLessThanOrEqual(place(Math.min(a, b)));
    }),
  );
});
