import { endToken, makeToken, readTokens } from "../service/accounts/api-tokens.ts";
import { accountPath, endedReply, newTokenBody, newTokenReply, tokenReply } from "../wire/accounts.ts";
import { pageOf, pageQuery } from "../wire/page.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { answerPageById } from "./answer-page.ts";
import { requireRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialBody } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

/** Tokens for programs: one role on one unit, until a day. */
export function addTokenRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/tokens",
      summary: "Tokens on the caller's units, by id, without what they are made of",
      security: OFFICIALS,
      request: { query: pageQuery },
      responses: { 200: jsonReply("One page", pageOf(tokenReply)), ...refusals(422) },
    },
    answerList,
  );
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/tokens",
      summary: "Make a token; it is told once",
      security: OFFICIALS,
      request: { body: jsonBody(newTokenBody) },
      responses: { 201: jsonReply("The token", newTokenReply), ...refusals(400, 413, 415, 422) },
    },
    answerMake,
  );
  addRoute(
    routes,
    {
      method: "delete",
      path: "/api/v1/tokens/{id}",
      summary: "End a token at once",
      security: OFFICIALS,
      request: { params: accountPath },
      responses: { 200: jsonReply("Ended", endedReply) },
    },
    answerEnd,
  );
}

async function answerList(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "managePeople");
  return answerPageById(c, official, (who) => readTokens(c.var.deps, who));
}

async function answerMake(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "managePeople");
  const request = await readOfficialBody(c, official, (input) => validate(newTokenBody, input));
  const result = request.ok ? await makeToken(c.var.deps, request.value.official, request.value.body) : request;
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const { token, secret } = result.value;
  return c.json({ ...token, token: secret }, 201, { "Cache-Control": "no-store" });
}

async function answerEnd(c: AppContext): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const official = await requireRight(c, "managePeople");
  const result = official.ok ? await endToken(c.var.deps, official.value, id) : official;
  return result.ok ? c.json({ id }) : problem(c, result.refusal);
}
