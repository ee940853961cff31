import type { IndicatorCounts } from "../figures/counts.ts";
import type { PeriodKind } from "../figures/period.ts";
import type { ToldChannels } from "../figures/told-channels.ts";
import type { ProofClass } from "../responses/answer.ts";
import type { Bound } from "./gate-step.ts";

/**
 * What a figure rests on, so that a break can be told from the releases alone: wordings by survey, and valid answers by
 * channel, in a release no more than shown figures tell of them.
 */
export type Basis = { wordings: Readonly<Record<string, string>>; channels: ToldChannels };

export type ReleasedIndicatorCounts = IndicatorCounts & { basis: Basis };

/** Counts of one question's values; `answered` distinct responses answered it. */
export type ReleasedQuestionCounts = {
  values: Readonly<Record<string, number>>;
  answered: number;
  sum: number;
  sumOfSquares: number;
};

/** Where a released figure stands. */
export type ReleasedAddress = {
  unit: string;
  measure: string;
  periodKind: PeriodKind;
  filter: string;
  proof: ProofClass;
  period: string;
};

/**
 * One cell as it left the gate. A withheld cell keeps nothing but the fact that it was there. `span`: the labels it adds
 * up, or withholds, of a month or wave; null for longer periods, figures and live totals.
 */
export type ReleasedCell<Counts = ReleasedIndicatorCounts | ReleasedQuestionCounts> = ReleasedAddress & {
  version: number;
  status: "shown" | "withheld" | "bounded";
  bound: Bound | null;
  counts: Counts | null;
  formulaVersion: number | null;
  span: readonly string[] | null;
};
