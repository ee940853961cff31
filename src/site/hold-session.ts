import type { AppContext } from "../api/context.ts";
import { signOut } from "../service/accounts/open-session.ts";
import { readSessionCookie, setSessionCookie } from "./session-cookie.ts";

/** Has the browser hold a fresh session; whichever it held before ends. */
export async function holdSession(c: AppContext, session: string): Promise<void> {
  const earlier = readSessionCookie(c);
  if (earlier !== null) {
    await signOut(c.var.deps, earlier);
  }
  setSessionCookie(c, session);
}
