import { expect, test } from "vitest";
import { type SampleResponse, sampleFigures } from "../../../src/core/samples/sample-figures.ts";
import type { SamplePlan } from "../../../src/core/samples/sample-plan.ts";
import { readSchools, SCHOOL_FRAME } from "./school-rows.ts";

const PLAN: SamplePlan = {
  strata: [...SCHOOL_FRAME].map(([name, frame]) => ({ name, units: [name], frame, invited: 100, psus: null })),
  ...{ psu: null, margins: {}, trim: null, dispositions: null, eligibility: null },
};
const RESPONSES = readSchools().map(
  ({ stratum, hasAward }): SampleResponse => ({
    ...{ unit: stratum, units: [stratum, "state"], stratum, person: new Map() },
    values: new Map([["awards", { kind: "share" as const, value: hasAward ? 1 : 0 }]]),
  }),
);
const all = () => true;

test("sampleFigures() of the schools agrees with the survey package for the state, with the response rate of the codes", () => {
  const told = sampleFigures("token", RESPONSES, PLAN, all);
  expect(told).toMatchObject({ status: "weighted", codeResponseRate: 0.667, rates: null, raking: { status: "none" } });
  const figures = told.status === "weighted" ? told.figures : [];
  expect(figures.map(({ unit }) => unit)).toEqual(["E", "H", "M", "state"]);
  expect(figures.at(-1)).toMatchObject({ indicator: "awards", valid: 200, value: 0.639, standardError: 0.0344 });
  expect(figures.at(-1)?.designEffect).toBeLessThan(1.3);
});

test("sampleFigures() tells only the cells it may, and nothing at all without any", () => {
  const told = sampleFigures("token", RESPONSES, PLAN, ({ unit }) => unit !== "state");
  expect(told.status === "weighted" && told.figures.map(({ unit }) => unit)).toEqual(["E", "H", "M"]);
  expect(sampleFigures("token", RESPONSES, PLAN, () => false)).toEqual({
    ...{ proof: "token", status: "refused", because: "nothing_shown" },
  });
});

test("sampleFigures() tells nothing that rests on a stratum whose answers no plain figure counts", () => {
  const told = sampleFigures("token", RESPONSES, PLAN, ({ unit }) => unit !== "H");
  expect(told).toMatchObject({ status: "weighted", kishDesignEffect: null, codeResponseRate: null });
  expect(told.status === "weighted" && told.figures.map(({ unit }) => unit)).toEqual(["E", "M"]);
  const statewide = sampleFigures("token", RESPONSES, PLAN, ({ unit }) => unit === "state");
  expect(statewide).toMatchObject({ because: "nothing_shown" });
});

test.each([
  ["open", "open_link"],
  ["imported", "imported"],
] as const)("sampleFigures() refuses answers of the class %s as no sample", (proof, because) => {
  expect(sampleFigures(proof, RESPONSES, PLAN, all)).toEqual({ proof, status: "refused", because });
});

test("sampleFigures() refuses an answer outside the strata and a stratum of one unit drawn", () => {
  const stray = RESPONSES.map((response) => ({ ...response, stratum: null }));
  expect(sampleFigures("token", stray, PLAN, all)).toMatchObject({ because: "unit_without_stratum" });
  expect(sampleFigures("token", RESPONSES, { ...PLAN, psu: "unit" }, all)).toMatchObject({ because: "single_psu" });
});

test("sampleFigures() rests the error on the units where units were drawn", () => {
  const split = RESPONSES.map((response, index) => ({ ...response, unit: `${response.unit}${index % 4}` }));
  const isTold = ({ unit }: { unit: string }) => unit === "state" || unit.length === 1;
  const told = sampleFigures("entered", split, { ...PLAN, psu: "unit" }, isTold);
  expect(told).toMatchObject({ status: "weighted", codeResponseRate: null });
  const figures = told.status === "weighted" ? told.figures : [];
  expect(figures.at(-1)).toMatchObject({ unit: "state", value: 0.639, degreesOfFreedom: 9 });
});

test("sampleFigures() tells the rates of the dispositions, of interviewers and of one-time codes", () => {
  const dispositions = {
    ...{ interviews: 200, partials: 0, refusals: 50, nonContacts: 50, others: 0 },
    ...{ unknownHouseholds: 0, unknownOthers: 0 },
  };
  const told = sampleFigures("entered", RESPONSES, { ...PLAN, dispositions }, all);
  expect(told).toMatchObject({ rates: { RR1: 200 / 300, RR3: null, COOP1: 0.8 } });
  for (const proof of ["token", "blind"] as const) {
    const byCode = sampleFigures(proof, RESPONSES, { ...PLAN, dispositions }, all);
    expect(byCode).toMatchObject({
      codeResponseRate: 0.667,
      rates: { RR1: 200 / 300, RR5: 200 / 300, REF1: 50 / 300 },
    });
    expect(sampleFigures(proof, RESPONSES, PLAN, all)).toMatchObject({ rates: null });
  }
  expect(sampleFigures("open", RESPONSES, { ...PLAN, dispositions }, all)).toMatchObject({ because: "open_link" });
});
