import type { Day } from "../../core/figures/period.ts";
import type { FieldReason } from "../../core/refusal.ts";
import type { Database } from "../../store/database.ts";
import { findUnitEnds } from "../../store/import-rows.ts";

/** Remembers each unit a file names, so that the whole file is judged by one state of it. */
export class UnitLookup {
  readonly #db: Database;
  readonly #only: ReadonlySet<string> | null;
  readonly #ends = new Map<string, Day | null | undefined>();

  /** Units outside `only` are as unknown as those that are not there. */
  constructor(db: Database, only: ReadonlySet<string> | null = null) {
    this.#db = db;
    this.#only = only;
  }

  /** Looks up those of `codes` that were not seen before. */
  async load(codes: Iterable<string>): Promise<void> {
    const unseen = [...new Set(codes)].filter((code) => !this.#ends.has(code));
    if (unseen.length > 0) {
      const found = await findUnitEnds(this.#db, unseen);
      for (const code of unseen) {
        this.#ends.set(code, this.#only?.has(code) === false ? undefined : found.get(code));
      }
    }
  }

  /** Why nothing can be said about the unit on `day`, or null; only for codes that were loaded. */
  faultOn(code: string, day: Day): FieldReason | null {
    const end = this.#ends.get(code);
    if (end === undefined) {
      return "unknown_unit";
    }
    return end !== null && day >= end ? "unit_ended" : null;
  }
}
