import { accept, type Result, refuse } from "../../core/result.ts";
import type { UnitChange } from "../../core/units/unit-change.ts";
import { findUnit, listChildren, listUnits } from "../../store/units.ts";
import type { Deps } from "../deps.ts";

/** At most `limit` units as they stand now, by code. */
export async function readUnits(deps: Deps, after: string | null, limit: number): Promise<UnitChange[]> {
  return listUnits(deps.db, after, limit);
}

/** A unit as it stands now, with its children that exist today. */
export async function readUnit(
  deps: Deps,
  code: string,
): Promise<Result<{ unit: UnitChange; children: UnitChange[] }>> {
  const unit = await findUnit(deps.db, code);
  return unit
    ? accept({ unit, children: await listChildren(deps.db, code, deps.today()) })
    : refuse({ reason: "not_found" });
}
