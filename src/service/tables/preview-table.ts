import { isClosed } from "../../core/figures/period.ts";
import { type FieldError, invalid, type RejectedCell } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Grid } from "../../core/tables/grid.ts";
import { readTable } from "../../core/tables/read-table.ts";
import { type LayoutChoice, type TableLayout, tableLayout } from "../../core/tables/table-layout.ts";
import type { TableMapping } from "../../core/tables/table-mapping.ts";
import { type FigureValue, type QuotedValue, tableValues } from "../../core/tables/table-values.ts";
import { unitFinder } from "../../core/tables/unit-names.ts";
import { listIndicators } from "../../store/indicators.ts";
import { answerCountMin } from "../../store/releases.ts";
import { mappingsFor } from "../../store/table-mappings.ts";
import { allUnitChanges } from "../../store/units.ts";
import type { Deps } from "../deps.ts";
import { compareValues } from "./compare-values.ts";
import { openTable } from "./open-table.ts";
import type { ComparedValue, ReadPreview, TablePreview } from "./table-preview.ts";

const FAULTS_REPORTED_MAX = 1000;

export type TableChoice = LayoutChoice & { sheet: string | null };

/**
 * What a table file holds and what storing it would change; stores nothing. Without a mapping only the layout is told,
 * by `choice` where the file alone is unclear, with the mappings kept for the same headings.
 */
export async function previewTable(
  deps: Deps,
  input: {
    bytes: Uint8Array;
    /** The units it may speak of; null: all. */
    units: ReadonlySet<string> | null;
    /** The areas whose mappings are offered, nearest first. */
    areas: readonly string[];
    choice: TableChoice;
    mapping: TableMapping | null;
  },
): Promise<Result<TablePreview>> {
  const grids = await openTable(input.bytes);
  if (!grids.ok) {
    return grids;
  }
  const choice = input.mapping ?? input.choice;
  const grid = chosenSheet(grids.value, choice.sheet);
  if (!grid) {
    return refuse(invalid([{ pointer: "/mapping/sheet", reason: "no_sheet" }]));
  }
  const layout = tableLayout(grid, choice);
  if ("reason" in layout) {
    return refuse({ reason: "rejected_cells", cells: [layout] });
  }
  const wrong = input.mapping ? await indicatorErrors(deps, input.mapping) : [];
  if (wrong.length > 0) {
    return refuse(invalid(wrong));
  }
  return accept({
    ...{ sheets: grids.value.map(({ sheet }) => sheet), sheet: grid.sheet, layout, mapping: input.mapping },
    kept: await mappingsFor(deps.db, layout.signature, input.areas),
    read: input.mapping && (await readValues(deps, grid, layout, input.mapping, input.units)),
  });
}

/** Without a name the first sheet on which anything stands. */
function chosenSheet(grids: readonly Grid[], name: string | null): Grid | undefined {
  return name === null
    ? (grids.find(({ rows }) => rows.some((row) => row.some(({ text }) => text !== ""))) ?? grids[0])
    : grids.find(({ sheet }) => sheet === name);
}

/** Numbers must belong to an indicator that is a share of answers. */
async function indicatorErrors(deps: Deps, { columns }: TableMapping): Promise<FieldError[]> {
  const kinds = new Map((await listIndicators(deps.db)).map(({ key, kind }) => [key, kind]));
  return columns.flatMap(({ means, indicator }, index): FieldError[] => {
    const kind = indicator === null ? undefined : kinds.get(indicator);
    if (means === "ignore" || means === "workOrders" || kind === "share" || kind === "accuracy") {
      return [];
    }
    const reason = indicator === null ? "required" : kind === undefined ? "unknown_indicator" : "wrong_type";
    return [{ pointer: `/mapping/columns/${index}/indicator`, reason }];
  });
}

async function readValues(
  deps: Deps,
  grid: Grid,
  layout: TableLayout,
  mapping: TableMapping,
  units: ReadonlySet<string> | null,
): Promise<ReadPreview> {
  const finder = unitFinder(await allUnitChanges(deps.db));
  const reading = readTable(grid, layout, mapping, finder);
  const judged = tableValues(reading.cells, grid.sheet, await answerCountMin(deps.db));
  const isOwn = ({ unit }: FigureValue | QuotedValue) => units === null || units.has(unit);
  const own = judged.values.filter(isOwn);
  const others = judged.values
    .filter((value) => !isOwn(value))
    .map(({ cell }): RejectedCell => ({ sheet: grid.sheet, cell, reason: "unknown_unit" }));
  const open = own.flatMap((value) => openFault(value, grid.sheet, deps.today()));
  const compared = await compareValues(deps, own);
  const small = compared.filter(isQuotedOfFew);
  return {
    compared: compared.filter((one) => !isQuotedOfFew(one)),
    leftOut: reading.leftOut,
    notes: [...judged.notes, ...small.map(({ value }) => ({ cell: value.cell, note: "too_few_to_quote" }) as const)],
    faults: [...reading.faults, ...judged.faults, ...others, ...open].slice(0, FAULTS_REPORTED_MAX),
  };
}

/** A rate that would tell of counts that are stored and too few to be shown. */
function isQuotedOfFew({ value, state, beside }: ComparedValue): boolean {
  return value.kind === "quoted" && state !== "same" && beside !== null && "valid" in beside && beside.valid === null;
}

/** Counts need a period that is over, a quoted rate one that has begun. */
function openFault(value: FigureValue | QuotedValue, sheet: string, today: string): RejectedCell[] {
  const isOver = value.kind === "figure" ? isClosed(value.period, today, 0) : value.period.from <= today;
  return isOver ? [] : [{ sheet, cell: value.cell, reason: "open_period", data: { period: value.period.key } }];
}
