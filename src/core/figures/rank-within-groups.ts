import type { Bound } from "../disclosure/gate-step.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import { boundInterval } from "./bound-interval.ts";
import type { IndicatorCounts } from "./counts.ts";
import { jointInterval } from "./joint-interval.ts";
import { type RankSet, rankSets } from "./rank-sets.ts";

/**
 * A unit to be ranked among those of its comparison group; `group` null belongs to none, `counts` null is not shown.
 * `bound`: what is told in place of the counts of a share.
 */
export type GroupedUnit = { unit: string; group: string | null; counts: IndicatorCounts | null; bound?: Bound };

/**
 * `groupSize`: units of the group that have a figure or a bound; `rank` null for a unit without a figure or without a
 * group.
 */
export type GroupRank = { unit: string; group: string | null; groupSize: number; rank: RankSet | null };

/**
 * Each unit's rank set among its own comparison group, in the order given; units of different groups are never compared.
 * A unit with a bound takes its place among the ranks of the others. The sets hold jointly at 95% inside each group, whose size sets the Šidák level, not across groups.
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
  const bounds = members.flatMap(({ bound }) => bound ?? []);
  const groupSize = counted.length + bounds.length;
  const sets = rankSets([
    ...counted.flatMap(({ counts }) => (counts && jointInterval(kind, counts, groupSize)) ?? []),
    ...bounds.map((bound) => boundInterval(bound, groupSize)),
  ]);
  return members.map((member) => {
    const rank = group === null ? null : (sets[counted.indexOf(member)] ?? null);
    return [member, { unit: member.unit, group, groupSize, rank }];
  });
}
