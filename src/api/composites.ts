import * as z from "zod";
import { putComposite } from "../service/figures/put-composite.ts";
import { readComposite } from "../service/figures/read-composite.ts";
import {
  compositeBody,
  compositePath,
  compositeQuery,
  compositeReply,
  unitCompositeShape,
} from "../wire/composites.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireEverywhere } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialInput } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

/** Composite scores: their rules stated by officials, the scores read by anyone. */
export function addCompositeRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "put",
      path: "/api/v1/composites/{key}",
      summary: "State what a composite score is made of from a period on; older periods keep their rule",
      security: OFFICIALS,
      request: { params: compositePath, body: jsonBody(compositeBody) },
      responses: {
        200: jsonReply("A further version, or the same again", compositeReply),
        201: jsonReply("New", compositeReply),
        ...refusals(400, 401, 409, 413, 415, 422),
      },
    },
    answerPutComposite,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/units/{code}/composite",
      summary: "A unit's composite score and those of its children, ranked inside their groups",
      request: { params: z.object({ code: z.string() }), query: compositeQuery },
      responses: { 200: jsonReply("The scores", unitCompositeShape), ...refusals(404, 422) },
    },
    answerReadComposite,
  );
}

async function answerPutComposite(c: AppContext): Promise<Response> {
  const official = await requireEverywhere(c, "stateIndicators");
  const request = await readOfficialInput(c, official, { path: compositePath, body: compositeBody });
  if (!request.ok) {
    return problem(c, request.refusal);
  }
  const { key, name, from: period, groups = null } = request.value.body;
  const parts = request.value.body.parts.map(({ points = null, ...part }) => ({ ...part, points }));
  const result = await putComposite(c.var.deps, request.value.official, { key, name, period, parts, groups });
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const { rule } = result.value.version;
  const reply = { key, name: rule.name, from: rule.period, parts: rule.parts, groups: rule.groups };
  return c.json(reply, result.value.isNew ? 201 : 200);
}

async function answerReadComposite(c: AppContext): Promise<Response> {
  const query = validate(compositeQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const { key, period, at = null } = query.value;
  const result = await readComposite(c.var.deps, { code: c.req.param("code") ?? "", key, period, at });
  return result.ok ? c.json(result.value) : problem(c, result.refusal);
}
