import { newAuditEntry, newAuditEntryIfChanged } from "../../store/audit-trail.ts";
import type { Statement } from "../../store/database.ts";
import type { Deps, Doing } from "../deps.ts";

type Clock = Pick<Deps, "today" | "nowMs">;

/**
 * The line of an act in the audit trail, stored in one batch with what is done, so that neither stands without the
 * other. `object` is what it was done to: a code, a key or an id, never anything of a respondent.
 */
export function actStatement(clock: Clock, doing: Doing, object: string): Statement {
  return newAuditEntry(entryOf(clock, doing, object));
}

/** The same behind a statement that may come too late and then does nothing: neither is stored. */
export function actStatementIfChanged(clock: Clock, doing: Doing, object: string): Statement {
  return newAuditEntryIfChanged(entryOf(clock, doing, object));
}

/** The line of an act that left everything as it was. */
export async function recordAct(deps: Deps, doing: Doing, object: string): Promise<void> {
  await deps.db.batch([actStatement(deps, doing, object)]);
}

function entryOf(clock: Clock, { actor, act }: Doing, object: string) {
  return { actor, act, object, atMs: clock.nowMs(), recordedOn: clock.today() };
}
