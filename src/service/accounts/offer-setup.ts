import { hexOf } from "../../core/records/hex.ts";
import { newInvitation, withdrawInvitations } from "../../store/invitations.ts";
import { allGrants } from "../../store/people.ts";
import type { Deps } from "../deps.ts";
import { hashOf } from "./secret.ts";

const SETUP_LIFE_MS = 24 * 3_600_000;
const ACTOR = "set-up";

/**
 * The one-time address under which the first administrator is made, good for a day; an earlier one no longer holds.
 * Null once there is an administrator.
 */
export async function offerSetup(deps: Deps): Promise<string | null> {
  if (await hasAdministrator(deps)) {
    return null;
  }
  const code = hexOf(deps.randomBytes(16));
  const stamp = { recordedOn: deps.today(), actor: ACTOR };
  await deps.db.batch([
    withdrawInvitations(null, stamp),
    newInvitation({ codeHash: hashOf(deps, code), person: null, expiresMs: deps.nowMs() + SETUP_LIFE_MS }, stamp),
  ]);
  return `${deps.settings.baseUrl}/setup/${code}`;
}

/** Whether anyone may do everything. */
export async function hasAdministrator({ db }: Deps): Promise<boolean> {
  const grants = [...(await allGrants(db)).values()].flat();
  return grants.some(({ role, unit }) => role === "administrator" && unit === null);
}
