import type { GatedMeasure } from "../../core/disclosure/measure-groups.ts";
import type { ReleasedCell } from "../../core/disclosure/released-cell.ts";
import type { Period } from "../../core/figures/period.ts";
import { settledCasts } from "../../store/settled-tallies.ts";
import type { Deps } from "../deps.ts";
import { castsIn } from "./load-labels.ts";
import type { ReleaseContext } from "./release-context.ts";

/** How many could answer for cells of a period, as far as is known, by cell and counts. */
export type ElectorateOf = (
  cell: Pick<ReleasedCell, "unit" | "measure" | "filter" | "proof">,
  counts: NonNullable<ReleasedCell["counts"]>,
) => number | null;

/** How many could answer in a month, quarter, year or wave, whose answers are settled. */
export async function electorateIn(
  deps: Deps,
  { groups, treeOf, electoratesIn }: ReleaseContext,
  { kind, key, from, to }: Period,
): Promise<ElectorateOf> {
  const month = to.slice(0, 7);
  const wave = kind === "wave" ? key : null;
  const casts = [castsIn(treeOf(month), await settledCasts(deps.db, { from: from.slice(0, 7), to: month, wave }))];
  const all = groups.flatMap(({ indicators, questions }) => [...indicators, ...questions]);
  const measures = new Map<string, GatedMeasure>(all.map((each) => [each.measure, each]));
  return ({ unit, measure, filter, proof }, counts) => {
    const own = measures.get(measure);
    const answered = "responses" in counts ? counts.responses : counts.answered;
    return own
      ? electoratesIn(month)({ unit, filter, proof, measure: own, days: { from, to, wave }, answered, casts })
      : null;
  };
}
