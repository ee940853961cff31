import * as z from "zod";
import { ROLES } from "../core/accounts/role.ts";
import { civilDay } from "./day.ts";
import { unitCode } from "./units.ts";

const role = z.enum(ROLES);
const unit = unitCode.nullable().describe("null: the whole deployment");
const name = z.string().trim().min(1).max(60);

export const grantShape = z.strictObject({ role, unit: unit.default(null) });
export const accountPath = z.object({ id: z.string() });

export const newPersonBody = z.strictObject({ name, role, unit: unit.default(null) });
export const rolesBody = z.strictObject({ roles: z.array(grantShape).max(100) });

export const personReply = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.object({ role, unit })),
  hasLeft: z.boolean(),
  isInvited: z.boolean(),
});

/** `url` is told this once. */
export const invitedReply = z.object({ id: z.string(), name: z.string(), url: z.string(), expiresOn: z.string() });
export const rolesReply = z.object({ id: z.string(), roles: z.array(z.object({ role, unit })) });
export const endedReply = z.object({ id: z.string() });

export const newTokenBody = z.strictObject({ name, role, unit: unit.default(null), expiresOn: civilDay });
const token = { id: z.string(), name: z.string(), role, unit, expiresOn: z.string() };
/** `token` is told this once. */
export const newTokenReply = z.object({ ...token, token: z.string() });
export const tokenReply = z.object({
  ...token,
  state: z.enum(["valid", "expired", "ended"]),
  madeOn: z.string(),
  madeBy: z.string(),
  madeByName: z.string().nullable(),
  endedOn: z.string().nullable(),
});

export const auditEntryReply = z.object({
  entry: z.int(),
  day: z.string(),
  time: z.string(),
  actor: z.string(),
  name: z.string().nullable(),
  act: z.string(),
  object: z.string(),
});
export const exportQuery = z.object({ format: z.enum(["csv", "ndjson"]).optional() });

type Entry = Omit<z.output<typeof auditEntryReply>, "day" | "time"> & { recordedOn: string; atMs: number };

/** An entry as it is answered and exported; the time is UTC to the second. */
export function auditEntryOf(entry: Entry): z.output<typeof auditEntryReply> {
  const { entry: number, recordedOn: day, atMs, actor, name: actorName, act, object } = entry;
  const time = `${new Date(atMs).toISOString().slice(0, 19)}Z`;
  return { entry: number, day, time, actor, name: actorName, act, object };
}
