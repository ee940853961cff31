import { mayOn } from "../../core/accounts/rights.ts";
import type { Grant } from "../../core/accounts/role.ts";
import { addDays, type Day } from "../../core/figures/period.ts";
import { hexOf } from "../../core/records/hex.ts";
import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import {
  type ApiToken,
  endApiToken,
  findApiTokenById,
  listApiTokens,
  type NewApiToken,
  newApiToken,
} from "../../store/api-tokens.ts";
import { listPeople } from "../../store/people.ts";
import type { ActingOfficial, Deps, Official } from "../deps.ts";
import { unitFaults } from "./invite-people.ts";
import { judgeUnitRight, presentTree } from "./judge-right.ts";
import { actStatement } from "./record-act.ts";
import { hashOf, newSecret } from "./secret.ts";

/** How many days from today a token may hold at most. */
export const TOKEN_DAYS_MAX = 400;

export type NewToken = Grant & { name: string; expiresOn: Day };

/** A token as it is given out: `secret` is told this once and stored hashed. */
export async function makeToken(
  deps: Deps,
  official: ActingOfficial,
  input: NewToken,
): Promise<Result<{ token: NewApiToken; secret: string }>> {
  const judged = await judgeUnitRight(deps, official, "managePeople", input.unit);
  if (!judged.ok) {
    return judged;
  }
  const today = deps.today();
  const isTimely = input.expiresOn >= today && input.expiresOn <= addDays(today, TOKEN_DAYS_MAX);
  const errors = [
    ...(await unitFaults(deps, input.unit)),
    ...(isTimely ? [] : [{ pointer: "/expiresOn", reason: "out_of_range" } as const]),
  ];
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  const secret = `wg-${newSecret(deps)}`;
  const token = { ...input, id: `t-${hexOf(deps.randomBytes(6))}` };
  const stamp = { recordedOn: today, actor: official.actor };
  await deps.db.batch([newApiToken(token, hashOf(deps, secret), stamp), actStatement(deps, official, token.id)]);
  return accept({ token, secret });
}

/** A token as it is listed: what holds of it today, and the name of who made it, null for what is no person. */
export type ListedToken = ApiToken & { state: "valid" | "expired" | "ended"; madeByName: string | null };

/** The tokens that an official may make and end, by id. */
export async function readTokens(deps: Deps, { grants }: Official): Promise<ListedToken[]> {
  const [tokens, tree] = [await listApiTokens(deps.db), await presentTree(deps)];
  const names = new Map((await listPeople(deps.db)).map(({ id, name }) => [id, name]));
  const today = deps.today();
  return tokens
    .filter(({ unit }) => mayOn(grants, "managePeople", unit, tree))
    .map((token) => ({
      ...token,
      state: token.endedOn !== null ? "ended" : token.expiresOn < today ? "expired" : "valid",
      madeByName: names.get(token.madeBy) ?? null,
    }));
}

/** Ends a token at once. */
export async function endToken(deps: Deps, official: ActingOfficial, id: string): Promise<Result<null>> {
  const token = await findApiTokenById(deps.db, id);
  const judged = token ? await judgeUnitRight(deps, official, "managePeople", token.unit) : null;
  if (!judged?.ok) {
    return refuse({ reason: "not_found" });
  }
  await deps.db.batch([
    endApiToken(id, { recordedOn: deps.today(), actor: official.actor }),
    actStatement(deps, official, id),
  ]);
  return accept(null);
}
