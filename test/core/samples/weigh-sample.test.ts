import { expect, test } from "vitest";
import { weighSample } from "../../../src/core/samples/weigh-sample.ts";

const STRATA = [
  { name: "A", units: ["a"], frame: 100, invited: 10, psus: null },
  { name: "B", units: ["b"], frame: 300, invited: 10, psus: null },
];
const person = (stratum: string, sex?: string) => ({ stratum, person: new Map(sex ? [["sex", sex]] : []) });
const PEOPLE = [person("A", "f"), person("A", "m"), person("B", "f"), person("B", "f"), person("B", "m")];

test("weighSample() gives each answer the frame of its stratum over the answered, adding up to the frame", () => {
  const weighed = weighSample(PEOPLE, { strata: STRATA, margins: {}, trim: null });
  expect(weighed).toEqual({ ok: true, value: { weights: [50, 50, 100, 100, 100], raking: { status: "none" } } });
});

test("weighSample() meets the margins and keeps the total", () => {
  const margins = { sex: { f: 0.5, m: 0.5 } };
  const weighed = weighSample(PEOPLE, { strata: STRATA, margins, trim: null });
  const weights = weighed.ok ? weighed.value.weights : [];
  expect((weights[0] ?? 0) + (weights[2] ?? 0) + (weights[3] ?? 0)).toBeCloseTo(200, 9);
  expect((weights[1] ?? 0) + (weights[4] ?? 0)).toBeCloseTo(200, 9);
  expect(weighed).toMatchObject({ value: { raking: { status: "met", report: { converged: true } } } });
});

test("weighSample() leaves those without an answer about themselves their design weight", () => {
  const margins = { sex: { f: 0.5, m: 0.5 } };
  const weighed = weighSample([...PEOPLE, person("B")], { strata: STRATA, margins, trim: null });
  const weights = weighed.ok ? weighed.value.weights : [];
  expect(weights[5]).toBe(75);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(400, 9);
});

test("weighSample() keeps the design weights, and says why, where a margin cannot be met", () => {
  const refused = weighSample(PEOPLE, { strata: STRATA, margins: { sex: { f: 0.5, m: 0.4, x: 0.1 } }, trim: null });
  expect(refused).toMatchObject({
    value: {
      weights: [50, 50, 100, 100, 100],
      raking: { status: "refused", reason: "empty_category", variable: "sex" },
    },
  });
  const bounds = { low: 0.99, high: 1.01 };
  const missed = weighSample(PEOPLE, { strata: STRATA, margins: { sex: { f: 0.01, m: 0.99 } }, trim: bounds });
  expect(missed).toMatchObject({ value: { weights: [50, 50, 100, 100, 100], raking: { status: "not_met" } } });
});

test("weighSample() refuses a stratum that nobody answered in, and more answers than people", () => {
  const only = PEOPLE.filter(({ stratum }) => stratum === "A");
  expect(weighSample(only, { strata: STRATA, margins: {}, trim: null })).toMatchObject({
    refusal: { reason: "nobody_sampled", stratum: "B" },
  });
  const small = STRATA.map((stratum) => ({ ...stratum, frame: 2 }));
  expect(weighSample(PEOPLE, { strata: small, margins: {}, trim: null })).toMatchObject({
    refusal: { reason: "more_sampled_than_frame" },
  });
});
