import type { Interval } from "../figures/interval.ts";
import { feasibleInterval } from "./feasible-interval.ts";
import type { KnownSums } from "./known-sums.ts";
import { addLevels, latticeKey, type Piece, REST, sumOf } from "./lattice.ts";
import { isProtected } from "./protection.ts";

/**
 * A count that no figure shows, in some labels: of a cell, or of answers that lie between cells (`isBetween`), which is
 * told by a difference and so may be known when it is large.
 */
export type HiddenCount = {
  unit: string;
  filter: string;
  scope: "subtree" | "own";
  labels: readonly string[];
  isBetween: boolean;
};

/** Which count of a hidden cell an outsider can tell too closely: all its answers, or those a mask marks. */
export type Breach = { mask: readonly boolean[] | null; missing: number };

/** How many of the hidden pieces around a cell the solver may move; the others stand at their true counts. */
const PIECES_MAX = 48;

/**
 * Whether what is known pins a hidden count down: `null` when the number of its answers, and under each mask the number
 * with a marked level and without, are all protected. Levels are published one by one, so each is a system of its own
 * and bounds add up. Only pieces near the cell move: a count that is safe so is safe when all may move.
 */
export function auditCell(
  known: KnownSums,
  hidden: HiddenCount,
  input: { min: number; masks: readonly (readonly boolean[])[] },
): Breach | null {
  const target = piecesIn(known, hidden);
  const levels = target.reduce<readonly number[]>((sum, piece) => addLevels(sum, piece.levels), []);
  const count = sumOf(levels);
  if (count === 0 || (hidden.isBetween && count >= input.min)) {
    return null;
  }
  const intervals = levelIntervals(known, target, levels.length);
  const views = [null, ...input.masks.flatMap((mask) => [mask, mask.map((isMarked) => !isMarked)])];
  for (const mask of views) {
    const marked = intervals.filter((_, level) => mask?.[level] ?? true);
    const interval = { low: sumOf(marked.map(({ low }) => low)), high: sumOf(marked.map(({ high }) => high)) };
    const ceiling = ceilingOf(known, hidden, mask);
    if (!isProtected(interval, { count, min: input.min, ceiling })) {
      return { mask, missing: Math.min(input.min, ceiling) - (interval.high - interval.low) };
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

function levelIntervals(known: KnownSums, target: readonly Piece[], levelCount: number): Interval[] {
  const { pieces, equations } = surroundings(known, target);
  const indices = target.flatMap((piece) => (pieces.includes(piece) ? [pieces.indexOf(piece)] : []));
  return Array.from({ length: levelCount }, (_, level) => {
    const values = pieces.map(({ levels }) => levels[level] ?? 0);
    const fixed = target.reduce((sum, piece) => sum + (pieces.includes(piece) ? 0 : (piece.levels[level] ?? 0)), 0);
    const lows = pieces.map((piece) => liveLow(known, piece, level));
    const { low, high } = feasibleInterval({ values, equations, lows }, indices);
    return { low: low + fixed, high: high + fixed };
  });
}

function liveLow(known: KnownSums, { label, unit, part }: Piece, level: number): number {
  return known.labels.get(label)?.lows?.get(latticeKey(unit, part))?.[level] ?? 0;
}

/** The hidden pieces nearest to the target by shared sums, and those sums, by index. */
function surroundings(known: KnownSums, target: readonly Piece[]): { pieces: Piece[]; equations: number[][] } {
  const near = new Map<Piece, number>();
  const queue = [...target];
  const equations = new Set<readonly Piece[]>();
  for (let piece = queue.shift(); piece && near.size < PIECES_MAX; piece = queue.shift()) {
    if (near.has(piece)) {
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
  for (const piece of near.keys()) {
    for (const equation of known.equationsWith(piece)) {
      equations.add(equation);
    }
  }
  const rows = [...equations].map((equation) => equation.flatMap((piece) => near.get(piece) ?? []));
  const distinct = new Map(rows.filter((row) => row.length > 0).map((row) => [row.toSorted().join(), row]));
  return { pieces: [...near.keys()], equations: [...distinct.values()] };
}

/** The marked answers in the smallest shown cell that holds all of the hidden one; Infinity when none does. */
function ceilingOf(known: KnownSums, hidden: HiddenCount, mask: readonly boolean[] | null): number {
  const { root, hasOwn } = known.dimension;
  const [label = ""] = hidden.labels;
  const above = known.labels.get(label)?.ancestorsOf(hidden.unit) ?? [hidden.unit];
  const filters = [...new Set([root, ...(hidden.filter === "own" || hidden.filter === REST ? [] : [hidden.filter])])];
  const around = above.flatMap((unit) => filters.map((filter) => latticeKey(unit, filter)));
  const own = hasOwn && hidden.scope === "own" ? [latticeKey(hidden.unit, "own")] : [];
  const totals = [...around, ...own].flatMap((key) => {
    const window = known.windows.get(key)?.get(label);
    return window ? [markedIn(known, key, window, mask)] : [];
  });
  return Math.min(Number.POSITIVE_INFINITY, ...totals);
}

function markedIn(known: KnownSums, key: string, window: readonly string[], mask: readonly boolean[] | null): number {
  const levels = window.reduce<readonly number[]>(
    (sum, label) => addLevels(sum, known.labels.get(label)?.cells.get(key)?.levels ?? []),
    [],
  );
  return sumOf(levels.filter((_, level) => mask?.[level] ?? true));
}
