import type { RankedGroup, Ranking } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { groupName } from "./by-group.ts";
import { isShare } from "./figure-words.ts";
import { isShownUnit, pulledOf, type ShownUnit } from "./shown-unit.ts";
import type { ToldReading } from "./told-readings.ts";

const NAMES_TOLD_MAX = 5;

/** What can and cannot be said of the order of units; nothing of one unit, nor where all stand at 100%. */
export function toldOfRanks(
  ranking: Ranking,
  shown: readonly ShownUnit[],
  kind: IndicatorKind,
  words: UnitMessages,
  locale: Locale,
): ToldReading[] {
  if (shown.length < 2 || ranking.pinned) {
    return [];
  }
  const { list } = words.readings;
  const told = namer(words, locale);
  const coded = (codes: readonly string[]) => told(shown.filter(({ code }) => codes.includes(code)));
  const { separated } = ranking;
  const ranks = separated
    ? list.toldRanks(separated.count, coded(separated.best), coded(separated.worst))
    : list.noRanks;
  const full = shown.filter((unit) => isShare(kind) && unit.value === 1);
  const someFull = full.length > 0 ? [words.children.someFull(told(full).join(words.listJoin))] : [];
  return [{ label: list.ranks, text: [ranks, ...someFull].join(words.sentenceJoin) }];
}

/**
 * What is told of the units against all of them together, or against those of their group; nothing of one unit, nor where
 * all stand at 100%. `groups`: those in which the units may be compared; [] where all may be.
 */
export function toldOfAll(
  ranking: Ranking,
  groups: readonly RankedGroup[],
  words: UnitMessages,
  locale: Locale,
): ToldReading[] {
  const shown = ranking.units.filter(isShownUnit);
  if (shown.length < 2 || ranking.pinned) {
    return [];
  }
  const { list } = words.readings;
  const inGroups = groups.flatMap((group) =>
    toldOfFunnel(group, [list.funnelInGroup, groupName(group.name, words)].join(words.separator), words, locale),
  );
  return [
    ...(groups.length > 0 ? inGroups : toldOfFunnel(ranking, list.funnel, words, locale)),
    ...(shown.some((unit) => pulledOf(unit) !== null) ? [{ label: list.small, text: list.toldSmall }] : []),
  ];
}

/** Who stands out of units that are compared with each other; nothing of fewer than three. */
export function toldOfFunnel(
  { units, widened }: Pick<Ranking, "units" | "widened">,
  label: string,
  words: UnitMessages,
  locale: Locale,
): ToldReading[] {
  const told = namer(words, locale);
  const shown = units.filter(isShownUnit);
  const of = (place: "above" | "below") => told(shown.filter(({ funnel }) => funnel === place));
  const hasFunnel = shown.some(({ funnel }) => funnel !== null);
  return hasFunnel ? [{ label, text: words.readings.list.toldFunnel(of("above"), of("below"), widened) }] : [];
}

/** The names of the first of some units, and how many more there are. */
function namer({ readings: { list } }: UnitMessages, locale: Locale) {
  return (units: readonly ShownUnit[]): string[] => {
    const names = units.slice(0, NAMES_TOLD_MAX).map((unit) => textIn(unit.name, locale));
    return units.length > NAMES_TOLD_MAX ? [...names, list.more(units.length - NAMES_TOLD_MAX)] : names;
  };
}
