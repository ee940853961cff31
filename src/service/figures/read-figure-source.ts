import type { FigureSource, SeriesSource } from "../../core/figures/figure-source.ts";
import { kindOfKey, type Period } from "../../core/figures/period.ts";
import type { Trend, TrendPoint } from "../../core/figures/trend.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { undertakingsOf } from "../../core/units/undertaking.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import {
  type CellVersion,
  cellVersions,
  countWithdrawnTexts,
  figureSources,
  importDays,
  indicatorFormulas,
  linksInPeriod,
} from "../../store/figure-sources.ts";
import { findIndicator, type IndicatorVersion, indicatorMeanings, listIndicators } from "../../store/indicators.ts";
import { lastShownPeriod, shownIndicators } from "../../store/releases.ts";
import { undertakingsOfUnits } from "../../store/undertakings.ts";
import { allUnitChanges, findUnit } from "../../store/units.ts";
import type { Deps } from "../deps.ts";
import { readActsOf } from "../links/read-public-acts.ts";
import { findPeriod } from "./find-period.ts";
import { readTrend } from "./read-trend.ts";
import { chainOf } from "./read-unit-beside.ts";
import { readUnitSamples } from "./read-unit-samples.ts";
import { readWordings } from "./read-wordings.ts";
import { waveNames } from "./wave-names.ts";

export type FigureSourceInput = { code: string; indicator?: string | undefined; period?: string | undefined };

/**
 * Where the figures of one unit, indicator and period come from; all from what was released or is stated in public.
 * Without an indicator the first, in order of publication, with a shown cell here; without a period its last shown month.
 */
export async function readFigureSource(deps: Deps, input: FigureSourceInput): Promise<Result<FigureSource>> {
  const unit = await findUnit(deps.db, input.code);
  const indicator = unit && (await indicatorAsked(deps, unit.code, input.indicator));
  const period = indicator && (await periodAsked(deps, unit.code, indicator.key, input.period));
  if (!unit || !indicator || !period) {
    return refuse({ reason: "not_found" });
  }
  const trend = await readTrend(deps, {
    ...{ code: unit.code, indicator: indicator.key, period: period.kind, from: period.from, to: period.to },
    ...{ scope: "subtree", survey: null, channel: null, respondentClass: null, round: 1, proof: null },
    caller: { kind: "public" },
  });
  if (!trend.ok) {
    return trend;
  }
  const changes = await allUnitChanges(deps.db);
  const tree = unitTreeAt(changes, period.to.slice(0, 7));
  const below = unitTreeAt(changes, period.from.slice(0, 7)).subtreeOf(unit.code);
  const units = [...new Set([unit.code, ...tree.subtreeOf(unit.code), ...below])];
  const acts = await readActsOf(deps, { unit: unit.code, units, since: period.from, until: period.to });
  const isOfPeriod = (told: { period: string }) => told.period === period.key;
  return accept({
    unit: { code: unit.code, name: tree.has(unit.code) ? tree.nameOf(unit.code) : unit.name },
    ancestors: tree
      .ancestorsOf(unit.code)
      .slice(1)
      .toReversed()
      .map((code) => ({ code, name: tree.nameOf(code) })),
    indicator: { key: indicator.key, name: indicator.name },
    period: { kind: period.kind, key: period.key },
    waves: await waveNames(deps),
    series: await seriesSources(deps, { unit: unit.code, indicator, period, trend: trend.value }),
    quoted: trend.value.quoted.filter(isOfPeriod),
    breaks: trend.value.breaks.filter(isOfPeriod).map(({ reason }) => reason),
    corrections: trend.value.corrections.filter(isOfPeriod),
    ...{ acts: acts.acts, moreActs: acts.more },
    chain: await chainOf(deps, unit.code, period),
    undertakings: undertakingsOf(await undertakingsOfUnits(deps.db, [unit.code]), period),
    late: trend.value.late,
    withdrawnTexts: await countWithdrawnTexts(deps.db),
  });
}

async function indicatorAsked(deps: Deps, unit: string, key: string | undefined): Promise<IndicatorVersion | null> {
  if (key !== undefined) {
    return findIndicator(deps.db, key);
  }
  const shown = await shownIndicators(deps.db, unit);
  return (await listIndicators(deps.db)).find((each) => shown.has(each.key)) ?? null;
}

async function periodAsked(deps: Deps, unit: string, key: string, asked: string | undefined): Promise<Period | null> {
  const last = { units: [unit], measure: `indicator:${key}`, kind: "month", proof: null, except: [] } as const;
  const period = asked ?? (await lastShownPeriod(deps.db, last));
  return period === null ? null : findPeriod(deps, kindOfKey(period) ?? "wave", period);
}

type Asked = { unit: string; indicator: IndicatorVersion; period: Period; trend: Trend };

async function seriesSources(deps: Deps, asked: Asked): Promise<SeriesSource[]> {
  const { unit, indicator, period, trend } = asked;
  const versions = await cellVersions(deps.db, { unit, indicator: indicator.key, period });
  const [formulas, meanings] = [
    await indicatorFormulas(deps.db, indicator.key),
    await indicatorMeanings(deps.db, indicator.key),
  ];
  const sources: SeriesSource[] = [];
  for (const { proof, points } of trend.series) {
    const point = points.find((one) => one.period === period.key);
    if (point) {
      const own = versions.filter((version) => version.proof === proof);
      const formulaVersion = own.at(-1)?.formulaVersion ?? indicator.version;
      sources.push({
        ...{ proof, point },
        formula: formulas.get(formulaVersion) ?? indicator.formula,
        meaning: meanings.get(formulaVersion) ?? indicator.meaning,
        ...(await countedIn(deps, asked, point, own)),
      });
    }
  }
  return sources;
}

type Counted = Omit<SeriesSource, "proof" | "point" | "formula" | "meaning">;

/** What a shown figure rests on; nothing of one that is not shown, so that it tells nothing of its answers. */
async function countedIn(
  deps: Deps,
  { unit, indicator, period }: Asked,
  point: TrendPoint,
  versions: readonly CellVersion[],
): Promise<Counted> {
  const cell = versions.at(-1);
  if (point.status !== "shown" || point.isOpen || !cell?.counts) {
    return { wordings: [], channels: {}, links: [], importDays: [], sources: [], versions: [], samples: [] };
  }
  const { basis } = cell.counts;
  const surveys = Object.keys(basis.wordings);
  const links = await linksInPeriod(deps.db, { unit, surveys, period });
  const until = { surveys, from: period.from, to: versions[0]?.releasedOn ?? period.to };
  const samples = await readUnitSamples(deps, { unit, indicator: indicator.key, period }, surveys);
  const isImported = cell.proof === "imported";
  return {
    wordings: await readWordings(deps, indicator.key, basis.wordings),
    channels: basis.channels,
    links: links.filter(({ proof }) => proof === cell.proof),
    importDays: isImported ? await importDays(deps.db, until) : [],
    sources: cell.proof === "figures" ? await figureSources(deps.db, { unit, indicator: indicator.key, period }) : [],
    samples: samples.filter(({ proof }) => proof === cell.proof),
    versions: versions.map(({ version, releasedOn, counts }) => ({
      ...{ version, releasedOn },
      counts: counts && { favourable: counts.favourable, valid: counts.valid },
    })),
  };
}
