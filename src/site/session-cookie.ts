import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "../api/context.ts";
import { SESSION_LIFE_MS } from "../core/accounts/session-age.ts";
import { transportOf } from "../core/accounts/transport.ts";

const NAMES = { safe: "__Host-weatherglass", plain: "weatherglass", unsafe: null } as const;

/** The session's secret that the browser sends, or null. */
export function readSessionCookie(c: AppContext): string | null {
  const name = c.req.header("cookie") === undefined ? null : cookieName(c);
  return name === null ? null : (getCookie(c, name) ?? null);
}

/** Has the browser keep a session; over plain http elsewhere only where that was allowed, and under another name. */
export function setSessionCookie(c: AppContext, session: string): void {
  const name = cookieName(c);
  if (name !== null) {
    setCookie(c, name, session, { ...attributes(c), maxAge: SESSION_LIFE_MS / 1000 });
  }
}

export function dropSessionCookie(c: AppContext): void {
  const name = cookieName(c);
  if (name !== null) {
    deleteCookie(c, name, attributes(c));
  }
}

function cookieName(c: AppContext): string | null {
  return NAMES[transportOfSite(c)];
}

function attributes(c: AppContext) {
  return { path: "/", httpOnly: true, sameSite: "Lax", secure: transportOfSite(c) === "safe" } as const;
}

export function transportOfSite(c: AppContext): ReturnType<typeof transportOf> {
  const { baseUrl, isHttpAllowed } = c.get("deps").settings;
  return transportOf(new URL(baseUrl), isHttpAllowed);
}
