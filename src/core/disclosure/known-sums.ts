import {
  type Dimension,
  filterOfKey,
  type LatticeLabel,
  latticeKey,
  type Piece,
  piecesOf,
  REST,
  unitOfKey,
} from "./lattice.ts";

/** By cell and label: the labels whose answers were let out together with that label's, as one sum. */
export type Windows = Map<string, Map<string, readonly string[]>>;

/** Cells about to be shown: the labels each adds up. */
export type ShownCells = Map<string, readonly string[]>;

/** Everything that is known of a lattice along one dimension, as sums of pieces. */
export type KnownSums = {
  dimension: Dimension;
  labels: ReadonlyMap<string, LatticeLabel>;
  windows: Windows;
  piecesAt(label: string): ReadonlyMap<string, readonly Piece[]>;
  /** Whether some answers of the label stand under none of the dimension's filters. */
  hasRestAt(label: string): boolean;
  /** The sums that a piece is part of, each without the smaller sums inside it that are known too. */
  equationsWith(piece: Piece): readonly (readonly Piece[])[];
  /** What is left of a cell's sum, and of each known sum it lies in, without the smaller sums inside that are known. */
  remaindersAround(key: string, labels: readonly string[]): readonly (readonly Piece[])[];
  show(key: string, window: readonly string[]): void;
  hide(key: string, window: readonly string[]): void;
  /** What is found while some shown cells are hidden as well; afterwards all is as it was. */
  without<T>(cells: readonly (readonly [key: string, window: readonly string[]])[], find: () => T): T;
};

/** What is known without cells about to be shown. */
export function knownWithout({ labels, dimension, windows }: KnownSums, shown: ShownCells): KnownSums {
  const before = new Map([...windows].map(([key, byLabel]) => [key, new Map(byLabel)]));
  for (const [key, window] of shown) {
    for (const label of window) {
      before.get(key)?.delete(label);
    }
  }
  return knownSums([...labels.values()], dimension, before);
}

const members = new WeakMap<readonly Piece[], ReadonlySet<Piece>>();
const LONG_FROM = 24;

/** Whether a sum adds the piece; a long one is asked about many times. */
function isIn(sum: readonly Piece[], piece: Piece): boolean {
  if (sum.length < LONG_FROM) {
    return sum.includes(piece);
  }
  const known = members.get(sum) ?? new Set(sum);
  members.set(sum, known);
  return known.has(piece);
}

