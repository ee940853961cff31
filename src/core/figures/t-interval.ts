import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Interval } from "./interval.ts";

/** A standard error with its 95% interval on so many degrees of freedom. */
export type ErrorInterval = Interval & { standardError: number; degreesOfFreedom: number };

/**
 * The 95% interval value ± t·standard error; without an error the value itself, whatever the degrees of freedom.
 * Source: Student (1908), Biometrika 6:1.
 */
export function tInterval(value: number, standardError: number, degreesOfFreedom: number): ErrorInterval {
  const half = standardError === 0 ? 0 : tQuantile(0.975, degreesOfFreedom) * standardError;
  return { standardError, degreesOfFreedom, low: value - half, high: value + half };
}
