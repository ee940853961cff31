import { median } from "./median.ts";
import type { LoadResult } from "./send-load.ts";

export type Contestant = { name: string; run(): Promise<LoadResult> };

/**
 * Runs all contestants in turn, forwards and backwards (ABBA), so that what else the machine does falls on each alike;
 * the medians of each, by name, after one round that is thrown away.
 */
export async function measureInTurns(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<(name: string) => LoadResult> {
  const results = new Map<string, LoadResult[]>(contestants.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const { name, run } of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const result = await run();
      if (round >= 0) {
        results.get(name)?.push(result);
      }
    }
  }
  return (name) => {
    const all = results.get(name) ?? [];
    return {
      perSecond: median(all.map((result) => result.perSecond)),
      p50Ms: median(all.map((result) => result.p50Ms)),
      p99Ms: median(all.map((result) => result.p99Ms)),
    };
  };
}
