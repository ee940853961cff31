import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels } from "../../../web/pages/unit/place-labels.ts";

test("placeLabels() leaves alone what stands free, and moves down what does not", () => {
  const label = (left: number, y: number) => ({ left, width: 50, y });
  expect(placeLabels([], 14)).toEqual([]);
  expect(placeLabels([label(0, 10), label(50, 10), label(0, 24)], 14)).toEqual([10, 10, 24]);
  expect(placeLabels([label(0, 20), label(10, 10), label(20, 12)], 14)).toEqual([38, 10, 24]);
});

test("placeLabels() puts no label over another, and none higher than it wants to be", () => {
  const label = fc.record({
    left: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 1, max: 120 }),
    y: fc.integer({ min: 0, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
      const places = placeLabels(labels, 14);
      labels.forEach((one, i) => {
        expect(places[i]).toBeGreaterThanOrEqual(one.y);
        labels.slice(i + 1).forEach((other, j) => {
          const isBeside = one.left >= other.left + other.width || other.left >= one.left + one.width;
          expect(isBeside || Math.abs((places[i] ?? 0) - (places[i + 1 + j] ?? 0)) >= 14).toBe(true);
        });
      });
    }),
  );
});
