import fc from "fast-check";
import { expect, test } from "vitest";
import { boundOf } from "../../../src/core/disclosure/bound.ts";

const MASK = [true, false];
const bound = (favourable: number, other: number, population: number | null) =>
  boundOf({ levels: [favourable, other], responses: favourable + other }, MASK, population);

test("boundOf() is null without a population, below 80% of it, and with two on either side", () => {
  expect(bound(20, 0, null)).toBeNull();
  expect(bound(79, 0, 99)).toBeNull();
  expect(bound(18, 2, 20)).toBeNull();
  expect(bound(2, 18, 20)).toBeNull();
});

test("boundOf() tells the end near which all but at most one stand, from twenty answers on", () => {
  expect(bound(80, 0, 100)).toBe(">=0.95");
  expect(bound(19, 1, 25)).toBe(">=0.95");
  expect(bound(1, 19, 25)).toBe("<=0.05");
  expect(bound(0, 20, 20)).toBe("<=0.05");
  expect(bound(19, 0, 19)).toBe("withheld");
  expect(bound(10, 0, 10)).toBe("withheld");
});

test("boundOf() says nothing that is not so", () => {
  const count = fc.nat({ max: 60 });
  fc.assert(
    fc.property(count, count, count, (favourable, other, population) => {
      const told = bound(favourable, other, population);
      const share = favourable / (favourable + other);
      expect(told === ">=0.95" ? share >= 0.95 : told === "<=0.05" ? share <= 0.05 : true).toBe(true);
    }),
  );
});
