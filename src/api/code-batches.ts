import { printedCode } from "../core/codes/one-time-code.ts";
import type { Result } from "../core/result.ts";
import { addCodes, type MadeCodes, makeCodeBatch, readCodeBatches } from "../service/codes/make-codes.ts";
import {
  batchPath,
  batchQuery,
  batchReply,
  madeCodesReply,
  moreCodesBody,
  newBatchBody,
} from "../wire/code-batches.ts";
import { pageFrom, pageOf, parsePageQuery } from "../wire/page.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialBody, readOfficialInput } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

/** One-time codes: made in batches for an electorate, told once. How many were cast is told through the gate alone. */
export function addCodeBatchRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/code-batches",
      summary: "Make a batch of one-time codes; they are told once",
      security: OFFICIALS,
      request: { body: jsonBody(newBatchBody) },
      responses: { 201: jsonReply("The batch and its codes", madeCodesReply), ...refusals(400, 401, 413, 415, 422) },
    },
    answerMake,
  );
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/code-batches/{id}/codes",
      summary: "Make more codes of a batch, such as one at a window; they are told once",
      security: OFFICIALS,
      request: { params: batchPath, body: jsonBody(moreCodesBody) },
      responses: {
        201: jsonReply("The batch and the new codes", madeCodesReply),
        ...refusals(400, 401, 404, 413, 415, 422),
      },
    },
    answerMore,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/code-batches",
      summary: "The batches of a survey, without their codes",
      security: OFFICIALS,
      request: { query: batchQuery },
      responses: { 200: jsonReply("One page", pageOf(batchReply)), ...refusals(401, 404, 422) },
    },
    answerList,
  );
}

async function answerMake(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "editSurveys");
  const request = await readOfficialBody(c, official, (input) => validate(newBatchBody, input));
  return madeReply(
    c,
    request.ok ? await makeCodeBatch(c.var.deps, request.value.official, request.value.body) : request,
  );
}

async function answerMore(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "handOutCodes");
  const request = await readOfficialInput(c, official, { path: batchPath, body: moreCodesBody });
  return madeReply(c, request.ok ? await addCodes(c.var.deps, request.value.official, request.value.body) : request);
}

function madeReply(c: AppContext, result: Result<MadeCodes>): Response {
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const { batch, codes } = result.value;
  return c.json({ ...batch, codes: codes.map(printedCode) }, 201, { "Cache-Control": "no-store" });
}

async function answerList(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "seeLinks");
  if (!official.ok) {
    return problem(c, official.refusal);
  }
  const page = parsePageQuery(c.req.query());
  if (!page.ok) {
    return problem(c, page.refusal);
  }
  const query = validate(batchQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const result = await readCodeBatches(c.var.deps, official.value, query.value.survey);
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const { after, limit } = page.value;
  const later = result.value.filter(({ id }) => id > (after ?? ""));
  return c.json(
    pageFrom(
      later,
      limit,
      ({ id }) => id,
      (batch) => batch,
    ),
  );
}
