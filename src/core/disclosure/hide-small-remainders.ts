import type { KnownSums, ShownCells } from "./known-sums.ts";
import { type Piece, sumOf } from "./lattice.ts";
import { bySize, withPartner } from "./partners.ts";

/**
 * Hides, smallest first, cells about to be shown that leave 1 to `min` − 1 answers of a known sum: what such a sum
 * holds beside the smaller ones inside it would be a group too small to show, whatever units and labels it spans.
 */
export function hideSmallRemainders(known: KnownSums, shown: ShownCells, min: number): void {
  for (let left = Number.POSITIVE_INFINITY; shown.size < left; ) {
    left = shown.size;
    for (const key of bySize(known, shown, [...shown.keys()])) {
      const window = shown.get(key);
      if (window && leavesFew(known, key, window, min)) {
        hideIfItHelps(known, shown, key, min);
      }
    }
  }
}

function leavesFew(known: KnownSums, key: string, window: readonly string[], min: number): boolean {
  return known.remaindersAround(key, window).some((pieces) => {
    const count = countOf(pieces);
    return count > 0 && count < min;
  });
}

/** Where the few were left before already, hiding would not take them back. */
function hideIfItHelps(known: KnownSums, shown: ShownCells, key: string, min: number): void {
  const window = shown.get(key) ?? [];
  const keys = withPartner(known, shown, key);
  const windows = new Map(keys.map((each) => [each, shown.get(each) ?? []]));
  for (const [each, labels] of windows) {
    known.hide(each, labels);
  }
  const helps = !leavesFew(known, key, window, min);
  for (const [each, labels] of windows) {
    if (helps) {
      shown.delete(each);
    } else {
      known.show(each, labels);
    }
  }
}

function countOf(pieces: readonly Piece[]): number {
  return sumOf(pieces.map(({ levels }) => sumOf(levels)));
}
