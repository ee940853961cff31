import type { IndicatorKind } from "../surveys/survey.ts";
import type { IndicatorCounts } from "./counts.ts";
import { Z95 } from "./interval.ts";
import { perResponse, toldResponses } from "./per-response.ts";
import { meanScore, netPromoterScore, type Score } from "./standard-error.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/**
 * An indicator's value with its 95% interval; `favourable` is null for means and scores. `responses`: the distinct ones
 * where they are fewer than the answers, and then the interval rests on them.
 */
export type Figure = {
  value: number;
  low: number;
  high: number;
  favourable: number | null;
  valid: number;
  responses?: number;
};

/**
 * The figure of a cell's counts: a share or accuracy in [0, 1] with its Wilson interval, a mean or a net promoter
 * score (points) with value ± z·standard error. `null` without a valid answer, and for a mean or score of a single
 * one, which shows no spread: never NaN.
 */
export function figureOf(kind: IndicatorKind, counts: IndicatorCounts): Figure | null {
  switch (kind) {
    case "share":
    case "accuracy":
      return shareFigure(counts);
    case "mean":
      return scoreFigure(meanScore(counts), counts);
    case "nps":
      return scoreFigure(netPromoterScore(counts), counts);
  }
}

function shareFigure(counts: IndicatorCounts): Figure | null {
  const { favourable, valid } = counts;
  const each = perResponse(counts);
  const interval = wilsonInterval(each.favourable, each.valid, Z95);
  return interval && { value: favourable / valid, ...interval, favourable, valid, ...toldResponses(counts) };
}

function scoreFigure(score: Score | null, counts: IndicatorCounts): Figure | null {
  if (!score) {
    return null;
  }
  const half = Z95 * score.standardError;
  return {
    value: score.value,
    low: score.value - half,
    high: score.value + half,
    favourable: null,
    valid: counts.valid,
    ...toldResponses(counts),
  };
}
