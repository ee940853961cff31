import type { Doing } from "../deps.ts";

/** What an import did, or on a dry run would do; both count data rows. */
export type ImportOutcome = { accepted: number; alreadyThere: number };

/** Who imports what: the file's bytes, whether only to judge it, and the units it may speak of, all when absent. */
export type ImportInput = {
  bytes: Uint8Array;
  isDryRun: boolean;
  by: Doing;
  units?: ReadonlySet<string> | null;
};
