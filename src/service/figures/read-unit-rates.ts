import { figureOf } from "../../core/figures/figure.ts";
import { isPinned } from "../../core/figures/is-pinned.ts";
import type { Period } from "../../core/figures/period.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import type { RateBeside } from "../../core/figures/unit-beside.ts";
import { PROOF_CLASSES, type ProofClass } from "../../core/responses/answer.ts";
import type { UnitTree } from "../../core/units/unit-tree.ts";
import type { IndicatorVersion } from "../../store/indicators.ts";
import { releasedAt } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";

type Place = { code: string; tree: UnitTree; period: Period };

/** The unit's figures of these indicators in one period, in the order given, each of its strongest class of proof that is shown. */
export async function readUnitRates(
  deps: Deps,
  place: Place,
  indicators: readonly IndicatorVersion[],
): Promise<RateBeside[]> {
  const rates: RateBeside[] = [];
  for (const { key, name, kind } of indicators) {
    const cells = await cellsOf(deps, place, key, [place.code]);
    const cell = PROOF_CLASSES.map((proof) => cells.find((own) => own.proof === proof && own.counts)).find(Boolean);
    const figure = cell?.counts ? figureOf(kind, cell.counts) : null;
    if (cell && figure) {
      const { value, low, high, valid } = figure;
      const isFull = (kind === "share" || kind === "accuracy") && value === 1;
      const pinnedAmong = isFull ? await fullUnits(deps, place, key, cell.proof) : null;
      rates.push({ indicator: key, name, kind, proof: cell.proof, value, low, high, valid, pinnedAmong });
    }
  }
  return rates;
}

/** How many units below have the share, or else beside, where all of them stand at 100%; null where one does not. */
async function fullUnits(deps: Deps, place: Place, indicator: string, proof: ProofClass): Promise<number | null> {
  const { code, tree } = place;
  const parent = tree.parentOf(code);
  for (const units of [tree.childrenOf(code), parent === null ? [] : tree.childrenOf(parent)]) {
    const cells = (await cellsOf(deps, place, indicator, units)).filter((cell) => cell.proof === proof);
    const shares = cells.flatMap(({ counts }) => (counts?.valid ? [counts.favourable / counts.valid] : []));
    // A rate that one unit alone has compares nobody.
    if (shares.length > 1) {
      return isPinned(shares) ? shares.length : null;
    }
  }
  return null;
}

async function cellsOf(
  deps: Deps,
  { period: { kind, key: period } }: Place,
  indicator: string,
  units: readonly string[],
): Promise<IndicatorCell[]> {
  const input = { units, measure: `indicator:${indicator}`, kind, filter: "", period };
  return (await releasedAt(deps.db, input)) as IndicatorCell[];
}
