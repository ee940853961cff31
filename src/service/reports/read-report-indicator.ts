import { figureOf } from "../../core/figures/figure.ts";
import type { Day, Period } from "../../core/figures/period.ts";
import { rankingGroups, withGroups } from "../../core/figures/ranking-groups.ts";
import { OTHER_CHANNELS } from "../../core/figures/told-channels.ts";
import type { Ranking, Trend, TrendSeries } from "../../core/figures/trend.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import { annexGroups, isTold } from "../../core/reports/annex-groups.ts";
import { type BelowTarget, belowTarget } from "../../core/reports/below-target.ts";
import type { AnnexGroup, ChannelPart, ReportIndicator } from "../../core/reports/monthly-report.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import type { UnitTree } from "../../core/units/unit-tree.ts";
import { type IndicatorVersion, surveysOfIndicator } from "../../store/indicators.ts";
import { findQuotations } from "../../store/quotations.ts";
import { releasedAt } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";
import { findPeriod } from "../figures/find-period.ts";
import { readComparisonGroups } from "../figures/read-comparison-groups.ts";
import { readParentLine } from "../figures/read-parent-line.ts";
import { readRanking } from "../figures/read-ranking.ts";
import { readTrend, targetOf } from "../figures/read-trend.ts";
import { readUnitSamples } from "../figures/read-unit-samples.ts";
import { wholeTrend } from "../figures/whole-trend.ts";

export type ReportPlace = { code: string; period: Period; tree: UnitTree };

/** What the report tells of one indicator; null where neither the unit nor one below it has anything of it to tell. */
export async function readReportIndicator(
  deps: Deps,
  place: ReportPlace,
  indicator: IndicatorVersion,
): Promise<ReportIndicator | null> {
  const { code, period, tree } = place;
  const trend = await trendUpTo(deps, place, indicator.key, undefined);
  const before = await dayBefore(deps, trend, period);
  const ranking = await rankingOf(deps, place, indicator.key, before);
  const groupOf = await readComparisonGroups(deps, {
    ...{ indicator: indicator.key, kind: period.kind, at: period.key },
    units: unitsBelow(place),
  });
  const groups = ranking ? rankingGroups(indicator.kind, ranking.units, groupOf) : [];
  const annex = await annexOf(deps, place, indicator, { ranking, groupOf });
  const isOwn = trend !== null && (hasPoint(trend) || trend.quoted.length > 0);
  if (!trend || !(isOwn || annex.some(({ units }) => units.some(isTold)))) {
    return null;
  }
  const target = targetOf(tree.statementOf(code)?.targets ?? {}, indicator.key);
  return {
    trend,
    step: before === null ? null : await trendUpTo(deps, place, indicator.key, before),
    meaning: indicator.meaning,
    parent: await readParentLine(deps, tree, { code, trend, from: null, to: period.to }),
    target,
    ranking: ranking && withGroups(ranking, groups),
    groups,
    below: isShare(indicator) ? belowOf(place, indicator.key, ranking, target) : null,
    samples: await readUnitSamples(
      deps,
      { unit: code, indicator: indicator.key, period },
      await surveysOfIndicator(deps.db, indicator.key),
    ),
    channels: await channelsOf(deps, place, indicator, leadingProof(trend, period.key)),
    annex,
  };
}

const isShare = ({ kind }: IndicatorVersion) => kind === "share" || kind === "accuracy";

/** The figures up to the report's period, no later one, the series that has one in that period first. */
async function trendUpTo(
  deps: Deps,
  { code, period }: ReportPlace,
  indicator: string,
  from: string | undefined,
): Promise<Trend | null> {
  const read = await readTrend(deps, wholeTrend(code, indicator, { period: period.kind, from, to: period.to }));
  if (!read.ok) {
    return null;
  }
  const series = read.value.series.map((one) => upTo(one, period.key));
  const isLeading = (one: TrendSeries) => one.points.at(-1)?.status === "shown";
  const leading = series.find(isLeading);
  const inOrder = leading ? [leading, ...series.filter((one) => one !== leading)] : series;
  return { ...read.value, series: inOrder, late: null };
}

