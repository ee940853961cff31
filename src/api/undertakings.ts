import { judgeUnitRight } from "../service/accounts/judge-right.ts";
import type { Official } from "../service/deps.ts";
import { readUndertakings } from "../service/units/read-undertakings.ts";
import { recordUndertaking, withdrawUndertaking } from "../service/units/record-undertaking.ts";
import { pageOf, pageQuery } from "../wire/page.ts";
import {
  undertakingBody,
  undertakingPath,
  undertakingReply,
  undertakingReplyOf,
  withdrawalBody,
  withdrawalPath,
} from "../wire/undertakings.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { answerPage } from "./answer-page.ts";
import { requireRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialInput } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

const PATH = "/api/v1/units/{code}/undertakings";
const FAULTS = [400, 401, 404, 413, 415, 422] as const;

/** What was promised in public for a unit: recorded and withdrawn by officials, read by anyone. */
export function addUndertakingRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      ...{ method: "get", path: PATH, summary: "A unit's undertakings by number, withdrawn ones included" },
      request: { params: undertakingPath, query: pageQuery },
      responses: { 200: jsonReply("One page", pageOf(undertakingReply)), ...refusals(404, 422) },
    },
    answerList,
  );
  addRoute(
    routes,
    {
      ...{ method: "post", path: PATH, summary: "Record what was promised in public for a unit", security: OFFICIALS },
      request: { params: undertakingPath, body: jsonBody(undertakingBody) },
      responses: {
        200: jsonReply("It stands there already", undertakingReply),
        201: jsonReply("New", undertakingReply),
        ...refusals(...FAULTS),
      },
    },
    answerRecord,
  );
  addRoute(
    routes,
    {
      ...{ method: "post", path: `${PATH}/{number}/withdrawal`, security: OFFICIALS },
      summary: "Withdraw an undertaking with a reason; what was promised stays listed",
      request: { params: withdrawalPath, body: jsonBody(withdrawalBody) },
      responses: { 201: jsonReply("Withdrawn", undertakingReply), ...refusals(...FAULTS, 409) },
    },
    answerWithdraw,
  );
}

async function answerList(c: AppContext): Promise<Response> {
  return answerPage(c, await readUndertakings(c.var.deps, c.req.param("code") ?? ""), {
    read: async (all, { after }) =>
      all.filter(({ number }) => number > (Number(after) || 0)).toSorted((one, other) => one.number - other.number),
    keyOf: ({ number }) => String(number),
    itemOf: undertakingReplyOf,
  });
}

function judge(c: AppContext) {
  return (official: Official, { code }: { code: string }) =>
    judgeUnitRight(c.var.deps, official, "recordUndertakings", code);
}

async function answerRecord(c: AppContext): Promise<Response> {
  const shapes = { path: undertakingPath, body: undertakingBody };
  const request = await readOfficialInput(c, await requireRight(c, "recordUndertakings"), shapes, judge(c));
  if (!request.ok) {
    return problem(c, request.refusal);
  }
  const { code: unit, day, due = null, text } = request.value.body;
  const result = await recordUndertaking(c.var.deps, request.value.official, { unit, day, due, text });
  return result.ok
    ? c.json(undertakingReplyOf(result.value.undertaking), result.value.isNew ? 201 : 200)
    : problem(c, result.refusal);
}

async function answerWithdraw(c: AppContext): Promise<Response> {
  const shapes = { path: withdrawalPath, body: withdrawalBody };
  const request = await readOfficialInput(c, await requireRight(c, "recordUndertakings"), shapes, judge(c));
  if (!request.ok) {
    return problem(c, request.refusal);
  }
  const { code: unit, number, reason } = request.value.body;
  const input = { unit, number: Number(number), reason };
  const result = await withdrawUndertaking(c.var.deps, request.value.official, input);
  return result.ok ? c.json(undertakingReplyOf(result.value), 201) : problem(c, result.refusal);
}
