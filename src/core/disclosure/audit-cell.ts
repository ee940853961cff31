import type { Interval } from "../figures/interval.ts";
import { highestSum, lowestSum } from "./feasible-interval.ts";
import type { KnownSums } from "./known-sums.ts";
import { addLevels, latticeKey, type Piece, sumOf } from "./lattice.ts";
import { isProtected } from "./protection.ts";

/**
 * A count that no figure shows, in some labels: of a cell ("hidden"); of answers between cells ("between"), which a
 * difference tells and which may be known when it is large; or of one label of a cell that is shown as one sum with
 * other labels ("summed"), whose two sides that sum tells anyway, so that only the number of answers is protected.
 */
export type HiddenCount = {
  unit: string;
  filter: string;
  scope: "subtree" | "own";
  labels: readonly string[];
  kind: "hidden" | "between" | "summed";
};

/** How many answers must stay open, of all and of each side; a side marks the levels it counts. */
export type Limits = { min: number; sides: readonly (readonly boolean[])[] };

/** Which count of a hidden cell an outsider can tell too closely: all its answers, or those of a side (`mask`). */
export type Breach = { mask: readonly boolean[] | null; missing: number };

/** How many pieces around a cell the solver may move, at first and then; the others stand at their true counts. */
const FEW_PIECES = 14;
const MANY_PIECES = 48;

/** `isWhole` when no known sum leads further. */
type Surroundings = { pieces: ReadonlyMap<Piece, number>; equations: number[][]; isWhole: boolean };

/**
 * Whether what is known pins a hidden count down: `null` when the number of its answers and that of each side are all
 * protected, else the first that is not. Levels are published one by one, so each is a system of its own
 * and bounds add up. Only pieces near the cell move: a count that is safe so is safe when all may move.
 */
export function auditCell(known: KnownSums, hidden: HiddenCount, input: Limits): Breach | null {
  const target = piecesIn(known, hidden);
  const levels = target.reduce<readonly number[]>((sum, piece) => addLevels(sum, piece.levels), []);
  const count = sumOf(levels);
  if (count === 0 || (hidden.kind !== "hidden" && count >= input.min)) {
    return null;
  }
  const sides = hidden.kind === "summed" ? [] : input.sides;
  const breachWithin = (around: Surroundings) => {
    return findBreach(known, target, levelBounds(known, around, target), { count, min: input.min, sides });
  };
  const few = surroundings(known, target, FEW_PIECES);
  const breach = breachWithin(few);
  return breach === null || few.isWhole ? breach : breachWithin(surroundings(known, target, MANY_PIECES));
}

/** How far a level of the hidden count can go either way, worked out when it is first asked for. */
type LevelBounds = { value: number; low: () => number; high: () => number };

function findBreach(
  known: KnownSums,
  target: readonly Piece[],
  bounds: readonly LevelBounds[],
  { count, min, sides }: Limits & { count: number },
): Breach | null {
  const sums = sumsOver(known, target, min);
  for (const mask of [null, ...sides]) {
    const isMarked = (_: unknown, level: number) => mask?.[level] ?? true;
    const marked = bounds.filter(isMarked);
    const ceiling = Math.min(Number.POSITIVE_INFINITY, ...sums.map((levels) => sumOf(levels.filter(isMarked))));
    const interval = widen(marked, (wide) => isProtected(wide, { count, min, ceiling }));
    if (!isProtected(interval, { count, min, ceiling })) {
      return { mask, missing: Math.min(min, ceiling) - (interval.high - interval.low) };
    }
  }
  return null;
}

/** The interval of these levels together, no wider than it takes to be enough: each bound costs a run of the solver. */
function widen(levels: readonly LevelBounds[], isEnough: (interval: Interval) => boolean): Interval {
  const value = sumOf(levels.map((level) => level.value));
  const interval = { low: value, high: value };
  for (const end of ["high", "low"] as const) {
    for (const level of levels) {
      if (isEnough(interval)) {
        return interval;
      }
      interval[end] += level[end]() - level.value;
    }
  }
  return interval;
}

const found = new WeakMap<KnownSums, WeakMap<HiddenCount, readonly Piece[]>>();

