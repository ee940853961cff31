import { addDays, type Period } from "../../core/figures/period.ts";
import { DAY_RULES, flaggedDays } from "../../core/responses/flagged-days.ts";
import type { Statement } from "../../store/database.ts";
import { flagDaysStatement, openDayCounts } from "../../store/flagged-days.ts";
import type { Deps } from "../deps.ts";
import type { ReleaseContext } from "./release-context.ts";

/** Flags the days of a period that stand out, to be done before the period is settled. */
export async function flagDays(
  deps: Deps,
  { treeOf }: ReleaseContext,
  { from, to }: Pick<Period, "from" | "to">,
): Promise<Statement> {
  const tree = treeOf(to.slice(0, 7));
  const besideOf = (unit: string) => {
    const parent = tree.has(unit) ? tree.ancestorsOf(unit)[1] : undefined;
    return parent === undefined ? [] : tree.childrenOf(parent).filter((other) => other !== unit);
  };
  const bySurvey = await openDayCounts(deps.db, { from: addDays(from, -DAY_RULES.historyDays), alikeFrom: from, to });
  return flagDaysStatement(
    [...bySurvey].flatMap(([survey, counts]) =>
      flaggedDays(counts, from, besideOf).map((flagged) => ({ survey, ...flagged })),
    ),
  );
}
