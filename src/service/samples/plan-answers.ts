import { answersForDifference, answersForHalfWidth } from "../../core/samples/answers-needed.ts";
import { expectedUnitsReaching } from "../../core/samples/expected-units.ts";
import { answerCountMin } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";

/** `expected`: answers each unit can expect; `share`: about what is measured; `population`: people in the frame, where known. */
export type PlanInput = { expected: readonly number[]; share: number; population: number | null };

/** Answers needed to see so many percentage points; null where the share leaves no room for them. */
export type AnswersNeeded = { fivePoints: number | null; tenPoints: number | null };

export type AnswerPlan = {
  share: number;
  /** So that the 95% interval reaches at most that far to either side. */
  interval: AnswersNeeded;
  /** In each of two independent periods, so that a true change is told from chance four times out of five. */
  change: AnswersNeeded;
  answerCountMin: number;
  units: { expected: number; chance: number }[];
  /** How many of the units can be expected to be shown at all. */
  expectedUnits: number;
};

/** What a poll needs to show anything, before its links are made. */
export async function planAnswers(deps: Deps, { expected, share, population }: PlanInput): Promise<AnswerPlan> {
  const min = await answerCountMin(deps.db);
  return {
    share,
    interval: needed((points) => answersForHalfWidth(points, share, population)),
    change: needed((points) => answersForChange(share, points)),
    answerCountMin: min,
    units: expected.map((own) => ({ expected: own, chance: expectedUnitsReaching([own], min) })),
    expectedUnits: expectedUnitsReaching(expected, min),
  };
}

function needed(answersFor: (points: number) => number | null): AnswersNeeded {
  return { fivePoints: answersFor(0.05), tenPoints: answersFor(0.1) };
}

/** Up or down, whichever needs more. */
function answersForChange(share: number, points: number): number | null {
  const both = [share + points, share - points].flatMap((to) => answersForDifference(share, to) ?? []);
  return both.length > 0 ? Math.max(...both) : null;
}
