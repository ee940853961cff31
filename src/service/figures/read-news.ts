import { unitsWith } from "../../core/accounts/rights.ts";
import { presentTree } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";
import { type ReadLastChanges, readLastChanges } from "./read-last-changes.ts";
import { type LateImport, readLateImports } from "./read-late-imports.ts";

/** What the first page tells an official of the units whose figures they read. */
export type News = { changes: ReadLastChanges | null; late: readonly LateImport[] };

/** What changed at the last release, and what should have come and has not. */
export async function readNews(deps: Deps, official: Official): Promise<News> {
  const tree = await presentTree(deps);
  const own = unitsWith(official.grants, "readFigures", tree);
  const units = [...(own ?? new Set(tree.roots.flatMap((root) => [root, ...tree.subtreeOf(root)])))];
  return { changes: await readLastChanges(deps, { units, tree }), late: await readLateImports(deps, units) };
}
