import { type CellMapping, mappingKey } from "../figures/cell-mapping.ts";
import { cellsOf } from "../figures/cells.ts";
import type { TallyRow } from "../figures/counts.ts";
import { type Editions, isCounted, isOfEditions } from "../figures/editions.ts";
import type { UnitTree } from "../units/unit-tree.ts";
import { addLevels, latticeKey, sumOf } from "./lattice.ts";
import { cellTotals, type MeasureGroup } from "./measure-groups.ts";

type Limits = {
  mapping: CellMapping;
  groups: readonly MeasureGroup[];
  min: number;
  /** What counts already under the month's labels. */
  editions: readonly Editions[];
};

/** A tree in which a unit stands alone. */
const ALONE: Pick<UnitTree, "has" | "ancestorsOf"> = { has: () => false, ancestorsOf: (unit) => [unit] };

/**
 * Of answers that came late to one month, those that may enter a revision: all that one unit got under one proof class,
 * if for every measure and under every filter they are none or at least `min`, and none is of another edition. Sums of
 * such boxes are none or at least `min` too, so that no difference between two versions of any figure tells of fewer.
 */
export function revisableRows(rows: readonly TallyRow[], limits: Limits): TallyRow[] {
  const boxes = new Map<string, TallyRow[]>();
  for (const row of rows) {
    const name = `${row.unit}\n${row.proof}`;
    boxes.set(name, [...(boxes.get(name) ?? []), row]);
  }
  return [...boxes.values()].filter((box) => isOfThese(box, limits) && isRevisable(box, limits)).flat();
}

function isOfThese(box: readonly TallyRow[], { mapping, editions }: Limits): boolean {
  return box.filter(isCounted).every(({ survey, revision, question }) => {
    const mapped = mapping.get(mappingKey(survey, revision, question));
    return mapped === undefined || editions.every((each) => isOfEditions(mapped, survey, each));
  });
}

function isRevisable(box: readonly TallyRow[], { mapping, groups, min }: Limits): boolean {
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
