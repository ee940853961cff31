import type { ReleasedCell } from "../../core/disclosure/released-cell.ts";
import { PROOF_CLASSES, type ProofClass } from "../../core/responses/answer.ts";

/** The proof class with the most shown cells, the stronger of two equals; null where nothing is shown. Classes are never pooled. */
export function mostShownProof(cells: readonly ReleasedCell[]): ProofClass | null {
  const shownOf = (proof: ProofClass) => cells.filter((cell) => cell.proof === proof && cell.counts).length;
  const proofs = PROOF_CLASSES.filter((proof) => shownOf(proof) > 0);
  return proofs.toSorted((one, other) => shownOf(other) - shownOf(one))[0] ?? null;
}
