import { type NamedTurnout, readTurnouts } from "../service/figures/read-turnouts.ts";
import { turnoutPath, turnoutShape } from "../wire/turnouts.ts";
import { addRoute, type Routes } from "./add-route.ts";
import type { AppContext } from "./context.ts";
import { jsonReply, refusals } from "./describe-route.ts";
import { problem } from "./respond-problem.ts";

/** How many of the one-time codes of a survey were cast, as let out after its links had closed. */
export function addTurnoutRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/surveys/{id}/turnout",
      summary: "One-time codes made and cast by unit, told once after all links with codes have closed",
      request: { params: turnoutPath },
      responses: { 200: jsonReply("The turnouts", turnoutShape), ...refusals(404) },
    },
    answerTurnouts,
  );
}

async function answerTurnouts(c: AppContext): Promise<Response> {
  const survey = c.req.param("id") ?? "";
  const result = await readTurnouts(c.var.deps, { survey, caller: await c.var.findCaller() });
  return result.ok
    ? c.json({
        survey,
        turnouts: result.value.map(({ wave, releasedOn, units }) => ({ wave, releasedOn, units: units.map(toldUnit) })),
      })
    : problem(c, result.refusal);
}

function toldUnit({ unit, counts, toldAt }: NamedTurnout): object {
  const told = counts ?? { invited: null, cast: null, share: null };
  return { unit, status: counts ? "told" : "withheld", ...told, toldAt };
}
