import { type CalendarKind, kindOfKey, parsePeriod, periodOf, periodsBetween } from "../figures/period.ts";
import type { UnitTree } from "../units/unit-tree.ts";
import type { CountSum } from "./sums-around.ts";

/** Where an imported count stands. */
export type FigurePlace = { measure: string; unit: string; period: string };

/** A place's counts on both sides. */
export type FigureCounts = FigurePlace & { favourable: number; valid: number };

/** The tree of a month. */
export type TreeOf = (month: string) => Pick<UnitTree, "has" | "childrenOf" | "ancestorsOf">;

const PARTS_OF: Readonly<Partial<Record<CalendarKind, CalendarKind>>> = { year: "quarter", quarter: "month" };

/** The same for the same measure, unit and period. */
export function keyOf({ measure, unit, period }: FigurePlace): string {
  return `${measure}\n${unit}\n${period}`;
}

/** The place in each of the units below. */
export function byUnits(place: FigurePlace, treeOf: TreeOf): FigurePlace[] {
  return treeOf(lastMonthOf(place.period))
    .childrenOf(place.unit)
    .map((unit) => ({ ...place, unit }));
}

/** The place in each of the next shorter periods; nothing of a month or a wave. */
export function byPeriods(place: FigurePlace): FigurePlace[] {
  const kind = kindOfKey(place.period);
  const [parts, period] = kind === null ? [undefined, null] : [PARTS_OF[kind], parsePeriod(kind, place.period)];
  return parts && period
    ? periodsBetween(parts, period.from, period.to).map(({ key }) => ({ ...place, period: key }))
    : [];
}

/** The place itself and all that holds it: units above, longer periods. */
export function wholesOf({ measure, unit, period }: FigurePlace, treeOf: TreeOf): FigurePlace[] {
  const kind = kindOfKey(period);
  const from = kind === null ? undefined : parsePeriod(kind, period)?.from;
  const longer = from === undefined ? [] : [periodOf("quarter", from).key, periodOf("year", from).key];
  const tree = treeOf(lastMonthOf(period));
  const units = tree.has(unit) ? tree.ancestorsOf(unit) : [unit];
  return [...new Set([period, ...longer])].flatMap((each) =>
    units.map((above) => ({ measure, unit: above, period: each })),
  );
}

/** Every imported place with the imported ones in it, by units and by periods; looks through places that were not. */
export function figureSums(places: ReadonlyMap<string, FigurePlace>, treeOf: TreeOf): CountSum[] {
  const within = (place: FigurePlace): string[] => {
    const key = keyOf(place);
    if (places.has(key)) {
      return [key];
    }
    const below = byUnits(place, treeOf).flatMap(within);
    return below.length > 0 ? below : byPeriods(place).flatMap(within);
  };
  return [...places].flatMap(([whole, place]) =>
    [byUnits(place, treeOf), byPeriods(place)]
      .map((parts) => ({ whole, parts: parts.flatMap(within) }))
      .filter(({ parts }) => parts.length > 0),
  );
}

/** The last month of a period. Of a wave, whose parts have no figures of their own, any month will do. */
export function lastMonthOf(period: string): string {
  const kind = kindOfKey(period);
  const to = kind === null ? undefined : parsePeriod(kind, period)?.to;
  return (to ?? "9999-12-31").slice(0, 7);
}