/** The pieces of a cell, shown or not; the same count is asked about many times. */
export function piecesIn(known: KnownSums, hidden: HiddenCount): readonly Piece[] {
  const before = found.get(known) ?? new WeakMap<HiddenCount, readonly Piece[]>();
  found.set(known, before);
  const pieces = before.get(hidden) ?? findPieces(known, hidden);
  before.set(hidden, pieces);
  return pieces;
}

function findPieces(known: KnownSums, { unit, filter, scope, labels }: HiddenCount): Piece[] {
  const { root } = known.dimension;
  return labels.flatMap((label) => {
    const below = (code: string): string[] => [
      code,
      ...(known.labels.get(label)?.childrenOf(code) ?? []).flatMap((child) =>
        known.piecesAt(label).has(child) ? below(child) : [],
      ),
    ];
    const units = scope === "own" ? [unit] : below(unit);
    return units.flatMap((code) =>
      (known.piecesAt(label).get(code) ?? []).filter(
        ({ part }) => filter === root || filter === "own" || part === filter,
      ),
    );
  });
}

function levelBounds(known: KnownSums, { pieces, equations }: Surroundings, target: readonly Piece[]): LevelBounds[] {
  const indices = target.flatMap((piece) => pieces.get(piece) ?? []);
  const fixed = target.filter((piece) => !pieces.has(piece));
  const moving = [...pieces.keys()];
  const levelCount = Math.max(0, ...target.map(({ levels }) => levels.length));
  return Array.from({ length: levelCount }, (_, level) => {
    const countOf = ({ levels }: Piece) => levels[level] ?? 0;
    const value = sumOf(target.map(countOf));
    const rest = sumOf(fixed.map(countOf));
    const system = once(() => ({
      ...{ values: moving.map(countOf), equations },
      lows: moving.map((piece) => liveLow(known, piece, level)),
    }));
    return {
      value,
      low: once(() => (value === 0 ? 0 : rest + lowestSum(system(), indices))),
      high: once(() => rest + highestSum(system(), indices)),
    };
  });
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function liveLow(known: KnownSums, { label, unit, part, levels }: Piece, level: number): number {
  const low = known.labels.get(label)?.lows?.get(latticeKey(unit, part))?.[level] ?? 0;
  return Math.min(low, levels[level] ?? 0);
}

/** The pieces that known sums tie to a hidden count, nearest first, as many as the audit ever moves. */
export function piecesAround(known: KnownSums, hidden: HiddenCount): Iterable<Piece> {
  return surroundings(known, piecesIn(known, hidden), MANY_PIECES).pieces.keys();
}

/** The hidden pieces nearest to the target by shared sums, and those sums, by index. */
function surroundings(known: KnownSums, target: readonly Piece[], pieceCountMax: number): Surroundings {
  const near = new Map<Piece, number>();
  const rows = new Map<readonly Piece[], number[]>();
  const queue: (readonly Piece[])[] = [target];
  let isWhole = true;
  for (const pieces of queue) {
    for (const piece of pieces) {
      if (near.has(piece)) {
        continue;
      }
      if (near.size === pieceCountMax) {
        isWhole = false;
        break;
      }
      const index = near.size;
      near.set(piece, index);
      for (const equation of known.equationsWith(piece)) {
        const row = rows.get(equation);
        if (row) {
          row.push(index);
        } else {
          rows.set(equation, [index]);
          queue.push(equation);
        }
      }
    }
  }
  const distinct = new Map([...rows.values()].map((row) => [row.join(), row]));
  return { pieces: near, equations: [...distinct.values()], isWhole };
}

/**
 * The known sums that hold all of the hidden count and enough answers to be shown themselves: what such a sum tells of
 * its members, no hiding inside it can take back.
 */
function sumsOver(known: KnownSums, target: readonly Piece[], min: number): (readonly number[])[] {
  const [first] = target;
  return (first ? known.equationsWith(first) : [])
    .filter((sum) => sum.length >= target.length && target.every((piece) => sum.includes(piece)))
    .map((sum) => sum.reduce<readonly number[]>((levels, piece) => addLevels(levels, piece.levels), []))
    .filter((levels) => sumOf(levels) >= min);
}
