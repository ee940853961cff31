import { SESSION_IDLE_MS, SESSION_LIFE_MS } from "../../core/accounts/session-age.ts";
import type { Statement } from "../../store/database.ts";
import { endSession, endSessionsBefore, newSession } from "../../store/sessions.ts";
import type { Deps } from "../deps.ts";
import { actStatement } from "./record-act.ts";
import { hashOf, newSecret } from "./secret.ts";

/** A fresh session as its secret and the statements that open it; the ones that ended of age go. */
export function sessionFor(deps: Deps, person: string): { session: string; statements: Statement[] } {
  const session = newSecret(deps);
  const nowMs = deps.nowMs();
  return {
    session,
    statements: [
      endSessionsBefore(nowMs - SESSION_IDLE_MS, nowMs - SESSION_LIFE_MS),
      newSession(hashOf(deps, session), person, nowMs),
      actStatement(deps, { actor: person, act: "sign-in" }, person),
    ],
  };
}

/** Ends the session that a cookie holds; nothing when there is none. */
export async function signOut(deps: Deps, session: string): Promise<void> {
  await deps.db.batch([endSession(hashOf(deps, session))]);
}
