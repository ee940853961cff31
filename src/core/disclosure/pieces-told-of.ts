import type { KnownSums, ShownCells } from "./known-sums.ts";
import type { Piece } from "./lattice.ts";

/**
 * The pieces that cells about to be shown tell something of: those in what is left of their sums, or of sums around
 * them, and all that known sums tie to these. Of any other piece no more is known than before.
 */
export function piecesToldOf(known: KnownSums, shown: ShownCells): ReadonlySet<Piece> {
  const told = new Set<Piece>();
  const sums = new Set([...shown].flatMap(([key, window]) => known.remaindersAround(key, window)));
  for (const sum of sums) {
    for (const piece of sum) {
      for (const other of told.has(piece) ? [] : known.equationsWith(piece)) {
        sums.add(other);
      }
      told.add(piece);
    }
  }
  return told;
}
