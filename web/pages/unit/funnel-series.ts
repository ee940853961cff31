import { funnelLimits } from "../../../src/core/figures/funnel-limits.ts";
import { type FunnelPlot, funnelPlot } from "../../../src/core/figures/funnel-plot.ts";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { type FittedAxis, fitAxis } from "./chart-axis.ts";
import { figureText, isShare } from "./figure-words.ts";
import { hasMore } from "./has-more.ts";
import { periodText } from "./period-words.ts";
import { cutText } from "./plot-frame.tsx";
import { isShownUnit, type ShownUnit } from "./shown-unit.ts";

/** The funnel of the units below, in words and numbers. */
export type FunnelSeries = FittedAxis & {
  funnel: FunnelPlot;
  units: readonly ShownUnit[];
  /** The share of all together, written out. */
  centre: string;
  title: string;
  told: string;
  how: string;
};

/** Null with fewer than three units of shares, where all stand at 100%, and where the page shows no more. */
export function funnelSeries(page: UnitPage, words: UnitMessages, isZoomed: boolean): FunnelSeries | null {
  const { ranking, trend } = page;
  const units = ranking?.units.filter(isShownUnit) ?? [];
  const counts = units.flatMap(({ favourable, valid }) => (favourable === null ? [] : [{ favourable, valid }]));
  const funnel = funnelPlot(counts);
  if (
    !ranking?.at ||
    !trend ||
    !hasMore(page) ||
    !isShare(trend.indicator.kind) ||
    units.length < 3 ||
    !funnel ||
    ranking.pinned
  ) {
    return null;
  }
  const outside = funnel.units.filter((unit) => unit?.place === "beyond998").length;
  const centre = figureText(trend.indicator.kind, funnel.centre);
  const values = [...units.map(({ value }) => value * 100), ...limitsAt(funnel, units).map((value) => value * 100)];
  const fitted = fitAxis(trend.indicator.kind, null, values, isZoomed);
  const { title, told, how } = words.more.funnel;
  return {
    ...{ funnel, units, ...fitted, centre },
    title: title(periodText(ranking.at, words)),
    told: told({ centre, units: words.number(units.length), outside }),
    how: how(funnel.phi > 1) + words.sentenceJoin + cutText(fitted.axis, words),
  };
}

/** The outer limits at the smallest unit, which the drawing has to hold. */
function limitsAt(funnel: FunnelPlot, units: readonly ShownUnit[]): number[] {
  const sizes = units.map(({ valid }) => valid).toSorted((a, b) => a - b);
  const limits = funnelLimits(funnel.centre, sizes[0] ?? 1, 0.998, funnel.phi);
  return limits ? [limits.low, limits.high] : [];
}
