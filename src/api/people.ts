import { changeRoles, endPerson } from "../service/accounts/change-roles.ts";
import { invitePeople, renewInvitation } from "../service/accounts/invite-people.ts";
import { readPeople } from "../service/accounts/read-people.ts";
import {
  accountPath,
  endedReply,
  invitedReply,
  newPersonBody,
  personReply,
  rolesBody,
  rolesReply,
} from "../wire/accounts.ts";
import { pageOf, pageQuery } from "../wire/page.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { answerPageById } from "./answer-page.ts";
import { requireRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialBody } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

/** People who may sign in, invited and ended by administrators. */
export function addPeopleRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/people",
      summary: "People with a role inside the caller's units, by id",
      security: OFFICIALS,
      request: { query: pageQuery },
      responses: { 200: jsonReply("One page", pageOf(personReply)), ...refusals(422) },
    },
    answerList,
  );
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/people",
      summary: "Invite a person with one role; the address is told once",
      security: OFFICIALS,
      request: { body: jsonBody(newPersonBody) },
      responses: { 201: jsonReply("Invited", invitedReply), ...refusals(400, 413, 415, 422) },
    },
    answerInvite,
  );
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/people/{id}/invitation",
      summary: "Invite a person anew who can no longer sign in; what they signed in with is taken away",
      security: OFFICIALS,
      request: { params: accountPath },
      responses: { 201: jsonReply("Invited", invitedReply) },
    },
    answerRenew,
  );
  addRoute(
    routes,
    {
      method: "put",
      path: "/api/v1/people/{id}/roles",
      summary: "Give a person exactly these roles; their sessions end at once",
      security: OFFICIALS,
      request: { params: accountPath, body: jsonBody(rolesBody) },
      responses: { 200: jsonReply("The roles", rolesReply), ...refusals(400, 409, 413, 415, 422) },
    },
    answerRoles,
  );
  addRoute(
    routes,
    {
      method: "delete",
      path: "/api/v1/people/{id}",
      summary: "Somebody leaves: roles, credentials and sessions end at once; what they did stays on record",
      security: OFFICIALS,
      request: { params: accountPath },
      responses: { 200: jsonReply("Ended", endedReply), ...refusals(409) },
    },
    answerEnd,
  );
}

const idOf = (c: AppContext) => c.req.param("id") ?? "";

async function answerList(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "managePeople");
  return answerPageById(c, official, (who) => readPeople(c.var.deps, who));
}

async function answerInvite(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "managePeople");
  const request = await readOfficialBody(c, official, (input) => validate(newPersonBody, input));
  if (!request.ok) {
    return problem(c, request.refusal);
  }
  const { name, ...grant } = request.value.body;
  const result = await invitePeople(c.var.deps, request.value.official, { names: [name], ...grant });
  const [invited] = result.ok ? result.value : [];
  if (!result.ok || !invited) {
    return problem(c, result.ok ? { reason: "internal" } : result.refusal);
  }
  return c.json(invited, 201, { "Cache-Control": "no-store" });
}

async function answerRenew(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "managePeople");
  const result = official.ok ? await renewInvitation(c.var.deps, official.value, idOf(c)) : official;
  return result.ok ? c.json(result.value, 201, { "Cache-Control": "no-store" }) : problem(c, result.refusal);
}

async function answerRoles(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "managePeople");
  const request = await readOfficialBody(c, official, (input) => validate(rolesBody, input));
  const result = request.ok
    ? await changeRoles(c.var.deps, request.value.official, { id: idOf(c), roles: request.value.body.roles })
    : request;
  return result.ok ? c.json({ id: idOf(c), roles: result.value }) : problem(c, result.refusal);
}

async function answerEnd(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "managePeople");
  const result = official.ok ? await endPerson(c.var.deps, official.value, idOf(c)) : official;
  return result.ok ? c.json({ id: idOf(c) }) : problem(c, result.refusal);
}
