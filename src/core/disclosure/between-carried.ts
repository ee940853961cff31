import type { HiddenCount } from "./audit-cell.ts";
import type { KnownSums, ShownCells } from "./known-sums.ts";
import { latticeKey, REST, unitOfKey } from "./lattice.ts";

/**
 * Groups over the months that sums let out now tie to earlier ones, all of them and each by itself: a
 * total over several months less its filters month by month, or the other way round, tells such a group.
 */
export function betweenCarried(known: KnownSums, shown: ShownCells, now: readonly string[]): HiddenCount[] {
  const stretches = new Map<string, { labels: readonly string[]; tops: Set<string>; units: Set<string> }>();
  for (const [key, window] of shown) {
    const unit = unitOfKey(key);
    const tied = tiedTo(known, unit, window);
    const isCarried = tied.some((label) => !now.includes(label));
    for (const labels of isCarried ? [tied, ...tied.map((label) => [label])] : []) {
      const name = labels.join("\n");
      const stretch = stretches.get(name) ?? { labels, tops: new Set(), units: new Set() };
      stretches.set(name, stretch);
      addUnitsAround(known, unit, stretch);
    }
  }
  return [...stretches.values()].flatMap(({ labels, units }) =>
    [...units].sort().flatMap((unit) => groupsOf(known, unit, labels)),
  );
}

function groupsOf({ dimension: { root, parts } }: KnownSums, unit: string, labels: readonly string[]): HiddenCount[] {
  const filters = parts.length > 0 ? [root, ...parts, REST] : [root];
  return filters.flatMap((filter) =>
    (["own", "subtree"] as const).map((scope): HiddenCount => ({ unit, filter, scope, labels, kind: "between" })),
  );
}

/** The unit, those above it, those beside any of these, and those below it that hold answers. */
function addUnitsAround(
  known: KnownSums,
  unit: string,
  { labels, tops, units }: { labels: readonly string[]; tops: Set<string>; units: Set<string> },
): void {
  for (const label of labels) {
    const tree = known.labels.get(label);
    const addBelow = (code: string): void => {
      if (known.piecesAt(label).has(code)) {
        units.add(code);
        tree?.childrenOf(code).forEach(addBelow);
      }
    };
    addBelow(unit);
    for (const above of (tree?.ancestorsOf(unit) ?? []).filter((each) => !tops.has(`${label}\n${each}`))) {
      tops.add(`${label}\n${above}`);
      for (const each of [above, ...(tree?.childrenOf(above) ?? [])]) {
        units.add(each);
      }
    }
  }
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
