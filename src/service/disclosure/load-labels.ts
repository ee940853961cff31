import type { LabelCells } from "../../core/disclosure/gate-measures.ts";
import { latticeKey } from "../../core/disclosure/lattice.ts";
import { monthOfLabel } from "../../core/disclosure/past-releases.ts";
import type { Cell } from "../../core/figures/cell.ts";
import { cellsOf } from "../../core/figures/cells.ts";
import type { Period } from "../../core/figures/period.ts";
import { type LiveLevels, releasedLiveLevels } from "../../store/released-spans.ts";
import { settledRows } from "../../store/settled-tallies.ts";
import type { Deps } from "../deps.ts";
import type { ReleaseContext } from "./release-context.ts";

/** The settled answers of some labels as cells, by proof class; each label under the tree of its month. */
export async function loadLabels(
  deps: Deps,
  context: ReleaseContext,
  labels: readonly string[],
  period: Period,
): Promise<Map<string, LabelCells[]>> {
  const byProof = new Map<string, LabelCells[]>();
  for (const label of labels) {
    const month = monthOfLabel(label);
    const tree = context.treeOf(month);
    const rows = await settledRows(deps.db, label);
    const live = await liveLevels(deps, period.kind === "wave" ? period : { kind: "month", key: month });
    const cells = [...cellsOf([{ tree, rows }], context.mapping).values()];
    for (const [proof, ofProof] of groupBy(cells, (cell) => cell.proof)) {
      const measures = groupBy(ofProof, ({ measure }) => measure);
      const known = byProof.get(proof) ?? [];
      byProof.set(proof, known);
      known.push({
        label,
        childrenOf: tree.childrenOf,
        ancestorsOf: (unit) => (tree.has(unit) ? tree.ancestorsOf(unit) : [unit]),
        populationOf: (unit) => tree.statementOf(unit)?.population ?? null,
        cells: new Map(
          [...measures].map(([measure, own]) => [
            measure,
            new Map(own.map((cell: Cell) => [latticeKey(cell.unit, cell.filter), cell])),
          ]),
        ),
        live: byMeasure(live.filter((told) => told.proof === proof)),
      });
    }
  }
  return byProof;
}

async function liveLevels(deps: Deps, { kind, key }: Pick<Period, "kind" | "key">): Promise<LiveLevels[]> {
  return releasedLiveLevels(deps.db, kind, key);
}

function byMeasure(live: readonly LiveLevels[]): LabelCells["live"] {
  return new Map(
    [...groupBy(live, ({ measure }) => measure)].map(([measure, told]) => [
      measure,
      new Map(told.map(({ unit, survey, levels }) => [latticeKey(unit, `survey:${survey}`), levels])),
    ]),
  );
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return groups;
}
