import type { Interval } from "../figures/interval.ts";
import { farthestMoves, type Moves } from "./moving-counts.ts";
import { isProtected } from "./protection.ts";
import { type CountSystem, hiddenNear, type SumsAround, sumOf } from "./sums-around.ts";

/** How many hidden counts may move at once, the others standing as they are: what few leave open, more do too. */
const MOVING_MAX = [30, 120, 240] as const;

/**
 * How far hidden counts were seen to go, side by side, in tables that agree with what is shown. It holds as long as
 * nothing more is shown, so what was found out for one count need not be sought for another.
 */
export type SeenIntervals = Map<string, Interval[]>;

/** One side of a count going up (1) or down (−1) by so much from what it is. */
export type Way = { side: number; direction: 1 | -1; by: number };

/** A count must be able to go in one of these ways. */
export type Need = readonly Way[];

/**
 * Whether no reader who tries all sums can tell a hidden count too closely, nor any side of it: `isProtected` for the
 * interval that is feasible while the hidden counts near it may be anything that agrees with what is shown.
 * Source: FCSM Statistical Policy Working Paper 22 (2005), on auditing suppression.
 */
export function isCountSafe(
  system: CountSystem,
  around: SumsAround,
  target: string,
  { min, seen }: { min: number; seen: SeenIntervals },
): boolean {
  if (sumOf(system.counts.get(target) ?? []) === 0 || !around.has(target)) {
    return true;
  }
  const needs = () => needsOf(system, around, target, { min, seen });
  let before = 0;
  for (const countMax of MOVING_MAX) {
    const moving = hiddenNear(system, around, target, countMax);
    for (const { side, direction } of moving.length > before ? needs().flat() : []) {
      learn(system, seen, side, farthestMoves(system, around, { target, side, direction, by: min, moving }));
    }
    before = moving.length;
    if (needs().length === 0) {
      return true;
    }
  }
  return false;
}

/** What a count lacks to be safe as far as was seen, its sides before all of it; none where it lacks nothing. */
export function needsOf(
  system: CountSystem,
  around: SumsAround,
  target: string,
  { min, seen }: { min: number; seen: SeenIntervals },
): Need[] {
  const values = system.counts.get(target) ?? [];
  const intervals = seen.get(target) ?? values.map(standing);
  const rests = restsOver(system, around, target).filter((rest) => sumOf(rest) >= min);
  const sides = values.map((_, side) => side);
  const parts = values.length === 1 ? [] : sides.map((side) => [side]);
  return [...parts, sides].flatMap((meant): Need[] => {
    const of = (numbers: readonly number[]) => sumOf(meant.map((side) => numbers[side] ?? 0));
    const [count, ceiling] = [of(values), Math.min(Number.POSITIVE_INFINITY, ...rests.map(of))];
    const interval = { low: of(intervals.map(({ low }) => low)), high: of(intervals.map(({ high }) => high)) };
    if (isProtected(interval, { count, min, ceiling })) {
      return [];
    }
    const ways = (direction: 1 | -1, by: number) => meant.map((side): Way => ({ side, direction, by }));
    if (count >= min) {
      const width = Math.min(min, ceiling);
      return [[...ways(-1, width), ...ways(1, width)]];
    }
    const high = Math.min(min - 1, ceiling);
    const tooHigh = meant.filter((side) => (intervals[side]?.low ?? 0) > 0);
    return [
      ...tooHigh.map((side): Need => [{ side, direction: -1, by: values[side] ?? 0 }]),
      ...(interval.high < high ? [ways(1, high - count)] : []),
    ];
  });
}

const standing = (value: number): Interval => ({ low: value, high: value });

function learn({ counts }: CountSystem, seen: SeenIntervals, side: number, moves: Moves): void {
  for (const [name, move] of moves) {
    const values = counts.get(name) ?? [];
    const intervals = seen.get(name) ?? values.map(standing);
    const reached = Math.round(((values[side] ?? 0) + move) * 1e6) / 1e6;
    const own = intervals[side] ?? standing(reached);
    intervals[side] = { low: Math.min(own.low, reached), high: Math.max(own.high, reached) };
    seen.set(name, intervals);
  }
}

/** Shown wholes around a count less the parts shown in them, side by side. */
function restsOver({ counts, shown }: CountSystem, around: SumsAround, target: string): number[][] {
  return (around.get(target) ?? [])
    .filter(({ whole, parts }) => shown.has(whole) && parts.includes(target))
    .map(({ whole, parts }) => {
      const told = parts.filter((part) => shown.has(part));
      return (counts.get(whole) ?? []).map((count, side) =>
        told.reduce((rest, part) => rest - (counts.get(part)?.[side] ?? 0), count),
      );
    });
}
