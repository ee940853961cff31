import type { UnitTree } from "../../core/units/unit-tree.ts";
import { type IndicatorVersion, indicatorsOfLinks, listIndicators } from "../../store/indicators.ts";
import { quotedIndicators } from "../../store/quotations.ts";
import { shownIndicators } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";

/** `listed`: those with something to show in the unit; `all` there are, both in order of publication. */
export type UnitIndicators = {
  listed: IndicatorVersion[];
  all: IndicatorVersion[];
  first: IndicatorVersion | null;
};

/**
 * A unit's indicators, and the `first` of them: shown here, else quoted, else of a public survey that is linked to the
 * unit, else shown for the nearest unit above, else the deployment's; null where there is none.
 */
export async function listUnitIndicators(deps: Deps, tree: UnitTree, code: string): Promise<UnitIndicators> {
  const shown = await shownIndicators(deps.db, code);
  const quoted = await quotedIndicators(deps.db, code);
  const all = await listIndicators(deps.db);
  const listed = all.filter(({ key }) => shown.has(key) || quoted.has(key));
  const own = all.find(({ key }) => shown.has(key)) ?? listed[0];
  return { listed, all, first: own ?? (await likelyFirst(deps, tree, code, all)) ?? all[0] ?? null };
}

/** What will be shown here before long, or is shown above. */
async function likelyFirst(
  deps: Deps,
  tree: UnitTree,
  code: string,
  all: readonly IndicatorVersion[],
): Promise<IndicatorVersion | null> {
  const linked = await indicatorsOfLinks(deps.db, code);
  const asked = all.find(({ key }) => linked.has(key));
  if (asked) {
    return asked;
  }
  for (const above of tree.ancestorsOf(code).slice(1)) {
    const shown = await shownIndicators(deps.db, above);
    const told = all.find(({ key }) => shown.has(key));
    if (told) {
      return told;
    }
  }
  return null;
}
