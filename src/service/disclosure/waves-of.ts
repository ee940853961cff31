import type { Period } from "../../core/figures/period.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

/** The waves, each key once. */
export async function wavesOf(deps: Deps): Promise<Period[]> {
  const waves = await listWaves(deps.db);
  const all = waves.map(({ key, fromDay, toDay }): Period => ({ kind: "wave", key, from: fromDay, to: toDay }));
  return [...new Map(all.map((wave) => [wave.key, wave])).values()];
}
