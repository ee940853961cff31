import type { PeriodKind } from "../../core/figures/period.ts";
import type { LocalText } from "../../core/local-text.ts";
import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { ShownChain } from "../../core/samples/shown-chain.ts";
import { hasWithheldTotal, toldChain } from "../../store/chains.ts";
import { findUnit } from "../../store/units.ts";
import type { Deps } from "../deps.ts";
import { findPeriod } from "./find-period.ts";

export type ChainInput = { code: string; period: PeriodKind; at: string | null };

/** A unit's chain in one period; `chain` null where none was imported. `correction`: why it replaced an earlier version. */
export type UnitChain = {
  unit: { code: string; name: LocalText };
  period: PeriodKind;
  at: string | null;
  version: number | null;
  correction: string | null;
  chain: ShownChain | null;
};

/** The chain of call-backs of a unit as it may be told, in the period asked for or the last that has one. */
export async function readChain(deps: Deps, { code, period: kind, at }: ChainInput): Promise<Result<UnitChain>> {
  const unit = await findUnit(deps.db, code);
  if (!unit) {
    return refuse({ reason: "not_found" });
  }
  if (at !== null && !(await findPeriod(deps, kind, at))) {
    return refuse(invalid([{ pointer: "/at", reason: "bad_period" }]));
  }
  const told = await toldChain(deps.db, { unit: code, kind, period: at });
  return accept({
    unit: { code, name: unit.name },
    period: kind,
    at: told?.period ?? at,
    version: told?.version ?? null,
    correction: told?.reason ?? null,
    chain: told && (await besideReleases(deps, { unit: code, kind, period: told.period }, told.shown)),
  });
}

/** The valid answers of the chain are those of the figures: where a figure is withheld, they are too. */
async function besideReleases(
  deps: Deps,
  cell: { unit: string; kind: PeriodKind; period: string },
  shown: ShownChain,
): Promise<ShownChain> {
  return (await hasWithheldTotal(deps.db, cell))
    ? { ...shown, steps: { ...shown.steps, valid: { count: null, share: null } } }
    : shown;
}
