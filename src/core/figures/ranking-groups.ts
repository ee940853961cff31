import type { IndicatorKind } from "../surveys/survey.ts";
import { compareUnits, funnelOf } from "./compare-units.ts";
import type { IndicatorCounts } from "./counts.ts";
import { rankWithinGroups } from "./rank-within-groups.ts";
import { separatedOf } from "./ranked-units.ts";
import type { RankedGroup, RankedUnit, Ranking } from "./trend.ts";

/**
 * The units of a list, in its order, by the groups in which they may be compared, each ranked, drawn in and held against
 * the funnel inside its group alone; those of no group last, compared with nobody. [] where all would be in one group.
 * The verdict on a unit's own change stays that of the whole list, which is read as one. Means and scores have no ranks
 * here: their spread is not part of the list.
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
    units.map((unit) => ({
      ...{ unit: unit.code, group: group(unit), counts: isShare ? countsOf(unit) : null },
      ...(isShare && unit.bound && { bound: unit.bound }),
    })),
  );
  const rankOf = new Map(ranks.map(({ unit, rank }) => [unit, rank]));
  return names.map((name) => {
    const members = units
      .filter((unit) => group(unit) === name)
      .map((unit) => ({ ...unit, rankLow: null, rankHigh: null, ...rankOf.get(unit.code) }));
    return { name, ...comparedInside(kind, name, members), separated: separatedOf(members) };
  });
}

/** The list with what each unit's group tells of it in place of what all of them would. */
export function withGroups(ranking: Ranking, groups: readonly RankedGroup[]): Ranking {
  const inGroups = new Map(groups.flatMap(({ units }) => units.map((unit) => [unit.code, unit])));
  return {
    ...ranking,
    units: ranking.units.map((unit) => {
      const { shrunk, funnel, progress } = inGroups.get(unit.code) ?? unit;
      return { ...unit, shrunk, funnel, progress };
    }),
  };
}

function comparedInside(
  kind: IndicatorKind,
  name: string | null,
  members: readonly RankedUnit[],
): Pick<RankedGroup, "units" | "widened"> {
  const shown = members.flatMap((unit) => {
    const counts = countsOf(unit);
    return counts ? [{ code: unit.code, counts, earlier: earlierOf(unit) }] : [];
  });
  const compared = compareUnits(kind, shown);
  const comparisonOf = new Map(shown.map(({ code }, at) => [code, compared[at]]));
  const counts = shown.map((unit) => unit.counts);
  return {
    widened: name !== null && (funnelOf(kind, counts)?.phi ?? 1) > 1,
    units: members.map((unit) => {
      const { shrunk = null, funnel = null, progress = null } = comparisonOf.get(unit.code) ?? {};
      const alone = { shrunk: null, funnel: null };
      return { ...unit, progress, ...(name === null ? alone : { shrunk, funnel }) };
    }),
  };
}

const counted = (favourable: number, valid: number, responses = valid): IndicatorCounts => ({
  ...{ favourable, valid, responses },
  ...{ levels: {}, sum: 0, sumOfSquares: 0 },
});

function countsOf({ favourable, valid, responses }: RankedUnit): IndicatorCounts | null {
  return favourable === null || valid === null ? null : counted(favourable, valid, responses);
}

function earlierOf({ change }: RankedUnit): IndicatorCounts | null {
  const earlier = change?.earlier;
  return earlier ? counted(Math.round(earlier.value * earlier.valid), earlier.valid, earlier.responses) : null;
}

function byName(one: string | null, other: string | null): number {
  if (one === null || other === null) {
    return Number(one === null) - Number(other === null);
  }
  return one < other ? -1 : Number(one > other);
}
