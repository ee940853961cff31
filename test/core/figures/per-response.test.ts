import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeBetween } from "../../../src/core/figures/change.ts";
import { cochranArmitageTest } from "../../../src/core/figures/cochran-armitage-test.ts";
import { figureOf } from "../../../src/core/figures/figure.ts";
import { funnelPlot } from "../../../src/core/figures/funnel-plot.ts";
import { holmVerdicts } from "../../../src/core/figures/holm-verdicts.ts";
import { jointChanges } from "../../../src/core/figures/joint-changes.ts";
import { jointInterval } from "../../../src/core/figures/joint-interval.ts";
import { laneyPChart } from "../../../src/core/figures/laney-p-chart.ts";
import { mantelHaenszelDifference } from "../../../src/core/figures/mantel-haenszel-difference.ts";
import { mantelHaenszelTest } from "../../../src/core/figures/mantel-haenszel-test.ts";
import { pChart } from "../../../src/core/figures/p-chart.ts";
import { effectiveN, perResponse, toldResponses } from "../../../src/core/figures/per-response.ts";
import { shrinkShares } from "../../../src/core/figures/shrink-shares.ts";
import { standardisedShare } from "../../../src/core/figures/standardised-share.ts";
import { twoProportionTest } from "../../../src/core/figures/two-proportion-test.ts";
import { drawnCounts } from "./drawn-counts.ts";

/** Counts of `times` equal answers from each of the responses. */
const repeated = (favourable: number, responses: number, times: number) => ({
  ...{ favourable: times * favourable, valid: times * responses, responses },
  ...{ sum: times * (favourable * 10), sumOfSquares: times * (favourable * 100) },
  levels: { "10": times * favourable, "0": times * (responses - favourable) },
});

test("effectiveN() is the responses where they are fewer than the answers, else the answers", () => {
  expect(effectiveN({ valid: 36, responses: 12 })).toBe(12);
  expect(effectiveN({ valid: 12, responses: 12 })).toBe(12);
  expect(effectiveN({ valid: 12, responses: 40 })).toBe(12);
  expect(effectiveN({ valid: 12, responses: 0 })).toBe(12);
  expect(effectiveN({ valid: 12 })).toBe(12);
  expect(effectiveN({ valid: 0, responses: 0 })).toBe(0);
});

test("perResponse() keeps the share, and is not applied twice", () => {
  const counts = drawnCounts(1, 2000).chain(({ favourable, valid }) =>
    fc.record({
      favourable: fc.constant(favourable),
      valid: fc.constant(valid),
      responses: fc.integer({ min: 1, max: 3000 }),
    }),
  );
  fc.assert(
    fc.property(counts, (drawn) => {
      const once = perResponse(drawn);
      expect(once.valid).toBe(Math.min(drawn.valid, drawn.responses));
      expect(once.favourable / once.valid).toBeCloseTo(drawn.favourable / drawn.valid, 12);
      expect(perResponse(once)).toBe(once);
      if (drawn.favourable === drawn.valid) {
        expect(once.favourable).toBe(once.valid);
      }
    }),
  );
  expect(perResponse({ favourable: 0, valid: 36, responses: 12 }).favourable).toBe(0);
});

test("toldResponses() tells nothing where every answer is a response of its own", () => {
  expect(toldResponses({ valid: 36, responses: 12 })).toEqual({ responses: 12 });
  expect(toldResponses({ valid: 12, responses: 12 })).toEqual({});
});

describe("Three equal answers from each person say no more than one", () => {
  const [once, thrice] = [repeated(80, 100, 1), repeated(80, 100, 3)];
  const [before, thriceBefore] = [repeated(66, 100, 1), repeated(66, 100, 3)];
  const pairs = [{ later: once, earlier: before }];
  const thricePairs = [{ later: thrice, earlier: thriceBefore }];
  const months = [70, 80, 75, 90, 60, 85].map((favourable) => repeated(favourable, 100, 1));
  const thriceMonths = [70, 80, 75, 90, 60, 85].map((favourable) => repeated(favourable, 100, 3));

  test("figureOf() keeps the counts and widens the interval", () => {
    for (const kind of ["share", "accuracy", "mean", "nps"] as const) {
      const [figure, plain] = [figureOf(kind, thrice), figureOf(kind, once)];
      expect(figure).toMatchObject({ valid: 300, responses: 100, value: plain?.value });
      expect(figure?.favourable).toBe(plain?.favourable === null ? null : 240);
      expect(plain).not.toHaveProperty("responses");
      expect(figure?.low).toBeCloseTo(plain?.low ?? 0, 12);
      expect(figure?.high).toBeCloseTo(plain?.high ?? 0, 12);
    }
    expect(figureOf("mean", repeated(1, 1, 3))).toBeNull();
  });

  test("tests, changes, joint intervals and rank sets rest on persons", () => {
    expect(changeBetween("share", thriceBefore, thrice)).toEqual(changeBetween("share", before, once));
    expect(twoProportionTest(thrice, thriceBefore)).toEqual(twoProportionTest(once, before));
    expect(jointInterval("share", thrice, 9)).toEqual(jointInterval("share", once, 9));
    expect(jointChanges(thricePairs)).toEqual(jointChanges(pairs));
    expect(holmVerdicts(thricePairs)).toEqual(holmVerdicts(pairs));
    expect(mantelHaenszelTest(thricePairs)).toEqual(mantelHaenszelTest(pairs));
    expect(mantelHaenszelDifference(thricePairs)).toEqual(mantelHaenszelDifference(pairs));
  });

  test("charts, funnels, shrunk and standardised shares rest on persons", () => {
    expect(pChart(thriceMonths)).toEqual(pChart(months));
    expect(laneyPChart(thriceMonths)).toEqual(laneyPChart(months));
    expect(funnelPlot(thriceMonths)).toEqual(funnelPlot(months));
    expect(shrinkShares(thriceMonths)).toEqual(shrinkShares(months));
    const weigh = (counts: typeof months) => counts.map((each) => ({ ...each, weight: 1 }));
    expect(standardisedShare(weigh(thriceMonths))).toEqual(standardisedShare(weigh(months)));
    const score = (counts: typeof months) => counts.map((each, i) => ({ ...each, score: i }));
    expect(cochranArmitageTest(score(thriceMonths))).toEqual(cochranArmitageTest(score(months)));
  });
});
