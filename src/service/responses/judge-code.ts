import { normaliseOneTimeCode } from "../../core/codes/one-time-code.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Link } from "../../store/links.ts";
import { findCode } from "../../store/one-time-codes.ts";
import type { Deps } from "../deps.ts";

const utf8 = new TextEncoder();

/**
 * The hash of the one-time code that a link asks for, one that may be cast on it and was not spent yet: null where it
 * asks for none, and on trial, where codes are tried and not spent. That it is spent once is for the writer to see to.
 */
export async function judgeCode(deps: Deps, link: Link, token: string | null): Promise<Result<Uint8Array | null>> {
  if (link.proof === "open" || link.proof === "entered") {
    return accept(null);
  }
  const code = token === null || link.proof === "blind" ? null : normaliseOneTimeCode(token);
  const hash = code === null ? null : deps.sha256(utf8.encode(code));
  const found = hash && (await findCode(deps.db, hash, link.code));
  if (!found) {
    return refuse({ reason: "unknown_token" });
  }
  return found.isSpent ? refuse({ reason: "code_used" }) : accept(link.status === "trial" ? null : hash);
}
