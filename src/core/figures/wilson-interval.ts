import type { Interval } from "./interval.ts";

/**
 * Wilson score interval of a share, both bounds in [0, 1]; exactly 0 at 0/n and exactly 1 at n/n.
 * `null` when `valid` is 0: no answers, no figure.
 * Source: Wilson (1927), JASA 22:209; Newcombe (1998), Stat. Med. 17:857, method 3.
 */
export function wilsonInterval(favourable: number, valid: number, z: number): Interval | null {
  if (valid === 0) {
    return null;
  }
  const share = favourable / valid;
  const shrink = 1 + z ** 2 / valid;
  const centre = (share + z ** 2 / (2 * valid)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / valid + z ** 2 / (4 * valid ** 2));
  return {
    low: favourable === 0 ? 0 : centre - half,
    high: favourable === valid ? 1 : centre + half,
  };
}
