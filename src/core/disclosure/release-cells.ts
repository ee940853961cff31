import type { Cell } from "../figures/cell.ts";
import type { Period } from "../figures/period.ts";
import type { ProofClass } from "../responses/answer.ts";
import type { LabelCells, MeasureDecisions } from "./gate-measures.ts";
import type { Decision } from "./gate-step.ts";
import { filterOfKey, unitOfKey } from "./lattice.ts";
import { mergeCells } from "./merge-cells.ts";
import type { ReleasedCell } from "./released-cell.ts";
import { tellBasis } from "./tell-basis.ts";

/** The released cells that a step's decisions make: counts for those shown, and for the others only that they are there. */
export function releaseCells(
  decisions: MeasureDecisions,
  lattice: readonly LabelCells[],
  { proof, period }: { proof: ProofClass; period: Period },
): ReleasedCell[] {
  const cells = [...decisions].flatMap(([measure, byKey]) =>
    [...byKey].flatMap(([key, decision]) => {
      const own = lattice
        .filter(({ label }) => decision.labels.includes(label))
        .flatMap(({ cells: ofLabel }) => ofLabel.get(measure)?.get(key) ?? []);
      const address = { unit: unitOfKey(key), filter: filterOfKey(key), measure, proof };
      const told = own.length > 0 ? toldBy(decision, own) : null;
      return told ? [{ ...address, periodKind: period.kind, period: period.key, version: 1, ...told }] : [];
    }),
  );
  return tellBasis(cells);
}

function toldBy({ status, bound, labels }: Decision, cells: readonly Cell[]) {
  const merged = status === "shown" ? mergeCells(cells) : null;
  return {
    ...{ status, bound, span: labels },
    ...{ counts: merged?.counts ?? null, formulaVersion: merged?.formulaVersion ?? null },
  };
}
