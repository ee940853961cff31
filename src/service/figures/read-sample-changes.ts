import { breaksBetween } from "../../core/figures/breaks.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import { type SampleChange, sampleChanges } from "../../core/samples/sample-changes.ts";
import type { SampleClass } from "../../core/samples/sample-class.ts";
import { releasedAt } from "../../store/releases.ts";
import type { ReleasedSample, SampleKey } from "../../store/samples.ts";
import type { Deps } from "../deps.ts";

type Weighted = Extract<SampleClass, { status: "weighted" }>;

/** The changes since an earlier wave by proof class; none where the margins, or whether they were met, are not the same. */
export async function readSampleChanges(
  deps: Deps,
  { survey, wave, since }: SampleKey & { since: string },
  later: ReleasedSample,
  earlier: ReleasedSample,
): Promise<{ proof: ProofClass; changes: SampleChange[] }[]> {
  const hasSameMargins = marginsOf(later) === marginsOf(earlier);
  const changes: { proof: ProofClass; changes: SampleChange[] }[] = [];
  for (const own of weightedOf(later)) {
    const before = weightedOf(earlier).find(
      ({ proof, raking }) => proof === own.proof && raking.status === own.raking.status,
    );
    if (before && hasSameMargins) {
      const broken = await brokenCells(deps, { survey, waves: [since, wave], proof: own.proof }, own);
      const isBroken = ({ unit, indicator }: { unit: string; indicator: string }) =>
        broken.has(`${unit}\n${indicator}`);
      changes.push({ proof: own.proof, changes: sampleChanges(own.figures, before.figures, isBroken) });
    }
  }
  return changes;
}

function weightedOf({ figures }: ReleasedSample): Weighted[] {
  return figures.flatMap((one) => (one.status === "weighted" ? [one] : []));
}

function marginsOf({ plan }: ReleasedSample): string {
  return JSON.stringify(Object.keys(plan.margins).toSorted());
}

/** Cells whose plain figures a break parts, by unit and indicator: another formula, scale, wording or mix of channels. */
async function brokenCells(
  deps: Deps,
  { survey, waves, proof }: { survey: string; waves: readonly [string, string]; proof: ProofClass },
  { figures }: Weighted,
): Promise<Set<string>> {
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const broken = new Set<string>();
  for (const indicator of new Set(figures.map((figure) => figure.indicator))) {
    const [before, after] = await Promise.all(
      waves.map(async (period) => {
        const place = { measure: `indicator:${indicator}`, kind: "wave", filter: `survey:${survey}`, period } as const;
        const cells = (await releasedAt(deps.db, { units, ...place })) as IndicatorCell[];
        return new Map(cells.filter((cell) => cell.proof === proof).map((cell) => [cell.unit, cell]));
      }),
    );
    for (const unit of units) {
      const [one, other] = [before?.get(unit), after?.get(unit)];
      if (!isComparable(one, other)) {
        broken.add(`${unit}\n${indicator}`);
      }
    }
  }
  return broken;
}

function isComparable(earlier: IndicatorCell | undefined, later: IndicatorCell | undefined): boolean {
  if (!earlier?.counts || !later?.counts) {
    return false;
  }
  const shown = { before: { ...earlier, counts: earlier.counts }, after: { ...later, counts: later.counts } };
  return breaksBetween(shown.before, shown.after, () => false).length === 0;
}
