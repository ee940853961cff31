import * as z from "zod";
import { invalid } from "../core/refusal.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import { judgeSurveyOwner } from "../service/accounts/judge-right.ts";
import type { ActingOfficial } from "../service/deps.ts";
import { createSurvey } from "../service/surveys/create-survey.ts";
import { judgeStatedIndicators } from "../service/surveys/judge-stated-indicators.ts";
import { publishSurvey } from "../service/surveys/publish-survey.ts";
import { readSurvey } from "../service/surveys/read-survey.ts";
import { replaceDraft } from "../service/surveys/replace-draft.ts";
import { parseSurveyDefinition, surveyBody } from "../wire/surveys.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireRight, requireSurveyRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { DEFINITION_BYTES_MAX } from "./read-body.ts";
import { readOfficialBody } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

const surveyPath = z.object({ id: z.string() });
const surveyReply = z.looseObject({
  id: z.string(),
  status: z.enum(["draft", "published"]),
  revision: z.int().nullable().optional(),
});

/** Surveys: drafted, published and read by officials. */
export function addSurveyRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/surveys",
      summary: "Draft a new survey",
      security: OFFICIALS,
      request: { body: jsonBody(surveyBody) },
      responses: { 201: jsonReply("The draft", surveyReply), ...refusals(400, 401, 413, 415, 422) },
    },
    answerCreateSurvey,
  );
  addRoute(
    routes,
    {
      method: "put",
      path: "/api/v1/surveys/{id}",
      summary: "Replace a survey's working draft; published revisions stay",
      security: OFFICIALS,
      request: { params: surveyPath, body: jsonBody(surveyBody) },
      responses: { 200: jsonReply("The draft", surveyReply), ...refusals(400, 401, 404, 413, 415, 422) },
    },
    answerReplaceDraft,
  );
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/surveys/{id}/publish",
      summary: "Publish the working draft as the newest revision; an unchanged draft keeps its revision",
      security: OFFICIALS,
      request: { params: surveyPath },
      responses: {
        200: jsonReply("Published", z.object({ id: z.string(), revision: z.int() })),
        ...refusals(401, 404, 422),
      },
    },
    answerPublish,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/surveys/{id}",
      summary: "A survey: its newest published revision or else its draft, or the one asked for",
      security: OFFICIALS,
      request: {
        params: surveyPath,
        query: z.object({ revision: z.string().optional().describe("A number or draft") }),
      },
      responses: { 200: jsonReply("The survey", surveyReply), ...refusals(401, 404, 422) },
    },
    answerGetSurvey,
  );
}

async function answerCreateSurvey(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "editSurveys");
  const request = await readOwnedDefinition(c, official);
  const result = request.ok ? await createSurvey(c.var.deps, request.value.official, request.value.body) : request;
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  return c.json(draftReply(result.value), 201);
}

async function answerReplaceDraft(c: AppContext): Promise<Response> {
  const official = await requireSurveyRight(c, "editSurveys", idOf(c));
  const request = await readOwnedDefinition(c, official);
  const result = request.ok
    ? await replaceDraft(c.var.deps, request.value.official, { id: idOf(c), definition: request.value.body })
    : request;
  return result.ok ? c.json(draftReply(result.value)) : problem(c, result.refusal);
}

/** A definition for a unit on which the official may edit surveys. */
function readOwnedDefinition(c: AppContext, official: Result<ActingOfficial>) {
  return readOfficialBody(c, official, parseSurveyDefinition, {
    bytesMax: DEFINITION_BYTES_MAX,
    judge: async (who, definition) => {
      const owned = await judgeSurveyOwner(c.var.deps, who, definition);
      return owned.ok ? judgeStatedIndicators(c.var.deps, who, definition.indicators) : owned;
    },
  });
}

function draftReply({ id, definition }: { id: string; definition: object }) {
  return { id, status: "draft", ...definition };
}

async function answerPublish(c: AppContext): Promise<Response> {
  const official = await requireSurveyRight(c, "editSurveys", idOf(c));
  const result = official.ok ? await publishSurvey(c.var.deps, official.value, idOf(c)) : official;
  return result.ok ? c.json(result.value) : problem(c, result.refusal);
}

async function answerGetSurvey(c: AppContext): Promise<Response> {
  const official = await requireSurveyRight(c, "seeSurveys", idOf(c));
  const revision = parseRevision(c.req.query("revision"));
  if (!official.ok) {
    return problem(c, official.refusal);
  }
  if (!revision.ok) {
    return problem(c, revision.refusal);
  }
  const result = await readSurvey(c.var.deps, official.value, { id: idOf(c), revision: revision.value });
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const { id, status, revision: number, definition } = result.value;
  return c.json({ id, status, revision: number, ...definition });
}

function idOf(c: AppContext): string {
  return c.req.param("id") ?? "";
}

function parseRevision(text: string | undefined): Result<number | "draft" | null> {
  if (text === undefined || text === "draft") {
    return accept(text ?? null);
  }
  return /^[1-9]\d{0,8}$/.test(text)
    ? accept(Number(text))
    : refuse(invalid([{ pointer: "/revision", reason: "unknown_revision" }]));
}
