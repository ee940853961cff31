import type { LocalText } from "../../core/local-text.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

/** The names of waves by key, of those that have one. */
export async function waveNames(deps: Deps): Promise<Record<string, LocalText>> {
  const named = (await listWaves(deps.db)).flatMap(({ key, name }) => (name === null ? [] : [[key, name] as const]));
  return Object.fromEntries(named);
}
