import type { Interval } from "./interval.ts";

export type TargetVerdict = "met" | "missed" | "cannotTell";

/**
 * Whether a share meets a target “at least `target`”, judged by its 95% Wilson interval: met when the whole interval
 * reaches it, missed when all of it lies below, else it cannot be told. Each verdict errs in at most about 2.5%. `null`
 * without a figure.
 */
export function targetVerdict(interval: Interval | null, target: number): TargetVerdict | null {
  if (!interval) {
    return null;
  }
  if (interval.low >= target) {
    return "met";
  }
  return interval.high < target ? "missed" : "cannotTell";
}
