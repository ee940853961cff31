import type { ShareCounts } from "./newcombe-interval.ts";
import { perResponse } from "./per-response.ts";
import { type ScoreTest, scoreTest } from "./two-proportion-test.ts";

/** One group of a trend; `score` places it, such as the number of its wave or of months since the first. */
export type ScoredCounts = ShareCounts & { score: number };

/**
 * The Cochran–Armitage test of a linear trend of shares over scores; `z` is positive when shares rise with the score,
 * χ² = z² without correction. The result is the same for any shift or positive scaling of the scores. When all answers
 * agree z is 0 and p is 1. `null` when fewer than two distinct scores have answers: there is no trend to tell. Limit:
 * it sees the linear part alone, and takes the periods as independent and without season.
 * Source: Cochran (1954), Biometrics 10:417; Armitage (1955), Biometrics 11:375; as R's `prop.trend.test`.
 */
export function cochranArmitageTest(groups: readonly ScoredCounts[]): ScoreTest | null {
  const answered = groups.filter(({ valid }) => valid > 0).map(perResponse);
  if (new Set(answered.map(({ score }) => score)).size < 2) {
    return null;
  }
  const valid = total(answered, (group) => group.valid);
  const pooled = total(answered, ({ favourable }) => favourable) / valid;
  const meanScore = total(answered, (group) => group.valid * group.score) / valid;
  const spread = total(answered, (group) => group.valid * (group.score - meanScore) ** 2);
  const statistic = total(answered, ({ favourable, score }) => favourable * (score - meanScore));
  return scoreTest(statistic, pooled * (1 - pooled) * spread);
}

function total(groups: readonly ScoredCounts[], term: (group: ScoredCounts) => number): number {
  return groups.reduce((sum, group) => sum + term(group), 0);
}
