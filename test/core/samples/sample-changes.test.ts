import { expect, test } from "vitest";
import { sampleChanges } from "../../../src/core/samples/sample-changes.ts";
import type { SampleFigure } from "../../../src/core/samples/sample-class.ts";

const figure = (unit: string, value: number, standardError = 0.02): SampleFigure => ({
  ...{ unit, indicator: "satisfaction", kind: "share", valid: 400, value, standardError, low: 0, high: 1 },
  ...{ degreesOfFreedom: 390, designEffect: 1 },
});
const never = () => false;

test("sampleChanges() tells a large change from chance and a small one not", () => {
  const changes = sampleChanges([figure("a", 0.82), figure("b", 0.75)], [figure("a", 0.7), figure("b", 0.74)], never);
  expect(changes).toMatchObject([
    { unit: "a", difference: expect.closeTo(0.12, 9), verdict: "higher" },
    { unit: "b", difference: expect.closeTo(0.01, 9), verdict: "indistinct" },
  ]);
});

test("sampleChanges() is stricter in a longer list", () => {
  const alone = sampleChanges([figure("a", 0.8)], [figure("a", 0.74)], never);
  expect(alone[0]?.verdict).toBe("higher");
  const many = Array.from({ length: 30 }, (_, index) => figure(`u${index}`, 0.74));
  const [first] = sampleChanges([figure("a", 0.8), ...many], [figure("a", 0.74), ...many], never);
  expect(first?.verdict).toBe("indistinct");
  expect(first?.low).toBeGreaterThan(0);
});

test("sampleChanges() leaves out what only one wave tells, what a break parts, and full counts", () => {
  const later = [figure("a", 0.8), figure("b", 0.8), figure("c", 0.8, 0)];
  const earlier = [figure("b", 0.7), figure("c", 0.7, 0), figure("d", 0.7)];
  expect(sampleChanges(later, earlier, ({ unit }) => unit === "b")).toEqual([]);
});
