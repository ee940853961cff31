import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import { linkedProofs } from "../../store/linked-proofs.ts";
import type { Deps } from "../deps.ts";

/**
 * The proof classes that have a link below the unit or an import into one of the indicator's surveys. Never decided by
 * what was answered, so that a class of few answers looks like one of none.
 */
export async function proofsOfSeries(
  deps: Deps,
  input: { code: string; indicator: string; survey: string | null; proof: ProofClass | null },
  filter: string,
  cells: readonly IndicatorCell[],
): Promise<Set<ProofClass>> {
  const survey = filter.startsWith("survey:") ? input.survey : null;
  const linked = await linkedProofs(deps.db, { unit: input.code, indicator: input.indicator, survey });
  const all = new Set([...linked, ...cells.filter((cell) => cell.status !== "withheld").map((cell) => cell.proof)]);
  return input.proof === null ? all : new Set([...all].filter((proof) => proof === input.proof));
}
