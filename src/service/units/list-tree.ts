import type { LocalText } from "../../core/local-text.ts";
import { compareCodes, unitsInOrder } from "../../core/units/code-order.ts";
import type { UnitChange } from "../../core/units/unit-change.ts";
import { unitDirectory } from "../../core/units/unit-directory.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { allUnitChanges } from "../../store/units.ts";
import type { Deps } from "../deps.ts";

/** A unit in the tree of this month, parents before their children; `depth` is 0 for a root. */
export type TreeUnit = {
  code: string;
  depth: number;
  name: LocalText;
  kind: string;
  parent: string | null;
  population: number | null;
  /** The newest end that was stated, which may lie ahead. */
  until: string | null;
};

/** The units that stand this month, in the order of the tree, and those that have ended. */
export async function listTree(deps: Deps): Promise<{ standing: TreeUnit[]; ended: TreeUnit[] }> {
  const changes = await allUnitChanges(deps.db);
  const tree = unitTreeAt(changes, deps.today().slice(0, 7));
  const { units } = unitDirectory(changes);
  const treeUnit = (unit: UnitChange, depth: number): TreeUnit => ({
    ...{ code: unit.code, depth, name: unit.name, kind: unit.kind, parent: unit.parent, population: unit.population },
    until: units.get(unit.code)?.until ?? null,
  });
  const standing = unitsInOrder(tree).flatMap(({ code, depth }) => {
    const unit = tree.statementOf(code);
    return unit ? [treeUnit(unit, depth)] : [];
  });
  const ended = [...units.values()]
    .filter(({ code }) => !tree.has(code))
    .toSorted((one, other) => compareCodes(one.code, other.code))
    .map((unit) => treeUnit(unit, 0));
  return { standing, ended };
}
