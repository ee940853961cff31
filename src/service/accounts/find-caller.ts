import { isSessionAlive, SESSION_TOUCH_MS } from "../../core/accounts/session-age.ts";
import { findApiToken } from "../../store/api-tokens.ts";
import { grantsOf } from "../../store/people.ts";
import { findSession, touchSession } from "../../store/sessions.ts";
import type { Caller, Deps } from "../deps.ts";
import { hashOf } from "./secret.ts";

/** What a request shows of who sends it. */
export type Credentials = { authorization: string | null; session: string | null };

const PUBLIC: Caller = { kind: "public" };
const BEARER = /^Bearer ([\x21-\x7e]+)$/i;

/** Who asks: the holder of a token, a person who is signed in, or anyone. A token that is wrong is not helped by a cookie. */
export async function findCaller(deps: Deps, { authorization, session }: Credentials): Promise<Caller> {
  if (authorization !== null) {
    const token = BEARER.exec(authorization)?.[1];
    return token === undefined ? PUBLIC : callerByToken(deps, token);
  }
  return session === null ? PUBLIC : callerBySession(deps, session);
}

/** Compares digests, so that the time taken says nothing about the token. */
async function callerByToken(deps: Deps, token: string): Promise<Caller> {
  const { adminToken } = deps.settings;
  const hash = hashOf(deps, token);
  if (adminToken !== null && hashOf(deps, adminToken) === hash) {
    return {
      ...{ kind: "official", actor: "administrator", person: null },
      grants: [{ role: "administrator", unit: null }],
    };
  }
  const found = await findApiToken(deps.db, hash);
  return found && found.endedOn === null && deps.today() <= found.expiresOn
    ? { kind: "official", actor: `token:${found.id}`, person: null, grants: [{ role: found.role, unit: found.unit }] }
    : PUBLIC;
}

async function callerBySession(deps: Deps, session: string): Promise<Caller> {
  const hash = hashOf(deps, session);
  const found = await findSession(deps.db, hash);
  const nowMs = deps.nowMs();
  if (!found || !isSessionAlive(found, nowMs)) {
    return PUBLIC;
  }
  if (nowMs - found.seenMs >= SESSION_TOUCH_MS) {
    await deps.db.batch([touchSession(hash, nowMs)]);
  }
  const { person } = found;
  return { kind: "official", actor: person.id, person, grants: await grantsOf(deps.db, person.id) };
}
