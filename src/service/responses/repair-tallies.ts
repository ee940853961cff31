import type { TallyDifference } from "../../core/responses/tally-differences.ts";
import type { Database } from "../../store/database.ts";
import { replaceTally } from "../../store/tally-rebuild.ts";
import type { SliceComparison } from "./compare-tallies.ts";

const ROWS_PER_BATCH = 500;

/**
 * Makes the kept tallies of a slice what its responses say: only rows that differ are written, so that one that is
 * interrupted leaves nothing worse than before, and the next goes on from there. For a database that nobody serves.
 */
export async function repairTallies(
  db: Database,
  comparison: Pick<SliceComparison, "tally_days" | "tally_months">,
): Promise<void> {
  for (const table of ["tally_days", "tally_months"] as const) {
    for (const differences of piecesOf(comparison[table])) {
      await replaceTally(db, table, differences);
    }
  }
}

function* piecesOf(differences: readonly TallyDifference[]): Generator<readonly TallyDifference[]> {
  for (let start = 0; start < differences.length; start += ROWS_PER_BATCH) {
    yield differences.slice(start, start + ROWS_PER_BATCH);
  }
}
