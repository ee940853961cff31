import { readAppraisal } from "../service/figures/read-appraisal.ts";
import { readAppraisalPairs } from "../service/figures/read-appraisal-pairs.ts";
import { readQuiz } from "../service/figures/read-quiz.ts";
import { putAppraisal } from "../service/surveys/put-appraisal.ts";
import {
  appraisalBody,
  appraisalQuery,
  appraisalReply,
  appraisalShape,
  pairsQuery,
  pairsShape,
  quizShape,
  surveyPath,
} from "../wire/appraisals.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireSurveyRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialInput } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

/** Appraisals by respondent class, and quizzes: their rules stated by officials, the figures read by anyone. */
export function addAppraisalRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "put",
      path: "/api/v1/surveys/{id}/appraisal",
      summary: "State the weights of the respondent classes and the points of the levels; older periods keep theirs",
      security: OFFICIALS,
      request: { params: surveyPath, body: jsonBody(appraisalBody) },
      responses: {
        200: jsonReply("A further version, or the same again", appraisalReply),
        201: jsonReply("New", appraisalReply),
        ...refusals(400, 401, 404, 409, 413, 415, 422),
      },
    },
    answerPutAppraisal,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/surveys/{id}/appraisal",
      summary: "A unit's score inside each respondent class, then across the classes",
      request: { params: surveyPath, query: appraisalQuery },
      responses: { 200: jsonReply("The appraisal", appraisalShape), ...refusals(404, 422) },
    },
    (c) => answerFigures(c, readAppraisal),
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/surveys/{id}/appraisal/pairs",
      summary: "How the units of an appraisal's sheet differ by the same raters, as fixed at the period's release",
      request: { params: surveyPath, query: pairsQuery },
      responses: { 200: jsonReply("The pairs that may be told", pairsShape), ...refusals(404, 422) },
    },
    answerPairs,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/surveys/{id}/quiz",
      summary: "Accuracy per quiz question of a unit and its children; never a person's score",
      request: { params: surveyPath, query: appraisalQuery },
      responses: { 200: jsonReply("The accuracies", quizShape), ...refusals(404, 422) },
    },
    (c) => answerFigures(c, readQuiz),
  );
}

async function answerPutAppraisal(c: AppContext): Promise<Response> {
  const official = await requireSurveyRight(c, "editSurveys", c.req.param("id") ?? "");
  const request = await readOfficialInput(c, official, { path: surveyPath, body: appraisalBody });
  if (!request.ok) {
    return problem(c, request.refusal);
  }
  const { id, classes, points, question, from: period = null } = request.value.body;
  const input = { id, classes, points, question, period };
  const result = await putAppraisal(c.var.deps, request.value.official, input);
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  return c.json({ survey: id, ...result.value.version.rule }, result.value.isNew ? 201 : 200);
}

async function answerPairs(c: AppContext): Promise<Response> {
  const query = validate(pairsQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const { unit = null, period, at = null } = query.value;
  const caller = await c.var.findCaller();
  const result = await readAppraisalPairs(c.var.deps, { survey: c.req.param("id") ?? "", unit, period, at, caller });
  return result.ok ? c.json(result.value) : problem(c, result.refusal);
}

async function answerFigures(c: AppContext, read: typeof readAppraisal | typeof readQuiz): Promise<Response> {
  const query = validate(appraisalQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const { unit, period, at = null } = query.value;
  const { deps } = c.var;
  const caller = await c.var.findCaller();
  const result = await read(deps, { survey: c.req.param("id") ?? "", unit, period, at, caller });
  return result.ok ? c.json(result.value) : problem(c, result.refusal);
}
