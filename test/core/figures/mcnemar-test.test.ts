import fc from "fast-check";
import { expect, test } from "vitest";
import { mcNemarTest } from "../../../src/core/figures/mcnemar-test.ts";
import vectors from "./mcnemar-vectors.json" with { type: "json" };

test.each(vectors.cases)("mcNemarTest() of $laterOnly against $earlierOnly agrees with $source", (vector) => {
  const found = mcNemarTest(vector);
  if (!found) {
    throw new Error("no test");
  }
  expect(found.chiSquare).toBeCloseTo(vector.chiSquare, 10);
  expect(found.asymptoticP).toBeCloseTo(vector.asymptoticP, 12);
  expect(found.exactP).toBeCloseTo(vector.exactP, 12);
  expect(found.p).toBe(vector.isSmall ? found.exactP : found.asymptoticP);
  expect(Math.sign(found.z)).toBe(-1);
});

test("mcNemarTest() gives none without pairs, and finds nothing without discordant pairs", () => {
  expect(mcNemarTest({ both: 0, laterOnly: 0, earlierOnly: 0, neither: 0 })).toBeNull();
  const agreed = mcNemarTest({ both: 7, laterOnly: 0, earlierOnly: 0, neither: 1 });
  expect(agreed).toEqual({ z: 0, chiSquare: 0, p: 1, asymptoticP: 1, exactP: 1 });
});

test("mcNemarTest() judges by the exact p below 25 discordant pairs and by χ² from there", () => {
  const at = (laterOnly: number) => mcNemarTest({ both: 0, laterOnly, earlierOnly: 8, neither: 0 });
  expect(at(16)?.p).toBe(at(16)?.exactP);
  expect(at(17)?.p).toBe(at(17)?.asymptoticP);
  expect(at(17)?.p).not.toBe(at(17)?.exactP);
});

test("mcNemarTest() stays in [0, 1] and does not hang on the pairs that agree", () => {
  const count = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(count, count, count, (laterOnly, earlierOnly, both) => {
      const found = mcNemarTest({ both, laterOnly, earlierOnly, neither: 1 });
      const turned = mcNemarTest({ both: 0, laterOnly: earlierOnly, earlierOnly: laterOnly, neither: 1 });
      expect(found?.exactP).toBeGreaterThanOrEqual(0);
      expect(found?.exactP).toBeLessThanOrEqual(1);
      expect(found?.p).toBeCloseTo(turned?.p ?? Number.NaN, 12);
    }),
  );
});
