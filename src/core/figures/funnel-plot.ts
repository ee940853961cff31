import { funnelLimits } from "./funnel-limits.ts";
import type { Interval } from "./interval.ts";
import type { ShareCounts } from "./newcombe-interval.ts";
import { overdispersion } from "./overdispersion.ts";
import { centreLine } from "./p-chart.ts";
import { perResponse } from "./per-response.ts";

const INNER_LEVEL = 0.95;
const OUTER_LEVEL = 0.998;

/** `inner` 95% and `outer` 99.8% limits at the unit's size; `place` says where its share lies. */
export type FunnelUnit = { inner: Interval; outer: Interval; place: "inside" | "beyond95" | "beyond998" };

/** Units in the order given, `null` without answers; `phi` is 1 when there is no overdispersion. */
export type FunnelPlot = { centre: number; phi: number; units: (FunnelUnit | null)[] };

/**
 * The funnel plot of units around their pooled share Σx/Σn, exact binomial limits widened by √φ when φ > 1. It ranks
 * nobody: 1 in 20 units lies beyond the inner limits by chance alone, 1 in 500 beyond the outer. `null` without answers.
 * Source: Spiegelhalter (2005), Stat. Med. 24:1185.
 */
export function funnelPlot(counts: readonly ShareCounts[]): FunnelPlot | null {
  const units = counts.map(perResponse);
  const centre = centreLine(units);
  if (centre === null) {
    return null;
  }
  const phi = Math.max(1, overdispersion(units, centre) ?? 1);
  return { centre, phi, units: units.map((unit) => funnelUnit(unit, centre, phi)) };
}

function funnelUnit({ favourable, valid }: ShareCounts, centre: number, phi: number): FunnelUnit | null {
  const inner = funnelLimits(centre, valid, INNER_LEVEL, phi);
  const outer = funnelLimits(centre, valid, OUTER_LEVEL, phi);
  if (!inner || !outer) {
    return null;
  }
  const share = favourable / valid;
  if (isBeyond(share, outer)) {
    return { inner, outer, place: "beyond998" };
  }
  return { inner, outer, place: isBeyond(share, inner) ? "beyond95" : "inside" };
}

function isBeyond(share: number, { low, high }: Interval): boolean {
  return share < low || share > high;
}
