import type { IndicatorCounts } from "../../core/figures/counts.ts";
import type { Period, PeriodKind } from "../../core/figures/period.ts";
import { carriedMonths, type IndicatorCell } from "../../core/figures/trend-series.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import type { CompositeRule } from "../../store/composites.ts";
import { lastShownPeriod, releasedAt } from "../../store/releases.ts";
import { allUnitChanges } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";
import { mostShownProof } from "./choose-proof.ts";

/** A unit's shown counts of a part; `span`: the months they add up, where some were carried forward. */
export type PartCell = { counts: IndicatorCounts; span: readonly string[] | null };

/** By indicator: the one proof class that stands for it in this comparison, and what is shown by unit. */
export type PartCells = ReadonlyMap<string, { proof: ProofClass | null; units: ReadonlyMap<string, PartCell> }>;

/** What was released of each part for these units; of each part the class with the most shown children, else of the unit. */
export async function partCellsAt(
  deps: Deps,
  parts: CompositeRule["parts"],
  { units, children, period }: { units: readonly string[]; children: readonly string[]; period: Period },
): Promise<PartCells> {
  const cells = new Map<string, { proof: ProofClass | null; units: ReadonlyMap<string, PartCell> }>();
  for (const { indicator } of parts) {
    const place = { units, measure: `indicator:${indicator}`, kind: period.kind, filter: "", period: period.key };
    const released = (await releasedAt(deps.db, place)) as IndicatorCell[];
    const proof = mostShownProof(released.filter(({ unit }) => children.includes(unit))) ?? mostShownProof(released);
    const own = released.filter((cell) => cell.proof === proof);
    const shown = own.flatMap((cell) =>
      cell.counts ? [[cell.unit, { counts: cell.counts, span: carriedMonths(cell) }] as const] : [],
    );
    cells.set(indicator, { proof, units: new Map(shown) });
  }
  return cells;
}

/** The earliest of the parts' last periods with a shown cell for the unit or a child of it, or null. */
export async function lastCompletePeriod(
  deps: Deps,
  { code, period: kind }: { code: string; period: PeriodKind },
  { parts }: CompositeRule,
): Promise<string | null> {
  const changes = await allUnitChanges(deps.db);
  const children = changes.filter(({ parent }) => parent === code).map((change) => change.code);
  const units = [...new Set([code, ...children])];
  const periods: string[] = [];
  for (const { indicator } of parts) {
    const search = { units, measure: `indicator:${indicator}`, kind, proof: null, except: [] };
    const last = await lastShownPeriod(deps.db, search);
    if (last === null) {
      return null;
    }
    periods.push(last);
  }
  const firstDays = new Map((await listWaves(deps.db)).map(({ key, fromDay }) => [key, fromDay]));
  const placeOf = (key: string) => (kind === "wave" ? (firstDays.get(key) ?? "") : key);
  return periods.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))[0] ?? null;
}
