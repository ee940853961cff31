import type { Interval } from "../figures/interval.ts";
import { feasibleInterval } from "./feasible-interval.ts";
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

type Surroundings = { pieces: ReadonlyMap<Piece, number>; equations: number[][] };

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
  const breachWithin = (pieceCountMax: number) => {
    const around = surroundings(known, target, pieceCountMax);
    const intervals = levels.map((_, level) => levelInterval(known, around, target, level));
    const sides = hidden.kind === "summed" ? [] : input.sides;
    return findBreach(known, target, intervals, { count, min: input.min, sides });
  };
  return breachWithin(FEW_PIECES) && breachWithin(MANY_PIECES);
}

function findBreach(
  known: KnownSums,
  target: readonly Piece[],
  intervals: readonly Interval[],
  { count, min, sides }: Limits & { count: number },
): Breach | null {
  for (const mask of [null, ...sides]) {
    const marked = intervals.filter((_, level) => mask?.[level] ?? true);
    const interval = { low: sumOf(marked.map(({ low }) => low)), high: sumOf(marked.map(({ high }) => high)) };
    const ceiling = ceilingOf(known, target, mask, min);
    if (!isProtected(interval, { count, min, ceiling })) {
      return { mask, missing: Math.min(min, ceiling) - (interval.high - interval.low) };
    }
  }
  return null;
}

/** The pieces of a cell, shown or not. */
export function piecesIn(known: KnownSums, { unit, filter, scope, labels }: HiddenCount): Piece[] {
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

function levelInterval(
  known: KnownSums,
  { pieces, equations }: Surroundings,
  target: readonly Piece[],
  level: number,
): Interval {
  const countOf = ({ levels }: Piece) => levels[level] ?? 0;
  const indices = target.flatMap((piece) => pieces.get(piece) ?? []);
  const fixed = sumOf(target.filter((piece) => !pieces.has(piece)).map(countOf));
  const moving = [...pieces.keys()];
  const lows = moving.map((piece) => liveLow(known, piece, level));
  const { low, high } = feasibleInterval({ values: moving.map(countOf), equations, lows }, indices);
  return { low: low + fixed, high: high + fixed };
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
  const queue = [...target];
  const equations = new Set<readonly Piece[]>();
  for (let at = 0; at < queue.length && near.size < pieceCountMax; at += 1) {
    const piece = queue[at];
    if (!piece || near.has(piece)) {
      continue;
    }
    near.set(piece, near.size);
    for (const equation of known.equationsWith(piece)) {
      if (!equations.has(equation)) {
        equations.add(equation);
        queue.push(...equation);
      }
    }
  }
  const rows = [...equations].map((equation) => equation.flatMap((piece) => near.get(piece) ?? []));
  const distinct = new Map(rows.filter((row) => row.length > 0).map((row) => [row.toSorted().join(), row]));
  return { pieces: near, equations: [...distinct.values()] };
}

/**
 * The fewest marked answers in any known sum that holds all of the hidden count and enough answers to be shown itself:
 * what such a sum tells of its members, no hiding inside it can take back. Infinity when there is none.
 */
function ceilingOf(known: KnownSums, target: readonly Piece[], mask: readonly boolean[] | null, min: number): number {
  const [first] = target;
  const around = first ? known.equationsWith(first) : [];
  const counts = around
    .filter((sum) => sum.length >= target.length && target.every((piece) => sum.includes(piece)))
    .map((sum) => sum.reduce<readonly number[]>((levels, piece) => addLevels(levels, piece.levels), []))
    .filter((levels) => sumOf(levels) >= min)
    .map((levels) => sumOf(levels.filter((_, level) => mask?.[level] ?? true)));
  return Math.min(Number.POSITIVE_INFINITY, ...counts);
}
