import type { Invited } from "../../core/disclosure/electorate-size.ts";
import type { LabelCells } from "../../core/disclosure/gate-measures.ts";
import { type MeasureGroup, measureGroups } from "../../core/disclosure/measure-groups.ts";
import { type CellMapping, cellMapping } from "../../core/figures/cell-mapping.ts";
import type { UnitChange } from "../../core/units/unit-change.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { indicatorMapping } from "../../store/indicators.ts";
import { invitedUnits } from "../../store/one-time-codes.ts";
import { answerCountMin } from "../../store/releases.ts";
import { allRevisions } from "../../store/surveys.ts";
import { allUnitChanges } from "../../store/units.ts";
import type { Deps } from "../deps.ts";

/** What one run of releases needs again and again. */
export type ReleaseContext = {
  mapping: CellMapping;
  groups: readonly MeasureGroup[];
  /** Questions that are answered in words, as `survey field`: what comes late of them enters no figure. */
  textFields: ReadonlySet<string>;
  answerCountMin: number;
  treeOf(month: string): UnitTree;
  /** One-time codes by the units where they may be cast. */
  invited: readonly Invited[];
  /** Settled labels already made into cells, by proof class: they never change, and one run needs them again and again. */
  labels: Map<string, Map<string, LabelCells>>;
};

export async function releaseContext(deps: Deps): Promise<ReleaseContext> {
  const { sources } = await indicatorMapping(deps.db);
  const changes: readonly UnitChange[] = await allUnitChanges(deps.db);
  const revisions = await allRevisions(deps.db);
  const mapping = cellMapping(revisions, sources);
  const trees = new Map<string, UnitTree>();
  return {
    mapping,
    groups: measureGroups(mapping),
    textFields: new Set(
      revisions.flatMap(({ survey, definition }) =>
        definition.questions.flatMap(({ id, type }) =>
          type === "text" ? [`${survey} ${id}`] : [`${survey} ${id}.other`],
        ),
      ),
    ),
    answerCountMin: await answerCountMin(deps.db),
    invited: await invitedUnits(deps.db),
    labels: new Map(),
    treeOf(month) {
      const tree = trees.get(month) ?? unitTreeAt(changes, month);
      trees.set(month, tree);
      return tree;
    },
  };
}
