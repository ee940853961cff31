import { getCookie, setCookie } from "hono/cookie";
import type { Api, AppContext } from "../api/context.ts";
import { comeBackFromProvider, leaveForProvider, type OidcTrip } from "../service/accounts/oidc.ts";
import { acceptWithIdentity, signInWithIdentity } from "../service/accounts/sign-in-with-identity.ts";
import { accountMessage, accountRefusal, goTo, isOwnPath } from "./account-replies.tsx";
import { isCrossSite } from "./cross-site.ts";
import { holdSession } from "./hold-session.ts";
import { transportOfSite } from "./session-cookie.ts";

const COOKIE = "__Host-weatherglass-trip";
const TRIP_SECONDS = 600;
const HOME = "/admin";
const ATTRIBUTES = { path: "/", httpOnly: true, secure: true, sameSite: "Lax" } as const;

type KeptTrip = OidcTrip & { next: string; code: string };

/** The way to the organisation's own sign-in and back. */
export function addOidcRoutes(app: Api): void {
  app.get("/sign-in/oidc", (c) => leave(c, ""));
  app.get("/sign-in/oidc/callback", comeBack);
  for (const path of ["/setup/:code/oidc", "/invite/:code/oidc"]) {
    app.get(path, (c) => leaveInvited(c, c.req.param("code") ?? ""));
  }
}

/** The address that leads to the provider from a page; null where there is none, or where the line is not protected. */
export function oidcHref(c: AppContext, path: string): string | null {
  const { settings } = c.var.deps;
  return settings.oidc !== null && transportOfSite(c) === "safe" ? `${settings.baseUrl}${path}` : null;
}

/** Another site must not send somebody here under a code of its own: their identity would be linked to its account. */
async function leaveInvited(c: AppContext, code: string): Promise<Response> {
  return isCrossSite(c) ? accountRefusal(c, { reason: "cross_site" }) : leave(c, code);
}

async function leave(c: AppContext, code: string): Promise<Response> {
  const { deps } = c.var;
  const { oidc } = deps.settings;
  if (oidc === null || oidcHref(c, "") === null) {
    return accountRefusal(c, { reason: "not_found" });
  }
  const left = await leaveForProvider(deps, oidc).catch(() => null);
  if (left === null) {
    return accountMessage(c, "providerDown", 503);
  }
  const kept: KeptTrip = { ...left.trip, next: c.req.query("next") ?? HOME, code };
  setCookie(c, COOKIE, JSON.stringify(kept), { ...ATTRIBUTES, maxAge: TRIP_SECONDS });
  c.header("Cache-Control", "no-store");
  return c.redirect(left.url, 303);
}

async function comeBack(c: AppContext): Promise<Response> {
  const { deps } = c.var;
  const { oidc } = deps.settings;
  const trip = readTrip(getCookie(c, COOKIE));
  if (oidc === null || trip === null) {
    return accountMessage(c, "notLinked", 401);
  }
  const search = new URL(c.req.url).searchParams;
  const identity = await comeBackFromProvider(deps, oidc, { search, trip });
  if (identity === null) {
    return accountMessage(c, "notLinked", 401);
  }
  const { code, next } = trip;
  const result = code ? await acceptWithIdentity(deps, { code, identity }) : await signInWithIdentity(deps, identity);
  if (!result.ok) {
    const { reason } = result.refusal;
    return reason === "wrong_credentials" ? accountMessage(c, "notLinked", 401) : accountRefusal(c, result.refusal);
  }
  setCookie(c, COOKIE, "", { ...ATTRIBUTES, maxAge: 0 });
  await holdSession(c, result.value.session);
  return goTo(c, isOwnPath(next) ? next : HOME);
}

function readTrip(cookie: string | undefined): KeptTrip | null {
  try {
    const kept: unknown = JSON.parse(cookie ?? "");
    const isTrip =
      typeof kept === "object" &&
      kept !== null &&
      ["state", "nonce", "verifier", "next", "code"].every((key) => typeof Reflect.get(kept, key) === "string");
    return isTrip ? (kept as KeptTrip) : null;
  } catch {
    return null;
  }
}
