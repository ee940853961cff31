import type { LocalText } from "../../core/local-text.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { allUnitChanges } from "../../store/units.ts";
import type { Deps } from "../deps.ts";

/** The units that stand under no other this month, by code. */
export async function listRoots(deps: Deps): Promise<{ code: string; name: LocalText; kind: string }[]> {
  const tree = unitTreeAt(await allUnitChanges(deps.db), deps.today().slice(0, 7));
  return tree.roots.map((code) => ({ code, name: tree.nameOf(code), kind: tree.statementOf(code)?.kind ?? "" }));
}
