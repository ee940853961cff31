import type { Period } from "../figures/period.ts";
import type { ColumnMeaning } from "./table-mapping.ts";

/** A count or printed percentage with the address of its cell. */
export type Placed<T> = { value: T; cell: string };

/** All that a table says of one unit, indicator and period. */
export type TableCell = {
  unit: string;
  indicator: string;
  period: Period;
  valid: Placed<number> | null;
  favourable: Placed<number> | null;
  percentage: Placed<string> | null;
};

export type TakenMeaning = Extract<ColumnMeaning, "valid" | "favourable" | "percentage">;

/** A row or column that is left out, and why; `text` is what it is called. */
export type LeftOut = {
  sheet: string;
  cell: string;
  reason: "totals" | "no_values" | "unit_left_out" | "work_orders" | "not_mapped";
  text: string;
};

/** What was read of a table; with any fault nothing of it is to be stored. */
export type TableReading = { cells: readonly TableCell[]; leftOut: readonly LeftOut[] };
