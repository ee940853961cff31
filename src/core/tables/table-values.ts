import type { Period } from "../figures/period.ts";
import { numeratorsOf, printsAs } from "./recover-numerator.ts";
import type { TableCell } from "./table-cells.ts";
import type { PlacedFault } from "./table-layout.ts";

type At = { unit: string; indicator: string; period: Period; cell: string };

/** Counts; `recovered` is the printed percentage that the numerator was found from, null when it was counted. */
export type FigureValue = At & { kind: "figure"; favourable: number; valid: number; recovered: string | null };

/** A percentage as printed. */
export type QuotedValue = At & { kind: "quoted"; printed: string };

/**
 * What is told about a value: several numerators fit the print, or none does; the print differs from the counts; a
 * number has no denominator, or no numerator; a rate on fewer answers than may be shown is not quoted.
 */
export type ValueNote = {
  cell: string;
  note: "several_fit" | "none_fits" | "print_differs" | "no_denominator" | "no_numerator" | "too_few_to_quote";
};

export type TableValues = {
  values: readonly (FigureValue | QuotedValue)[];
  notes: readonly ValueNote[];
  faults: readonly PlacedFault[];
};

/**
 * What of a table is stored. Counts are a figure. A percentage beside declared ratings becomes one when exactly one
 * numerator prints so, and is else quoted, as is one without; never one that stands on fewer than `answerCountMin`.
 */
export function tableValues(cells: readonly TableCell[], sheet: string, answerCountMin: number): TableValues {
  const judged = cells.map((cell) => judge(cell, answerCountMin));
  return {
    values: judged.flatMap(({ value }) => value ?? []),
    notes: judged.flatMap(({ note }) => note ?? []),
    faults: judged.flatMap(({ fault }) => (fault ? [{ sheet, ...fault }] : [])),
  };
}

type Judged = {
  value?: FigureValue | QuotedValue;
  note?: ValueNote;
  fault?: Omit<PlacedFault, "sheet">;
};

function judge(cell: TableCell, answerCountMin: number): Judged {
  const { valid, favourable, percentage } = cell;
  if (valid && favourable) {
    return judgeCounts(cell, valid.value, favourable);
  }
  if (valid && percentage) {
    return judgePrint(cell, valid.value, percentage, answerCountMin);
  }
  if (percentage) {
    const value = quoted(cell, percentage);
    return favourable ? { value, note: { cell: favourable.cell, note: "no_denominator" } } : { value };
  }
  const alone = valid ?? favourable;
  return alone ? { note: { cell: alone.cell, note: valid ? "no_numerator" : "no_denominator" } } : {};
}

function judgeCounts(cell: TableCell, valid: number, favourable: { value: number; cell: string }): Judged {
  if (favourable.value > valid) {
    return { fault: { cell: favourable.cell, reason: "more_favourable_than_valid" } };
  }
  const { percentage } = cell;
  const differs = percentage && printsAs(percentage.value, favourable.value, valid) === false;
  return {
    value: { ...figure(cell, favourable.cell), favourable: favourable.value, valid, recovered: null },
    ...(differs ? { note: { cell: percentage.cell, note: "print_differs" } } : {}),
  };
}

function judgePrint(
  cell: TableCell,
  valid: number,
  percentage: { value: string; cell: string },
  answerCountMin: number,
): Judged {
  const range = numeratorsOf(percentage.value, valid);
  if (range !== null && range.low === range.high) {
    const recovered = percentage.value;
    return { value: { ...figure(cell, percentage.cell), favourable: range.low, valid, recovered } };
  }
  if (valid < answerCountMin) {
    return { note: { cell: percentage.cell, note: "too_few_to_quote" } };
  }
  const note = { cell: percentage.cell, note: range === null ? "none_fits" : "several_fit" } as const;
  return { value: quoted(cell, percentage), note };
}

function figure({ unit, indicator, period }: TableCell, cell: string) {
  return { kind: "figure", unit, indicator, period, cell } as const;
}

function quoted({ unit, indicator, period }: TableCell, percentage: { value: string; cell: string }): QuotedValue {
  return { kind: "quoted", unit, indicator, period, cell: percentage.cell, printed: percentage.value };
}
