import { putWave } from "../service/surveys/put-wave.ts";
import { waveBody, wavePath, waveReply } from "../wire/waves.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireSurveyRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialInput } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

/** The named date ranges of a survey. */
export function addWaveRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "put",
      path: "/api/v1/surveys/{id}/waves/{key}",
      summary: "State a wave's days, until its figures are released",
      security: OFFICIALS,
      request: { params: wavePath, body: jsonBody(waveBody) },
      responses: {
        200: jsonReply("Replaced", waveReply),
        201: jsonReply("New", waveReply),
        ...refusals(400, 401, 404, 409, 413, 415, 422),
      },
    },
    answerPutWave,
  );
}

async function answerPutWave(c: AppContext): Promise<Response> {
  const official = await requireSurveyRight(c, "editSurveys", c.req.param("id") ?? "");
  const request = await readOfficialInput(c, official, { path: wavePath, body: waveBody });
  const result = request.ok ? await putWave(c.var.deps, request.value.official, request.value.body) : request;
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const { wave, isNew } = result.value;
  return c.json({ key: wave.key, from: wave.fromDay, to: wave.toDay, name: wave.name }, isNew ? 201 : 200);
}
