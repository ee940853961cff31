import { type Need, needsOf, type SeenIntervals } from "./audit-sums.ts";
import { cheapestMoves } from "./moving-counts.ts";
import { bySize, type CountSystem, hiddenNear, type SumsAround, sumOf } from "./sums-around.ts";

/** How many hidden counts may move beside those that are to be hidden, and how many of these are thought of. */
const TRIED = [
  { movingMax: 30, pricedMax: 20 },
  { movingMax: 120, pricedMax: 60 },
  { movingMax: 240, pricedMax: 90 },
] as const;

type Help = { target: string; canHide(name: string): boolean; min: number; seen: SeenIntervals };

/**
 * What to hide next so that a count becomes safe: those shown ones near it that move where it is brought as far as it must
 * be able to go in one way, the small moving sooner than the large. With less shown less may be lacking, so what else it
 * lacks is asked again. Where nothing near helps, the nearest that can be hidden; none without.
 */
export function helpingCounts(system: CountSystem, around: SumsAround, help: Help): string[] {
  const needs = needsOf(system, around, help.target, help);
  for (const { movingMax, pricedMax } of TRIED) {
    const moving = hiddenNear(system, around, help.target, movingMax);
    const priced = shownNear(system, around, moving, help.canHide).slice(0, pricedMax);
    for (const need of needs) {
      const away = movedFor(system, around, need, { target: help.target, moving, priced });
      if (away !== null && away.length > 0) {
        return away;
      }
    }
  }
  return shownNear(system, around, hiddenNear(system, around, help.target), help.canHide).slice(0, 1);
}

/** The shown counts in sums with hidden ones, the nearest first, of one sum the smallest. */
function shownNear(
  system: CountSystem,
  around: SumsAround,
  hidden: readonly string[],
  canHide: (name: string) => boolean,
): string[] {
  const near = hidden.flatMap((name) =>
    (around.get(name) ?? [])
      .flatMap(({ whole, parts }) => [...parts, whole])
      .filter((other) => system.shown.has(other) && canHide(other))
      .toSorted(bySize(system)),
  );
  return [...new Set(near)];
}

type Among = { target: string; moving: readonly string[]; priced: readonly string[] };

/** The priced counts that move in the way for which the fewest answers are hidden; null where it cannot go in any. */
function movedFor(
  system: CountSystem,
  around: SumsAround,
  need: Need,
  { target, moving, priced }: Among,
): string[] | null {
  const moved = need.flatMap((way) => {
    const moves = cheapestMoves(system, around, { ...way, target, moving, priced });
    return moves ? [priced.filter((name) => moves.has(name))] : [];
  });
  const priceOf = (names: readonly string[]) => sumOf(names.flatMap((name) => system.counts.get(name) ?? []));
  return moved.toSorted((one, other) => priceOf(one) - priceOf(other))[0] ?? null;
}
