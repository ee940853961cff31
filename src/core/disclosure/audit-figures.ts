import { solve } from "yalps";
import type { Interval } from "../figures/interval.ts";
import type { FigureCounts, FigureSum } from "./figure-sums.ts";
import { isProtected } from "./protection.ts";

/** Imported counts of all places, those that are shown (by key), and the sums that a reader may try. */
export type FigureSystem = {
  counts: ReadonlyMap<string, FigureCounts>;
  shown: Pick<ReadonlySet<string>, "has">;
  sums: readonly FigureSum[];
};

/** A sum with both its sides told or not: what is not in its parts is nothing, or can be anything. */
type Equation = FigureSum & { hasRest: boolean };

/** By place the sums that it is the whole of, or a part of. */
export type FigureEquations = ReadonlyMap<string, readonly Equation[]>;

type Side = "favourable" | "unfavourable";
const SIDES: readonly Side[] = ["favourable", "unfavourable"];

/** How many hidden counts may move at once; the others stand as they are. */
const MOVING_MAX = 48;

/**
 * By place the sums that bind it: those whose parts fit into their whole on both sides. Where they fill it, a reader takes
 * it that nothing else is in it.
 */
export function figureEquations({ counts, sums }: FigureSystem): FigureEquations {
  const byPlace = new Map<string, Equation[]>();
  for (const { whole, parts } of sums) {
    const rests = SIDES.map((side) =>
      parts.reduce((left, part) => left - sideOf(counts, part, side), sideOf(counts, whole, side)),
    );
    if (rests.every((rest) => rest >= 0)) {
      const equation = { whole, parts, hasRest: rests.some((rest) => rest > 0) };
      for (const key of [whole, ...parts]) {
        byPlace.set(key, [...(byPlace.get(key) ?? []), equation]);
      }
    }
  }
  return byPlace;
}

/**
 * Whether no reader who tries all sums can tell a hidden count too closely, nor either of its sides: `isProtected` for the
 * interval that is feasible while the hidden counts near it may be anything that agrees with what is shown.
 * Source: FCSM Statistical Policy Working Paper 22 (2005), on auditing suppression.
 */
export function isFigureSafe(system: FigureSystem, equations: FigureEquations, target: string, min: number): boolean {
  const { counts } = system;
  const count = counts.get(target)?.valid ?? 0;
  if (count === 0) {
    return true;
  }
  const moving = hiddenNear(system, equations, target);
  const intervals = SIDES.map((side) => feasible(system, equations, { moving, target, side }));
  const around = restsAround(system, equations, target, min);
  const judge = (sides: readonly Side[]) => {
    const own = SIDES.flatMap((side, at) => (sides.includes(side) ? [intervals[at]] : []));
    const sum = (end: "low" | "high") => own.reduce((all, interval) => all + (interval?.[end] ?? 0), 0);
    const ceilings = around.map((rest) => sides.reduce((all, side) => all + rest[side], 0));
    const ceiling = Math.min(Number.POSITIVE_INFINITY, ...ceilings);
    return isProtected({ low: sum("low"), high: sum("high") }, { count, min, ceiling });
  };
  return [SIDES, ...SIDES.map((side) => [side])].every(judge);
}

/** The hidden places that sums tie to one, the nearest first. */
export function hiddenNear({ shown }: FigureSystem, equations: FigureEquations, target: string): string[] {
  const near = new Set([target]);
  for (const key of near) {
    for (const { whole, parts } of equations.get(key) ?? []) {
      for (const other of [whole, ...parts]) {
        if (near.size < MOVING_MAX && !shown.has(other)) {
          near.add(other);
        }
      }
    }
  }
  return [...near];
}

function sideOf(counts: FigureSystem["counts"], key: string, side: Side): number {
  const { favourable = 0, valid = 0 } = counts.get(key) ?? {};
  return side === "favourable" ? favourable : valid - favourable;
}

/** Shown wholes less the parts shown in them, around a place, that are large enough to be shown by themselves. */
function restsAround(
  { counts, shown }: FigureSystem,
  equations: FigureEquations,
  target: string,
  min: number,
): Record<Side, number>[] {
  return (equations.get(target) ?? [])
    .filter(({ whole, parts }) => shown.has(whole) && parts.includes(target))
    .map(({ whole, parts }) => {
      const told = parts.filter((part) => shown.has(part));
      const left = (side: Side) =>
        told.reduce((rest, part) => rest - sideOf(counts, part, side), sideOf(counts, whole, side));
      return { favourable: left("favourable"), unfavourable: left("unfavourable") };
    })
    .filter(({ favourable, unfavourable }) => favourable + unfavourable >= min);
}

type Question = { moving: readonly string[]; target: string; side: Side };

function feasible(system: FigureSystem, equations: FigureEquations, { moving, target, side }: Question): Interval {
  const value = sideOf(system.counts, target, side);
  const constraints = new Map<string, { equal: number } | { min: number }>();
  const columns = new Map(moving.map((key) => [key, new Map<string, number>()]));
  columns.get(target)?.set("target", 1);
  const rows = new Set(moving.flatMap((key) => equations.get(key) ?? []));
  for (const [row, { whole, parts, hasRest }] of [...rows].entries()) {
    const name = `sum ${row}`;
    let fixed = 0;
    for (const [key, sign] of [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
      const column = columns.get(key);
      fixed += column ? 0 : sign * sideOf(system.counts, key, side);
      column?.set(name, sign);
    }
    constraints.set(name, hasRest ? { min: -fixed } : { equal: -fixed });
  }
  const optimum = (direction: "minimize" | "maximize") => {
    const { status, result } = solve({ direction, objective: "target", constraints, variables: columns });
    return status === "optimal"
      ? Math.round(result * 1e6) / 1e6
      : status === "unbounded"
        ? Number.POSITIVE_INFINITY
        : value;
  };
  return { low: value === 0 ? 0 : optimum("minimize"), high: optimum("maximize") };
}
