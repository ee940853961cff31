import { targetVerdicts } from "../figures/target-verdicts.ts";
import type { RankedUnit } from "../figures/trend.ts";

/** How units stand to the least share that is asked of them, by code in the order given; `floors`: what is asked of each. */
export type BelowTarget = {
  /** Below by more than chance, all of them at once. */
  surely: readonly string[];
  /** It may lie below. */
  maybe: readonly string[];
  /** At or above it by more than chance, all of them at once. */
  reached: readonly string[];
  floors: Readonly<Record<string, number>>;
};

/**
 * The units with a share and a target, told apart by `targetVerdicts`, Holm-adjusted over all of them; `null` where no unit
 * has both. A unit's own target stands before that of the unit above. Units without a figure, and those of means and
 * scores, are in none of the lists.
 */
export function belowTarget(
  units: readonly Pick<RankedUnit, "code" | "favourable" | "valid" | "responses">[],
  targetOf: (code: string) => number | null,
): BelowTarget | null {
  const shares = units.flatMap(({ code, favourable, valid, responses }) => {
    const target = targetOf(code);
    const counts =
      favourable === null || !valid ? null : { favourable, valid, ...(responses !== undefined && { responses }) };
    return counts === null || target === null ? [] : [{ code, counts, target }];
  });
  const verdicts = targetVerdicts(shares);
  const judged = shares.map((share, at) => ({ ...share, verdict: verdicts[at] }));
  if (judged.length === 0) {
    return null;
  }
  const codesOf = (asked: string) => judged.filter(({ verdict }) => verdict === asked).map(({ code }) => code);
  return {
    ...{ surely: codesOf("missed"), maybe: codesOf("cannotTell"), reached: codesOf("met") },
    floors: Object.fromEntries(judged.map(({ code, target }) => [code, target])),
  };
}
