import type { IndicatorKind } from "../surveys/survey.ts";
import { rankWithinGroups } from "./rank-within-groups.ts";
import { separatedOf } from "./ranked-units.ts";
import type { RankedGroup, RankedUnit } from "./trend.ts";

/**
 * The units of a list, in its order, by the groups in which they may be compared, each ranked inside its group alone;
 * those of no group last, without a rank. [] where all would be in one group. Means and scores have no ranks here: their
 * spread is not part of the list.
 */
export function rankingGroups(
  kind: IndicatorKind,
  units: readonly RankedUnit[],
  groupOf: ReadonlyMap<string, string | null>,
): RankedGroup[] {
  const group = ({ code }: RankedUnit) => groupOf.get(code) ?? null;
  const names = [...new Set(units.map(group))].toSorted(byName);
  if (names.filter((name) => name !== null).length < 2) {
    return [];
  }
  const isShare = kind === "share" || kind === "accuracy";
  const ranks = rankWithinGroups(
    kind,
    units.map((unit) => ({ unit: unit.code, group: group(unit), counts: isShare ? countsOf(unit) : null })),
  );
  const rankOf = new Map(ranks.map(({ unit, rank }) => [unit, rank]));
  return names.map((name) => {
    const members = units
      .filter((unit) => group(unit) === name)
      .map((unit) => ({ ...unit, rankLow: null, rankHigh: null, ...rankOf.get(unit.code) }));
    return { name, units: members, separated: separatedOf(members) };
  });
}

function countsOf({ favourable, valid }: RankedUnit) {
  return favourable === null || valid === null
    ? null
    : { favourable, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0 };
}

function byName(one: string | null, other: string | null): number {
  if (one === null || other === null) {
    return Number(one === null) - Number(other === null);
  }
  return one < other ? -1 : Number(one > other);
}
