import type * as z from "zod";
import { columnLetters } from "../core/tables/grid.ts";
import { suggestedMeaning, type TableMapping } from "../core/tables/table-mapping.ts";
import type { ComparedValue, ReadPreview, TablePreview } from "../service/tables/table-preview.ts";
import type { previewReply, readReply, tableMapping } from "../wire/tables.ts";

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
    read: read && readReplyOf(read),
  };
}

/** What was read of a table as it is answered. */
export function readReplyOf({ compared, leftOut, notes }: ReadPreview): z.output<typeof readReply> {
  return { values: compared.map(valueReplyOf), leftOut: [...leftOut], notes: [...notes] };
}

function valueReplyOf({ state, value, from, beside }: ComparedValue): z.output<typeof readReply>["values"][number] {
  const { cell, unit, indicator, period } = value;
  const content =
    value.kind === "figure"
      ? { figure: { favourable: value.favourable, valid: value.valid, recovered: value.recovered } }
      : { quoted: { printed: value.printed } };
  return { cell, unit, indicator, period: period.key, state, ...content, from, beside };
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
