import { laneyPChart } from "./laney-p-chart.ts";
import type { ShareCounts } from "./newcombe-interval.ts";
import { type ControlChart, pChart } from "./p-chart.ts";

/**
 * The control chart by which periods are said to stand out: Laney's p′ with σ_z of at least 1, so that its limits are
 * never narrower than the plain p-chart's. A σ_z below 1 comes of few periods or of shares that drift slowly, and would
 * call apart what chance alone explains. `null` as `laneyPChart` is.
 * Source: as `laneyPChart` and `pChart`.
 */
export function signalChart(periods: readonly ShareCounts[]): ControlChart | null {
  const chart = laneyPChart(periods);
  return chart !== null && chart.sigmaZ < 1 ? pChart(periods) : chart;
}
