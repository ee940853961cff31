import type { RejectedCell } from "../../core/refusal.ts";
import type { LeftOut } from "../../core/tables/table-cells.ts";
import type { TableLayout } from "../../core/tables/table-layout.ts";
import type { TableMapping } from "../../core/tables/table-mapping.ts";
import type { FigureValue, QuotedValue, ValueNote } from "../../core/tables/table-values.ts";
import type { KeptMapping } from "../../store/table-mappings.ts";

/** Counts, or null for both where there are too few to be shown. */
export type ShownCounts = { favourable: number | null; valid: number | null; recovered: string | null };

/**
 * A value beside what is stored for its cell: `from` is the stored version where it differs. `beside` is the other
 * kind, where one is stored: a quoted rate for counts, counts for a quoted rate, and whether the print agrees.
 */
export type ComparedValue = (
  | { value: FigureValue; from: ShownCounts | null; beside: { printed: string; agrees: boolean | null } | null }
  | { value: QuotedValue; from: { printed: string } | null; beside: (ShownCounts & { agrees: boolean | null }) | null }
) & { state: "new" | "same" | "changed" };

/** What a file holds under a mapping; `read` is null until one is given or none is wanted. Nothing is stored. */
export type TablePreview = {
  sheets: readonly string[];
  sheet: string;
  layout: TableLayout;
  kept: readonly KeptMapping[];
  mapping: TableMapping | null;
  read: ReadPreview | null;
};

export type ReadPreview = {
  compared: readonly ComparedValue[];
  leftOut: readonly LeftOut[];
  notes: readonly ValueNote[];
  faults: readonly RejectedCell[];
};
