import type { AppContext } from "../api/context.ts";

/** Who is at an officials' page, or null for one who is not signed in. */
export function requireOfficialPage(c: AppContext): { actor: string } | null {
  return c.var.caller.kind === "administrator" ? { actor: c.var.caller.actor } : null;
}
