import { expect, test } from "vitest";
import { domainShare } from "../../../src/core/samples/domain-share.ts";
import vectors from "./design-vectors.json" with { type: "json" };
import { readSchools, SCHOOL_FRAME, schoolRows } from "./school-rows.ts";

test("domainShare() of all schools is the survey package's share of awards, to a permille", () => {
  const found = domainShare(
    schoolRows(({ hasAward }) => (hasAward ? 1 : 0)),
    SCHOOL_FRAME,
  );
  expect(found).toMatchObject({ value: { valid: 200, share: 0.639, standardError: 0.0344, degreesOfFreedom: 197 } });
  expect(vectors.schools.awardsShare).toBeCloseTo(0.639, 3);
});

test("domainShare() of one stratum is that stratum's own share", () => {
  const middle = readSchools().filter(({ stratum }) => stratum === "M");
  const share = middle.filter(({ hasAward }) => hasAward).length / middle.length;
  const found = domainShare(
    schoolRows(({ stratum, hasAward }) => (stratum === "M" ? (hasAward ? 1 : 0) : null)),
    SCHOOL_FRAME,
  );
  expect(found).toMatchObject({ value: { valid: middle.length, share: Math.round(share * 1000) / 1000 } });
});

test("domainShare() refuses a domain without answers", () => {
  expect(
    domainShare(
      schoolRows(() => null),
      SCHOOL_FRAME,
    ),
  ).toMatchObject({ refusal: { reason: "no_answers" } });
});
