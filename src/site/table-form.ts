import type { Locale, LocalText } from "../core/local-text.ts";
import { textIn } from "../core/local-text.ts";
import type { TableLayout } from "../core/tables/table-layout.ts";
import { type MappedHeading, suggestedMeaning, type TableMapping } from "../core/tables/table-mapping.ts";
import type { TableChoice } from "../service/tables/preview-table.ts";
import { mappingOf, tableMapping } from "../wire/tables.ts";
import type { AdminForm } from "./admin-form.ts";

type Indicators = readonly { key: string; name: LocalText }[];

/** What a form says of a table's layout; null for all it leaves to the file. */
export function choiceOfForm({ text }: AdminForm): TableChoice {
  const [first, last] = [Number(text("headerFirst")), Number(text("headerLast"))];
  return {
    sheet: text("sheet") || null,
    headerRows: first >= 1 && last >= first && last <= first + 4 ? [first, last] : null,
    unitColumn: text("unitColumn") || null,
    periodColumn: text("periodColumn") || null,
  };
}

/** The headings a form declares, in order; empty on the first look at a file. */
export function columnsOfForm({ text, texts }: AdminForm): MappedHeading[] {
  const columns: MappedHeading[] = [];
  for (let index = 0; texts(`means.${index}`).length > 0; index += 1) {
    columns.push({
      heading: text(`heading.${index}`),
      means: tableMapping.shape.columns.element.shape.means.catch("ignore").parse(text(`means.${index}`)),
      indicator: text(`indicator.${index}`) || null,
      isShare: text(`share.${index}`) === "1",
    });
  }
  return columns;
}

/** The lines `name = code`; nothing after the sign leaves the unit out. */
export function unitsOfForm({ text }: AdminForm): Record<string, string | null> {
  const lines = text("units").split(/\r?\n/);
  return Object.fromEntries(
    lines.flatMap((line) => {
      const match = /^(.+?)\s*[=＝]\s*([A-Za-z0-9_-]{0,64})\s*$/.exec(line.trim());
      return match?.[1] === undefined ? [] : [[match[1], match[2] || null] as const];
    }),
  );
}

/** The whole mapping, once it says where the numbers come from and takes at least one column; else null. */
export function mappingOfForm(form: AdminForm): TableMapping | null {
  const columns = columnsOfForm(form);
  const { sheet, headerRows, unitColumn, periodColumn } = choiceOfForm(form);
  const parsed = tableMapping.safeParse({
    ...(sheet === null ? {} : { sheet }),
    ...(headerRows === null ? {} : { headerRows }),
    ...(unitColumn === null ? {} : { unitColumn }),
    ...(periodColumn === null ? {} : { periodColumn }),
    columns: columns.map(({ indicator, ...column }) => (indicator === null ? column : { ...column, indicator })),
    ...{ units: unitsOfForm(form), source: form.text("source") },
  });
  return parsed.success && parsed.data.columns.some(({ means }) => means !== "ignore") ? mappingOf(parsed.data) : null;
}

/** What is proposed for a file that comes for the first time: meanings by the headings' words, indicators by their names. */
export function suggestedColumns({ headings }: TableLayout, indicators: Indicators, locale: Locale): MappedHeading[] {
  const named = (heading: string) =>
    indicators.find(({ name }) => textIn(name, locale) !== "" && heading.includes(textIn(name, locale)))?.key;
  const only = indicators.length === 1 ? indicators[0]?.key : undefined;
  const common = headings.map(named).find((key) => key !== undefined) ?? only ?? null;
  return headings.map((heading) => {
    const means = suggestedMeaning(heading);
    const isTaken = means !== "ignore" && means !== "workOrders";
    return { heading, means, indicator: isTaken ? (named(heading) ?? common) : null, isShare: false };
  });
}
