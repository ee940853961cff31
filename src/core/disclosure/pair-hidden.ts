import type { KnownSums, ShownCells } from "./known-sums.ts";
import { latticeKey, sumOf } from "./lattice.ts";
import { withPartner } from "./partners.ts";

/**
 * The first, plain pass of complementary suppression, before anything is audited: wherever parts of a shown total are
 * hidden, the smallest shown parts are hidden with them until at least two are and hold `min` answers together.
 */
export function pairHidden(known: KnownSums, shown: ShownCells, labels: readonly string[], min: number): void {
  const units = [...new Set(labels.flatMap((label) => [...known.piecesAt(label).keys()]))];
  const sizes = new Map<string, number>();
  const sizeOf = (key: string) => {
    const size = sizes.get(key) ?? countIn(known, key, labels);
    sizes.set(key, size);
    return size;
  };
  for (let left = Number.POSITIVE_INFINITY; shown.size < left; ) {
    left = shown.size;
    for (const unit of units) {
      for (const { total, parts, loose } of partitionsOf(known, unit, labels)) {
        const held = parts.filter((key) => sizeOf(key) > 0);
        if (labels.some((label) => known.windows.get(total)?.has(label))) {
          pairIn(known, shown, { parts: held, loose, min, sizeOf });
        }
      }
    }
  }
}

type Partition = {
  parts: readonly string[];
  /** Answers of the total that are no cell of their own. */
  loose: number;
  min: number;
  sizeOf: (key: string) => number;
};

function pairIn(known: KnownSums, shown: ShownCells, { parts, loose, min, sizeOf }: Partition): void {
  const inOrder = parts.toSorted((a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1));
  for (const key of inOrder.filter((part) => shown.has(part))) {
    const hidden = inOrder.filter((part) => !shown.has(part));
    const union = sumOf(hidden.map(sizeOf)) + loose;
    const isLooseSmall = loose > 0 && loose < min;
    const isEnough = union >= min && hidden.length + (loose > 0 ? 1 : 0) > 1;
    if ((hidden.length === 0 && !isLooseSmall) || isEnough) {
      break;
    }
    for (const each of withPartner(known, shown, key)) {
      known.hide(each, shown.get(each) ?? []);
      shown.delete(each);
    }
  }
}

/** The sums around a unit: its total as parts of the dimension, and each of those as units. */
function partitionsOf(known: KnownSums, unit: string, labels: readonly string[]) {
  const { root, parts, hasOwn } = known.dimension;
  const label = known.labels.get(labels[0] ?? "");
  const children = label?.childrenOf(unit) ?? [];
  const filters = parts.length > 0 ? parts : [root];
  const ownOf = (filter: string) =>
    sumOf(
      labels.flatMap((each) =>
        (known.piecesAt(each).get(unit) ?? []).filter(({ part }) => part === filter).map(({ levels }) => sumOf(levels)),
      ),
    );
  const isOwnCell = hasOwn && parts.length === 0;
  const down = filters.map((filter) => ({
    total: latticeKey(unit, filter),
    parts: [...(isOwnCell ? [latticeKey(unit, "own")] : []), ...children.map((child) => latticeKey(child, filter))],
    loose: isOwnCell ? 0 : ownOf(filter),
  }));
  const across = {
    total: latticeKey(unit, root),
    parts: parts.map((part) => latticeKey(unit, part)),
    loose: ownOf("rest"),
  };
  return [...(parts.length > 0 ? [across] : []), ...(children.length > 0 ? down : [])];
}

function countIn(known: KnownSums, key: string, labels: readonly string[]): number {
  return sumOf(labels.flatMap((label) => known.labels.get(label)?.cells.get(key)?.levels ?? []));
}
