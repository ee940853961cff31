import type { Locale } from "../core/local-text.ts";
import type { Refusal } from "../core/refusal.ts";
import { problemOf } from "../wire/problems.ts";
import type { AppContext } from "./context.ts";
import { NO_SNIFF } from "./no-sniff.ts";

/** A refusal as an `application/problem+json` reply in the caller's language. */
export function problem(c: AppContext, refusal: Refusal): Response {
  const { status, headers, body } = problemReply(refusal, c.var.locale, c.var.requestId);
  return c.newResponse(body, status as 400, headers);
}

/** What such a reply holds. */
export function problemReply(
  refusal: Refusal,
  locale: Locale,
  requestId: string,
): { status: number; headers: Record<string, string>; body: string } {
  const body = problemOf(refusal, locale, requestId);
  const headers: Record<string, string> = {
    ...{ "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
    ...NO_SNIFF,
  };
  if (refusal.retryAfterSeconds !== undefined || body.status === 503) {
    headers["Retry-After"] = String(refusal.retryAfterSeconds ?? 2);
  }
  if (body.status === 401) {
    headers["WWW-Authenticate"] = "Bearer";
  }
  return { status: body.status, headers, body: JSON.stringify(body) };
}
