import { deleteImportRows, deleteImportTallies } from "../../store/import-rows.ts";
import { abandonImport, listUnfinishedImports, markImportSwept, type UnfinishedImport } from "../../store/imports.ts";
import type { Deps } from "../deps.ts";
import { pause } from "./pause.ts";

const ROWS_PER_BATCH = 500;
const SYSTEM_ACTOR = "system";

/** Clears away what imports left that never came to their end; for the start, before any import can run. */
export async function sweepImports(deps: Pick<Deps, "db" | "today">): Promise<void> {
  for (const unfinished of await listUnfinishedImports(deps.db)) {
    await sweepImport(deps, unfinished);
  }
}

/**
 * Gives up one import and clears its rows. It is marked first: should it still be running somewhere, it can no longer
 * complete. Its figures and quotations stay, as versions that no reader counts.
 */
export async function sweepImport(
  { db, today }: Pick<Deps, "db" | "today">,
  { importId, survey, isAbandoned }: UnfinishedImport,
): Promise<void> {
  if (!isAbandoned) {
    await db.batch([abandonImport(importId, today(), SYSTEM_ACTOR)]);
  }
  for (let isLeft = survey !== null; isLeft; ) {
    const results = await db.batch(deleteImportRows(importId, ROWS_PER_BATCH));
    isLeft = (results.at(-1)?.rowsAffected ?? 0) > 0;
    await pause();
  }
  if (survey !== null) {
    await db.batch(deleteImportTallies(importId, survey));
  }
  await db.batch([markImportSwept(importId, today(), SYSTEM_ACTOR)]);
}
