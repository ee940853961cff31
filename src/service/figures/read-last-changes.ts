import { type LastChange, type LastSeries, lastChanges } from "../../core/figures/last-changes.ts";
import { type Period, parsePeriod, periodsEndingWith } from "../../core/figures/period.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import type { LocalText } from "../../core/local-text.ts";
import type { UnitTree } from "../../core/units/unit-tree.ts";
import { type IndicatorVersion, listIndicators } from "../../store/indicators.ts";
import { lastShownPeriod, releasedAt } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";
import { scaleChanges } from "./scale-changes.ts";

export type ReadLastChange = LastChange & { unitName: LocalText; indicatorName: LocalText };

/** What changed with the last released month. */
export type ReadLastChanges = { month: string; compared: number; beyond: readonly ReadLastChange[] };

/** Each share of the units in the newest released month against the month before; null while nothing is released. */
export async function readLastChanges(
  deps: Deps,
  { units, tree }: { units: readonly string[]; tree: UnitTree },
): Promise<ReadLastChanges | null> {
  const shares = (await listIndicators(deps.db)).filter(({ kind }) => kind === "share" || kind === "accuracy");
  const month = await newestMonth(deps, units, shares);
  if (month === null) {
    return null;
  }
  const series = await Promise.all(shares.map((indicator) => seriesOf(deps, units, indicator, month)));
  const { compared, beyond } = lastChanges(series.flat());
  const names = new Map(shares.map(({ key, name }) => [key, name]));
  return {
    ...{ month: month.key, compared },
    beyond: beyond.map((one) => ({ ...one, ...namesOf(tree, names, one) })),
  };
}

function namesOf(tree: UnitTree, names: ReadonlyMap<string, LocalText>, { unit, indicator }: LastChange) {
  return { unitName: tree.nameOf(unit), indicatorName: names.get(indicator) ?? indicator };
}

async function newestMonth(
  deps: Deps,
  units: readonly string[],
  indicators: readonly IndicatorVersion[],
): Promise<Period | null> {
  const rest = { units, kind: "month", proof: null, except: [] } as const;
  const last = await Promise.all(
    indicators.map(({ key }) => lastShownPeriod(deps.db, { ...rest, measure: `indicator:${key}` })),
  );
  const newest = last
    .flatMap((key) => key ?? [])
    .sort()
    .at(-1);
  return newest === undefined ? null : parsePeriod("month", newest);
}

async function seriesOf(
  deps: Deps,
  units: readonly string[],
  { key, kind }: IndicatorVersion,
  month: Period,
): Promise<LastSeries[]> {
  const [before] = periodsEndingWith("month", month.key, 2);
  const at = async (period: string) =>
    (await releasedAt(deps.db, {
      ...{ units, measure: `indicator:${key}`, kind: "month", filter: "", period },
    })) as IndicatorCell[];
  const [earlier, later] = [await at(before?.key ?? ""), await at(month.key)];
  const isScaleChange = await scaleChanges(deps, key);
  const placeOf = ({ unit, proof }: IndicatorCell) => `${proof} ${unit}`;
  const places = new Map(earlier.map((cell) => [placeOf(cell), cell]));
  return later.flatMap((cell) => {
    const first = places.get(placeOf(cell));
    const rest = { unit: cell.unit, indicator: key, kind, proof: cell.proof, isScaleChange };
    return first ? [{ ...rest, earlier: first, later: cell }] : [];
  });
}
