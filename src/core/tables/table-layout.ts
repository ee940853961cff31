import type { RejectedCell } from "../refusal.ts";
import { cellAddress, columnCount, columnLetters, type Grid, plainText, textAt } from "./grid.ts";
import { headerCandidates } from "./header-rows.ts";
import { headingLevels, readHeading, yearAbove } from "./headings.ts";
import { readPeriodText } from "./period-text.ts";
import { headingSignature, type TableMapping } from "./table-mapping.ts";
import { isTotals } from "./totals.ts";

/** A column of values, counted from 0; `period` is null in a long table. */
export type ValueColumn = {
  column: number;
  letters: string;
  heading: string;
  period: string | null;
  isTotals: boolean;
};

/**
 * How a sheet is laid out, rows counted from 0: `wide` has its periods in the headings, `long` in a column.
 * `headings` are those of the value columns without times, each once; `names` all that could name the rows.
 */
export type TableLayout = {
  kind: "wide" | "long";
  headerRows: readonly [first: number, last: number];
  unitColumn: number;
  periodColumn: number | null;
  columns: readonly ValueColumn[];
  headings: readonly string[];
  names: readonly { column: number; heading: string }[];
  signature: string;
};

/** Something wrong at a cell. */
export type PlacedFault = RejectedCell;

export type LayoutChoice = Pick<TableMapping, "headerRows" | "unitColumn" | "periodColumn">;

const UNIT_NAME =
  /单位|街道|乡镇|镇街|社区|村居|名称|机构|部门|区县|县区|地区|地市|unit|name|area|office|district|community/i;
const UNIT_CODE = /代码|编码|编号|\bcode\b/i;
const NUMBERING = /^(序号|编号|排名|名次|no\.?|#|rank)$/i;
const PERIOD_NAME = /^(统计)?(月份|年月|月度|时间|日期|期间|周期|季度|年度|period|month|date|quarter|year)$/i;

/**
 * How the sheet is laid out, by what was chosen and else by the first rows that can be a header with units and periods;
 * or where it cannot be told.
 */
export function tableLayout(grid: Grid, choice: LayoutChoice): TableLayout | PlacedFault {
  const { headerRows: chosen } = choice;
  const candidates = chosen ? [[chosen[0] - 1, chosen[1] - 1] as const] : headerCandidates(grid);
  const layouts = candidates
    .filter(([, last]) => last < grid.rows.length - 1)
    .map((rows) => layoutBy(grid, choice, rows));
  return (
    layouts.find((layout) => !("reason" in layout)) ??
    layouts[0] ?? { sheet: grid.sheet, cell: "A1", reason: "no_header" }
  );
}

function layoutBy(grid: Grid, choice: LayoutChoice, headerRows: readonly [number, number]): TableLayout | PlacedFault {
  const yearElsewhere = yearAbove(grid, headerRows[0]);
  const read = Array.from({ length: columnCount(grid) }, (_, column) => {
    const levels = headingLevels(grid, headerRows, column);
    return { column, ...readHeading(levels, yearElsewhere), isTotals: levels.some(isTotals) };
  });
  const names = read.filter(({ period, heading }) => period === null && heading !== "");
  const periodColumn = read.some(({ period }) => period !== null)
    ? null
    : findPeriodColumn(grid, headerRows[1], names, choice.periodColumn);
  const unitColumn = findUnitColumn(names, choice.unitColumn, periodColumn);
  if (unitColumn === null || periodColumn === undefined) {
    const reason = unitColumn === null ? "no_unit_column" : "no_period_column";
    return { sheet: grid.sheet, cell: cellAddress(headerRows[0], 0), reason };
  }
  const kind = periodColumn === null ? "wide" : "long";
  const values = kind === "wide" ? read.filter(({ period }) => period !== null) : names;
  const columns = values
    .filter(({ column }) => column !== unitColumn && column !== periodColumn)
    .map((value) => ({ ...value, letters: columnLetters(value.column) }));
  const headings = [...new Set(columns.filter((column) => !column.isTotals).map(({ heading }) => heading))];
  return {
    ...{ kind, headerRows, unitColumn, periodColumn, columns, headings },
    names: names.map(({ column, heading }) => ({ column, heading })),
    signature: headingSignature(kind, headings),
  };
}

type Name = { column: number; heading: string };

function findUnitColumn(names: readonly Name[], chosen: string | null, periodColumn: number | null | undefined) {
  const free = names.filter(({ column }) => column !== periodColumn);
  const found =
    chosen === null
      ? (free.find(({ heading }) => UNIT_NAME.test(heading) && !UNIT_CODE.test(heading) && !heading.includes(":")) ??
        free.find(({ heading }) => UNIT_CODE.test(heading) && !NUMBERING.test(heading)))
      : names.find(({ heading }) => heading === plainText(chosen));
  return found?.column ?? null;
}

/** Undefined when no column holds periods. */
function findPeriodColumn(grid: Grid, headerLast: number, names: readonly Name[], chosen: string | null) {
  const found =
    chosen === null
      ? (names.find(({ heading }) => PERIOD_NAME.test(heading)) ??
        names.find(({ column }) => holdsPeriods(grid, headerLast, column)))
      : names.find(({ heading }) => heading === plainText(chosen));
  return found?.column;
}

function holdsPeriods(grid: Grid, headerLast: number, column: number): boolean {
  const texts = grid.rows
    .slice(headerLast + 1, headerLast + 21)
    .map((_, row) => textAt(grid, headerLast + 1 + row, column));
  const said = texts.filter((text) => text !== "");
  // A bare number of five or six digits may be a count.
  const isPeriod = (text: string) => !/^\d+$/.test(text) && "key" in (readPeriodText(text) ?? {});
  return said.length > 0 && said.every(isPeriod);
}