export function knownSums(labels: readonly LatticeLabel[], dimension: Dimension, windows: Windows): KnownSums {
  const byLabel = new Map(labels.map((label) => [label.label, label]));
  const pieces = new Map(labels.map((label) => [label.label, piecesOf(label, dimension)]));
  const reduced = new Map<string, Map<string, readonly Piece[]>>();
  // Each change of a unit has a number of its own, so that the last one above a piece names the state it was in.
  let lastChange = 0;
  const changes = new Map<string, number>();
  type Around = { change: number; equations: readonly (readonly Piece[])[] };
  const around = new Map<Piece, Around>();
  let tried: Map<Piece, Around> | null = null;
  let undo: (() => void)[] | null = null;
  const piecesAt = (label: string) => pieces.get(label) ?? new Map<string, Piece[]>();
  const withRest = new Set(
    labels
      .filter(({ label }) => [...piecesAt(label).values()].some((own) => own.some(({ part }) => part === REST)))
      .map(({ label }) => label),
  );
  // Units and pieces stay as they are, and a unit with many below it is looked into many times.
  const children = new Map<string, ReadonlySet<string>>();
  const childrenAt = (unit: string, label: string): ReadonlySet<string> => {
    const name = `${label}\n${unit}`;
    const listed = () => (byLabel.get(label)?.childrenOf(unit) ?? []).filter((child) => piecesAt(label).has(child));
    const own = children.get(name) ?? new Set(listed());
    children.set(name, own);
    return own;
  };
  const isTold = (key: string, label: string, window: readonly string[]) =>
    windows
      .get(key)
      ?.get(label)
      ?.every((other) => window.includes(other)) ?? false;

  /** The pieces of a unit's own answers at `visited` labels that a sum under `filter` adds and no smaller known sum tells. */
  function ownPieces(unit: string, filter: string, visited: readonly string[]): readonly Piece[] {
    const ownAt = (label: string) => piecesAt(label).get(unit) ?? [];
    if (filter === "own") {
      return visited.flatMap(ownAt);
    }
    if (filter !== dimension.root) {
      return visited.flatMap((label) => ownAt(label).filter(({ part }) => part === filter));
    }
    const untold = dimension.hasOwn
      ? visited.filter((label) => !isTold(latticeKey(unit, "own"), label, visited))
      : visited;
    return untold.flatMap((label) => {
      const isLeaf = childrenAt(unit, label).size === 0;
      return isLeaf
        ? ownAt(label).filter(({ part }) => part === filter || !isTold(latticeKey(unit, part), label, visited))
        : ownAt(label);
    });
  }

  /** The pieces of a unit and those below it; a sum of a child is taken off where all its labels are visited here. */
  function descend(unit: string, filter: string, visited: readonly string[]): readonly Piece[] {
    const all = filter === "own" ? [] : [...new Set(visited.flatMap((label) => [...childrenAt(unit, label)]))];
    const below = all.flatMap((child) => {
      const here = visited.filter((label) => childrenAt(unit, label).has(child));
      const untold = here.filter((label) => !isTold(latticeKey(child, filter), label, here));
      return untold.length > 0 ? descend(child, filter, untold) : [];
    });
    return [...ownPieces(unit, filter, visited), ...below];
  }

  function equationOf(unit: string, filter: string, window: readonly string[]): readonly Piece[] {
    const ofUnit = reduced.get(unit) ?? new Map<string, readonly Piece[]>();
    reduced.set(unit, ofUnit);
    const name = `${filter}\n${window[0]}`;
    const known = ofUnit.get(name) ?? descend(unit, filter, window);
    ofUnit.set(name, known);
    return known;
  }

  function equationsWith(piece: Piece): readonly (readonly Piece[])[] {
    const above = byLabel.get(piece.label)?.ancestorsOf(piece.unit) ?? [piece.unit];
    const change = above.reduce((last, unit) => Math.max(last, changes.get(unit) ?? 0), 0);
    const before = [tried?.get(piece), around.get(piece)].find((known) => known?.change === change);
    if (before) {
      return before.equations;
    }
    const equations = equationsAround(piece, above);
    (tried ?? around).set(piece, { change, equations });
    return equations;
  }

  function equationsAround(piece: Piece, above: readonly string[]): readonly (readonly Piece[])[] {
    const { label, unit, part } = piece;
    const filters = part === dimension.root ? [part] : [part, dimension.root];
    const own = dimension.hasOwn ? [{ ancestor: unit, filter: "own" }] : [];
    const sums = [...above.flatMap((ancestor) => filters.map((filter) => ({ ancestor, filter }))), ...own];
    return sums.flatMap(({ ancestor, filter }) => {
      const window = windows.get(latticeKey(ancestor, filter))?.get(label);
      const equation = window ? equationOf(ancestor, filter, window) : [];
      return isIn(equation, piece) ? [equation] : [];
    });
  }

  function remaindersAround(key: string, labels: readonly string[]): readonly (readonly Piece[])[] {
    const filters = new Set([filterOfKey(key) === "own" ? dimension.root : filterOfKey(key), dimension.root]);
    const sums = labels.flatMap((label) =>
      (byLabel.get(label)?.ancestorsOf(unitOfKey(key)) ?? []).flatMap((unit) =>
        [...filters].flatMap((filter) => {
          const window = windows.get(latticeKey(unit, filter))?.get(label);
          return window ? [equationOf(unit, filter, window)] : [];
        }),
      ),
    );
    return [...new Set(sums)];
  }

  /**
   * What was worked out for a unit, and for those above it that look into it, holds no more once one of its cells is
   * shown or hidden. A unit whose sums are all told month by month is looked into by none above.
   */
  function forget(key: string, window: readonly string[]): void {
    const filters = new Set([filterOfKey(key) === "own" ? dimension.root : filterOfKey(key), dimension.root]);
    for (const label of window) {
      const [unit = unitOfKey(key), ...above] = byLabel.get(label)?.ancestorsOf(unitOfKey(key)) ?? [];
      forgetUnit(unit);
      for (const each of above) {
        forgetUnit(each);
        if ([...filters].every((filter) => windows.get(latticeKey(each, filter))?.get(label)?.length === 1)) {
          break;
        }
      }
    }
  }

  function forgetUnit(unit: string): void {
    const [sums, change] = [reduced.get(unit), changes.get(unit) ?? 0];
    undo?.push(() => {
      sums ? reduced.set(unit, sums) : reduced.delete(unit);
      changes.set(unit, change);
    });
    reduced.delete(unit);
    lastChange += 1;
    changes.set(unit, lastChange);
  }

  function tell(key: string, window: readonly string[]): void {
    const known = windows.get(key) ?? new Map<string, readonly string[]>();
    windows.set(key, known);
    for (const label of window) {
      known.set(label, window);
    }
  }

  function untell(key: string, window: readonly string[]): void {
    for (const label of window) {
      windows.get(key)?.delete(label);
    }
  }

  return {
    dimension,
    labels: byLabel,
    windows,
    piecesAt,
    hasRestAt: (label) => withRest.has(label),
    equationsWith,
    remaindersAround,
    show(key, window) {
      tell(key, window);
      forget(key, window);
    },
    hide(key, window) {
      untell(key, window);
      forget(key, window);
    },
    without(cells, find) {
      const before = { tried, undo };
      // A unit that is not forgotten is told the same either way, so that what is found for it may be kept.
      const steps: (() => void)[] = [];
      [tried, undo] = [new Map(), steps];
      for (const [key, window] of cells) {
        untell(key, window);
        forget(key, window);
      }
      try {
        return find();
      } finally {
        for (const [key, window] of cells) {
          tell(key, window);
        }
        for (const step of steps.reverse()) {
          step();
        }
        ({ tried, undo } = before);
      }
    },
  };
}
