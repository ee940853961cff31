import type { NewResponse } from "../../core/responses/new-response.ts";
import type { DatedTallyRow } from "../../store/tallies.ts";

const ROWS_MAX = 5000;

/** Adds up what responses count before it is written, so that a cell is written once and not once an answer. */
export class TallyFold {
  readonly #rows = new Map<string, DatedTallyRow>();

  add({ tally, dimensions: { day } }: NewResponse): void {
    for (const row of tally) {
      const key = [
        day,
        row.unit,
        row.question,
        row.value,
        row.channel,
        row.respondentClass,
        row.origin,
        row.round,
        row.flag,
      ].join("\u0000");
      const earlier = this.#rows.get(key);
      if (earlier) {
        earlier.count += row.count;
        earlier.sum += row.sum;
        earlier.sumOfSquares += row.sumOfSquares;
      } else {
        this.#rows.set(key, { ...row, day });
      }
    }
  }

  get isFull(): boolean {
    return this.#rows.size >= ROWS_MAX;
  }

  /** Everything added since the last time, in pieces of at most `size`. */
  *drain(size: number): Generator<readonly DatedTallyRow[]> {
    const rows = [...this.#rows.values()];
    this.#rows.clear();
    for (let start = 0; start < rows.length; start += size) {
      yield rows.slice(start, start + size);
    }
  }
}
