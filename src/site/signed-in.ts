import type { AppContext } from "../api/context.ts";
import type { Grant } from "../core/accounts/role.ts";
import type { ActingOfficial } from "../service/deps.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { readForm } from "./read-form.ts";

/** Who is signed in; `official` is the same for services that judge rights and record acts. */
export type SignedIn = {
  person: { id: string; name: string };
  grants: readonly Grant[];
  official: ActingOfficial;
};

/** Who is signed in, or the reply to send instead: the way to the sign-in page, back here afterwards. */
export async function requireSignedIn(c: AppContext): Promise<SignedIn | Response> {
  const caller = await c.var.findCaller();
  if (caller.kind === "official" && caller.person !== null) {
    return { person: caller.person, grants: caller.grants, official: { ...caller, act: c.get("act") ?? "" } };
  }
  if (caller.kind === "public" && caller.refusal) {
    return accountRefusal(c, { reason: caller.refusal });
  }
  const isRead = c.req.method === "GET" || c.req.method === "HEAD";
  const here = isRead ? c.req.path + new URL(c.req.url).search : "/admin";
  return goTo(c, `/sign-in?${new URLSearchParams({ next: here, lang: c.var.locale })}`);
}

/** A page for those who are signed in. */
export function signedIn(
  handler: (c: AppContext, who: SignedIn) => Response | Promise<Response>,
): (c: AppContext) => Promise<Response> {
  return async (c) => {
    const who = await requireSignedIn(c);
    return who instanceof Response ? who : handler(c, who);
  };
}

/** A form of such a page, sent by itself and by nobody else; what it does goes into the audit trail as `act`. */
export function signedInForm(
  act: string,
  handler: (c: AppContext, who: SignedIn, form: URLSearchParams) => Response | Promise<Response>,
  bytesMax?: number,
): (c: AppContext) => Promise<Response> {
  const answer = signedIn(async (c, who) => {
    const form = await readForm(c, bytesMax);
    return form.ok ? handler(c, who, form.value) : accountRefusal(c, form.refusal);
  });
  return (c) => {
    c.set("act", act);
    return answer(c);
  };
}
