import { targetVerdict } from "../figures/target-verdict.ts";
import type { RankedUnit } from "../figures/trend.ts";

/** How units stand to the least share that is asked of them, by code in the order given; `floors`: what is asked of each. */
export type BelowTarget = {
  /** The whole interval lies below. */
  surely: readonly string[];
  /** The interval holds the target: it may lie below. */
  maybe: readonly string[];
  /** The whole interval reaches it. */
  reached: readonly string[];
  floors: Readonly<Record<string, number>>;
};

/**
 * The units with a share and a target, told apart by `targetVerdict`; `null` where no unit has both. A unit's own target
 * stands before that of the unit above. Units without a figure are in none of the lists.
 */
export function belowTarget(
  units: readonly Pick<RankedUnit, "code" | "low" | "high">[],
  targetOf: (code: string) => number | null,
): BelowTarget | null {
  const judged = units.flatMap(({ code, low, high }) => {
    const target = targetOf(code);
    const verdict = low === null || high === null || target === null ? null : targetVerdict({ low, high }, target);
    return verdict === null || target === null ? [] : [{ code, verdict, target }];
  });
  if (judged.length === 0) {
    return null;
  }
  const codesOf = (asked: string) => judged.filter(({ verdict }) => verdict === asked).map(({ code }) => code);
  return {
    ...{ surely: codesOf("missed"), maybe: codesOf("cannotTell"), reached: codesOf("met") },
    floors: Object.fromEntries(judged.map(({ code, target }) => [code, target])),
  };
}
