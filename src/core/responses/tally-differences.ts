import type { TallyRow } from "../figures/counts.ts";

/** A row of the daily or the monthly tally: `at` is its day or its month, `importId` 0 is everything but imports. */
export type TalliedRow = TallyRow & { at: string; importId: number };

/** One cell of the tally whose kept counts are not those of the responses; null where there is no row. */
export type TallyDifference = { kept: TalliedRow | null; rebuilt: TalliedRow | null };

/** Rows by the cell they count in, folded. */
export type TallySums = Map<string, TalliedRow>;

// Sums of fractions depend on the order they were added in.
const RELATIVE_ERROR_MAX = 1e-9;

export function addToTally(sums: TallySums, row: TalliedRow): void {
  const key = cellOf(row);
  const earlier = sums.get(key);
  if (earlier) {
    earlier.count += row.count;
    earlier.sum += row.sum;
    earlier.sumOfSquares += row.sumOfSquares;
  } else {
    sums.set(key, { ...row });
  }
}

/** Every cell in which `kept` and `rebuilt` are not equal, in the order of `kept`, then of `rebuilt`. */
export function tallyDifferences(kept: Iterable<TalliedRow>, rebuilt: TallySums): TallyDifference[] {
  const unseen = new Map(rebuilt);
  const differences: TallyDifference[] = [];
  for (const row of kept) {
    const key = cellOf(row);
    const counted = unseen.get(key) ?? null;
    unseen.delete(key);
    if (counted === null || !isEqual(row, counted)) {
      differences.push({ kept: row, rebuilt: counted });
    }
  }
  return [...differences, ...[...unseen.values()].map((row) => ({ kept: null, rebuilt: row }))];
}

function cellOf(row: TalliedRow): string {
  return JSON.stringify([
    ...[row.survey, row.unit, row.at, row.revision, row.question, row.value, row.channel, row.respondentClass],
    ...[row.proof, row.origin, row.round, row.flag, row.importId],
  ]);
}

function isEqual(kept: TalliedRow, rebuilt: TalliedRow): boolean {
  const { count, sum, sumOfSquares } = rebuilt;
  // Σ|x| is at most √(n·Σx²), so that a sum whose terms cancel out is not held to its own small size.
  return (
    kept.count === count &&
    Math.abs(kept.sum - sum) <= RELATIVE_ERROR_MAX * Math.sqrt(count * sumOfSquares) &&
    Math.abs(kept.sumOfSquares - sumOfSquares) <= RELATIVE_ERROR_MAX * sumOfSquares
  );
}
