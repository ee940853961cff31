import type { AppContext } from "../api/context.ts";
import type { Grant } from "../core/accounts/role.ts";
import { recordAct } from "../service/accounts/record-act.ts";
import type { Official } from "../service/deps.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { readForm } from "./read-form.ts";

/** Who is signed in; `official` is the same for services that judge rights. */
export type SignedIn = {
  person: { id: string; name: string };
  grants: readonly Grant[];
  official: Official;
};

/** Who is signed in, or the reply to send instead: the way to the sign-in page, back here afterwards. */
export async function requireSignedIn(c: AppContext): Promise<SignedIn | Response> {
  const caller = await c.var.findCaller();
  if (caller.kind === "official" && caller.person !== null) {
    return { person: caller.person, grants: caller.grants, official: caller };
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

/**
 * A form of such a page, sent by itself and by nobody else. What is answered 303 or 201 was done, and goes into the audit trail under `act`, on what the handler set as `actObject`, else on the parameters of the path.
 */
export function signedInForm(
  act: string | null,
  handler: (c: AppContext, who: SignedIn, form: URLSearchParams) => Response | Promise<Response>,
  bytesMax?: number,
): (c: AppContext) => Promise<Response> {
  return signedIn(async (c, who) => {
    const form = await readForm(c, bytesMax);
    if (!form.ok) {
      return accountRefusal(c, form.refusal);
    }
    const reply = await handler(c, who, form.value);
    if (act !== null && (reply.status === 303 || reply.status === 201)) {
      const object = c.get("actObject") ?? Object.values(c.req.param()).join(" ");
      await recordAct(c.var.deps, { actor: who.official.actor, act, object });
    }
    return reply;
  });
}
