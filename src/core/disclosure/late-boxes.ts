import type { CellMapping } from "../figures/cell-mapping.ts";
import { cellsOf } from "../figures/cells.ts";
import type { TallyRow } from "../figures/counts.ts";
import type { UnitTree } from "../units/unit-tree.ts";
import { addLevels, latticeKey, sumOf } from "./lattice.ts";
import { cellTotals, type MeasureGroup } from "./measure-groups.ts";

/** A tree in which a unit stands alone. */
const ALONE: Pick<UnitTree, "has" | "ancestorsOf"> = { has: () => false, ancestorsOf: (unit) => [unit] };

/**
 * Of answers that came late to one month, those that may enter a revision: all that one unit got under one proof class,
 * if for every measure and under every filter they are none or at least `min`. Sums of such boxes are none or at least
 * `min` too, so that no difference between two versions of any figure tells of fewer.
 */
export function revisableRows(
  rows: readonly TallyRow[],
  input: { mapping: CellMapping; groups: readonly MeasureGroup[]; min: number },
): TallyRow[] {
  const boxes = new Map<string, TallyRow[]>();
  for (const row of rows) {
    const name = `${row.unit}\n${row.proof}`;
    boxes.set(name, [...(boxes.get(name) ?? []), row]);
  }
  return [...boxes.values()].filter((box) => isRevisable(box, input)).flat();
}

function isRevisable(box: readonly TallyRow[], { mapping, groups, min }: Parameters<typeof revisableRows>[1]): boolean {
  const cells = [...cellsOf([{ tree: ALONE, rows: box }], mapping).values()];
  const measures = groups.flatMap(({ indicators, questions }) => [...indicators, ...questions]);
  return measures.every((measure) => {
    const own = cells.filter((cell) => cell.measure === measure.measure);
    const totals = new Map(own.map((cell) => [latticeKey("", cell.filter), cellTotals(measure, cell)]));
    const classed = own
      .filter(({ filter }) => filter.startsWith("class:"))
      .reduce<readonly number[]>((sum, cell) => addLevels(sum, cellTotals(measure, cell).levels), []);
    const rest = sumOf(totals.get(latticeKey("", ""))?.levels ?? []) - sumOf(classed);
    const counts = [...totals.values()].map(({ responses }) => responses);
    return counts.every((count) => count === 0 || count >= min) && (rest === 0 || rest >= min);
  });
}
