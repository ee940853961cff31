import { BOUNDED_MIN } from "../disclosure/bound.ts";
import type { Bound } from "../disclosure/gate-step.ts";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
import type { Interval } from "./interval.ts";
import { sidakLevel } from "./sidak-quantile.ts";

const ALPHA = 0.05;

/**
 * The joint interval, in [0, 1], that a bound told in place of a share leaves its unit among `unitCount` ranked ones: from
 * the least that the fewest answers a bound is told of allow with one of them adverse, 19 of 20, to 1; for "<=0.05" as
 * mirrored. It holds the Clopper–Pearson interval of every count that could stand behind the bound.
 * Source: as `jointInterval`; the fewest answers, `boundOf`.
 */
export function boundInterval(bound: Bound, unitCount: number): Interval {
  const least = clopperPearsonInterval(BOUNDED_MIN - 1, BOUNDED_MIN, sidakLevel(unitCount, ALPHA))?.low ?? 0;
  return bound === ">=0.95" ? { low: least, high: 1 } : { low: 0, high: 1 - least };
}
