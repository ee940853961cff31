import { type Period, type PeriodKind, parsePeriod } from "../../core/figures/period.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

/** The period of a key, of the calendar or a wave's; null when there is none. */
export async function findPeriod(deps: Deps, kind: PeriodKind, key: string): Promise<Period | null> {
  if (kind !== "wave") {
    return parsePeriod(kind, key);
  }
  // A wave's key means the same days in every survey.
  const wave = (await listWaves(deps.db)).find((candidate) => candidate.key === key);
  return wave ? { kind, key, from: wave.fromDay, to: wave.toDay } : null;
}
