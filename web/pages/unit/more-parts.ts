import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { controlSeries } from "./control-series.ts";
import { funnelSeries } from "./funnel-series.ts";
import { hasMore } from "./has-more.ts";
import { heatSeries } from "./heat-series.ts";
import { isShownUnit } from "./shown-unit.ts";
import { hasShrunkTable } from "./shrunk-table.tsx";

export type MorePart = "funnel" | "shrunk" | "heat" | "control";

/** The drawings of an analyst that the page has, in their order; those not read yet as far as they can be foretold. */
export function moreParts(page: UnitPage, words: UnitMessages): MorePart[] {
  const has: Record<MorePart, boolean> = {
    funnel: funnelSeries(page, words, false) !== null,
    shrunk: hasMore(page) && hasShrunkTable(page),
    heat: page.heat === undefined ? willHaveHeat(page) : heatSeries(page, words) !== null,
    control: controlSeries(page, words, false) !== null,
  };
  return (["funnel", "shrunk", "heat", "control"] as const).filter((part) => has[part]);
}

/** Two units with a figure in a period of the trend are two cells. */
function willHaveHeat(page: UnitPage): boolean {
  const { ranking, trend } = page;
  const keys = trend?.series[0]?.points.map(({ period }) => period) ?? [];
  const shown = ranking?.units.filter(isShownUnit) ?? [];
  const isInside = keys.some((key) => key === ranking?.at);
  return hasMore(page) && isInside && ranking?.proof !== null && keys.length > 1 && shown.length > 1;
}
