import { type CastsByUnit, type Electorates, electorates } from "../../core/disclosure/electorates.ts";
import type { LabelCells } from "../../core/disclosure/gate-measures.ts";
import { type MeasureGroup, measureGroups } from "../../core/disclosure/measure-groups.ts";
import { type CellMapping, cellMapping } from "../../core/figures/cell-mapping.ts";
import type { UnitChange } from "../../core/units/unit-change.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { indicatorMapping } from "../../store/indicators.ts";
import { invitedCodes } from "../../store/one-time-codes.ts";
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
  /** How many could answer, under the tree of a month. */
  electoratesIn(month: string): Electorates;
  /** Answers by one-time code of the settled labels below. */
  casts: Map<string, CastsByUnit>;
  /** Settled labels already made into cells, by proof class: they never change, and one run needs them again and again. */
  labels: Map<string, Map<string, LabelCells>>;
};

export async function releaseContext(deps: Deps): Promise<ReleaseContext> {
  const { sources } = await indicatorMapping(deps.db);
  const changes: readonly UnitChange[] = await allUnitChanges(deps.db);
  const revisions = await allRevisions(deps.db);
  const mapping = cellMapping(revisions, sources);
  const forOfficials = revisions.filter(({ definition }) => definition.results === "officials");
  const officialsOnly = new Set(forOfficials.map(({ survey }) => survey));
  const invited = await invitedCodes(deps.db);
  const trees = new Map<string, UnitTree>();
  const known = new Map<string, Electorates>();
  const treeOf = (month: string) => {
    const tree = trees.get(month) ?? unitTreeAt(changes, month);
    trees.set(month, tree);
    return tree;
  };
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
    labels: new Map(),
    casts: new Map(),
    treeOf,
    electoratesIn(month) {
      const own = known.get(month) ?? electorates(treeOf(month), { invited, officialsOnly });
      known.set(month, own);
      return own;
    },
  };
}
