import type { FieldReason, Refusal, RejectedRow } from "../../core/refusal.ts";

const REPORTED_ROWS_MAX = 1000;

/** What is wrong with one cell. */
export type CellFault = { column: string; reason: FieldReason };

/** Collects what is wrong with a file; only the first thousand faults are reported. */
export class RejectedRows {
  readonly #rows: RejectedRow[] = [];

  add(line: number, fault: CellFault): void {
    if (this.#rows.length < REPORTED_ROWS_MAX) {
      this.#rows.push({ line, column: fault.column, reason: fault.reason });
    }
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** True once nothing more would be reported. */
  get isFull(): boolean {
    return this.#rows.length === REPORTED_ROWS_MAX;
  }

  /** The refusal of the whole file, by line. */
  refusal(): Refusal {
    return { reason: "rejected_rows", rejected: this.#rows.toSorted((a, b) => a.line - b.line) };
  }
}
