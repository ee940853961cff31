import type { IndicatorKind } from "../../src/core/surveys/survey.ts";

/** Reasons given with low ratings; `level` the highest that is asked for them. */
export type ReasonsMessages = {
  title(period: string): string;
  told(told: { level: string; asked: string | null; answered: string }): string;
  reason: string;
  count: string;
  share: string;
  /** How the bars are read. */
  how: string;
};

/** The levels over time. */
export type LevelsMessages = {
  title: string;
  told(period: string, answers: string, shares: readonly string[]): string;
  /** What stands above the line, below it and across it, by kind of indicator. */
  how(kind: IndicatorKind, above: string, below: string, hasNeutral: boolean): string;
  table: string;
};