/** Waves may overlap: none is told that begins before the report's ends and stands after it. */
function upTo(series: TrendSeries, key: string): TrendSeries {
  const at = series.points.findIndex(({ period }) => period === key);
  const isWhole = at < 0 || at === series.points.length - 1;
  return isWhole ? series : { ...series, points: series.points.slice(0, at + 1), change: null };
}

function hasPoint(trend: Trend): boolean {
  return trend.series.some(({ points }) => points.some(({ status }) => status !== "withheld"));
}

function leadingProof(trend: Trend, key: string): ProofClass | null {
  const leading = trend.series[0];
  return leading?.points.find(({ period }) => period === key)?.status === "shown" ? leading.proof : null;
}

/** The first day of the last period before that has a figure of the leading class; null where there is none. */
async function dayBefore(deps: Deps, trend: Trend | null, { kind, key }: Period): Promise<Day | null> {
  const points = trend?.series[0]?.points.filter(({ status }) => status === "shown") ?? [];
  const before = points.at(-1)?.period === key ? points.at(-2)?.period : undefined;
  const period = before === undefined ? null : await findPeriod(deps, kind, before);
  return period?.from ?? null;
}

async function rankingOf(
  deps: Deps,
  { code, period }: ReportPlace,
  indicator: string,
  from: Day | null,
): Promise<Ranking | null> {
  const read = await readRanking(deps, { code, indicator, period: period.kind, at: period.key, from, proof: null });
  return read.ok && read.value.units.length > 0 ? read.value : null;
}

function belowOf(
  { tree }: ReportPlace,
  indicator: string,
  ranking: Ranking | null,
  target: number | null,
): BelowTarget | null {
  const ownOf = (code: string) => targetOf(tree.statementOf(code)?.targets ?? {}, indicator);
  return ranking && belowTarget(ranking.units, (code) => ownOf(code) ?? target);
}

/** The children and theirs. */
function unitsBelow({ code, tree }: ReportPlace): string[] {
  const children = tree.childrenOf(code);
  return [...children, ...children.flatMap((child) => tree.childrenOf(child))];
}

async function annexOf(
  deps: Deps,
  place: ReportPlace,
  { key, kind }: IndicatorVersion,
  compared: { ranking: Ranking | null; groupOf: ReadonlyMap<string, string> },
): Promise<AnnexGroup[]> {
  const { code, period, tree } = place;
  const units = unitsBelow(place);
  if (units.length === 0) {
    return [];
  }
  const address = { measure: `indicator:${key}`, kind: period.kind, filter: "", period: period.key };
  const cells = (await releasedAt(deps.db, { units, ...address })) as IndicatorCell[];
  const places = units.map((unit) => ({ unit, indicator: key, periodKind: period.kind, period: period.key }));
  return annexGroups({ kind, tree, code, ...compared, cells, quoted: await findQuotations(deps.db, places) });
}

/** The answers by channel as far as they are told, each with its figure where that is shown. */
async function channelsOf(
  deps: Deps,
  { code, period }: ReportPlace,
  { key, kind }: IndicatorVersion,
  proof: ProofClass | null,
): Promise<ChannelPart[]> {
  const address = { units: [code], measure: `indicator:${key}`, kind: period.kind, period: period.key };
  const cellsOf = async (filter: string) =>
    ((await releasedAt(deps.db, { ...address, filter })) as IndicatorCell[]).find((cell) => cell.proof === proof);
  const told = proof === null ? {} : ((await cellsOf(""))?.counts?.basis.channels ?? {});
  const parts: ChannelPart[] = [];
  for (const [channel, valid] of Object.entries(told).toSorted(([, one], [, other]) => other - one)) {
    const counts = channel === OTHER_CHANNELS ? null : ((await cellsOf(`channel:${channel}`))?.counts ?? null);
    const figure = counts && figureOf(kind, counts);
    parts.push({ channel, valid, value: figure?.value ?? null, low: figure?.low ?? null, high: figure?.high ?? null });
  }
  return parts;
}
