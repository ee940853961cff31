import type { ChartKind } from "../../../../src/core/figures/chart-kind.ts";
import { takeChildren } from "./take-children.tsx";
import { takeControl } from "./take-control.tsx";
import { takeFunnel } from "./take-funnel.tsx";
import { takeHeat } from "./take-heat.tsx";
import { takeLevels } from "./take-levels.tsx";
import { takeReasons } from "./take-reasons.tsx";
import type { ChartOf, TakenChart } from "./taken-chart.ts";

const TAKERS: Record<ChartKind, (of: ChartOf) => TakenChart | null> = {
  levels: takeLevels,
  children: takeChildren,
  funnel: takeFunnel,
  heat: takeHeat,
  control: takeControl,
  reasons: takeReasons,
};

/** One of a page's charts; null where the page does not show it. */
export function takeChart(kind: ChartKind, of: ChartOf): TakenChart | null {
  return TAKERS[kind](of);
}
