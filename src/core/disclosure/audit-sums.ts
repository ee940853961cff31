import { solve } from "yalps";
import type { Interval } from "../figures/interval.ts";
import { isProtected } from "./protection.ts";
import { type CountSystem, hiddenNear, type SumsAround, sumOf } from "./sums-around.ts";

/** How many hidden counts may move at once, the others standing as they are: what few leave open, more do too. */
const MOVING_MAX = [30, 120, 480] as const;

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
