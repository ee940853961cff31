import type { Day } from "../../core/figures/period.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { endUnit, mergeUnits, type SplitPart, type Statement, splitUnit } from "../../core/units/unit-acts.ts";
import type { UnitChange } from "../../core/units/unit-change.ts";
import { existingUnits } from "../../store/units.ts";
import type { Deps, Doing } from "../deps.ts";
import { stateUnits } from "./state-units.ts";

/** What is to be done with the unit of the path, on the first of a month. */
export type TreeAct = { on: Day } & (
  | { act: "end"; successor: string | null }
  | { act: "merge"; from: readonly string[] }
  | { act: "split"; into: readonly SplitPart[] }
);

/** Ends a unit, merges others into it, or splits it; answers what was stated. A released month is never changed. */
export async function changeTree(
  deps: Deps,
  doing: Doing,
  { code, ...act }: TreeAct & { code: string },
): Promise<Result<readonly Statement[]>> {
  if (!(await existingUnits(deps.db, [code])).has(code)) {
    return refuse({ reason: "not_found" });
  }
  const result = await stateUnits(deps, doing, code, (changes) => {
    const statements = statementsOf(changes, code, act);
    return statements.ok ? accept({ statements: statements.value, since: act.on }) : statements;
  });
  return result.ok ? accept(result.value.statements) : result;
}

function statementsOf(changes: readonly UnitChange[], code: string, act: TreeAct): Result<Statement[]> {
  switch (act.act) {
    case "end":
      return endUnit(changes, { ...act, code });
    case "merge":
      return mergeUnits(changes, { ...act, into: code });
    case "split":
      return splitUnit(changes, { ...act, code });
  }
}
