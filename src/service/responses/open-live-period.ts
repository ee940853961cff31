import { type Day, periodOf } from "../../core/figures/period.ts";
import type { LivePeriod } from "../../store/live-snapshots.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

/** The open wave or month of a live survey that `day` counts in; null when that period has ended. */
export async function openLivePeriod(deps: Deps, survey: string, day: Day): Promise<LivePeriod | null> {
  const wave = (await listWaves(deps.db)).find(
    (candidate) => candidate.survey === survey && candidate.fromDay <= day && day <= candidate.toDay,
  );
  const { key, from, to } = wave ? { key: wave.key, from: wave.fromDay, to: wave.toDay } : periodOf("month", day);
  return to < deps.today() ? null : { kind: wave ? "wave" : "month", key, from, to };
}
