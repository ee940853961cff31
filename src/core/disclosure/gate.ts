import type { ReleasedCell } from "./released-cell.ts";

/** A cell before the gate: its counts, and how many distinct people's answers they hold. */
export type Candidate = Omit<ReleasedCell, "status" | "counts"> & {
  counts: NonNullable<ReleasedCell["counts"]>;
  answerCount: number;
};

/**
 * The disclosure gate (product rule 13): a cell of fewer than `answerCountMin` answers is withheld, without a number
 * of any kind; every other one leaves as it is. Complementary suppression takes its place behind this function.
 */
export function gateCells(candidates: readonly Candidate[], answerCountMin: number): ReleasedCell[] {
  return candidates.map(({ answerCount, counts, ...cell }) =>
    answerCount >= answerCountMin
      ? { ...cell, status: "shown", counts }
      : { ...cell, status: "withheld", counts: null, formulaVersion: null },
  );
}
