import type { Doing } from "../deps.ts";

/** What an import did, or on a dry run would do; both count data rows. */
export type ImportOutcome = { accepted: number; alreadyThere: number };

/** What the audit trail says of an import: its file where it has a name, how many values are new, and why others were replaced. */
export function importObject(
  accepted: number,
  { file = "", reason }: { file?: string; reason: string | null },
): string {
  return [file, `accepted=${accepted}`, reason === null ? "" : `correct=${reason}`].filter(Boolean).join(" ");
}

/** Who imports what: the file's bytes, whether only to judge it, and the units it may speak of, all when absent. */
export type ImportInput = {
  bytes: Uint8Array;
  isDryRun: boolean;
  by: Doing;
  units?: ReadonlySet<string> | null;
};
