import type { HiddenCount } from "./audit-cell.ts";
import type { KnownSums, ShownCells } from "./known-sums.ts";
import { latticeKey, REST, unitOfKey } from "./lattice.ts";

/**
 * Groups over the months that sums let out now tie to earlier ones, all of them and each by itself: a
 * total over several months less its filters month by month, or the other way round, tells such a group.
 */
export function betweenCarried(known: KnownSums, shown: ShownCells, now: readonly string[]): HiddenCount[] {
  const stretches = new Map<string, { unit: string; labels: readonly string[] }>();
  for (const [key, window] of shown) {
    const unit = unitOfKey(key);
    const tied = tiedTo(known, unit, window);
    const isCarried = tied.some((label) => !now.includes(label));
    for (const labels of isCarried ? [tied, ...tied.map((label) => [label])] : []) {
      stretches.set([unit, ...labels].join("\n"), { unit, labels });
    }
  }
  const audits = new Map<string, HiddenCount>();
  for (const { unit, labels } of stretches.values()) {
    for (const hidden of [...unitsAround(known, unit, labels)].flatMap((each) => groupsOf(known, each, labels))) {
      audits.set([hidden.unit, hidden.filter, hidden.scope, ...labels].join("\n"), hidden);
    }
  }
  return [...audits.values()];
}

function groupsOf({ dimension: { root, parts } }: KnownSums, unit: string, labels: readonly string[]): HiddenCount[] {
  const filters = parts.length > 0 ? [...parts, REST] : [root];
  return filters.flatMap((filter) =>
    (["own", "subtree"] as const).map((scope): HiddenCount => ({ unit, filter, scope, labels, kind: "between" })),
  );
}

/** The unit, those above it, and those below it that hold answers. */
function unitsAround(known: KnownSums, unit: string, labels: readonly string[]): Set<string> {
  const around = labels.flatMap((label) => {
    const tree = known.labels.get(label);
    const below = (code: string): string[] =>
      known.piecesAt(label).has(code) ? [code, ...(tree?.childrenOf(code) ?? []).flatMap(below)] : [];
    return [...below(unit), ...(tree?.ancestorsOf(unit) ?? [])];
  });
  return new Set(around);
}

/** The labels, and those that any sum of the unit adds to one of them, in order. */
function tiedTo({ dimension: { root, parts }, windows }: KnownSums, unit: string, window: readonly string[]): string[] {
  const filters = [...new Set([root, "own", ...parts])];
  const sums = filters.flatMap((filter) => [...(windows.get(latticeKey(unit, filter))?.values() ?? [])]);
  const tied = new Set(window);
  for (let size = 0; size < tied.size; ) {
    size = tied.size;
    for (const label of sums.filter((sum) => sum.some((each) => tied.has(each))).flat()) {
      tied.add(label);
    }
  }
  return [...tied].sort();
}
