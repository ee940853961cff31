import type { AppContext } from "../api/context.ts";
import { mayAnywhere } from "../core/accounts/rights.ts";
import { accountRefusal } from "./account-replies.tsx";
import type { SignedIn } from "./signed-in.ts";

type Handler = (c: AppContext, who: SignedIn, form: URLSearchParams) => Promise<Response>;

/** For those who manage people and tokens somewhere; to others there is no such page. */
export function managing(
  handler: Handler,
): (c: AppContext, who: SignedIn, form?: URLSearchParams) => Promise<Response> {
  return async (c, who, form = new URLSearchParams()) =>
    mayAnywhere(who.grants, "managePeople") ? handler(c, who, form) : accountRefusal(c, { reason: "not_found" });
}
