import type { PeriodKind } from "../../src/core/figures/period.ts";
import type { TargetVerdict } from "../../src/core/figures/target-verdict.ts";
import type { Verdict } from "../../src/core/figures/trend.ts";

/** A difference as told, written out; of a fall it is positive, and its interval with it. */
export type MovedWords = {
  verdict: Verdict;
  isSame: boolean;
  difference: string;
  low: string;
  high: string;
  answersFrom: string;
  answersTo: string;
  /** Whether the interval may be called one of confidence. */
  isSample: boolean;
};

/** A difference with the figures at both ends. */
export type EndsWords = MovedWords & { whenFrom: string; whenTo: string; from: string; to: string };

export type TargetWords = {
  verdict: TargetVerdict;
  target: string;
  when: string;
  value: string;
  low: string;
  high: string;
  answers: string;
  isSample: boolean;
};

/** A figure without flagged answers beside the figure with them; `where` is the unit it is of, "" for the page's own. */
export type FlaggedWords = {
  where: string;
  when: string;
  count: string;
  value: string;
  low: string;
  high: string;
  answers: string;
  all: string;
  answersAll: string;
  isSample: boolean;
};

export type MixWords = {
  from: string;
  to: string;
  rawFrom: string;
  rawTo: string;
  answersFrom: string;
  answersTo: string;
};

/** Words for what a reader needs beside a change, and beside a list of units. */
export type ReadingsMessages = {
  title(hasChange: boolean): string;
  onYear: string;
  monthByMonth: string;
  shareTrend: string;
  signals: Record<PeriodKind, string>;
  target: string;
  mix: string;
  flagged: string;
  toldOnYear(change: EndsWords): string;
  toldMonthByMonth(change: MovedWords, year: number, months: number): string;
  /** `above` and `below`: the periods outside their limits, "" for none. */
  toldShareTrend(kind: PeriodKind, when: string, count: number, verdict: Verdict): string;
  toldSignals(kind: PeriodKind, when: string, count: number, above: string, below: string): string;
  /** In place of more names than a sentence holds. */
  several(kind: PeriodKind, count: number): string;
  toldTarget(target: TargetWords): string;
  /** Both ends at one mix of all channels. */
  toldMix(mix: MixWords, channels: string): string;
  /** Across a change of channels; `covered` where those kept do not hold all answers. */
  toldFixedMix(change: EndsWords, channels: string, covered: { from: string; to: string } | null): string;
  reversed: string;
  toldFlagged(figure: FlaggedWords): string;
  channel: Readonly<Record<string, string>>;
  list: {
    ranks: string;
    funnel: string;
    funnelInGroup: string;
    small: string;
    toldRanks(count: number, best: readonly string[], worst: readonly string[]): string;
    noRanks: string;
    /** Ends a list of names that is longer than a sentence holds. */
    more(count: number): string;
    /** `isWidened`: the units differ by more than chance, and the limits are wider for it. */
    toldFunnel(above: readonly string[], below: readonly string[], isWidened: boolean): string;
    toldSmall: string;
    pulled(value: string): string;
    progress(when: string): string;
    progressNote: string;
    verdict: Record<Verdict, string>;
    answers(from: string, to: string): string;
  };
};
