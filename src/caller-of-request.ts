import type { AppContext } from "./api/context.ts";
import { isOwnRequest } from "./core/accounts/own-request.ts";
import { findCaller } from "./service/accounts/find-caller.ts";
import type { Caller } from "./service/deps.ts";
import { readSessionCookie } from "./site/session-cookie.ts";

const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** Looks up who asks, once, when a route first wants to know: public routes never do. */
export function callerFinder(c: AppContext): () => Promise<Caller> {
  let found: Promise<Caller> | null = null;
  return () => {
    found ??= callerOfRequest(c);
    return found;
  };
}

async function callerOfRequest(c: AppContext): Promise<Caller> {
  const authorization = c.req.header("authorization") ?? null;
  const session = authorization === null ? readSessionCookie(c) : null;
  if (authorization !== null || session !== null) {
    // What an official is told is for nobody who uses the browser or a proxy after them.
    c.header("Cache-Control", "no-store");
  }
  if (session !== null && !SAFE_METHODS.has(c.req.method) && !isOwn(c)) {
    return { kind: "public", refusal: "cross_site" };
  }
  return authorization === null && session === null
    ? { kind: "public" }
    : findCaller(c.get("deps"), { authorization, session });
}

/** Our own pages are those under BASE_URL, and those of the very address that was asked. */
function isOwn(c: AppContext): boolean {
  const source = { secFetchSite: c.req.header("sec-fetch-site") ?? null, origin: c.req.header("origin") ?? null };
  const { baseUrl } = c.get("deps").settings;
  return isOwnRequest(source, [new URL(baseUrl).origin, new URL(c.req.url).origin]);
}
