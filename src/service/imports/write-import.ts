import type { Statement } from "../../store/database.ts";
import { completeImport, type ImportKind, startImport } from "../../store/imports.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";
import { pause } from "./pause.ts";
import { sweepImport } from "./sweep-imports.ts";

export const ROWS_PER_CHUNK = 500;

/**
 * Stores an import batch by batch under a new number, which it returns. It counts all at once, by its last and
 * smallest batch, together with its line in the audit trail; when any batch fails, what was stored is cleared away and the failure thrown on.
 */
export async function writeImport(
  deps: Deps,
  { kind, survey, by, object }: { kind: ImportKind; survey: string | null; by: Doing; object: string },
  batches: (importId: number) => AsyncIterable<readonly Statement[]>,
): Promise<number> {
  const recordedOn = deps.today();
  const importId = await startImport(deps.db, { kind, survey, recordedOn, actor: by.actor });
  try {
    for await (const statements of batches(importId)) {
      await deps.db.batch(statements);
      await pause();
    }
    await deps.db.batch([completeImport(importId, recordedOn, by.actor), actStatement(deps, by, object)]);
  } catch (error) {
    // What cannot be cleared away now is swept at the next start.
    await sweepImport(deps, { importId, survey }).catch(() => undefined);
    throw error;
  }
  return importId;
}
