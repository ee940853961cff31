import type { AppContext } from "../api/context.ts";
import { unitsWith } from "../core/accounts/rights.ts";
import { presentTree } from "../service/accounts/judge-right.ts";
import { listTree, type TreeUnit } from "../service/units/list-tree.ts";
import type { SignedIn } from "./signed-in.ts";

/** Those units of the tree for which they may make links. */
export async function linkableUnits(c: AppContext, { grants }: SignedIn): Promise<TreeUnit[]> {
  const { deps } = c.var;
  const own = unitsWith(grants, "makeLinks", await presentTree(deps));
  const units = (await listTree(deps)).standing;
  return own === null ? units : units.filter(({ code }) => own.has(code));
}
