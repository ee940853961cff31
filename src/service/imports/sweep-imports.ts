import { deleteImportRows, deleteImportTallies } from "../../store/import-rows.ts";
import {
  abandonImport,
  listUnfinishedImports,
  listUnreleasedImports,
  markImportSwept,
  type UnfinishedImport,
} from "../../store/imports.ts";
import type { Deps } from "../deps.ts";
import { pause } from "./pause.ts";
import { releaseImport } from "./release-import.ts";

const ROWS_PER_BATCH = 500;
const SYSTEM_ACTOR = "system";

/**
 * Clears away what imports left that never came to their end, and lets out what others brought just before a crash;
 * for the start, before any import can run.
 */
export async function sweepImports(deps: Deps): Promise<void> {
  for (const unfinished of await listUnfinishedImports(deps.db)) {
    await sweepImport(deps, unfinished);
  }
  for (const unreleased of await listUnreleasedImports(deps.db)) {
    await releaseImport(deps, { ...unreleased, actor: SYSTEM_ACTOR });
  }
}

/**
 * Gives up one import, unless it was completed, and clears its rows. It is marked first: should it still be running
 * somewhere, it can no longer complete. Its figures and quotations stay, as versions that no reader counts.
 */
export async function sweepImport({ db, today }: Deps, { importId, survey }: UnfinishedImport): Promise<void> {
  if (!(await abandonImport(db, importId, today(), SYSTEM_ACTOR))) {
    return;
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
