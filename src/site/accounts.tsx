import { messagesIn } from "../../web/locales/messages.ts";
import { EnrolPage } from "../../web/pages/accounts/enrol-page.tsx";
import { SignInPage } from "../../web/pages/accounts/sign-in-page.tsx";
import type { SignInWaysView } from "../../web/pages/accounts/sign-in-ways.tsx";
import type { Api, AppContext } from "../api/context.ts";
import type { Refusal } from "../core/refusal.ts";
import { acceptWithPassword, readInvitation } from "../service/accounts/accept-invitation.ts";
import { signOut } from "../service/accounts/open-session.ts";
import { signInWithPassword } from "../service/accounts/sign-in-with-password.ts";
import { PROBLEMS } from "../wire/problems.ts";
import {
  accountFrame,
  accountMessage,
  accountOutage,
  accountRefusal,
  accountReply,
  faultWords,
  goTo,
  isOwnPath,
} from "./account-replies.tsx";
import { addAuditPages } from "./audit-trail.tsx";
import { isCrossSite } from "./cross-site.ts";
import { holdSession } from "./hold-session.ts";
import { basePath } from "./html-reply.ts";
import { addOidcRoutes, oidcHref } from "./oidc.tsx";
import { addPasskeyRoutes, passkeyPlace } from "./passkeys.ts";
import { addPeoplePages } from "./people.tsx";
import { readForm } from "./read-form.ts";
import { dropSessionCookie, readSessionCookie, transportOfSite } from "./session-cookie.ts";
import { addTokenPages } from "./tokens.tsx";

const HOME = "/admin";

/** Signing in and out, and the one-time pages that make someone able to. */
export function addAccountPages(app: Api): void {
  for (const path of ["/sign-in/*", "/sign-out", "/setup/*", "/invite/*", "/admin/*"]) {
    app.use(path, accountOutage);
  }
  for (const path of ["/sign-in/*", "/setup/*", "/invite/*"]) {
    app.use(path, refuseUnsafe);
  }
  app.get("/sign-in", showSignIn);
  app.post("/sign-in", answerSignIn);
  app.post("/sign-out", answerSignOut);
  addPasskeyRoutes(app);
  addOidcRoutes(app);
  addPeoplePages(app);
  addTokenPages(app);
  addAuditPages(app);
  for (const path of ["/setup/:code", "/invite/:code"]) {
    app.get(path, (c) => showEnrolment(c, {}, "", 200));
    app.post(path, answerEnrolment);
  }
}

/** Nobody signs in where anyone could listen; nor does another site's page sign someone in. */
async function refuseUnsafe(c: AppContext, next: () => Promise<void>): Promise<Response | undefined> {
  if (transportOfSite(c) === "unsafe") {
    return accountMessage(c, "unsafe", 403);
  }
  if (c.req.method === "POST" && isCrossSite(c)) {
    return accountRefusal(c, { reason: "cross_site" });
  }
  await next();
  return undefined;
}

function showSignIn(c: AppContext): Response {
  return signInReply(c, { next: c.req.query("next") ?? HOME, name: "", fault: null }, 200);
}

function signInReply(
  c: AppContext,
  { next, name, fault }: { next: string; name: string; fault: string | null },
  status: number,
): Response {
  const ways = waysOf(c, `/sign-in/oidc?${new URLSearchParams({ next })}`);
  const html = <SignInPage {...{ next, name, fault, ways }} frame={accountFrame(c)} />;
  return accountReply(c, html, status);
}

async function answerSignIn(c: AppContext): Promise<Response> {
  const { deps, address } = c.var;
  const form = await readForm(c);
  if (!form.ok) {
    return accountRefusal(c, form.refusal);
  }
  const [name, password] = [form.value.get("name") ?? "", form.value.get("password") ?? ""];
  const next = form.value.get("next") ?? HOME;
  const result = await signInWithPassword(deps, { name, password, address });
  if (!result.ok) {
    return signInReply(c, { next, name, fault: faultOf(c, result.refusal) }, PROBLEMS[result.refusal.reason].status);
  }
  return enter(c, result.value.session, next);
}

/** What one may sign in with on this page. */
function waysOf(c: AppContext, oidcPath: string): SignInWaysView {
  return {
    hasPasswords: c.var.deps.passwords !== null,
    passkeys: passkeyPlace(c),
    oidcHref: oidcHref(c, oidcPath),
  };
}

function faultOf(c: AppContext, { reason, retryAfterSeconds }: Refusal): string {
  const { signIn } = messagesIn(c.var.locale).accounts;
  return reason === "too_many_attempts" ? signIn.tooMany(Math.ceil((retryAfterSeconds ?? 60) / 60)) : signIn.wrong;
}

/** Signed in: on to where the person wanted to go. */
async function enter(c: AppContext, session: string, next: string): Promise<Response> {
  await holdSession(c, session);
  return goTo(c, isOwnPath(next) ? next : HOME);
}

async function answerSignOut(c: AppContext): Promise<Response> {
  const caller = await c.var.findCaller();
  const session = readSessionCookie(c);
  if (caller.kind === "public" && caller.refusal) {
    return accountRefusal(c, { reason: caller.refusal });
  }
  if (session !== null) {
    await signOut(c.var.deps, session);
    dropSessionCookie(c);
  }
  return goTo(c, `/sign-in?lang=${c.var.locale}`);
}

async function showEnrolment(
  c: AppContext,
  faults: Record<string, string>,
  name: string,
  status: number,
): Promise<Response> {
  const { deps } = c.var;
  const invitation = await readInvitation(deps, c.req.param("code") ?? "");
  if (!invitation.ok) {
    return accountRefusal(c, invitation.refusal);
  }
  const invited = invitation.value.person?.name ?? null;
  const action = basePath(c) + c.req.path;
  const ways = waysOf(c, `${c.req.path}/oidc`);
  const html = <EnrolPage {...{ action, invited, name, faults, ways }} frame={accountFrame(c)} />;
  return accountReply(c, html, status);
}

async function answerEnrolment(c: AppContext): Promise<Response> {
  const form = await readForm(c);
  if (!form.ok) {
    return accountRefusal(c, form.refusal);
  }
  const [name, password] = [form.value.get("name") ?? "", form.value.get("password") ?? ""];
  const result = await acceptWithPassword(c.var.deps, { code: c.req.param("code") ?? "", name, password });
  if (result.ok) {
    return enter(c, result.value.session, HOME);
  }
  const { refusal } = result;
  return refusal.reason === "invalid"
    ? showEnrolment(c, faultWords(c, refusal), name, PROBLEMS.invalid.status)
    : accountRefusal(c, refusal);
}
