import { type ChainFault, callbackChain } from "../../core/samples/callback-chain.ts";
import type { ChainRecord } from "../../store/chains.ts";
import { plainCell } from "./cell.ts";
import { readCount } from "./read-count.ts";
import { readCsv } from "./read-csv.ts";
import type { TableColumns, TableRow } from "./read-table.ts";
import type { CellFault } from "./rejected-rows.ts";

export const CHAIN_STEPS = ["handled", "eligible", "selected", "reached", "valid"] as const;
const EXCLUDED = /^excluded:[^\p{Cc}]{1,64}$/u;

/** The columns of a chain file: its steps, and `excluded:REASON` as often as its header names one. */
export async function chainColumns(bytes: Uint8Array): Promise<TableColumns> {
  const first = await readCsv(bytes).next();
  const header = (first.done ? undefined : first.value[0])?.cells ?? [];
  return {
    required: ["unit", "period", ...CHAIN_STEPS],
    optional: header.map(plainCell).filter((column) => EXCLUDED.test(column)),
    reasonOfUnknown: () => "unknown_column",
  };
}

/** A row's counts, or null with all that is wrong added to `faults`; an empty cell of a reason is no case. */
export function readChain({ cells }: TableRow, faults: CellFault[]): ChainRecord | null {
  const before = faults.length;
  const [handled = 0, eligible = 0, selected = 0, reached = 0, valid = 0] = CHAIN_STEPS.map(
    (step) => readCount(step, cells, faults) ?? 0,
  );
  const excluded = Object.keys(cells)
    .filter((column) => column.startsWith("excluded:"))
    .map((column): [string, number] => {
      const isEmpty = plainCell(cells[column] ?? "") === "";
      return [column.slice("excluded:".length), isEmpty ? 0 : (readCount(column, cells, faults) ?? 0)];
    });
  if (faults.length > before) {
    return null;
  }
  const counts = { handled, eligible, selected, reached, valid };
  const chain = callbackChain({ ...counts, excluded: new Map(excluded) });
  if (!chain.ok) {
    faults.push(...chain.refusal.faults.map(cellFault));
    return null;
  }
  return { ...counts, excluded };
}

function cellFault(fault: ChainFault): CellFault {
  switch (fault.fault) {
    case "no_count":
      return { column: fault.exclusion === null ? fault.of : `excluded:${fault.exclusion}`, reason: "out_of_range" };
    case "sum_differs":
      return { column: "handled", reason: "sum_differs" };
    case "more_than_before":
      return { column: fault.step, reason: "more_than_before" };
  }
}
