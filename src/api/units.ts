import * as z from "zod";
import { accept } from "../core/result.ts";
import { judgeUnitChange } from "../service/accounts/judge-right.ts";
import { putUnit } from "../service/units/put-unit.ts";
import { readUnit, readUnits } from "../service/units/read-units.ts";
import { pageOf, pageQuery } from "../wire/page.ts";
import { unitBody, unitCode, unitReply, unitReplyOf, unitWithChildrenReply } from "../wire/units.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { answerPage } from "./answer-page.ts";
import { requireRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialInput } from "./read-official-body.ts";
import { problem } from "./respond-problem.ts";

const unitPath = z.object({ code: unitCode });

/** Units: stated by officials, read by anyone. */
export function addUnitRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "put",
      path: "/api/v1/units/{code}",
      summary: "State a unit: its name, kind, place in the tree, end, successor, population and targets",
      security: OFFICIALS,
      request: { params: unitPath, body: jsonBody(unitBody) },
      responses: {
        200: jsonReply("Replaced", unitReply),
        201: jsonReply("New", unitReply),
        ...refusals(400, 401, 409, 413, 415, 422),
      },
    },
    answerPutUnit,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/units",
      summary: "All units as they stand now, by code",
      request: { query: pageQuery },
      responses: { 200: jsonReply("One page", pageOf(unitReply)), ...refusals(422) },
    },
    answerListUnits,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/units/{code}",
      summary: "A unit as it stands now, with its children",
      request: { params: unitPath },
      responses: { 200: jsonReply("The unit", unitWithChildrenReply), ...refusals(404) },
    },
    answerGetUnit,
  );
}

async function answerPutUnit(c: AppContext): Promise<Response> {
  const official = await requireRight(c, "manageUnits");
  const shapes = { path: unitPath, body: unitBody };
  const request = await readOfficialInput(c, official, shapes, (who, unit) => judgeUnitChange(c.var.deps, who, unit));
  const result = request.ok ? await putUnit(c.var.deps, request.value.official, request.value.body) : request;
  return result.ok
    ? c.json(unitReplyOf(result.value.unit), result.value.isNew ? 201 : 200)
    : problem(c, result.refusal);
}

function answerListUnits(c: AppContext): Promise<Response> {
  return answerPage(c, accept(null), {
    read: (_, { after, limit }) => readUnits(c.var.deps, after, limit + 1),
    keyOf: ({ code }) => code,
    itemOf: unitReplyOf,
  });
}

async function answerGetUnit(c: AppContext): Promise<Response> {
  const result = await readUnit(c.var.deps, c.req.param("code") ?? "");
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const children = result.value.children.map(({ code, name, kind }) => ({ code, name, kind }));
  return c.json({ ...unitReplyOf(result.value.unit), children });
}
