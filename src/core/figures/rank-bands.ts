import type { RankSet } from "./rank-sets.ts";

/**
 * The sizes of the bands of ties into which units fall, given best first: every unit of a band is surely better than
 * every unit of the bands after it. One band of all where nothing separates; [] without units. The bands hold jointly
 * when the rank sets do.
 * Source: as `rankSets`; a cut after k units is where none of them may rank below k.
 */
export function rankBands(ranks: readonly RankSet[]): number[] {
  const cuts = ranks.flatMap((_, i) =>
    ranks.slice(0, i + 1).every(({ rankHigh }) => rankHigh <= i + 1) ? [i + 1] : [],
  );
  return cuts.map((cut, i) => cut - (cuts[i - 1] ?? 0));
}
