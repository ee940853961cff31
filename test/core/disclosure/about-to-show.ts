import { knownSums, type ShownCells } from "../../../src/core/disclosure/known-sums.ts";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { latticeLabel, type Own } from "./lattice-samples.ts";

export const LABEL = "2024-01";
const TREE = { p: null, a: "p", b: "p", c: "p", d: "p" };
export const ROWS: readonly Own[] = [
  { unit: "a", levels: [3, 2] },
  { unit: "b", levels: [14, 12] },
  { unit: "c", levels: [30, 20] },
  { unit: "d", levels: [60, 20] },
];

/** One month of which these cells are about to be shown, `unit` or `unit filter`. */
export function aboutToShow(rows: readonly Own[], cells: readonly string[], parts: readonly string[] = []) {
  const known = knownSums([latticeLabel(LABEL, TREE, rows)], { root: "", parts, hasOwn: true }, new Map());
  const shown: ShownCells = new Map();
  for (const [unit = "", filter = ""] of cells.map((cell) => cell.split(" "))) {
    known.show(latticeKey(unit, filter), [LABEL]);
    shown.set(latticeKey(unit, filter), [LABEL]);
  }
  return { known, shown, left: () => [...shown.keys()].map((key) => key.replace("\n", " ").trim()) };
}
