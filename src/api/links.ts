import * as z from "zod";
import { changeLink } from "../service/links/change-link.ts";
import { createLink } from "../service/links/create-link.ts";
import { createLinks } from "../service/links/create-links.ts";
import { judgeLinkChange, judgeNewLink, judgeNewLinks, judgeRepointing } from "../service/links/judge-link-right.ts";
import { readLinks, readPublicLink } from "../service/links/read-links.ts";
import {
  linkChangeBody,
  linkQuery,
  linkReply,
  linkReplyOf,
  linksReply,
  newLinkBody,
  newLinksBody,
  publicLinkReply,
} from "../wire/links.ts";
import { pageOf } from "../wire/page.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { answerPage } from "./answer-page.ts";
import { requireOfficial, requireRight } from "./authorize.ts";
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
      method: "post",
      path: "/api/v1/links/bulk",
      summary: "Make a link for each unit, channel and respondent class that has no living one, all at once",
      security: OFFICIALS,
      request: { body: jsonBody(newLinksBody) },
      responses: {
        201: jsonReply("The links by unit, channel and class, those that were there included", linksReply),
        ...refusals(400, 401, 413, 415, 422),
      },
    },
    answerCreateLinks,
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
      summary: "Open, pause, close or re-point a link, move its last day, or state which sites may show it",
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
      responses: { 200: jsonReply("The link", publicLinkReply), ...refusals(403, 404) },
    },
    answerGetLink,
  );
}

async function answerCreateLink(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "makeLinks");
  const request = await readOfficialBody(c, official, (input) => validate(newLinkBody, input), {
    judge: (who, link) => judgeNewLink(c.var.deps, who, link),
  });
  const result = request.ok ? await createLink(c.var.deps, request.value.official, request.value.body) : request;
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  return c.json(linkReplyOf(result.value, c.var.deps.settings.baseUrl), 201);
}

async function answerCreateLinks(c: AppContext): Promise<Response> {
  const { deps } = c.var;
  const official = await requireRight(c, "makeLinks");
  const request = await readOfficialBody(c, official, (input) => validate(newLinksBody, input), {
    judge: (who, links) => judgeNewLinks(deps, who, links),
  });
  const result = request.ok ? await createLinks(deps, request.value.official, request.value.body) : request;
  return result.ok
    ? c.json({ items: result.value.map((link) => linkReplyOf(link, deps.settings.baseUrl)) }, 201)
    : problem(c, result.refusal);
}

async function answerChangeLink(c: AppContext): Promise<Response> {
  const code = c.req.param("code") ?? "";
  const official = await requireOfficial(c);
  const judged = official.ok ? await judgeLinkChange(c.var.deps, official.value, code) : official;
  const request = await readOfficialBody(c, judged.ok ? official : judged, (input) => validate(linkChangeBody, input), {
    judge: (who, change) => judgeRepointing(c.var.deps, who, change),
  });
  const result = request.ok
    ? await changeLink(c.var.deps, request.value.official, { ...request.value.body, code })
    : request;
  return result.ok ? c.json(linkReplyOf(result.value, c.var.deps.settings.baseUrl)) : problem(c, result.refusal);
}

async function answerListLinks(c: AppContext): Promise<Response> {
  const { deps } = c.var;
  const { survey = null, unit = null } = c.req.query();
  return answerPage(c, await requireRight(c, "seeLinks"), {
    read: (who, { after, limit }) => readLinks(deps, who, { survey, unit, after, limit: limit + 1 }),
    keyOf: ({ code }) => code,
    itemOf: (link) => linkReplyOf(link, deps.settings.baseUrl),
  });
}

async function answerGetLink(c: AppContext): Promise<Response> {
  const result = await readPublicLink(c.var.deps, c.req.param("code") ?? "");
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const { status, unit, survey, hidden } = result.value;
  const asked = { id: survey.id, revision: survey.revision, ...survey.definition };
  return c.json({ status, unit, survey: asked, ...(hidden.length > 0 && { hidden }) });
}
