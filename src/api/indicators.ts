import { putIndicator } from "../service/surveys/put-indicator.ts";
import { indicatorBody, indicatorPath, indicatorReply } from "../wire/indicators.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireEverywhere } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialInput } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

/** Indicators that no survey feeds: named by officials, filled by imports. */
export function addIndicatorRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "put",
      path: "/api/v1/indicators/{key}",
      summary: "Name an indicator that is only imported",
      security: OFFICIALS,
      request: { params: indicatorPath, body: jsonBody(indicatorBody) },
      responses: {
        200: jsonReply("Replaced", indicatorReply),
        201: jsonReply("New", indicatorReply),
        ...refusals(400, 401, 413, 415, 422),
      },
    },
    answerPutIndicator,
  );
}

async function answerPutIndicator(c: AppContext): Promise<Response> {
  const official = await requireEverywhere(c, "stateIndicators");
  const request = await readOfficialInput(c, official, { path: indicatorPath, body: indicatorBody });
  const result = request.ok ? await putIndicator(c.var.deps, request.value.official, request.value.body) : request;
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const { key, name, formula, kind, version } = result.value.indicator;
  return c.json({ key, name, formula, kind, version }, result.value.isNew ? 201 : 200);
}
