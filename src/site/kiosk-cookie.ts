import { getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "../api/context.ts";
import { transportOfSite } from "./session-cookie.ts";

/** As long as browsers keep a cookie; each visit begins it anew. */
const LIFE_S = 400 * 24 * 60 * 60;

/** What a tablet proves itself with for a link, as its browser sends it, or null. No script can read it. */
export function readKioskCookie(c: AppContext, link: string): string | null {
  return c.req.header("cookie") === undefined ? null : (getCookie(c, cookieName(c, link)) ?? null);
}

export function setKioskCookie(c: AppContext, link: string, credential: string): void {
  const secure = transportOfSite(c) === "safe";
  setCookie(c, cookieName(c, link), credential, {
    ...{ path: "/", httpOnly: true, sameSite: "Strict", secure, maxAge: LIFE_S },
  });
}

/** One for each link, so that a tablet may serve two windows. */
function cookieName(c: AppContext, link: string): string {
  return `${transportOfSite(c) === "safe" ? "__Host-" : ""}weatherglass-kiosk-${link}`;
}
