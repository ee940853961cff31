import type { LocalText } from "../../core/local-text.ts";
import { presentTree } from "../accounts/judge-right.ts";
import type { Deps } from "../deps.ts";

/** A unit of this month's tree: `depth` 0 is a root; each stands before those below it. */
export type TreeUnit = {
  code: string;
  name: LocalText;
  kind: string;
  depth: number;
  parent: string | null;
  population: number | null;
};

/** The tree of this month as a list, in order. */
export async function readTree(deps: Deps): Promise<TreeUnit[]> {
  const tree = await presentTree(deps);
  const listed = (code: string, depth: number): TreeUnit[] => {
    const { kind = "", population = null } = tree.statementOf(code) ?? {};
    const own = { code, name: tree.nameOf(code), kind, depth, parent: tree.parentOf(code), population };
    return [own, ...tree.childrenOf(code).flatMap((child) => listed(child, depth + 1))];
  };
  return tree.roots.flatMap((root) => listed(root, 0));
}
