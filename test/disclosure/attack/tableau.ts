const TINY = 1e-9;
/** So many pivots that change nothing, and the first column that helps is taken instead of the best, lest it go in circles. */
const IDLE_MAX = 40;
const PIVOTS_MAX = 20_000;

/** One sum: columns with their signs. */
export type Row = readonly (readonly [column: number, sign: number])[];

/**
 * All tables of counts (none below 0) that agree with sums known to hold for the true ones. Starts from the true table,
 * so that a feasible one is always at hand, and remembers where it stands: later questions are answered from there.
 */
export class Tableau {
  /** basic[i] = right[i] − Σ cells[i][j] · free[j]. */
  readonly #cells: Float64Array[] = [];
  readonly #basic: number[] = [];
  readonly #free: number[];
  /** What each column counts now. */
  readonly counts: Float64Array;
  pivotCount = 0;

  constructor(rows: readonly Row[], truth: readonly number[]) {
    this.counts = Float64Array.from(truth);
    const taken = this.#eliminate(rows, truth);
    this.#free = truth.flatMap((_, column) => (taken.has(column) ? [] : [column]));
    for (const [index, row] of this.#cells.entries()) {
      this.#cells[index] = Float64Array.from(this.#free, (column) => row[column] ?? 0);
    }
    this.#goToCorner();
  }

  /** Solves the sums for one column each, for large counts before small ones. */
  #eliminate(rows: readonly Row[], truth: readonly number[]): Set<number> {
    for (const row of rows.toSorted((one, other) => one.length - other.length)) {
      const dense = new Float64Array(truth.length);
      for (const [column, sign] of row) {
        dense[column] = sign;
      }
      for (const [index, column] of this.#basic.entries()) {
        subtract(dense, this.#cells[index], dense[column] ?? 0);
      }
      const pivot = largestAt(dense, truth);
      if (pivot >= 0) {
        scale(dense, dense[pivot] ?? 1);
        for (const other of this.#cells) {
          subtract(other, dense, other[pivot] ?? 0);
        }
        this.#cells.push(dense);
        this.#basic.push(pivot);
      }
    }
    return new Set(this.#basic);
  }

  /** Lowers what may be lowered until every column that is not solved for is 0. */
  #goToCorner(): void {
    for (let at = 0; at < this.#free.length; at += 1) {
      const column = this.#free[at] ?? 0;
      const amount = this.counts[column] ?? 0;
      if (amount > 0) {
        const { row, step } = this.#limit(at, -1);
        this.#move(at, -Math.min(step, amount));
        if (step < amount) {
          this.#pivot(row, at);
        }
      }
    }
  }

  /**
   * Moves to a table in which the weighted sum of counts is as large as it can be (least with negative weights), or
   * reaches `enough`; returns that sum, Infinity where nothing bounds it.
   */
  maximise(weights: ReadonlyMap<number, number>, enough: number): number {
    const goal = () => [...weights].reduce((sum, [column, weight]) => sum + weight * (this.counts[column] ?? 0), 0);
    for (let idle = 0, pivots = 0; pivots < PIVOTS_MAX && goal() < enough - TINY; pivots += 1) {
      const at = this.#enteringColumn(weights, idle > IDLE_MAX);
      if (at < 0) {
        return goal();
      }
      const { row, step } = this.#limit(at, 1);
      if (row < 0) {
        return Number.POSITIVE_INFINITY;
      }
      this.#move(at, step);
      this.#pivot(row, at);
      idle = step > TINY ? 0 : idle + 1;
    }
    return goal();
  }

  #enteringColumn(weights: ReadonlyMap<number, number>, isFirstTaken: boolean): number {
    const gains = Float64Array.from(this.#free, (column) => weights.get(column) ?? 0);
    for (const [index, column] of this.#basic.entries()) {
      const weight = weights.get(column);
      if (weight !== undefined) {
        subtract(gains, this.#cells[index], weight);
      }
    }
    let best = -1;
    for (const [at, gain] of gains.entries()) {
      const isBetter =
        best < 0 || (isFirstTaken ? (this.#free[at] ?? 0) < (this.#free[best] ?? 0) : gain > (gains[best] ?? 0));
      if (gain > 1e-7 && isBetter) {
        best = at;
      }
    }
    return best;
  }

  /** How far a free column can go up (1) or down (−1) before a solved one reaches 0, and which. */
  #limit(at: number, direction: 1 | -1): { row: number; step: number } {
    let row = -1;
    let step = Number.POSITIVE_INFINITY;
    for (const [index, cells] of this.#cells.entries()) {
      const fall = direction * (cells[at] ?? 0);
      if (fall > 1e-7) {
        const own = Math.max(0, this.counts[this.#basic[index] ?? 0] ?? 0) / fall;
        const isTie = own === step && (this.#basic[index] ?? 0) < (this.#basic[row] ?? 0);
        if (own < step || isTie) {
          [row, step] = [index, own];
        }
      }
    }
    return { row, step };
  }

  #move(at: number, amount: number): void {
    const column = this.#free[at] ?? 0;
    this.counts[column] = (this.counts[column] ?? 0) + amount;
    for (const [index, cells] of this.#cells.entries()) {
      const cell = cells[at] ?? 0;
      if (cell !== 0) {
        const basic = this.#basic[index] ?? 0;
        this.counts[basic] = (this.counts[basic] ?? 0) - cell * amount;
      }
    }
  }

  #pivot(row: number, at: number): void {
    this.pivotCount += 1;
    const cells = this.#cells[row];
    const [entering, leaving] = [this.#free[at] ?? 0, this.#basic[row] ?? 0];
    if (!cells) {
      return;
    }
    const pivot = cells[at] ?? 1;
    cells[at] = 1;
    scale(cells, pivot);
    for (const other of this.#cells) {
      const factor = other === cells ? 0 : (other[at] ?? 0);
      if (factor !== 0) {
        other[at] = 0;
        subtract(other, cells, factor);
      }
    }
    this.#free[at] = leaving;
    this.#basic[row] = entering;
    this.counts[leaving] = 0;
  }
}

function subtract(from: Float64Array, row: Float64Array | undefined, factor: number): void {
  if (row && factor !== 0) {
    for (let at = 0; at < from.length; at += 1) {
      const value = (from[at] ?? 0) - factor * (row[at] ?? 0);
      from[at] = value < TINY && value > -TINY ? 0 : value;
    }
  }
}

function scale(row: Float64Array, by: number): void {
  for (let at = 0; at < row.length; at += 1) {
    row[at] = (row[at] ?? 0) / by;
  }
}

/** The column to solve for: of those with a whole coefficient the one that counts most; −1 when nothing is left. */
function largestAt(row: Float64Array, truth: readonly number[]): number {
  let best = -1;
  let bestWorth = -1;
  for (const [column, value] of row.entries()) {
    const size = Math.abs(value);
    const worth = size < 1e-7 ? -1 : (size > 0.5 ? 1000 : 0) + (truth[column] ?? 0);
    if (worth > bestWorth) {
      [best, bestWorth] = [column, worth];
    }
  }
  return best;
}
