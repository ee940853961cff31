import type { UnitTree } from "../units/unit-tree.ts";
import { type Right, unitsWith } from "./rights.ts";
import type { Grant } from "./role.ts";

/**
 * The area in which grants carry a right: its topmost units' codes, sorted and joined by a blank; "" for the whole
 * deployment. `seen` are the areas whose things are offered there, nearest first: the area itself, single units above
 * all of it, and the whole.
 */
export type Area = { own: string; seen: readonly string[] };

const WHOLE = "";

/** The area of grants under the present tree. */
export function areaOf(grants: readonly Grant[], right: Right, tree: UnitTree): Area {
  const units = unitsWith(grants, right, tree);
  if (units === null) {
    return { own: WHOLE, seen: [WHOLE] };
  }
  const tops = [...units].filter((unit) => !units.has(tree.parentOf(unit) ?? "")).sort();
  const [first = "", ...others] = tops;
  const above = tree
    .ancestorsOf(first)
    .filter((unit) => unit !== first && others.every((other) => tree.ancestorsOf(other).includes(unit)));
  const own = tops.join(" ");
  return { own, seen: [own, ...above, WHOLE] };
}
