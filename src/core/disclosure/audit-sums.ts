import { solve } from "yalps";
import type { Interval } from "../figures/interval.ts";
import { isProtected } from "./protection.ts";

/** A whole and the counts that lie in it, by their names. */
export type CountSum = { whole: string; parts: readonly string[] };

/** Counts that a reader may add up, each as one number or as several that are told one by one (its sides), by name. */
export type CountSystem = {
  counts: ReadonlyMap<string, readonly number[]>;
  shown: { has(name: string): boolean };
  sums: readonly CountSum[];
};

/** By name the sums that it is the whole of, or a part of; `hasRest`: what is not in the parts can be anything. */
export type SumsAround = ReadonlyMap<string, readonly (CountSum & { hasRest: boolean })[]>;

/** How many hidden counts may move at once, the others standing as they are: what few leave open, more do too. */
const MOVING_MAX = [30, 120, 480];

/**
 * By name the sums that bind a count: those whose parts fit into their whole on every side. Where they fill it, a reader
 * takes it that nothing else is in it, unless `isBound` says that the whole only bounds them.
 */
export function sumsAround(
  { counts, sums }: CountSystem,
  isBound: (sum: CountSum) => boolean = () => false,
): SumsAround {
  const around = new Map<string, (CountSum & { hasRest: boolean })[]>();
  for (const sum of sums) {
    const { whole, parts } = sum;
    const rests = (counts.get(whole) ?? []).map((count, side) =>
      parts.reduce((left, part) => left - (counts.get(part)?.[side] ?? 0), count),
    );
    if (rests.every((rest) => rest >= 0)) {
      const binding = { whole, parts, hasRest: isBound(sum) || rests.some((rest) => rest > 0) };
      for (const name of [whole, ...parts]) {
        const own = around.get(name);
        own ? own.push(binding) : around.set(name, [binding]);
      }
    }
  }
  return around;
}

/**
 * Whether no reader who tries all sums can tell a hidden count too closely, nor any side of it: `isProtected` for the
 * interval that is feasible while the hidden counts near it may be anything that agrees with what is shown.
 * Source: FCSM Statistical Policy Working Paper 22 (2005), on auditing suppression.
 */
export function isCountSafe(system: CountSystem, around: SumsAround, target: string, min: number): boolean {
  const sides = system.counts.get(target) ?? [];
  const count = sumOf(sides);
  if (count === 0 || !around.has(target)) {
    return true;
  }
  const rests = restsOver(system, around, target).filter((rest) => sumOf(rest) >= min);
  const isSafeAmong = (moving: readonly string[]) => {
    const intervals = sides.map((value, side) => feasible(system, around, { moving, target, side, value }));
    const judge = (isMeant: (_: unknown, side: number) => boolean) => {
      const own = intervals.filter(isMeant);
      const ceiling = Math.min(Number.POSITIVE_INFINITY, ...rests.map((rest) => sumOf(rest.filter(isMeant))));
      const interval = { low: sumOf(own.map(({ low }) => low)), high: sumOf(own.map(({ high }) => high)) };
      return isProtected(interval, { count, min, ceiling });
    };
    return judge(() => true) && (sides.length === 1 || sides.every((_, meant) => judge((_, side) => side === meant)));
  };
  let before = 0;
  for (const countMax of MOVING_MAX) {
    const moving = hiddenNear(system, around, target, countMax);
    if (moving.length > before && isSafeAmong(moving)) {
      return true;
    }
    before = moving.length;
  }
  return false;
}

/** At most so many hidden counts that sums tie to one, by those sums that tie the fewest, the nearest first. */
export function hiddenNear(
  { shown }: Pick<CountSystem, "shown">,
  around: SumsAround,
  target: string,
  countMax = MOVING_MAX[0] ?? 1,
): string[] {
  const near = new Set<string>();
  const seen = new Set<CountSum>();
  const waiting: (readonly string[])[][] = [];
  const add = (name: string) => {
    near.add(name);
    for (const sum of (around.get(name) ?? []).filter((one) => !seen.has(one))) {
      seen.add(sum);
      const hidden = [sum.whole, ...sum.parts].filter((other) => !shown.has(other));
      const alike = waiting[hidden.length] ?? [];
      waiting[hidden.length] = alike;
      alike.push(hidden);
    }
  };
  add(target);
  for (let hidden = smallestOf(waiting); hidden !== undefined; hidden = smallestOf(waiting)) {
    const fresh = hidden.filter((name) => !near.has(name));
    for (const name of near.size + fresh.length > countMax ? [] : fresh) {
      add(name);
    }
  }
  return [...near];
}

function smallestOf(waiting: readonly (readonly string[])[][]): readonly string[] | undefined {
  return waiting.find((alike) => alike !== undefined && alike.length > 0)?.shift();
}

/** So many are tried; one that does not help alone may together with another. */
const TRIED_MAX = 12;

/**
 * What to hide so that a count is safe: of the shown ones near it that can still be hidden the first, small before large,
 * that helps by itself, or else the first. Null where there is none.
 */
export function helpingCount(
  system: CountSystem,
  around: SumsAround,
  { target, canHide, min }: { target: string; canHide(name: string): boolean; min: number },
): string | null {
  const near = hiddenNear(system, around, target).flatMap((name) =>
    (around.get(name) ?? [])
      .flatMap(({ whole, parts }) => [...parts, whole])
      .filter((other) => system.shown.has(other) && canHide(other))
      .toSorted(bySize(system)),
  );
  const tried = [...new Set(near)].slice(0, TRIED_MAX);
  const helping = tried.find((away) => {
    const shown = { has: (name: string) => name !== away && system.shown.has(name) };
    return isCountSafe({ ...system, shown }, around, target, min);
  });
  return helping ?? tried[0] ?? null;
}

/** The smaller one first, of equal ones by name. */
export function bySize({ counts }: Pick<CountSystem, "counts">): (one: string, other: string) => number {
  const sizeOf = (name: string) => sumOf(counts.get(name) ?? []);
  return (one, other) => sizeOf(one) - sizeOf(other) || (one < other ? -1 : 1);
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

type Question = { moving: readonly string[]; target: string; side: number; value: number };

function feasible(system: CountSystem, around: SumsAround, { moving, target, side, value }: Question): Interval {
  const constraints = new Map<string, { equal: number } | { min: number }>();
  const columns = new Map(moving.map((name) => [name, new Map<string, number>()]));
  columns.get(target)?.set("target", 1);
  const sums = new Set(moving.flatMap((name) => around.get(name) ?? []));
  for (const [row, { whole, parts, hasRest }] of [...sums].entries()) {
    const key = `sum ${row}`;
    let fixed = 0;
    for (const [name, sign] of [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
      const column = columns.get(name);
      fixed += column ? 0 : sign * (system.counts.get(name)?.[side] ?? 0);
      column?.set(key, sign);
    }
    constraints.set(key, hasRest ? { min: -fixed } : { equal: -fixed });
  }
  const optimum = (direction: "minimize" | "maximize") => {
    const { status, result } = solve({ direction, objective: "target", constraints, variables: columns });
    const found = status === "unbounded" ? Number.POSITIVE_INFINITY : value;
    return status === "optimal" ? Math.round(result * 1e6) / 1e6 : found;
  };
  return { low: value === 0 ? 0 : optimum("minimize"), high: optimum("maximize") };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
