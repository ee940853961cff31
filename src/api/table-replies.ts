import type * as z from "zod";
import { columnLetters } from "../core/tables/grid.ts";
import { suggestedMeaning, type TableMapping } from "../core/tables/table-mapping.ts";
import { describeReading } from "../service/tables/describe-reading.ts";
import type { TablePreview } from "../service/tables/table-preview.ts";
import type { previewReply, tableMapping } from "../wire/tables.ts";

/** A preview as it is answered. */
export function previewReplyOf({ sheets, sheet, layout, kept, read }: TablePreview): z.output<typeof previewReply> {
  const { kind, headerRows, unitColumn, periodColumn, columns, headings } = layout;
  return {
    ...{ sheets: [...sheets], sheet },
    layout: {
      kind,
      headerRows: headerRows.map((row) => row + 1),
      unitColumn: columnLetters(unitColumn),
      periodColumn: periodColumn === null ? null : columnLetters(periodColumn),
      columns: columns.map(({ letters, heading, period, isTotals }) => ({
        column: letters,
        heading,
        period,
        isTotals,
      })),
      headings: headings.map((heading) => ({ heading, suggested: suggestedMeaning(heading) })),
    },
    kept: kept.map(({ name, mapping }) => ({ name, mapping: mappingReplyOf(mapping) })),
    read: read && describeReading(read),
  };
}

/** A kept mapping as it may be sent again. */
function mappingReplyOf(mapping: TableMapping): z.output<typeof tableMapping> {
  const { sheet, headerRows, unitColumn, periodColumn, columns, units, source } = mapping;
  return {
    ...(sheet === null ? {} : { sheet }),
    ...(headerRows === null ? {} : { headerRows: [...headerRows] }),
    ...(unitColumn === null ? {} : { unitColumn }),
    ...(periodColumn === null ? {} : { periodColumn }),
    columns: columns.map(({ indicator, ...column }) => ({ ...column, ...(indicator === null ? {} : { indicator }) })),
    ...{ units: { ...units }, source },
  };
}
