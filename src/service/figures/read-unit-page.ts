import type { ComparedWith } from "../../core/figures/compare-period.ts";
import { addDays, type Day, type PeriodKind } from "../../core/figures/period.ts";
import { rankingGroups, withGroups } from "../../core/figures/ranking-groups.ts";
import type { RankedGroup, Ranking, ShownFilter, Trend, UnitPage } from "../../core/figures/trend.ts";
import { trimmedTrend } from "../../core/figures/trimmed-trend.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { findIndicator, type IndicatorVersion } from "../../store/indicators.ts";
import { quotedKinds } from "../../store/quotations.ts";
import { shownKinds } from "../../store/releases.ts";
import { allUnitChanges, findUnit } from "../../store/units.ts";
import type { Deps } from "../deps.ts";
import { readPublicActs } from "../links/read-public-acts.ts";
import { readPlacedUndertakings } from "../units/read-undertakings.ts";
import { listUnitIndicators } from "./list-unit-indicators.ts";
import { readComparison } from "./read-comparison.ts";
import { readComparisonGroups } from "./read-comparison-groups.ts";
import { readElsewhere } from "./read-elsewhere.ts";
import { readHeat } from "./read-heat.ts";
import { readParentLine } from "./read-parent-line.ts";
import { readRanking } from "./read-ranking.ts";
import { readStandardised } from "./read-standardised.ts";
import { readTrend, targetOf } from "./read-trend.ts";
import { readUnitBeside } from "./read-unit-beside.ts";
import { readUnitFilters } from "./read-unit-filters.ts";
import { readUnitTurnouts } from "./read-unit-turnouts.ts";
import { waveNames } from "./wave-names.ts";
import { type AskedPart, wholeTrend } from "./whole-trend.ts";

export type UnitPageInput = {
  code: string;
  indicator?: string | undefined;
  period?: PeriodKind | undefined;
  from?: string | undefined;
  to?: string | undefined;
  channel?: string | undefined;
  respondentClass?: string | undefined;
  survey?: string | undefined;
  compare?: ComparedWith | undefined;
  /** Whether what takes longer to read is told too. */
  isMore?: boolean | undefined;
};

/** All that a unit's page tells. Without an indicator that of `listUnitIndicators`. */
export async function readUnitPage(deps: Deps, input: UnitPageInput): Promise<Result<UnitPage>> {
  const unit = await findUnit(deps.db, input.code);
  const asked = input.indicator === undefined ? null : await findIndicator(deps.db, input.indicator);
  if (!unit || (input.indicator !== undefined && !asked)) {
    return refuse({ reason: "not_found" });
  }
  const changes = await allUnitChanges(deps.db);
  const tree = unitTreeAt(changes, deps.today().slice(0, 7));
  const { listed, all, first } = await listUnitIndicators(deps, tree, unit.code);
  const indicator = asked ?? first;
  const kinds = indicator ? await kindsHere(deps, unit.code, indicator.key) : [];
  const period = input.period ?? kinds[0] ?? "month";
  const asking = indicator && wholeTrend(unit.code, indicator.key, { ...input, period });
  const read = asking && (await readTrend(deps, asking));
  if (read && !read.ok) {
    return read;
  }
  const filters = indicator
    ? await readUnitFilters(deps, { unit: unit.code, indicator: indicator.key, kind: period })
    : [];
  const chosen = chosenFilter(input, filters);
  const trend = read && { ...read, value: toldTrend(read.value, input, chosen !== null) };
  const ranking =
    indicator && !chosen
      ? await rankingOf(deps, unit.code, indicator.key, { ...input, period }, trend?.value ?? null)
      : null;
  const groups = indicator && ranking ? await groupsOf(deps, indicator, ranking) : [];
  const beside =
    trend && !chosen ? await readUnitBeside(deps, { code: unit.code, trend: trend.value, listed, all, changes }) : null;
  const window = trend ? windowOf(trend.value, input) : null;
  return accept({
    ...placeIn(unit.until === null ? tree : lastTreeOf(changes, unit.until, deps.today()), unit),
    indicators: listed.map(({ key, name }) => ({ key, name })),
    trend: trend?.value ?? null,
    meaning: indicator?.meaning ?? null,
    parent:
      trend && window
        ? await readParentLine(deps, tree, { ...partAsked(input), code: unit.code, trend: trend.value, ...window })
        : null,
    target: indicator ? targetOf(unit.targets, indicator.key) : null,
    ranking: ranking && withGroups(ranking, groups),
    groups,
    ...(input.isMore && trend && ranking ? await moreOf(deps, trend.value, ranking) : {}),
    ...(kinds.length > 0 ? { kinds: KINDS.filter((kind) => kind === period || kinds.includes(kind)) } : {}),
    asked: { from: input.from ?? null, to: input.to ?? null },
    beside,
    acts: await readPublicActs(deps, unit.code),
    undertakings: await readPlacedUndertakings(deps, unit.code, period),
    turnouts: await readUnitTurnouts(deps, unit.code, changes),
    ...{ filters, chosen },
    comparison:
      trend && input.compare
        ? await readComparison(deps, { trend: trend.value, filter: filterKey(chosen), comparedWith: input.compare })
        : null,
    elsewhere:
      trend && asking && !chosen ? await readElsewhere(deps, { tree, trend: trend.value, asked: asking }) : null,
    ...(period === "wave" ? { waves: await waveNames(deps) } : {}),
  });
}

