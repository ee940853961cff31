import type { Period } from "../../core/figures/period.ts";
import type { Wave } from "../../store/waves.ts";

/** The waves as periods, one a key, in the order given. */
export function distinctWaves(waves: readonly Wave[]): Period[] {
  const byKey = new Map(waves.map((wave) => [wave.key, wave]));
  return [...byKey.values()].map(({ key, fromDay, toDay }) => ({ kind: "wave", key, from: fromDay, to: toDay }));
}
