import { periodsEndingWith } from "../../../src/core/figures/period.ts";
import type { ShownCell } from "../../../src/core/figures/shown-cell.ts";

export type CellMore = { filter?: string; version?: number; channels?: Record<string, number>; wording?: string };

/** A shown month of a share on an open link, 4 and 1 being the levels. */
export function shareCell(period: string, favourable: number, valid: number, more: CellMore = {}): ShownCell {
  const { filter = "", version = 1, channels = { qr: valid }, wording = "w" } = more;
  return {
    ...{ unit: "u", measure: "indicator:s", periodKind: "month", filter, proof: "open", period, version: 1 },
    ...{ status: "shown", bound: null, span: null, formulaVersion: version },
    counts: {
      ...{ favourable, valid, responses: valid, sum: 3 * favourable + valid, sumOfSquares: 15 * favourable + valid },
      levels: { "4": favourable, "1": valid - favourable },
      basis: { wordings: { s: wording }, channels },
    },
  };
}

/** Months that end with December 2025, with these favourable answers each out of `valid`. */
export function monthCells(favourable: readonly number[], valid = 100): ShownCell[] {
  return periodsEndingWith("month", "2025-12", favourable.length).map(({ key }, i) =>
    shareCell(key, favourable[i] ?? 0, valid),
  );
}

export const never = (): boolean => false;
