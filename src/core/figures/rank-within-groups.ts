import type { IndicatorKind } from "../surveys/survey.ts";
import type { IndicatorCounts } from "./counts.ts";
import { jointInterval } from "./joint-interval.ts";
import { type RankSet, rankSets } from "./rank-sets.ts";

/** A unit to be ranked among those of its comparison group; `group` null belongs to none, `counts` null is not shown. */
export type GroupedUnit = { unit: string; group: string | null; counts: IndicatorCounts | null };

/** `groupSize`: units of the group that have a figure; `rank` null for a unit without one, or without a group. */
export type GroupRank = { unit: string; group: string | null; groupSize: number; rank: RankSet | null };

/**
 * Each unit's rank set among its own comparison group, in the order given; units of different groups are never compared.
 * The sets hold jointly at 95% inside each group, whose size sets the Šidák level, not across groups.
 * Source: as `rankSets` and `jointInterval`.
 */
export function rankWithinGroups(kind: IndicatorKind, units: readonly GroupedUnit[]): GroupRank[] {
  const ranks = new Map<GroupedUnit, GroupRank>();
  for (const group of new Set(units.map((unit) => unit.group))) {
    for (const [unit, rank] of rankGroup(kind, group, units)) {
      ranks.set(unit, rank);
    }
  }
  return units.flatMap((unit) => ranks.get(unit) ?? []);
}

function rankGroup(
  kind: IndicatorKind,
  group: string | null,
  units: readonly GroupedUnit[],
): (readonly [GroupedUnit, GroupRank])[] {
  const members = units.filter((unit) => unit.group === group);
  const counted = members.filter(({ counts }) => counts && jointInterval(kind, counts, 1));
  const sets = rankSets(counted.flatMap(({ counts }) => (counts && jointInterval(kind, counts, counted.length)) ?? []));
  return members.map((member) => {
    const rank = group === null ? null : (sets[counted.indexOf(member)] ?? null);
    return [member, { unit: member.unit, group, groupSize: counted.length, rank }];
  });
}
