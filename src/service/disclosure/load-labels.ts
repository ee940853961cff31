import type { ElectorateDays } from "../../core/disclosure/electorate-size.ts";
import { byUnitAbove, type CastsByUnit } from "../../core/disclosure/electorates.ts";
import type { LabelCells } from "../../core/disclosure/gate-measures.ts";
import { latticeKey } from "../../core/disclosure/lattice.ts";
import { monthOfLabel } from "../../core/disclosure/past-releases.ts";
import type { Cell } from "../../core/figures/cell.ts";
import { cellsOf } from "../../core/figures/cells.ts";
import type { TallyRow } from "../../core/figures/counts.ts";
import { newestEditions } from "../../core/figures/editions.ts";
import { type Period, periodOf } from "../../core/figures/period.ts";
import type { UnitTree } from "../../core/units/unit-tree.ts";
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
    const known = context.labels.get(label) ?? (await loadLabel(deps, context, label, period));
    context.labels.set(label, known);
    for (const [proof, cells] of known) {
      byProof.set(proof, [...(byProof.get(proof) ?? []), cells]);
    }
  }
  for (const label of [...context.labels.keys()].filter((each) => !labels.includes(each))) {
    context.labels.delete(label);
  }
  return byProof;
}

async function loadLabel(
  deps: Deps,
  context: ReleaseContext,
  label: string,
  period: Period,
): Promise<Map<string, LabelCells>> {
  const month = monthOfLabel(label);
  const tree = context.treeOf(month);
  const rows = await settledRows(deps.db, label);
  const live = await liveLevels(deps, period.kind === "wave" ? period : { kind: "month", key: month });
  const editions = newestEditions(rows, context.mapping);
  context.casts.set(label, castsIn(tree, rows));
  const byProof = new Map<string, LabelCells>();
  for (const [proof, cells] of groupBy(
    [...cellsOf([{ tree, rows }], context.mapping).values()],
    (cell) => cell.proof,
  )) {
    byProof.set(proof, {
      label,
      editions,
      childrenOf: tree.childrenOf,
      ancestorsOf: (unit) => (tree.has(unit) ? tree.ancestorsOf(unit) : [unit]),
      electorateOf: ({ labels, ...cell }) =>
        context.electoratesIn(month)({
          ...{ ...cell, proof: cells[0]?.proof ?? "open", days: daysOf(labels, period) },
          casts: labels.flatMap((each) => context.casts.get(each) ?? []),
        }),
      cells: new Map(
        [...groupBy(cells, ({ measure }) => measure)].map(([measure, own]) => [
          measure,
          new Map(own.map((cell: Cell) => [latticeKey(cell.unit, cell.filter), cell])),
        ]),
      ),
      live: byMeasure(live.filter((told) => told.proof === proof)),
    });
  }
  return byProof;
}

/** The days of some labels that are counted together. */
function daysOf(labels: readonly string[], { kind, key, from, to }: Period): ElectorateDays {
  const months = labels.map(monthOfLabel).sort();
  const [first = from.slice(0, 7), last = first] = [months[0], months.at(-1)];
  return kind === "wave"
    ? { from, to, wave: key }
    : { from: `${first}-01`, to: periodOf("month", `${last}-01`).to, wave: null };
}

/** The answers by one-time code among rows of a tally, by each unit they count in. */
export function castsIn(tree: Pick<UnitTree, "has" | "ancestorsOf">, rows: readonly TallyRow[]): CastsByUnit {
  const casts = rows.filter(
    ({ proof, question, origin }) => proof === "token" && question === "" && origin === "given",
  );
  return byUnitAbove(tree, casts, ({ unit }) => [unit]);
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
