import type { Day } from "../figures/period.ts";
import type { RejectedCell } from "../refusal.ts";
import { isBlankText, readCountText } from "../tables/cell-text.ts";
import { cellAddress, cellAt, columnCount, type Grid, textAt } from "../tables/grid.ts";
import { readPeriodText } from "../tables/period-text.ts";
import { readUnitKind } from "./unit-kind.ts";

/** One unit as a table or a pasted line states it; null is what it does not say. `parent` is a code or a name. */
export type UnitRow = {
  place: { sheet: string; cell: string };
  parentCell: string;
  name: string;
  parent: string | null;
  code: string | null;
  kind: string | null;
  population: number | null;
  until: Day | null;
};

type Column = "name" | "parent" | "code" | "kind" | "population" | "until";

const COLUMNS: Readonly<Record<Column, RegExp>> = {
  name: /^(单位)?(名称|全称)$|^单位$|^(unit ?)?name$|^unit$/i,
  parent: /^上级(单位)?(名称|代码)?$|^所属(单位|上级)?$|^parent( ?(unit|code))?$/i,
  code: /^(单位)?(代码|编码|编号)$|^(unit ?)?code$/i,
  kind: /^(单位)?(类型|类别|级别|种类)$|^kind$|^type$/i,
  population: /^(常住|服务)?人口(数)?$|^population$/i,
  until: /^(撤销|终止|结束)(月份|日期|时间)?$|^until$/i,
};
const REMARKS = /^(备注|说明|序号|no\.?|#|notes?|remarks?)$/i;
const HEADER_SEARCHED = 10;
const NAME_LENGTH_MAX = 200;
const POPULATION_MAX = 2_000_000_000;

export type UnitRows = { rows: readonly UnitRow[]; faults: readonly RejectedCell[] };

/** The units of a sheet with a column of names and, in any order, of parents, codes, kinds, population and ends. */
export function readUnitTable(grid: Grid): UnitRows {
  const header = grid.rows
    .slice(0, HEADER_SEARCHED)
    .findIndex((row, at) => row.some((_, column) => columnOf(textAt(grid, at, column)) === "name"));
  if (header < 0) {
    return { rows: [], faults: [{ sheet: grid.sheet, cell: "A1", reason: "no_unit_column" }] };
  }
  const { columns, faults } = readHeader(grid, header);
  const cut = grid.merges
    .filter(({ bottom }) => bottom > header)
    .map(({ top, left }) => ({ sheet: grid.sheet, cell: cellAddress(top, left), reason: "merged_cells" as const }));
  const read = grid.rows.flatMap((row, at) =>
    at > header && row.some(({ text }) => !isBlankText(text)) ? [readRow(grid, at, columns)] : [],
  );
  return {
    rows: read.flatMap(({ row }) => row ?? []),
    faults: [...faults, ...cut, ...read.flatMap((one) => one.faults)],
  };
}

/** The units of pasted lines, one name a line; empty lines are passed over. */
export function readUnitNames(text: string): UnitRows {
  const grid: Grid = {
    sheet: "",
    rows: ["名称", ...text.split(/\r?\n/)].map((line) => [{ text: line, trouble: null }]),
    merges: [],
  };
  const { rows, faults } = readUnitTable(grid);
  const moved = (cell: string) => `A${Number(cell.slice(1)) - 1}`;
  return {
    rows: rows.map((row) => ({ ...row, place: { sheet: "", cell: moved(row.place.cell) } })),
    faults: faults.map((fault) => ({ ...fault, cell: moved(fault.cell) })),
  };
}

function columnOf(text: string): Column | null {
  const known = Object.entries(COLUMNS).find(([, form]) => form.test(text));
  return (known?.[0] as Column | undefined) ?? null;
}

function readHeader(grid: Grid, header: number) {
  const columns = new Map<Column, number>();
  const faults: RejectedCell[] = [];
  for (let column = 0; column < columnCount(grid); column += 1) {
    const text = textAt(grid, header, column);
    const known = columnOf(text);
    const place = { sheet: grid.sheet, cell: cellAddress(header, column) };
    if (known && columns.has(known)) {
      faults.push({ ...place, reason: "repeated" });
    } else if (known) {
      columns.set(known, column);
    } else if (text !== "" && !REMARKS.test(text)) {
      faults.push({ ...place, reason: "unknown_column" });
    }
  }
  return { columns, faults };
}

function readRow(grid: Grid, at: number, columns: ReadonlyMap<Column, number>) {
  const faults: RejectedCell[] = [];
  const addressOf = (column: Column) => cellAddress(at, columns.get(column) ?? 0);
  const fault = (column: Column, reason: RejectedCell["reason"]) => {
    faults.push({ sheet: grid.sheet, cell: addressOf(column), reason });
    return null;
  };
  const textOf = (column: Column): string | null => {
    const index = columns.get(column);
    const text = index === undefined ? "" : textAt(grid, at, index);
    const { trouble } = cellAt(grid, at, index ?? -1);
    return trouble ? fault(column, trouble) : isBlankText(text) ? null : text;
  };
  const name = textOf("name") ?? (faults.length > 0 ? null : fault("name", "required"));
  const code = textOf("code");
  const [kind, population, until] = [textOf("kind"), textOf("population"), textOf("until")];
  const row = {
    place: { sheet: grid.sheet, cell: addressOf("name") },
    parentCell: addressOf("parent"),
    name: name !== null && name.length > NAME_LENGTH_MAX ? fault("name", "too_long") : name,
    parent: textOf("parent"),
    code: code !== null && !/^[A-Za-z0-9_-]{1,64}$/.test(code) ? fault("code", "bad_code") : code,
    kind: kind === null ? null : (readUnitKind(kind) ?? fault("kind", "bad_id")),
    population: population === null ? null : (populationOf(population) ?? fault("population", "wrong_type")),
    until: until === null ? null : (firstOf(until) ?? fault("until", "not_first_of_month")),
  };
  return { row: row.name === null ? null : { ...row, name: row.name }, faults };
}

function populationOf(text: string): number | null {
  const reading = readCountText(text);
  return reading.kind === "value" && reading.value <= POPULATION_MAX ? reading.value : null;
}

/** A month, or its first day. */
function firstOf(text: string): Day | null {
  const read = readPeriodText(text);
  const isLaterDay = /\d[-./月](?!0?1日?$)\d{1,2}日?$/.test(text) && /\d{4}.*[-./月年].*[-./月]\d/.test(text);
  return read?.kind === "month" && !isLaterDay ? `${read.key}-01` : null;
}
