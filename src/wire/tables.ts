import * as z from "zod";
import { COLUMN_MEANINGS, type TableMapping } from "../core/tables/table-mapping.ts";
import { key } from "./key.ts";
import { unitCode } from "./units.ts";

const HEADING_LENGTH_MAX = 500;
const name = z.string().trim().min(1).max(100);
const heading = z.string().max(HEADING_LENGTH_MAX);
const rowNumber = z.int().min(1).max(1000);

const mappedHeading = z.strictObject({
  heading: heading.describe("The column's heading without its time; empty where it holds a time alone"),
  means: z.enum(COLUMN_MEANINGS).describe("`workOrders` are counted cases and never a denominator"),
  indicator: key.optional(),
  isShare: z.boolean().default(false).describe("Numbers without a percent sign are shares: 0.985 is 98.5%"),
});

const choiceFields = {
  sheet: z.string().max(100).optional().describe("Absent: the first sheet on which anything stands"),
  headerRows: z
    .tuple([rowNumber, rowNumber])
    .refine(([first, last]) => first <= last && last - first < 5, { params: { reason: "out_of_range" } })
    .optional()
    .describe("The first and the last row of the header, counted from 1; absent: found in the file"),
  unitColumn: heading.optional(),
  periodColumn: heading.optional(),
};

/** How the layout is to be found, for a preview before anything is declared. */
export const layoutChoice = z.strictObject(choiceFields);

/** How a table is to be read. */
export const tableMapping = z.strictObject({
  ...choiceFields,
  columns: z.array(mappedHeading).min(1).max(200),
  units: z
    .record(z.string().max(HEADING_LENGTH_MAX), unitCode.nullable())
    .default({})
    .describe("Codes of units that the file calls otherwise; null leaves such rows out"),
  source: z.string().trim().min(1).max(500).describe("Where the numbers were published"),
});

/** The mapping as the service takes it: what was not said is null. */
export function mappingOf(mapping: z.output<typeof tableMapping>): TableMapping {
  const { columns, units, source, ...choice } = mapping;
  return {
    ...choiceOf(choice),
    ...{ units, source },
    columns: columns.map(({ indicator, ...column }) => ({ ...column, indicator: indicator ?? null })),
  };
}

/** The same for a choice alone. */
export function choiceOf({ sheet, headerRows, unitColumn, periodColumn }: z.output<typeof layoutChoice>) {
  return {
    ...{ sheet: sheet ?? null, headerRows: headerRows ?? null },
    ...{ unitColumn: unitColumn ?? null, periodColumn: periodColumn ?? null },
  };
}

/** What goes with a file when it is applied. */
export const applyFields = z.object({
  why: z.string().trim().min(1).max(500).optional(),
  keepAs: name.optional(),
});

const counts = { favourable: z.int().nullable(), valid: z.int().nullable(), recovered: z.string().nullable() };

const comparedValue = z.object({
  cell: z.string().describe("As spreadsheets name it: B7"),
  unit: z.string(),
  indicator: z.string(),
  period: z.string(),
  state: z.enum(["new", "same", "changed"]),
  figure: z.object(counts).optional().describe("`recovered`: the print from which the one fitting numerator was found"),
  quoted: z.object({ printed: z.string() }).optional(),
  from: z
    .object({ ...counts, printed: z.string() })
    .partial()
    .nullable()
    .describe("What is stored where that differs; counts of fewer answers than may be shown are null"),
  beside: z
    .object({ ...counts, printed: z.string(), agrees: z.boolean().nullable() })
    .partial()
    .nullable()
    .describe("A quoted rate that is kept beside counts, or counts beside a quoted rate, and whether they agree"),
});

const placed = { sheet: z.string(), cell: z.string() };

export const readReply = z.object({
  values: z.array(comparedValue),
  leftOut: z.array(z.object({ ...placed, reason: z.string(), text: z.string() })),
  notes: z.array(z.object({ cell: z.string(), note: z.string() })),
});

export type ReadReply = z.output<typeof readReply>;

export const previewReply = z.object({
  sheets: z.array(z.string()),
  sheet: z.string(),
  layout: z.object({
    kind: z.enum(["wide", "long"]),
    headerRows: z.array(z.int()),
    unitColumn: z.string(),
    periodColumn: z.string().nullable(),
    columns: z.array(
      z.object({ column: z.string(), heading: z.string(), period: z.string().nullable(), isTotals: z.boolean() }),
    ),
    headings: z.array(z.object({ heading: z.string(), suggested: z.enum(COLUMN_MEANINGS) })),
  }),
  kept: z.array(z.object({ name: z.string(), mapping: tableMapping })),
  read: readReply.nullable(),
});

export const applyReply = readReply.extend({
  stored: z.int().describe("Values that are new or corrected"),
  same: z.int(),
  corrected: z.int(),
});
