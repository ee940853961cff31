/** Answers of one cell in one label: by level (in one order for the whole lattice), and of how many distinct responses. */
export type CellTotals = { levels: readonly number[]; responses: number };

/**
 * One stretch of answers that is released at once: a closed month (`2019-09`), what an import later put into one
 * (`2019-09#12`), or a month of a wave. `cells` by `latticeKey`; every cell that holds an answer is there.
 */
export type LatticeLabel = {
  label: string;
  cells: ReadonlyMap<string, CellTotals>;
  childrenOf(unit: string): readonly string[];
  /** Nearest first, the unit itself included. */
  ancestorsOf(unit: string): readonly string[];
  /** What live figures already told of a unit's own answers, by `latticeKey(unit, part)`. */
  lows?: ReadonlyMap<string, readonly number[]>;
};

/**
 * How a total falls into parts: by unit alone (no `parts`), or by the values of one filter as well. `root` is the filter
 * of the total; `hasOwn` says whether units' own answers are cells of their own.
 */
export type Dimension = { root: string; parts: readonly string[]; hasOwn: boolean };

/** The part of answers that none of the dimension's filters holds: a respondent without a class. */
export const REST = "rest";

export function latticeKey(unit: string, filter: string): string {
  return `${unit}\n${filter}`;
}

export function unitOfKey(key: string): string {
  return key.slice(0, key.indexOf("\n"));
}

export function filterOfKey(key: string): string {
  return key.slice(key.indexOf("\n") + 1);
}

/** The smallest piece a lattice tells apart: a unit's own answers of one label, of one part of the dimension. */
export type Piece = { id: string; label: string; unit: string; part: string; levels: readonly number[] };

export function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Level by level; what is missing on one side counts as 0. */
export function addLevels(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => (a[index] ?? 0) + (b[index] ?? 0));
}

function lessLevels(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) =>
    Math.max(0, (a[index] ?? 0) - (b[index] ?? 0)),
  );
}

/** The pieces of one label that hold answers, by unit, in order. */
export function piecesOf(label: LatticeLabel, dimension: Dimension): Map<string, Piece[]> {
  const pieces = new Map<string, Piece[]>();
  const totals = [...label.cells.keys()].filter((key) => filterOfKey(key) === dimension.root);
  for (const unit of totals.map(unitOfKey).sort()) {
    const total = ownLevels(label, unit, dimension.root);
    const parts = dimension.parts.map((part) => ({ part, levels: ownLevels(label, unit, part) }));
    const told = parts.reduce<number[]>((sum, { levels }) => addLevels(sum, levels), []);
    const all = dimension.parts.length === 0 ? [{ part: dimension.root, levels: total }] : parts;
    const rest = dimension.parts.length === 0 ? [] : [{ part: REST, levels: lessLevels(total, told) }];
    const own = [...all, ...rest].filter(({ levels }) => sumOf(levels) > 0);
    pieces.set(
      unit,
      own.map(({ part, levels }) => ({
        id: `${label.label}\n${unit}\n${part}`,
        label: label.label,
        unit,
        part,
        levels,
      })),
    );
  }
  return pieces;
}

/** A unit's answers without those of the units below it. */
function ownLevels(label: LatticeLabel, unit: string, filter: string): readonly number[] {
  const total = label.cells.get(latticeKey(unit, filter))?.levels ?? [];
  return label
    .childrenOf(unit)
    .reduce<readonly number[]>(
      (left, child) => lessLevels(left, label.cells.get(latticeKey(child, filter))?.levels ?? []),
      total,
    );
}
