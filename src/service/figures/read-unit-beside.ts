import type { Period } from "../../core/figures/period.ts";
import type { Trend } from "../../core/figures/trend.ts";
import type { UnitBeside } from "../../core/figures/unit-beside.ts";
import type { UnitChange } from "../../core/units/unit-change.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { type IndicatorVersion, surveysOfIndicator } from "../../store/indicators.ts";
import type { Deps } from "../deps.ts";
import { findPeriod } from "./find-period.ts";
import { readChain } from "./read-chain.ts";
import { type ReadComposite, readUnitComposites } from "./read-unit-composites.ts";
import { readUnitRates } from "./read-unit-rates.ts";
import { readUnitReasons } from "./read-unit-reasons.ts";
import { readUnitSamples } from "./read-unit-samples.ts";
import { readUnitAppraisals, readUnitQuizzes } from "./read-unit-sheets.ts";

export type BesideInput = {
  code: string;
  trend: Pick<Trend, "indicator" | "period" | "series">;
  /** Those of the unit, and all there are. */
  listed: readonly IndicatorVersion[];
  all: readonly IndicatorVersion[];
  changes: readonly UnitChange[];
};

/** What stands beside the trend in its last closed period with a figure; null where there is no such period. */
export async function readUnitBeside(deps: Deps, input: BesideInput): Promise<UnitBeside | null> {
  const { code, trend, listed, all } = input;
  const indicator = trend.indicator.key;
  const period = await lastShown(deps, trend);
  if (!period) {
    return null;
  }
  const place = { code, period, tree: unitTreeAt(input.changes, period.to.slice(0, 7)) };
  const composites = await readUnitComposites(deps, place, { all, listed });
  const compared = comparedIndicators(composites, listed, all);
  const rates = await readUnitRates(deps, place, compared);
  const surveys = await surveysOfIndicator(deps.db, indicator);
  return {
    period: period.key,
    rates,
    composites: composites.map(({ composite }) => composite),
    chain: await chainOf(deps, code, period),
    samples: await readUnitSamples(deps, { unit: code, indicator, period }, surveys),
    appraisals: await readUnitAppraisals(deps, { unit: code, period }, { indicator, surveys }),
    reasons: await readUnitReasons(deps, { unit: code, period }, indicator),
    quizzes: await readUnitQuizzes(deps, { unit: code, period }, surveys),
  };
}

/** Open periods stand by themselves: nothing else is told of them. */
async function lastShown(deps: Deps, trend: BesideInput["trend"]): Promise<Period | null> {
  const keys = trend.series[0]?.points.map(({ period }) => period) ?? [];
  const shown = new Set(
    trend.series
      .flatMap(({ points }) => points.filter(({ status, isOpen }) => status === "shown" && !isOpen))
      .map(keyOf),
  );
  const key = keys.findLast((candidate) => shown.has(candidate));
  return key === undefined ? null : findPeriod(deps, trend.period, key);
}

const keyOf = ({ period }: { period: string }) => period;

/** The parts of the composites, else all shares that the unit has. */
function comparedIndicators(
  composites: readonly ReadComposite[],
  listed: readonly IndicatorVersion[],
  all: readonly IndicatorVersion[],
): readonly IndicatorVersion[] {
  const parts = [...new Set(composites.flatMap(({ indicators }) => indicators))];
  return parts.length > 0
    ? parts.flatMap((part) => all.find(({ key }) => key === part) ?? [])
    : listed.filter(({ kind }) => kind === "share");
}

/** The unit's chain in a period with why it was corrected; null where none was imported. */
export async function chainOf(deps: Deps, code: string, { kind, key }: Period): Promise<UnitBeside["chain"]> {
  const read = await readChain(deps, { code, period: kind, at: key });
  return read.ok && read.value.chain ? { correction: read.value.correction, shown: read.value.chain } : null;
}
