import fc from "fast-check";
import { expect, test } from "vitest";
import { isTypedAgain, secondEntryCount } from "../../../src/core/entry/second-entry.ts";

test.each([
  [0, 0],
  [9, 0],
  [10, 5],
  [100, 5],
  [101, 6],
  [200, 10],
])("secondEntryCount() of %i sheets is %i", (sheets, count) => {
  expect(secondEntryCount(sheets)).toBe(count);
});

test("isTypedAgain() draws at least as many as are due, whatever the start, and none of a small batch", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(0xffffff), (sheets, start) => {
      const drawn = Array.from({ length: sheets }, (_, at) => at).filter((at) =>
        isTypedAgain(sheets, at, start),
      ).length;
      expect(drawn).toBeGreaterThanOrEqual(secondEntryCount(sheets));
      expect(drawn).toBeLessThanOrEqual(sheets < 10 ? 0 : secondEntryCount(sheets) * 2);
    }),
  );
});

test("isTypedAgain() draws every sheet for some start: none is safe from being checked", () => {
  const starts = Array.from({ length: 40 }, (_, start) => start);
  expect(Array.from({ length: 40 }, (_, at) => starts.some((start) => isTypedAgain(40, at, start)))).not.toContain(
    false,
  );
});
