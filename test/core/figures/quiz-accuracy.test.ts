import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { clusteredAccuracy, type QuizCounts, quizAccuracy } from "../../../src/core/figures/quiz-accuracy.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";

function unitsOf(counts: readonly (readonly [number, number])[]): QuizCounts[] {
  return counts.map(([correct, answered], index) => ({ unit: `unit ${index}`, question: "q1", correct, answered }));
}

test("quizAccuracy() gives each unit and question its Wilson interval", () => {
  const [found] = quizAccuracy(unitsOf([[24, 30]]));
  expect(found).toMatchObject({
    unit: "unit 0",
    question: "q1",
    accuracy: { value: 0.8, ...wilsonInterval(24, 30, Z95) },
  });
});

test("quizAccuracy() has none without answers or from counts that cannot be", () => {
  const rows = quizAccuracy(
    unitsOf([
      [0, 0],
      [3, 2],
      [1, Number.NaN],
      [-1, 4],
      [0.5, 4],
    ]),
  );
  expect(rows.map(({ accuracy }) => accuracy)).toEqual([null, null, null, null, null]);
});

// Ratio, its linearised error and the interval computed independently.
test("clusteredAccuracy() over five units rests on four degrees of freedom", () => {
  const found = clusteredAccuracy(
    unitsOf([
      [22, 30],
      [25, 30],
      [18, 28],
      [27, 30],
      [20, 26],
    ]),
  );
  expect(found).toMatchObject({ units: 5, degreesOfFreedom: 4 });
  expect(found?.value).toBeCloseTo(0.7777777777777778, 12);
  expect(found?.standardError).toBeCloseTo(0.04414025381161599, 12);
  expect(found?.low).toBeCloseTo(0.6359382029546499, 8);
  expect(found?.high).toBeCloseTo(0.8752008948920271, 8);
});

test("clusteredAccuracy() counts a unit once however many questions it answered", () => {
  const questions = ["q1", "q2"].flatMap((question) =>
    unitsOf([
      [9, 10],
      [6, 10],
    ]).map((row) => ({ ...row, question })),
  );
  expect(clusteredAccuracy(questions)).toMatchObject({ units: 2, degreesOfFreedom: 1, value: 0.75 });
});

test("clusteredAccuracy() has none for one unit, for none and for counts that cannot be", () => {
  expect(clusteredAccuracy([])).toBeNull();
  expect(clusteredAccuracy(unitsOf([[24, 30]]))).toBeNull();
  expect(
    clusteredAccuracy(
      unitsOf([
        [24, 30],
        [0, 0],
      ]),
    ),
  ).toBeNull();
  expect(
    clusteredAccuracy(
      unitsOf([
        [24, 30],
        [31, 30],
      ]),
    ),
  ).toBeNull();
  expect(
    clusteredAccuracy(
      unitsOf([
        [24, 30],
        [1, Number.NaN],
      ]),
    ),
  ).toBeNull();
});

test("clusteredAccuracy() keeps all correct short of certainty", () => {
  const found = clusteredAccuracy(
    unitsOf([
      [10, 10],
      [10, 10],
      [10, 10],
    ]),
  );
  expect(found).toMatchObject({ value: 1, high: 1, standardError: 0 });
  expect(found?.low).toBeLessThan(0.7);
});

test("clusteredAccuracy() stays in [0, 1] and holds the accuracy", () => {
  const counts = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(fc.array(counts, { minLength: 2, maxLength: 20 }), (drawn) => {
      const { value = -1, low = -1, high = -1 } = clusteredAccuracy(unitsOf(drawn)) ?? {};
      expect(low).toBeGreaterThanOrEqual(-1e-12);
      expect(low).toBeLessThanOrEqual(value + 1e-12);
      expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
