import * as z from "zod";
import { changeLink } from "../service/links/change-link.ts";
import { createLink } from "../service/links/create-link.ts";
import { readLinks, readPublicLink } from "../service/links/read-links.ts";
import { linkChangeBody, linkQuery, linkReply, linkReplyOf, newLinkBody, publicLinkReply } from "../wire/links.ts";
import { pageFrom, pageOf, parsePageQuery } from "../wire/page.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireOfficial } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialBody } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

const linkPath = z.object({ code: z.string() });

/** Links: made, listed and changed by officials, read by anyone who holds one. */
export function addLinkRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/links",
      summary: "Make a link of a published survey for a unit and channel",
      security: OFFICIALS,
      request: { body: jsonBody(newLinkBody) },
      responses: { 201: jsonReply("The link", linkReply), ...refusals(400, 401, 413, 415, 422) },
    },
    answerCreateLink,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/links",
      summary: "All links, by code, of one survey or unit where given",
      security: OFFICIALS,
      request: { query: linkQuery },
      responses: { 200: jsonReply("One page", pageOf(linkReply)), ...refusals(401, 422) },
    },
    answerListLinks,
  );
  addRoute(
    routes,
    {
      method: "patch",
      path: "/api/v1/links/{code}",
      summary: "Open, pause, close or re-point a link, or move its last day",
      security: OFFICIALS,
      request: { params: linkPath, body: jsonBody(linkChangeBody) },
      responses: { 200: jsonReply("The link", linkReply), ...refusals(400, 401, 404, 413, 415, 422) },
    },
    answerChangeLink,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/links/{code}",
      summary: "What a link leads to: its state today, its unit and its survey",
      request: { params: linkPath },
      responses: { 200: jsonReply("The link", publicLinkReply), ...refusals(404) },
    },
    answerGetLink,
  );
}

async function answerCreateLink(c: AppContext): Promise<Response> {
  const request = await readOfficialBody(c, (input) => validate(newLinkBody, input));
  const result = request.ok ? await createLink(c.var.deps, request.value.actor, request.value.body) : request;
  return result.ok ? c.json(linkReplyOf(result.value, c.var.deps.settings.baseUrl), 201) : problem(c, result.refusal);
}

async function answerChangeLink(c: AppContext): Promise<Response> {
  const request = await readOfficialBody(c, (input) => validate(linkChangeBody, input));
  const code = c.req.param("code") ?? "";
  const result = request.ok
    ? await changeLink(c.var.deps, request.value.actor, { ...request.value.body, code })
    : request;
  return result.ok ? c.json(linkReplyOf(result.value, c.var.deps.settings.baseUrl)) : problem(c, result.refusal);
}

async function answerListLinks(c: AppContext): Promise<Response> {
  const official = requireOfficial(c);
  const page = official.ok ? parsePageQuery(c.req.query()) : official;
  if (!page.ok) {
    return problem(c, page.refusal);
  }
  const { after, limit } = page.value;
  const { survey = null, unit = null } = c.req.query();
  const links = await readLinks(c.var.deps, { survey, unit, after, limit: limit + 1 });
  const { baseUrl } = c.var.deps.settings;
  return c.json(
    pageFrom(
      links,
      limit,
      ({ code }) => code,
      (link) => linkReplyOf(link, baseUrl),
    ),
  );
}

async function answerGetLink(c: AppContext): Promise<Response> {
  const result = await readPublicLink(c.var.deps, c.req.param("code") ?? "");
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const { status, unit, survey } = result.value;
  return c.json({ status, unit, survey: { id: survey.id, revision: survey.revision, ...survey.definition } });
}
