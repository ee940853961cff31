import { readSample, type WaveSample } from "../service/figures/read-sample.ts";
import { putSample } from "../service/surveys/put-sample.ts";
import { sampleBody, samplePath, samplePlanOf, samplePlanReply, sampleQuery, sampleShape } from "../wire/samples.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireSurveyRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { DEFINITION_BYTES_MAX } from "./read-body.ts";
import { readOfficialBody } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

const PATH = "/api/v1/surveys/{id}/waves/{key}/sample";

/** Sample polls: the design stated by officials, the weighted figures of a closed wave read by anyone. */
export function addSampleRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "put",
      path: PATH,
      summary: "State how a wave's sample was drawn, until its figures are let out",
      security: OFFICIALS,
      request: { params: samplePath, body: jsonBody(sampleBody) },
      responses: { 200: jsonReply("The plan", samplePlanReply), ...refusals(400, 401, 404, 409, 413, 415, 422) },
    },
    answerPutSample,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: PATH,
      summary: "A wave's sample and its weighted figures, with design-based errors and response rates",
      request: { params: samplePath, query: sampleQuery },
      responses: { 200: jsonReply("The sample", sampleShape), ...refusals(404, 422) },
    },
    answerReadSample,
  );
}

function keyOf(c: AppContext): { survey: string; wave: string } {
  return { survey: c.req.param("id") ?? "", wave: c.req.param("key") ?? "" };
}

async function answerPutSample(c: AppContext): Promise<Response> {
  const official = await requireSurveyRight(c, "editSurveys", c.req.param("id") ?? "");
  const request = await readOfficialBody(c, official, (input) => validate(sampleBody, input), {
    bytesMax: DEFINITION_BYTES_MAX,
  });
  if (!request.ok) {
    return problem(c, request.refusal);
  }
  const plan = samplePlanOf(request.value.body);
  const result = await putSample(c.var.deps, request.value.official, { ...keyOf(c), plan });
  return result.ok ? c.json({ ...keyOf(c), plan: result.value }) : problem(c, result.refusal);
}

async function answerReadSample(c: AppContext): Promise<Response> {
  const query = validate(sampleQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const { since = null } = query.value;
  const result = await readSample(c.var.deps, { ...keyOf(c), since, caller: await c.var.findCaller() });
  return result.ok ? c.json(namedSample(result.value)) : problem(c, result.refusal);
}

function namedSample({ names, ...sample }: WaveSample): object {
  const named = (code: string) => ({ code, name: names.get(code) ?? code });
  const classes = sample.classes.map((one) =>
    one.status === "weighted"
      ? { ...one, figures: one.figures.map((figure) => ({ ...figure, unit: named(figure.unit) })) }
      : one,
  );
  const changes = sample.changes?.map((one) => ({
    proof: one.proof,
    changes: one.changes.map((change) => ({ ...change, unit: named(change.unit) })),
  }));
  return { ...sample, classes, changes: changes ?? null };
}
