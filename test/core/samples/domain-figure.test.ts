import { expect, test } from "vitest";
import { domainFigure } from "../../../src/core/samples/domain-figure.ts";
import vectors from "./design-vectors.json" with { type: "json" };
import { readSchools, SCHOOL_FRAME, schoolRows } from "./school-rows.ts";

test("domainFigure() of all schools is the survey package's share of awards, to a permille", () => {
  const found = domainFigure(
    "share",
    schoolRows(({ hasAward }) => (hasAward ? 1 : 0)),
    SCHOOL_FRAME,
  );
  expect(found).toMatchObject({ value: { valid: 200, value: 0.639, standardError: 0.0344, degreesOfFreedom: 197 } });
  expect(vectors.schools.awardsShare).toBeCloseTo(0.639, 3);
});

test("domainFigure() of one stratum is that stratum's own share", () => {
  const middle = readSchools().filter(({ stratum }) => stratum === "M");
  const share = middle.filter(({ hasAward }) => hasAward).length / middle.length;
  const found = domainFigure(
    "share",
    schoolRows(({ stratum, hasAward }) => (stratum === "M" ? (hasAward ? 1 : 0) : null)),
    SCHOOL_FRAME,
  );
  expect(found).toMatchObject({ value: { valid: middle.length, value: Math.round(share * 1000) / 1000 } });
});

test("domainFigure() refuses a domain without answers", () => {
  expect(
    domainFigure(
      "share",
      schoolRows(() => null),
      SCHOOL_FRAME,
    ),
  ).toMatchObject({ refusal: { reason: "no_answers" } });
});

test("domainFigure() of a mean is the survey package's mean and error, to a hundredth and a thousandth", () => {
  const found = domainFigure(
    "mean",
    schoolRows(({ api00 }) => api00),
    SCHOOL_FRAME,
  );
  expect(found).toMatchObject({ value: { kind: "mean", value: 662.29, standardError: 9.409, designEffect: 1.2 } });
  expect(vectors.schools.mean).toBeCloseTo(662.287, 3);
});

test("domainFigure() of a net promoter score stays in points and may be below 0", () => {
  const rows = schoolRows(({ hasAward }) => (hasAward ? -100 : 100));
  const found = domainFigure("nps", rows, SCHOOL_FRAME);
  expect(found).toMatchObject({ value: { value: -27.8, standardError: 6.88 } });
});
