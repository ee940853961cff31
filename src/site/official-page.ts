import type { AppContext } from "../api/context.ts";

/** Who is signed in, as pages name them and acts record them. */
export type Official = { name: string; actor: string };

/** The official who asks for a page, or the reply that stands in its place. */
export function requireOfficialPage(c: AppContext): Official | Response {
  const { caller } = c.var;
  return caller.kind === "administrator"
    ? { name: caller.actor, actor: caller.actor }
    : c.text("", 401, { "Cache-Control": "no-store" });
}
