import * as z from "zod";
import { readRanking } from "../service/figures/read-ranking.ts";
import { readResults } from "../service/figures/read-results.ts";
import { readTrend } from "../service/figures/read-trend.ts";
import { rankingQuery, rankingShape, resultsQuery, resultsShape, trendQuery, trendShape } from "../wire/figures.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import type { AppContext } from "./context.ts";
import { jsonReply, refusals } from "./describe-route.ts";
import { problem } from "./respond-problem.ts";

const code = z.object({ code: z.string() });

/** Figures are public and read from the releases alone; a token changes nothing but for results kept for officials. */
export function addFigureRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/units/{code}/trend",
      summary: "A unit's figures of one indicator, one series per proof class",
      request: { params: code, query: trendQuery },
      responses: { 200: jsonReply("The trend", trendShape), ...refusals(404, 422) },
    },
    trend,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/units/{code}/ranking",
      summary: "The unit's children in one period, with intervals of rank",
      request: { params: code, query: rankingQuery },
      responses: { 200: jsonReply("The ranking", rankingShape), ...refusals(404, 422) },
    },
    ranking,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/surveys/{id}/results",
      summary: "The counts of each value of each question, for a unit and a period",
      request: { params: z.object({ id: z.string() }), query: resultsQuery },
      responses: { 200: jsonReply("The results", resultsShape), ...refusals(404, 422) },
    },
    results,
  );
}

async function trend(c: AppContext): Promise<Response> {
  const query = validate(trendQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const { from, to, survey, proof, channel, respondentClass, round = 1, ...rest } = query.value;
  const result = await readTrend(c.var.deps, {
    ...{ ...rest, code: c.req.param("code") ?? "", caller: await c.var.findCaller(), round },
    ...{ from: from ?? null, to: to ?? null, survey: survey ?? null, proof: proof ?? null },
    ...{ channel: channel ?? null, respondentClass: respondentClass ?? null },
  });
  return result.ok ? c.json(result.value) : problem(c, result.refusal);
}

async function ranking(c: AppContext): Promise<Response> {
  const query = validate(rankingQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const { at = null, from = null, proof = null, ...rest } = query.value;
  const result = await readRanking(c.var.deps, { ...rest, code: c.req.param("code") ?? "", at, from, proof });
  return result.ok ? c.json(result.value) : problem(c, result.refusal);
}

async function results(c: AppContext): Promise<Response> {
  const query = validate(resultsQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const { at = null, ...rest } = query.value;
  const { deps } = c.var;
  const caller = await c.var.findCaller();
  const result = await readResults(deps, { ...rest, survey: c.req.param("id") ?? "", at, caller });
  return result.ok ? c.json(result.value) : problem(c, result.refusal);
}
