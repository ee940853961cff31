import { hideFewest } from "./hide-fewest.ts";
import type { KnownSums, ShownCells } from "./known-sums.ts";
import { type Piece, sumOf, unitOfKey } from "./lattice.ts";
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

/**
 * Hides a cell, with it what must go along, and where that does not help, those inside it too, as few as do. Where the
 * few were left before already, hiding would not take them back.
 */
function hideIfItHelps(known: KnownSums, shown: ShownCells, key: string, min: number): void {
  const window = shown.get(key) ?? [];
  const isSafe = () => !leavesFew(known, key, window, min);
  const alone = withPartner(known, shown, key);
  if (isHidden(known, shown, alone, isSafe)) {
    return;
  }
  const inside = shownInside(known, shown, key, window);
  hideFewest(known, shown, bySize(known, shown, [...new Set([...alone, ...inside])]).toReversed(), isSafe);
}

/** Hides these cells if that helps. */
function isHidden(known: KnownSums, shown: ShownCells, keys: readonly string[], isSafe: () => boolean): boolean {
  const windows = keys.map((key) => [key, shown.get(key) ?? []] as const);
  for (const [key, labels] of windows) {
    known.hide(key, labels);
  }
  const helps = isSafe();
  for (const [key, labels] of windows) {
    helps ? shown.delete(key) : known.show(key, labels);
  }
  return helps;
}

/** Cells about to be shown of a cell's unit and those below it. */
function shownInside(known: KnownSums, shown: ShownCells, key: string, window: readonly string[]): string[] {
  const units = new Set<string>();
  const addBelow = (label: string, unit: string): void => {
    units.add(unit);
    for (const child of known.labels.get(label)?.childrenOf(unit) ?? []) {
      addBelow(label, child);
    }
  };
  for (const label of window) {
    addBelow(label, unitOfKey(key));
  }
  return [...shown.keys()].filter((each) => units.has(unitOfKey(each)));
}

function countOf(pieces: readonly Piece[]): number {
  return sumOf(pieces.map(({ levels }) => sumOf(levels)));
}
