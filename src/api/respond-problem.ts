import type { Refusal } from "../core/refusal.ts";
import { problemOf } from "../wire/problems.ts";
import type { AppContext } from "./context.ts";

/** A refusal as an `application/problem+json` reply in the caller's language. */
export function problem(c: AppContext, refusal: Refusal): Response {
  const body = problemOf(refusal, c.var.locale, c.var.requestId);
  const headers: Record<string, string> = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };
  if (refusal.retryAfterSeconds !== undefined || body.status === 503) {
    headers["Retry-After"] = String(refusal.retryAfterSeconds ?? 2);
  }
  if (body.status === 401) {
    headers["WWW-Authenticate"] = "Bearer";
  }
  return c.newResponse(JSON.stringify(body), body.status as 400, headers);
}
