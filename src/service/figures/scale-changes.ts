import type { IsScaleChange } from "../../core/figures/shown-cell.ts";
import { isScaleChange } from "../../core/surveys/indicator-meaning.ts";
import { indicatorMeanings } from "../../store/indicators.ts";
import type { Deps } from "../deps.ts";

/** Whether two versions of an indicator stand on different scales. */
export async function scaleChanges(deps: Deps, indicator: string): Promise<IsScaleChange> {
  const meanings = await indicatorMeanings(deps.db, indicator);
  return (earlier, later) => {
    const [before, after] = [meanings.get(earlier), meanings.get(later)];
    return before !== undefined && after !== undefined && isScaleChange(before, after);
  };
}
