import { type ImportKind, markImportReleased } from "../../store/imports.ts";
import type { Deps } from "../deps.ts";
import { releaseFigures, releaseImported } from "../disclosure/release-import.ts";

/** Lets out what a completed import brought, and notes that this is done: a crash before is made good at the start. */
export async function releaseImport(
  deps: Deps,
  { importId, kind, actor }: { importId: number; kind: ImportKind; actor: string },
): Promise<void> {
  if (kind === "responses") {
    await releaseImported(deps, { importId });
  } else if (kind === "figures") {
    await releaseFigures(deps, { importId });
  }
  await deps.db.batch([markImportReleased(importId, deps.today(), actor)]);
}
