import { feasibleInterval } from "../../../src/core/disclosure/feasible-interval.ts";
import type { Decision } from "../../../src/core/disclosure/gate-step.ts";
import { filterOfKey, REST, sumOf, unitOfKey } from "../../../src/core/disclosure/lattice.ts";
import type { Own, Parents } from "./lattice-samples.ts";

/** One month's answers as they are, told apart as finely as figures could, and the tree they stand under. */
export type Month = { label: string; parents: Parents; rows: readonly Own[] };

/** A group of answers: those of one unit, or of it and all below, under one filter, in some months. */
export type Group = { unit: string; filter: string; isOwn: boolean; labels: readonly string[] };

export type WholeSystem = {
  /** How many answers the group truly has. */
  countOf(group: Group): number;
  /** What all released sums together leave open of it, exactly: levels are systems of their own, so bounds add up. */
  intervalOf(group: Group): { low: number; high: number };
  /** How many answers each released sum holds beside the smaller released sums inside it, the largest taken first. */
  remainders(): number[];
};

/** Everything at once: every group of answers there could be, none included, and every sum that a release ever showed. */
export function wholeSystem(months: readonly Month[], releases: readonly ReadonlyMap<string, Decision>[]): WholeSystem {
  const atoms = months.flatMap(({ label, parents, rows }) => rows.map((row) => ({ ...row, label, parents })));
  const indicesOf = ({ unit, filter, isOwn, labels }: Group): number[] =>
    atoms.flatMap((atom, index) => {
      const isThere =
        labels.includes(atom.label) && (isOwn ? atom.unit === unit : isBelow(atom.parents, atom.unit, unit));
      return isThere && isUnder(atom, filter) ? [index] : [];
    });
  const equations = releases.flatMap((decisions) =>
    [...decisions]
      .filter(([, { status }]) => status === "shown")
      .map(([key, { labels }]) => indicesOf(groupOfKey(key, labels))),
  );
  const sizeOf = (indices: Iterable<number>) => sumOf([...indices].map((index) => sumOf(atoms[index]?.levels ?? [])));
  const levelCount = Math.max(0, ...atoms.map(({ levels }) => levels.length));
  return {
    countOf: (group) => sizeOf(indicesOf(group)),
    remainders: () =>
      equations.map((whole) => {
        const left = new Set(whole);
        const inside = equations.filter((sum) => sum.length < whole.length && sum.every((index) => left.has(index)));
        for (const sum of inside.toSorted((a, b) => b.length - a.length)) {
          if (sum.every((index) => left.has(index))) {
            for (const index of sum) {
              left.delete(index);
            }
          }
        }
        return sizeOf(left);
      }),
    intervalOf(group) {
      const target = indicesOf(group);
      const intervals = Array.from({ length: levelCount }, (_, level) =>
        feasibleInterval({ values: atoms.map(({ levels }) => levels[level] ?? 0), equations }, target),
      );
      return { low: sumOf(intervals.map(({ low }) => low)), high: sumOf(intervals.map(({ high }) => high)) };
    },
  };
}

function isBelow(parents: Parents, unit: string | null, top: string): boolean {
  return unit !== null && (unit === top || isBelow(parents, parents[unit] ?? null, top));
}

function isUnder({ channel, respondentClass }: Own, filter: string): boolean {
  if (filter === REST) {
    return channel === undefined;
  }
  return filter === "" || filter === channel || filter === respondentClass;
}

export function groupOfKey(key: string, labels: readonly string[]): Group {
  const filter = filterOfKey(key);
  return { unit: unitOfKey(key), filter: filter === "own" ? "" : filter, isOwn: filter === "own", labels };
}
