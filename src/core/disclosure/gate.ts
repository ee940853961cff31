import type { ReleasedCell } from "./released-cell.ts";

/** A cell before the gate: its counts, and how many distinct people's answers they hold. */
export type Candidate = Omit<ReleasedCell, "status" | "bound" | "span" | "counts"> & {
  counts: NonNullable<ReleasedCell["counts"]>;
  answerCount: number;
};

/**
 * The disclosure gate (product rule 13) for cells by themselves, such as live totals: one of
 * fewer than `answerCountMin` answers is withheld, without a number of any kind; every other one leaves as it is.
 * Cells that add up pass `gateMeasures`, imported counts `gateFigures`.
 */
export function gateCells(candidates: readonly Candidate[], answerCountMin: number): ReleasedCell[] {
  return candidates.map(({ answerCount, counts, ...cell }) =>
    answerCount >= answerCountMin
      ? { ...cell, status: "shown", bound: null, span: null, counts }
      : { ...cell, status: "withheld", bound: null, span: null, counts: null, formulaVersion: null },
  );
}
