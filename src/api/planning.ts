import { planAnswers } from "../service/samples/plan-answers.ts";
import { planningQuery, planningShape } from "../wire/planning.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { problem } from "./respond-problem.ts";

/** What a poll needs, told where its links are made. */
export function addPlanningRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/planning",
      summary: "Answers needed to see five or ten points, and how many units can be expected to be shown",
      security: OFFICIALS,
      request: { query: planningQuery },
      responses: { 200: jsonReply("The plan", planningShape), ...refusals(401, 422) },
    },
    answerPlanning,
  );
}

async function answerPlanning(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "planPolls");
  const query = official.ok ? validate(planningQuery, c.req.query()) : official;
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const { expected, share, population = null } = query.value;
  return c.json(await planAnswers(c.var.deps, { expected, share, population }));
}
