import type { RankedUnit } from "../../../src/core/figures/trend.ts";

/** A unit of a list that has a figure. */
export type ShownUnit = RankedUnit & { value: number; low: number; high: number; valid: number };

export function isShownUnit(unit: RankedUnit): unit is ShownUnit {
  return (
    unit.status === "shown" && unit.value !== null && unit.low !== null && unit.high !== null && unit.valid !== null
  );
}

/** Below this, drawn in or not, a share reads the same. */
const PULL_MIN = 0.01;

/** The share of a unit of few answers drawn towards the average; null where that moves it by less than a point. */
export function pulledOf({ shrunk, value }: ShownUnit): number | null {
  return shrunk && Math.abs(shrunk.value - value) >= PULL_MIN ? shrunk.value : null;
}
