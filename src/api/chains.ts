import * as z from "zod";
import { readChain } from "../service/figures/read-chain.ts";
import { makeDraw } from "../service/samples/make-draw.ts";
import { chainQuery, chainShape } from "../wire/chains.ts";
import { DRAW_RULE, drawBody, drawReply } from "../wire/draws.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { DEFINITION_BYTES_MAX } from "./read-body.ts";
import { readOfficialBody } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

/** The chain behind the three rates: read by anyone; the random draw of call-backs made for officials. */
export function addChainRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/units/{code}/chain",
      summary: "From the cases handled to the valid answers of a unit's call-backs, small counts hidden",
      request: { params: z.object({ code: z.string() }), query: chainQuery },
      responses: { 200: jsonReply("The chain", chainShape), ...refusals(404, 422) },
    },
    answerReadChain,
  );
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/draws",
      summary: "Draw at random, reproducibly, who is called back",
      security: OFFICIALS,
      request: { body: jsonBody(drawBody) },
      responses: { 200: jsonReply("The draw and its rule", drawReply), ...refusals(400, 401, 413, 415, 422) },
    },
    answerMakeDraw,
  );
}

async function answerReadChain(c: AppContext): Promise<Response> {
  const query = validate(chainQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const { period, at = null } = query.value;
  const result = await readChain(c.var.deps, { code: c.req.param("code") ?? "", period, at });
  return result.ok ? c.json(result.value) : problem(c, result.refusal);
}

async function answerMakeDraw(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "planPolls");
  const request = await readOfficialBody(c, official, (input) => validate(drawBody, input), {
    bytesMax: DEFINITION_BYTES_MAX,
  });
  if (!request.ok) {
    return problem(c, request.refusal);
  }
  const { ids = [], count = 0, seed, strata } = request.value.body;
  const isStratified = strata !== undefined;
  const input = { strata: strata ?? [{ name: "", ids, count }], seed, isStratified };
  const result = await makeDraw(c.var.deps, request.value.official, input);
  return result.ok ? c.json({ ...result.value, rule: DRAW_RULE }, 200) : problem(c, result.refusal);
}
