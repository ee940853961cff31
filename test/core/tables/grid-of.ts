import type { Grid, Merge } from "../../../src/core/tables/grid.ts";

/** A sheet drawn as text: a line a row, cells divided by `|`; merges as `A1:C1`. */
export function gridOf(drawn: string, merges: readonly string[] = []): Grid {
  const rows = drawn
    .replace(/^\n/, "")
    .split("\n")
    .map((line) => line.split("|").map((text) => ({ text, trouble: null })));
  return { sheet: "表一", rows, merges: merges.map(mergeOf) };
}

function mergeOf(range: string): Merge {
  const [from = "", to = ""] = range.split(":");
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
}

const rowOf = (cell: string): number => Number(cell.replace(/\D/g, "")) - 1;
const columnOf = (cell: string): number => cell.charCodeAt(0) - 65;
