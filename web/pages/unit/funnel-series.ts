import { funnelLimits } from "../../../src/core/figures/funnel-limits.ts";
import { type FunnelPlot, funnelPlot } from "../../../src/core/figures/funnel-plot.ts";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { byGroup, type UnitsOfGroup } from "./by-group.ts";
import { type FittedAxis, fitAxis } from "./chart-axis.ts";
import { figureText, isShare } from "./figure-words.ts";
import { hasMore } from "./has-more.ts";
import { periodText } from "./period-words.ts";
import { cutText } from "./plot-frame.tsx";
import { isShownUnit, type ShownUnit } from "./shown-unit.ts";

/** Units that are compared with each other, around what they come to together. */
export type Funnel = {
  funnel: FunnelPlot;
  units: readonly ShownUnit[];
  /** The group; null where all units are compared. */
  name: string | null;
  /** The share of all together, written out. */
  centre: string;
  told: string;
};

/** The funnels of the units below, one of each group, on the same axes, in words and numbers. */
export type FunnelSeries = FittedAxis & {
  funnels: readonly Funnel[];
  /** The fewest and the most answers of a unit, or persons behind them. */
  sizes: { least: number; most: number };
  /** Somewhere one person gave several answers. */
  isByPerson: boolean;
  title: string;
  how: string;
};

/** Of two units each is as far from what both come to as the other. */
const UNITS_MIN = 3;

/** Null with fewer than three units of shares in every group, where all stand at 100%, and where the page shows no more. */
export function funnelSeries(page: UnitPage, words: UnitMessages, isZoomed: boolean): FunnelSeries | null {
  const { ranking, trend, groups = [] } = page;
  if (!ranking?.at || !trend || !hasMore(page) || !isShare(trend.indicator.kind) || ranking.pinned) {
    return null;
  }
  const parts = byGroup(ranking.units.filter(isShownUnit), groups).filter(({ group }) => group?.name !== null);
  const funnels = parts.flatMap((part) => funnelOf(part, words));
  if (funnels.length === 0) {
    return null;
  }
  const sizes = funnels.flatMap(({ units }) => units.map(sizeOf));
  const values = funnels.flatMap((one) => [...one.units.map(({ value }) => value), ...limitsAt(one)]);
  const fitted = fitAxis(
    trend.indicator.kind,
    null,
    values.map((value) => value * 100),
    isZoomed,
  );
  const { title, how } = words.more.funnel;
  return {
    ...{ funnels, ...fitted, sizes: { least: Math.min(...sizes), most: Math.max(...sizes) } },
    isByPerson: funnels.some(({ units }) => units.some(({ responses }) => responses !== undefined)),
    title: title(periodText(ranking.at, words)),
    how: [how, cutText(fitted.axis, words)].filter((text) => text !== "").join(words.sentenceJoin),
  };
}

function funnelOf({ group, units }: UnitsOfGroup<ShownUnit>, words: UnitMessages): Funnel[] {
  const counts = units.flatMap(({ favourable, valid, responses }) =>
    favourable === null ? [] : [{ favourable, valid, ...(responses !== undefined && { responses }) }],
  );
  const funnel = units.length < UNITS_MIN ? null : funnelPlot(counts);
  if (!funnel) {
    return [];
  }
  const centre = figureText("share", funnel.centre);
  const outside = funnel.units.filter((unit) => unit?.place === "beyond998").length;
  const { told, widened } = words.more.funnel;
  const sentences = [
    told({ centre, units: words.number(units.length), outside }),
    ...(funnel.phi > 1 ? [widened] : []),
  ];
  return [{ funnel, units, centre, name: group?.name ?? null, told: sentences.join(words.sentenceJoin) }];
}

/** What the limits of a unit narrow with. */
export const sizeOf = ({ valid, responses }: ShownUnit): number => responses ?? valid;

/** The outer limits at the smallest unit, which the drawing has to hold. */
function limitsAt({ funnel, units }: Funnel): number[] {
  const sizes = units.map(sizeOf).toSorted((a, b) => a - b);
  const limits = funnelLimits(funnel.centre, sizes[0] ?? 1, 0.998, funnel.phi);
  return limits ? [limits.low, limits.high] : [];
}
