import fc from "fast-check";
import { expect, test } from "vitest";
import { cochranArmitageTest } from "../../../src/core/figures/cochran-armitage-test.ts";
import { twoProportionTest } from "../../../src/core/figures/two-proportion-test.ts";
import vectors from "./cochran-armitage-vectors.json" with { type: "json" };
import { drawnCounts, drawnPair } from "./drawn-counts.ts";

test.each(vectors.cases)("cochranArmitageTest() with scores $scores is that of R", ({ scores, chiSquare, p }) => {
  const groups = scores.map((score, i) => ({
    score,
    favourable: vectors.favourable[i] ?? 0,
    valid: vectors.valid[i] ?? 0,
  }));
  const found = cochranArmitageTest(groups);
  expect(Math.abs((found?.chiSquare ?? Number.NaN) - chiSquare)).toBeLessThan(vectors.tolerance);
  expect(Math.abs((found?.p ?? Number.NaN) - p)).toBeLessThan(vectors.tolerance);
  expect(found?.z).toBeLessThan(0);
});

test("cochranArmitageTest() gives none for fewer than two scores with answers", () => {
  expect(cochranArmitageTest([])).toBeNull();
  expect(cochranArmitageTest([{ score: 1, favourable: 3, valid: 9 }])).toBeNull();
  const empty = { score: 2, favourable: 0, valid: 0 };
  expect(cochranArmitageTest([{ score: 1, favourable: 3, valid: 9 }, empty])).toBeNull();
  const same = { score: 1, favourable: 4, valid: 9 };
  expect(cochranArmitageTest([same, same])).toBeNull();
});

test("cochranArmitageTest() finds nothing when all answers agree", () => {
  const all = [1, 2, 3].map((score) => ({ score, favourable: 8, valid: 8 }));
  expect(cochranArmitageTest(all)).toEqual({ z: 0, chiSquare: 0, p: 1 });
});

test("cochranArmitageTest() of two groups is the pooled z-test", () => {
  fc.assert(
    fc.property(drawnPair(1, 500), ({ later, earlier }) => {
      const found = cochranArmitageTest([
        { ...earlier, score: 3 },
        { ...later, score: 7 },
      ]);
      expect(found?.z).toBeCloseTo(twoProportionTest(later, earlier)?.z ?? Number.NaN, 8);
    }),
  );
});

test("cochranArmitageTest() is the same for shifted and stretched scores, and turns with their sign", () => {
  fc.assert(
    fc.property(fc.array(drawnCounts(0, 200), { minLength: 3, maxLength: 8 }), (waves) => {
      const scored = (of: (i: number) => number) => waves.map((wave, i) => ({ ...wave, score: of(i) }));
      const found = cochranArmitageTest(scored((i) => i));
      const moved = cochranArmitageTest(scored((i) => 2019 + 3 * i));
      const turned = cochranArmitageTest(scored((i) => -i));
      expect(moved?.z ?? 0).toBeCloseTo(found?.z ?? 0, 8);
      expect(turned?.z ?? 0).toBeCloseTo(-(found?.z ?? 0), 8);
    }),
  );
});
