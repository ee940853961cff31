import { kindOfKey, type Period, parsePeriod } from "../figures/period.ts";
import { type Reading, readCountText, readPercentText } from "./cell-text.ts";
import { cellAddress, cellAt, type Grid, plainText, textAt } from "./grid.ts";
import { joinPeriodTexts, readPeriodText } from "./period-text.ts";
import type { LeftOut, TableCell, TableReading, TakenMeaning } from "./table-cells.ts";
import type { PlacedFault, TableLayout, ValueColumn } from "./table-layout.ts";
import { isWorkOrders, type MappedHeading, type TableMapping } from "./table-mapping.ts";
import { type BodyRow, bodyRows } from "./table-rows.ts";
import { nameKey, type UnitFinder } from "./unit-names.ts";

type TakenColumn = ValueColumn & { means: TakenMeaning; indicator: string; isShare: boolean };

/** What a table says of each unit, indicator and period under a mapping, what is left out of it, and all that is at fault. */
export function readTable(
  grid: Grid,
  layout: TableLayout,
  mapping: TableMapping,
  findUnit: UnitFinder,
): TableReading & { faults: readonly PlacedFault[] } {
  const { taken, leftOut, faults } = takenColumns(grid, layout, mapping);
  const body = bodyRows(
    grid,
    layout,
    taken.map(({ column }) => column),
  );
  const reader = new CellReader(grid, layout, mapping, findUnit);
  for (const row of body.rows) {
    reader.readRow(row, taken);
  }
  return {
    cells: [...reader.cells.values()],
    leftOut: [...leftOut, ...body.leftOut, ...reader.leftOut],
    faults: [...faults, ...body.faults, ...reader.faults],
  };
}

/** The columns whose numbers are taken; a heading that the file has not, or one of cases called ratings, is at fault. */
function takenColumns(grid: Grid, layout: TableLayout, mapping: TableMapping) {
  const header = (column: number) => ({ sheet: grid.sheet, cell: cellAddress(layout.headerRows[1], column) });
  const declared = new Map(mapping.columns.map((column) => [plainText(column.heading), column]));
  const taken: TakenColumn[] = [];
  const leftOut: LeftOut[] = [];
  const faults: PlacedFault[] = [...declared.keys()]
    .filter((heading) => !layout.headings.includes(heading))
    .map((heading) => ({ ...header(0), reason: "unknown_heading", data: { heading } }));
  for (const column of layout.columns) {
    const place = header(column.column);
    const mapped = declared.get(column.heading);
    const means = mapped?.means ?? "ignore";
    if (column.isTotals || means === "ignore" || means === "workOrders") {
      const reason = column.isTotals ? "totals" : means === "workOrders" ? "work_orders" : "not_mapped";
      leftOut.push({ ...place, reason, text: column.heading });
    } else if (means === "valid" && isWorkOrders(column.heading)) {
      faults.push({ ...place, reason: "work_orders" });
    } else {
      taken.push({ ...column, ...takenAs(mapped), means });
    }
  }
  if (taken.length === 0 && faults.length === 0) {
    faults.push({ ...header(0), reason: "nothing_declared" });
  }
  return { taken, leftOut, faults };
}

function takenAs(mapped: MappedHeading | undefined): { indicator: string; isShare: boolean } {
  return { indicator: mapped?.indicator ?? "", isShare: mapped?.isShare ?? false };
}

/** Reads the rows one after the other. */
class CellReader {
  readonly cells = new Map<string, TableCell>();
  readonly leftOut: LeftOut[] = [];
  readonly faults: PlacedFault[] = [];
  readonly #grid: Grid;
  readonly #layout: TableLayout;
  readonly #units: ReadonlyMap<string, string | null>;
  readonly #findUnit: UnitFinder;

  constructor(grid: Grid, layout: TableLayout, mapping: TableMapping, findUnit: UnitFinder) {
    this.#grid = grid;
    this.#layout = layout;
    this.#units = new Map(Object.entries(mapping.units).map(([name, code]) => [nameKey(name), code]));
    this.#findUnit = findUnit;
  }

  readRow({ row, unit }: BodyRow, columns: readonly TakenColumn[]): void {
    const alias = this.#units.get(nameKey(unit));
    if (alias === null) {
      this.leftOut.push({ ...this.#place(row, this.#layout.unitColumn), reason: "unit_left_out", text: unit });
      return;
    }
    // Merged cells that leave a row without its name are at fault already.
    if (this.#hasTrouble(row, this.#layout.unitColumn) || unit === "") {
      return;
    }
    const reasons = new Set<string>();
    for (const column of columns) {
      const period = this.#periodOf(row, column);
      const reading = period && this.#readValue(row, column);
      if (!period || reading?.kind !== "value") {
        continue;
      }
      const match = this.#findUnit(alias ?? unit, period.from.slice(0, 7));
      if (match.ok) {
        this.#take(match.code, period, column, { ...reading, row });
      } else if (!reasons.has(match.reason)) {
        reasons.add(match.reason);
        this.#fault(row, this.#layout.unitColumn, match.reason, { unit, period: period.key });
      }
    }
  }

  #readValue(row: number, column: TakenColumn): Reading<number | string> {
    if (this.#hasTrouble(row, column.column)) {
      return { kind: "blank" };
    }
    const { text } = cellAt(this.#grid, row, column.column);
    const reading = column.means === "percentage" ? readPercentText(text, column.isShare) : readCountText(text);
    if (reading.kind === "fault") {
      this.#fault(row, column.column, reading.reason);
    }
    return reading;
  }

  #take(
    unit: string,
    period: Period,
    column: TakenColumn,
    { value, row }: { value: number | string; row: number },
  ): void {
    const key = [unit, column.indicator, period.kind, period.key].join("\u0000");
    const known = this.cells.get(key) ?? {
      ...{ unit, indicator: column.indicator, period, valid: null, favourable: null, percentage: null },
    };
    if (known[column.means] !== null) {
      this.#fault(row, column.column, "repeated");
      return;
    }
    const placed = { value, cell: cellAddress(row, column.column) };
    this.cells.set(key, { ...known, [column.means]: placed });
  }

  /** The period of the column, or of the row in a long table. */
  #periodOf(row: number, { period }: TakenColumn): Period | null {
    const { periodColumn } = this.#layout;
    if (periodColumn !== null && this.#hasTrouble(row, periodColumn)) {
      return null;
    }
    const said = periodColumn === null ? null : readPeriodText(textAt(this.#grid, row, periodColumn));
    const key = period ?? (said && joinPeriodTexts([said], null));
    const kind = key === null ? null : kindOfKey(key);
    const found = key === null || kind === null ? null : parsePeriod(kind, key);
    if (found === null && periodColumn !== null) {
      this.#fault(row, periodColumn, "bad_period");
    }
    return found;
  }

  #hasTrouble(row: number, column: number): boolean {
    const { trouble } = cellAt(this.#grid, row, column);
    if (trouble !== null) {
      this.#fault(row, column, trouble);
    }
    return trouble !== null;
  }

  #fault(row: number, column: number, reason: PlacedFault["reason"], data?: PlacedFault["data"]): void {
    const place = this.#place(row, column);
    if (!this.faults.some((fault) => fault.cell === place.cell && fault.reason === reason)) {
      this.faults.push({ ...place, reason, ...(data ? { data } : {}) });
    }
  }

  #place(row: number, column: number): { sheet: string; cell: string } {
    return { sheet: this.#grid.sheet, cell: cellAddress(row, column) };
  }
}
