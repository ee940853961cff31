import type { PasskeyPlace } from "../../web/pages/accounts/passkey-block.tsx";
import type { Api, AppContext } from "../api/context.ts";
import type { Refusal } from "../core/refusal.ts";
import { type Result, refuse } from "../core/result.ts";
import {
  acceptWithPasskey,
  addOwnPasskey,
  offerInvitedPasskey,
  offerOwnPasskey,
} from "../service/accounts/enrol-passkey.ts";
import { offerPasskeySignIn, signInWithPasskey } from "../service/accounts/sign-in-with-passkey.ts";
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  relyingParty,
} from "../service/accounts/webauthn.ts";
import { createdPasskeyBody, passkeyOfferBody, signedPasskeyBody } from "../wire/passkeys.ts";
import { problemOf } from "../wire/problems.ts";
import { validate } from "../wire/validate.ts";
import { isOwnPath } from "./account-replies.tsx";
import { holdSession } from "./hold-session.ts";
import { basePath } from "./html-reply.ts";
import { readSmallBody } from "./read-form.ts";
import { requireSignedIn } from "./signed-in.ts";

const HOME = "/admin";
const NO_STORE = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

/** What the passkey script asks for, and what it answers: in JSON, from our own pages. */
export function addPasskeyRoutes(app: Api): void {
  app.post("/sign-in/passkey/options", async (c) =>
    jsonOrProblem(c, await offerPasskeySignIn(c.var.deps, c.var.address)),
  );
  app.post("/sign-in/passkey", answerSignIn);
  for (const path of ["/setup/:code/passkey", "/invite/:code/passkey"]) {
    app.post(`${path}/options`, offerEnrolment);
    app.post(path, answerEnrolment);
  }
  app.post("/admin/passkey/options", offerOwn);
  app.post("/admin/passkey", answerOwn);
}

/** Where passkeys work for who looks at this page. */
export function passkeyPlace(c: AppContext): PasskeyPlace {
  const { deps } = c.var;
  const [party, script] = [relyingParty(deps), deps.assets["passkey.js"]];
  const [origin] = party?.origins ?? [];
  if (!party || origin === undefined || script === undefined) {
    return null;
  }
  const here = new URL(c.req.url);
  return here.hostname === party.id || party.id !== "localhost"
    ? { kind: "here", script }
    : { kind: "elsewhere", href: `${origin}${basePath(c)}${here.pathname}${here.search}` };
}

async function readBody<T>(c: AppContext, parse: (input: unknown) => Result<T>): Promise<Result<T>> {
  const text = await readSmallBody(c, "application/json");
  if (!text.ok) {
    return text;
  }
  try {
    return parse(JSON.parse(text.value));
  } catch {
    return refuse({ reason: "malformed_json" });
  }
}

async function answerSignIn(c: AppContext): Promise<Response> {
  const body = await readBody(c, (input) => validate(signedPasskeyBody, input));
  if (!body.ok) {
    return problemReply(c, body.refusal);
  }
  // An optional field of zod's may be undefined; JSON has no undefined.
  const response = body.value.response as AuthenticationResponseJSON;
  return enterOrProblem(c, await signInWithPasskey(c.var.deps, response), body.value.next);
}

async function offerEnrolment(c: AppContext): Promise<Response> {
  const body = await readBody(c, (input) => validate(passkeyOfferBody, input));
  const code = c.req.param("code") ?? "";
  return jsonOrProblem(c, body.ok ? await offerInvitedPasskey(c.var.deps, { code, name: body.value.name }) : body);
}

async function answerEnrolment(c: AppContext): Promise<Response> {
  const body = await readBody(c, (input) => validate(createdPasskeyBody, input));
  if (!body.ok) {
    return problemReply(c, body.refusal);
  }
  const response = body.value.response as RegistrationResponseJSON;
  const input = { code: c.req.param("code") ?? "", name: body.value.name, response };
  return enterOrProblem(c, await acceptWithPasskey(c.var.deps, input), HOME);
}

async function offerOwn(c: AppContext): Promise<Response> {
  const who = await requireSignedIn(c);
  return who instanceof Response ? who : jsonOrProblem(c, await offerOwnPasskey(c.var.deps, who.person));
}

async function answerOwn(c: AppContext): Promise<Response> {
  const who = await requireSignedIn(c);
  if (who instanceof Response) {
    return who;
  }
  const body = await readBody(c, (input) => validate(createdPasskeyBody, input));
  const response = body.ok ? (body.value.response as RegistrationResponseJSON) : null;
  const added = response ? await addOwnPasskey(c.var.deps, who.person, response) : body;
  return added.ok ? c.json({ next: `${basePath(c)}${HOME}/profile` }, 200, NO_STORE) : problemReply(c, added.refusal);
}

async function enterOrProblem(c: AppContext, result: Result<{ session: string }>, next: string): Promise<Response> {
  if (!result.ok) {
    return problemReply(c, result.refusal);
  }
  await holdSession(c, result.value.session);
  return c.json({ next: basePath(c) + (isOwnPath(next) ? next : HOME) }, 200, NO_STORE);
}

function jsonOrProblem(c: AppContext, result: Result<object>): Response {
  return result.ok ? c.json(result.value, 200, NO_STORE) : problemReply(c, result.refusal);
}

function problemReply(c: AppContext, refusal: Refusal): Response {
  const body = problemOf(refusal, c.var.locale, c.var.requestId);
  return c.newResponse(JSON.stringify(body), body.status as 400, {
    ...{ "Content-Type": "application/problem+json", ...NO_STORE },
    ...(refusal.retryAfterSeconds === undefined ? {} : { "Retry-After": String(refusal.retryAfterSeconds) }),
  });
}
