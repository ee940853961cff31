import { type Interval, Z95 } from "./interval.ts";
import { strataWithBothSides } from "./mantel-haenszel-test.ts";
import type { CountsPair } from "./two-proportion-test.ts";

/** The odds of a favourable answer, later to earlier; above 1 when the later are higher. */
export type CommonOddsRatio = Interval & { oddsRatio: number };

/**
 * The Mantel–Haenszel common odds ratio over strata with its 95% interval on the log scale. `null` when no stratum has
 * both sides or the ratio would be 0 or infinite: then a side is all favourable or all adverse in every stratum.
 * Source: Mantel & Haenszel (1959), JNCI 22:719; variance Robins, Breslow & Greenland (1986), Biometrics 42:311.
 */
export function mantelHaenszelOddsRatio(strata: readonly CountsPair[]): CommonOddsRatio | null {
  let concordant = 0;
  let discordant = 0;
  let ofConcordant = 0;
  let ofBoth = 0;
  let ofDiscordant = 0;
  for (const { later, earlier } of strataWithBothSides(strata)) {
    const all = later.valid + earlier.valid;
    const laterAdverse = later.valid - later.favourable;
    const earlierAdverse = earlier.valid - earlier.favourable;
    const r = (later.favourable * earlierAdverse) / all;
    const s = (laterAdverse * earlier.favourable) / all;
    const p = (later.favourable + earlierAdverse) / all;
    const q = (laterAdverse + earlier.favourable) / all;
    concordant += r;
    discordant += s;
    ofConcordant += p * r;
    ofBoth += p * s + q * r;
    ofDiscordant += q * s;
  }
  if (concordant === 0 || discordant === 0) {
    return null;
  }
  const oddsRatio = concordant / discordant;
  const variance =
    ofConcordant / (2 * concordant ** 2) +
    ofBoth / (2 * concordant * discordant) +
    ofDiscordant / (2 * discordant ** 2);
  const factor = Math.exp(Z95 * Math.sqrt(variance));
  return { oddsRatio, low: oddsRatio / factor, high: oddsRatio * factor };
}
