import { isScannedTrial, noteScannedTrial } from "../../store/scanned-trials.ts";
import type { Deps } from "../deps.ts";

/** Notes, once, that the printed address of a link on trial was opened; nothing of who opened it, or when. */
export async function noteScan(deps: Deps, code: string): Promise<void> {
  if (!(await isScannedTrial(deps.db, code))) {
    await noteScannedTrial(deps.db, code);
  }
}
