import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { type Undertaking, undertakingFaults } from "../../core/units/undertaking.ts";
import { newUndertaking, newWithdrawal, undertakingsOfUnits } from "../../store/undertakings.ts";
import { findUnit } from "../../store/units.ts";
import { actStatementIfChanged } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";

export type RecordUndertakingInput = Pick<Undertaking, "unit" | "day" | "due" | "text">;

/** Records what was promised in public for a unit; the very same again, while it stands, changes nothing. */
export async function recordUndertaking(
  deps: Deps,
  doing: Doing,
  input: RecordUndertakingInput,
): Promise<Result<{ undertaking: Undertaking; isNew: boolean }>> {
  if ((await findUnit(deps.db, input.unit)) === null) {
    return refuse({ reason: "not_found" });
  }
  const faults = undertakingFaults(input, deps.today());
  if (faults.length > 0) {
    return refuse(invalid(faults));
  }
  const before = await sameStanding(deps, input);
  if (before === undefined) {
    const writing = { recordedOn: deps.today(), actor: doing.actor };
    await deps.db.batch([newUndertaking(input, writing), actStatementIfChanged(deps, doing, input.unit)]);
  }
  const undertaking = before ?? (await sameStanding(deps, input));
  return undertaking ? accept({ undertaking, isNew: before === undefined }) : refuse({ reason: "not_found" });
}

async function sameStanding(
  deps: Deps,
  { unit, day, due, text }: RecordUndertakingInput,
): Promise<Undertaking | undefined> {
  return (await undertakingsOfUnits(deps.db, [unit])).find(
    (each) => each.day === day && each.due === due && each.text === text && each.withdrawn === null,
  );
}

export type WithdrawUndertakingInput = { unit: string; number: number; reason: string };

/** Withdraws an undertaking: it stays, and says that it no longer holds and why. A second time is refused. */
export async function withdrawUndertaking(
  deps: Deps,
  doing: Doing,
  { unit, number, reason }: WithdrawUndertakingInput,
): Promise<Result<Undertaking>> {
  const find = async () => (await undertakingsOfUnits(deps.db, [unit])).find((each) => each.number === number);
  const found = await find();
  if (found === undefined || found.withdrawn !== null) {
    return refuse({ reason: found ? "already_withdrawn" : "not_found" });
  }
  await deps.db.batch([
    newWithdrawal({ unit, number, reason }, { recordedOn: deps.today(), actor: doing.actor }),
    actStatementIfChanged(deps, doing, `${unit} ${number}`),
  ]);
  const withdrawn = await find();
  return withdrawn ? accept(withdrawn) : refuse({ reason: "not_found" });
}
