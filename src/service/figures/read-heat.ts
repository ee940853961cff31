import { isClosed } from "../../core/figures/period.ts";
import type { HeatMap, Ranking, Trend } from "../../core/figures/trend.ts";
import { type IndicatorCell, trendPoint } from "../../core/figures/trend-series.ts";
import { releasedSeries } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";
import { findPeriod } from "./find-period.ts";

const PERIODS_MAX = 12;

/** The units of a ranking over the last periods of a trend, in its class of proof; null without a unit that is shown. */
export async function readHeat(deps: Deps, trend: Trend, { proof, units }: Ranking): Promise<HeatMap | null> {
  const keys = (trend.series[0]?.points.map(({ period }) => period) ?? []).slice(-PERIODS_MAX);
  if (proof === null || keys.length < 2 || units.length === 0) {
    return null;
  }
  const released = await releasedSeries(deps.db, {
    units: units.map(({ code }) => code),
    ...{ measure: `indicator:${trend.indicator.key}`, kind: trend.period, filter: "" },
  });
  const cells = new Map(
    (released as IndicatorCell[])
      .filter((cell) => cell.proof === proof)
      .map((cell) => [`${cell.unit} ${cell.period}`, cell]),
  );
  const open = new Set<string>();
  for (const key of keys) {
    const period = await findPeriod(deps, trend.period, key);
    if (period && !isClosed(period, deps.today(), 0)) {
      open.add(key);
    }
  }
  return {
    ...{ proof, periods: keys },
    rows: units.map(({ code, name }) => ({
      ...{ code, name },
      points: keys.map((key) =>
        trendPoint(key, cells.get(`${code} ${key}`) ?? null, trend.indicator.kind, open.has(key)),
      ),
    })),
  };
}
