import { isPinned } from "../../../src/core/figures/is-pinned.ts";
import type { Ranking } from "../../../src/core/figures/trend.ts";
import { textIn } from "../../../src/core/local-text.ts";
import type { ReportIndicator } from "../../../src/core/reports/monthly-report.ts";
import { byGroup, groupName, type UnitsOfGroup } from "../unit/by-group.ts";
import { axisOf } from "../unit/chart-axis.ts";
import { figureText, percent } from "../unit/figure-words.ts";
import { periodText } from "../unit/period-words.ts";
import { isShownUnit, type ShownUnit } from "../unit/shown-unit.ts";
import { toldOfAll, toldOfRanks } from "../unit/told-of-list.ts";
import type { ToldReading } from "../unit/told-readings.ts";
import { noteOf, type ReportBlock } from "./report-document.ts";
import { indicatorName, type ReportContext } from "./report-words.ts";

/** What can be said of the units below and what cannot: best and worst, changes, the target; then all on one axis. */
export function unitsPart(indicator: ReportIndicator, at: number, context: ReportContext): ReportBlock[] {
  const { ranking, annex } = indicator;
  const { words, told, locale } = context;
  const shown = ranking?.units.filter(isShownUnit) ?? [];
  const heading: ReportBlock = { kind: "heading", level: 3, text: told.units.title };
  if (annex.length === 0) {
    return [];
  }
  if (!ranking || shown.length === 0) {
    return [heading, noteOf(told.units.noFigures)];
  }
  if (ranking.pinned) {
    return [heading, noteOf(words.children.allFull)];
  }
  if (shown.length === 1) {
    return [heading, noteOf(ranking.units.length === 1 ? told.units.alone : told.units.onlyOne)];
  }
  const list = [
    // Of figures drawn in there is no mark here.
    ...[...ranksOf(indicator, ranking, context), ...toldOfAll(ranking, indicator.groups, words, locale)].filter(
      ({ label }) => label !== words.readings.list.small,
    ),
    ...changesOf(indicator, shown, context),
    ...floorOf(indicator, shown, context),
  ];
  return [
    heading,
    ...(list.length > 0 ? [{ kind: "told", told: list } as const] : []),
    ...byGroup(shown, indicator.groups).map((part, index) =>
      dotsOf(indicator, { part, shown, id: part.group ? `axis-${at}-${index + 1}` : `axis-${at}` }, context),
    ),
  ];
}

/** Best and worst, of each group by itself. */
function ranksOf(
  { trend, groups }: ReportIndicator,
  ranking: Ranking,
  { words, locale }: ReportContext,
): ToldReading[] {
  const { kind } = trend.indicator;
  if (groups.length === 0) {
    return toldOfRanks(ranking, ranking.units.filter(isShownUnit), kind, words, locale);
  }
  return groups.flatMap(({ name, units, separated }) => {
    const shown = units.filter(isShownUnit);
    const hasRanks = shown.every(({ rankLow, rankHigh }) => rankLow !== null && rankHigh !== null);
    const pinned = isPinned(shown.map(({ value }) => value));
    const told = hasRanks ? toldOfRanks({ ...ranking, units, separated, pinned }, shown, kind, words, locale) : [];
    return told.map(({ label, text }) => ({ label: [label, groupName(name, words)].join(words.separator), text }));
  });
}

const NAMES_MAX = 8;

/** The first names, and how many more there are. */
function namesOf(units: readonly ShownUnit[], { words, locale }: ReportContext): string[] {
  const names = units.slice(0, NAMES_MAX).map(({ name }) => textIn(name, locale));
  return units.length > NAMES_MAX ? [...names, words.readings.list.more(units.length - NAMES_MAX)] : names;
}

function changesOf({ ranking }: ReportIndicator, shown: readonly ShownUnit[], context: ReportContext): ToldReading[] {
  const { told, words } = context;
  const since = ranking?.since ?? null;
  const compared = shown.filter(({ change }) => change !== null);
  if (since === null || compared.length === 0) {
    return [];
  }
  const of = (verdict: string) =>
    namesOf(
      compared.filter(({ change }) => change?.verdict === verdict),
      context,
    );
  const text = told.units.toldChanges(periodText(since, words), of("higher"), of("lower"), compared.length);
  return [{ label: told.units.changes, text }];
}

function floorOf(indicator: ReportIndicator, shown: readonly ShownUnit[], context: ReportContext): ToldReading[] {
  const { below } = indicator;
  const { told } = context;
  if (!below) {
    return [];
  }
  const named = (codes: readonly string[]) =>
    namesOf(
      shown.filter(({ code }) => codes.includes(code)),
      context,
    );
  const floors = new Set(Object.values(below.floors));
  const [only = 0] = floors;
  const target = floors.size === 1 ? percent(only).replace(".0%", "%") : told.units.ownTargets;
  const text = told.units.toldFloor(target, named(below.surely), named(below.maybe), Object.keys(below.floors).length);
  return [{ label: told.units.floor, text }];
}

/** The units of one group, on the axis of all that are shown. */
function dotsOf(
  indicator: ReportIndicator,
  { part, shown, id }: { part: UnitsOfGroup<ShownUnit>; shown: readonly ShownUnit[]; id: string },
  { locale, told, words }: ReportContext,
): ReportBlock {
  const { kind } = indicator.trend.indicator;
  const of = part.group ? [groupName(part.group.name, words)] : [];
  return {
    ...{ kind: "dots", id },
    caption: [told.units.dots(indicatorName(indicator, locale)), ...of].join(words.separator),
    axis: axisOf(
      kind,
      indicator.meaning,
      shown.flatMap(({ low, high }) => [onAxis(kind, low), onAxis(kind, high)]),
    ),
    rows: part.units.map(({ name, value, low, high }) => ({
      ...{ name: textIn(name, locale), text: figureText(kind, value) },
      ...{ value: onAxis(kind, value), low: onAxis(kind, low), high: onAxis(kind, high) },
    })),
  };
}

function onAxis(kind: ReportIndicator["trend"]["indicator"]["kind"], value: number): number {
  return kind === "share" || kind === "accuracy" ? value * 100 : value;
}
