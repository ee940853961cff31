import type { IndicatorKind } from "../surveys/survey.ts";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
import type { IndicatorCounts } from "./counts.ts";
import type { Interval } from "./interval.ts";
import { perResponse } from "./per-response.ts";
import { sidakLevel, sidakZ } from "./sidak-quantile.ts";
import { hasSpread, meanScore, netPromoterScore, type Score } from "./standard-error.ts";

const ALPHA = 0.05;

/**
 * One unit's interval at the level at which the intervals of all `unitCount` units hold at once with 95%: for ranking,
 * never to be shown beside a single figure. Shares and accuracy: Clopper–Pearson, as Wilson falls short near 98–100%;
 * means and scores: ± Šidák z · standard error. `null` when the unit has no figure, and
 * for a score without spread: answers that all agree do not say how surely.
 * Source: Klein, Wright & Wieczorek (2020), JRSS-C 69:589; Korn & Graubard (1998), Survey Methodology 24:193, on the exact
 * interval of effective counts, which need not be whole.
 */
export function jointInterval(kind: IndicatorKind, counts: IndicatorCounts, unitCount: number): Interval | null {
  switch (kind) {
    case "share":
    case "accuracy": {
      const { favourable, valid } = perResponse(counts);
      return clopperPearsonInterval(favourable, valid, sidakLevel(unitCount, ALPHA));
    }
    case "mean":
      return scoreInterval(meanScore(counts), unitCount);
    case "nps":
      return scoreInterval(netPromoterScore(counts), unitCount);
  }
}

function scoreInterval(score: Score | null, unitCount: number): Interval | null {
  if (!score || !hasSpread(score)) {
    return null;
  }
  const half = sidakZ(unitCount, ALPHA) * score.standardError;
  return { low: score.value - half, high: score.value + half };
}
