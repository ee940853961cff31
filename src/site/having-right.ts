import type { AppContext } from "../api/context.ts";
import type { Right } from "../core/accounts/rights.ts";
import { judgeRight } from "../service/accounts/judge-right.ts";
import { accountRefusal } from "./account-replies.tsx";
import type { SignedIn } from "./signed-in.ts";

type Handler = (c: AppContext, who: SignedIn, form: URLSearchParams) => Response | Promise<Response>;

/** A page or form for those who have a right on whatever unit; who lacks it is judged before the form is looked at. */
export function having(
  right: Right,
  handler: Handler,
): (c: AppContext, who: SignedIn, form?: URLSearchParams) => Response | Promise<Response> {
  return (c, who, form = new URLSearchParams()) => {
    const judged = judgeRight(who.official, right);
    return judged.ok ? handler(c, who, form) : accountRefusal(c, judged.refusal);
  };
}
