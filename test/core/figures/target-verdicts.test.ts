import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { targetVerdict } from "../../../src/core/figures/target-verdict.ts";
import { targetVerdicts } from "../../../src/core/figures/target-verdicts.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import { drawnCounts } from "./drawn-counts.ts";

const of = (favourable: number, valid: number, target: number) => ({ counts: { favourable, valid }, target });
const targets = fc.double({ min: 0, max: 1, noNaN: true });

test("targetVerdicts() of an empty list is empty, and null without answers", () => {
  expect(targetVerdicts([])).toEqual([]);
  expect(targetVerdicts([of(0, 0, 0.5), of(600, 1000, 0.85)])).toEqual([null, "missed"]);
});

test("targetVerdicts() of one share is targetVerdict(), or cannot tell where the exact test does not agree", () => {
  const cases = fc.record({ counts: drawnCounts(1, 500), target: targets });
  fc.assert(
    fc.property(cases, ({ counts, target }) => {
      const own = targetVerdict(wilsonInterval(counts.favourable, counts.valid, Z95), target);
      expect([own, "cannotTell"]).toContain(targetVerdicts([{ counts, target }])[0]);
    }),
  );
  expect(targetVerdicts([of(22, 22, 1), of(21, 22, 1), of(0, 22, 0)])).toEqual(["cannotTell", "missed", "met"]);
  expect(targetVerdicts([of(82, 100, 0.9), of(99, 100, 0.9)])).toEqual(["missed", "met"]);
});

test("targetVerdicts() is stricter the longer the list, and never turns a verdict round", () => {
  const list = fc.array(fc.record({ counts: drawnCounts(1, 500), target: targets }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(list, (shares) => {
      const alone = shares.map((share) => targetVerdicts([share])[0]);
      const together = targetVerdicts(shares);
      together.forEach((verdict, at) => {
        expect(["cannotTell", alone[at]]).toContain(verdict);
      });
    }),
  );
});

test("targetVerdicts() names 76 of 100 as missing 85% by itself, not as the lowest of forty", () => {
  expect(targetVerdicts([of(76, 100, 0.85)])).toEqual(["missed"]);
  const forty = Array.from({ length: 40 }, (_, i) => of(i === 0 ? 76 : 85, 100, 0.85));
  expect(new Set(targetVerdicts(forty))).toEqual(new Set(["cannotTell"]));
  expect(targetVerdicts([of(60, 100, 0.85), ...forty])[0]).toBe("missed");
});

test("targetVerdicts() counts several answers of one person once", () => {
  const counts = { favourable: 228, valid: 300, responses: 30 };
  expect(targetVerdicts([{ counts, target: 0.85 }])).toEqual(["cannotTell"]);
});

test("targetVerdicts() names a unit wrongly in at most 2.5% of districts that stand at their target", () => {
  const others = Array.from({ length: 59 }, () => of(85, 100, 0.85));
  const chanceOf = (list: readonly ReturnType<typeof of>[]) => {
    const counts = Array.from({ length: 86 }, (_, favourable) => favourable);
    const last = counts.findLast((favourable) => targetVerdicts([of(favourable, 100, 0.85), ...list])[0] === "missed");
    return 1 - (1 - binomialCdf(last ?? -1, 100, 0.85)) ** 60;
  };
  expect(chanceOf(others)).toBeLessThanOrEqual(0.025);
  expect(chanceOf(others)).toBeGreaterThan(0.01);
  expect(chanceOf([])).toBeGreaterThan(0.5);
});
