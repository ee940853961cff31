import type { Period, PeriodKind } from "../../core/figures/period.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { type PlacedUndertaking, periodWith, type Undertaking } from "../../core/units/undertaking.ts";
import { undertakingsOfUnits } from "../../store/undertakings.ts";
import { findUnit } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

/** A unit's undertakings, withdrawn ones included, by day. */
export async function readUndertakings(deps: Deps, unit: string): Promise<Result<Undertaking[]>> {
  return (await findUnit(deps.db, unit)) === null
    ? refuse({ reason: "not_found" })
    : accept(await undertakingsOfUnits(deps.db, [unit]));
}

/** The same with the period of a kind that each was made in; null where that is in no wave. */
export async function readPlacedUndertakings(deps: Deps, unit: string, kind: PeriodKind): Promise<PlacedUndertaking[]> {
  const undertakings = await undertakingsOfUnits(deps.db, [unit]);
  const waves = kind === "wave" && undertakings.length > 0 ? (await listWaves(deps.db)).map(periodOfWave) : [];
  return undertakings.map((each) => ({ ...each, period: periodWith(kind, each.day, waves) }));
}

function periodOfWave({ key, fromDay, toDay }: { key: string; fromDay: string; toDay: string }): Period {
  return { kind: "wave", key, from: fromDay, to: toDay };
}
