import type { Basis } from "../disclosure/released-cell.ts";
import type { ProofClass } from "../responses/answer.ts";
import type { IndicatorCounts } from "./counts.ts";

/**
 * Where counts belong. `filter` is "" (all public surveys), "own" (the unit without those below it), `survey:ID`,
 * `channel:X`, `class:X`, `flag:none`, `flag:X` or `round:N`; `measure` is `indicator:KEY` or `question:SURVEY:QUESTION`.
 */
export type CellAddress = { unit: string; filter: string; proof: ProofClass; measure: string };

/**
 * Counts of one question's values. `answered`: answers to the question; `responses`: distinct responses that gave one
 * (fewer only above a matrix over units, where one response answers for several units).
 */
export type QuestionCounts = {
  values: Readonly<Record<string, number>>;
  answered: number;
  responses: number;
  sum: number;
  sumOfSquares: number;
};

export type IndicatorCell = CellAddress & {
  of: "indicator";
  formulaVersion: number;
  counts: IndicatorCounts;
  basis: Basis;
};
/** `formulaVersion`: how often the question's type or scale had changed, from 1. */
export type QuestionCell = CellAddress & { of: "question"; formulaVersion: number; counts: QuestionCounts };

/** The counts of one unit, filter, proof class and measure over some months, before the gate. */
export type Cell = IndicatorCell | QuestionCell;

/** An address as one text, for maps. */
export function cellKey({ unit, filter, proof, measure }: CellAddress): string {
  return `${unit}\n${proof}\n${filter}\n${measure}`;
}