/** What takes longer to read, of the units below. */
async function moreOf(deps: Deps, trend: Trend, ranking: Ranking): Promise<Pick<UnitPage, "heat" | "standardised">> {
  return {
    heat: await readHeat(deps, trend, ranking),
    standardised: await readStandardised(deps, trend, ranking),
  };
}

type StatedUnit = NonNullable<Awaited<ReturnType<typeof findUnit>>>;

/** The tree as it stood when a unit ended, or as it stands where that is to come. */
function lastTreeOf(changes: Awaited<ReturnType<typeof allUnitChanges>>, until: Day, today: Day): UnitTree {
  const last = addDays(until, -1);
  return unitTreeAt(changes, (last < today ? last : today).slice(0, 7));
}

/** The unit with those above and right below it. */
function placeIn(
  tree: UnitTree,
  { code, name, kind, until, successor }: StatedUnit,
): Pick<UnitPage, "unit" | "ancestors" | "children"> {
  const above = tree.ancestorsOf(code).slice(1).toReversed();
  return {
    unit: { code, name, kind, until, successor: successor === null ? null : named(tree, successor) },
    ancestors: above.map((each) => named(tree, each)),
    children: tree.childrenOf(code).map((each) => ({
      ...named(tree, each),
      kind: tree.statementOf(each)?.kind ?? "",
    })),
  };
}

const named = (tree: UnitTree, code: string) => ({ code, name: tree.nameOf(code) });

const KINDS: readonly PeriodKind[] = ["month", "quarter", "year", "wave"];

/** The kinds of period in which something is shown or quoted for the unit, the shortest first. */
async function kindsHere(deps: Deps, code: string, indicator: string): Promise<PeriodKind[]> {
  const shown = await shownKinds(deps.db, code, `indicator:${indicator}`);
  const quoted = await quotedKinds(deps.db, code, indicator);
  return KINDS.filter((kind) => shown.has(kind) || quoted.has(kind));
}

async function groupsOf(deps: Deps, { key, kind }: IndicatorVersion, ranking: Ranking): Promise<RankedGroup[]> {
  const units = ranking.units.map(({ code }) => code);
  const place = { indicator: key, units, kind: ranking.period, at: ranking.at };
  return rankingGroups(kind, ranking.units, await readComparisonGroups(deps, place));
}

/** Without a window asked for, it begins where there is something to tell. */
function toldTrend(trend: Trend, { from, to }: UnitPageInput, isPart: boolean): Trend {
  const told = isPart ? partOf(trend) : trend;
  return from === undefined && to === undefined ? trimmedTrend(told) : told;
}

/** What was printed or corrected is of all answers: of a part nothing is told of it. */
function partOf(trend: Trend): Trend {
  return { ...trend, quoted: [], corrections: [] };
}

/** The part of the answers that is asked for; one without a figure is one all the same. */
function chosenFilter(input: UnitPageInput, filters: readonly ShownFilter[]): ShownFilter | null {
  const by = (["channel", "respondentClass", "survey"] as const).find((key) => input[key] !== undefined);
  const value = by && input[by];
  return by === undefined || value === undefined
    ? null
    : (filters.find((filter) => filter.by === by && filter.value === value) ?? { by, value, name: null });
}

function filterKey(chosen: ShownFilter | null): string {
  return chosen === null ? "" : `${chosen.by === "respondentClass" ? "class" : chosen.by}:${chosen.value}`;
}

function partAsked({ survey, channel, respondentClass }: UnitPageInput): AskedPart {
  return { survey, channel, respondentClass };
}

type Window = { from: string | null; to: string | null };

function windowOf(trend: Trend, input: UnitPageInput): Window {
  const keys = trend.series[0]?.points.map((point) => point.period) ?? [];
  const day = (key: string | undefined) => (key && /^\d{4}-\d{2}$/.test(key) ? `${key}-01` : null);
  return { from: input.from ?? day(keys[0]), to: input.to ?? day(keys.at(-1)) };
}

/** The children in the last period that the page shows, else in the last they have. */
async function rankingOf(
  deps: Deps,
  code: string,
  indicator: string,
  input: UnitPageInput,
  trend: Trend | null,
): Promise<UnitPage["ranking"]> {
  const shown = trend?.series.flatMap(({ points }) =>
    points.filter((point) => point.status === "shown" && !point.isOpen),
  );
  const last = shown
    ?.map((point) => point.period)
    .reduce<string | null>((max, key) => (max && max > key ? max : key), null);
  const at = input.to !== undefined && input.period !== "wave" ? (last ?? null) : null;
  const from = input.from ?? null;
  const result = await readRanking(deps, { code, indicator, period: input.period ?? "month", at, from, proof: null });
  return result.ok && result.value.units.length > 0 ? result.value : null;
}
