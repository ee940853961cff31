import { newAuditEntry } from "../../store/audit-trail.ts";
import type { Statement } from "../../store/database.ts";
import type { Deps } from "../deps.ts";

/** What an official did, on which object: a code, a key or an id, never anything of a respondent. */
export type Act = { actor: string; act: string; object: string };

/** Adds a line to the audit trail. */
export async function recordAct(deps: Deps, act: Act): Promise<void> {
  await deps.db.batch([actStatement(deps, act)]);
}

/** The same as a statement, to stand or fall with what was done. */
export function actStatement(deps: Pick<Deps, "today" | "nowMs">, act: Act): Statement {
  return newAuditEntry({ ...act, atMs: deps.nowMs(), recordedOn: deps.today() });
}
