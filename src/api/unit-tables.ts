import * as z from "zod";
import type { Locale } from "../core/local-text.ts";
import { invalid } from "../core/refusal.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import { judgeUnitChanges } from "../service/accounts/judge-right.ts";
import { changeTree, type TreeAct } from "../service/units/change-tree.ts";
import { type ImportUnitsInput, importUnits, previewUnits } from "../service/units/import-units.ts";
import { judgePlannedUnits, judgeSplit } from "../service/units/judge-units.ts";
import {
  endBody,
  mergeBody,
  plannedUnitsReply,
  plannedUnitsReplyOf,
  splitBody,
  statedReply,
  unitTableFields,
} from "../wire/unit-tables.ts";
import { unitCode } from "../wire/units.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { formBody, jsonBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { readOfficialBody } from "./read-official-body.ts";
import { readOfficialForm } from "./read-upload.ts";
import { problem } from "./respond-problem.ts";

const unitPath = z.object({ code: unitCode });
const tableForm = unitTableFields.extend({ file: z.string().meta({ format: "binary" }).optional() });

/** Units from tables and pasted names, and what befalls them: ends, mergers and splits. */
export function addUnitTableRoutes(routes: Routes): void {
  for (const [path, summary] of [
    ["preview", "What a table of units, or pasted names, would state; nothing is stored"],
    ["apply", "State the units of a table or of pasted names: all of them, or none"],
  ] as const) {
    addRoute(
      routes,
      {
        ...{ method: "post", path: `/api/v1/units/${path}`, summary, security: OFFICIALS },
        request: { body: formBody(tableForm) },
        responses: { 200: jsonReply("The units", plannedUnitsReply), ...refusals(400, 401, 409, 413, 415, 422, 503) },
      },
      (c) => answerTable(c, path === "apply"),
    );
  }
  addAct(routes, "end", "End a unit on the first of a month", endBody, ({ on, successor = null }) => ({
    ...{ act: "end", on, successor },
  }));
  addAct(routes, "merge", "Merge other units into this one on the first of a month", mergeBody, ({ on, from }) => ({
    ...{ act: "merge", on, from },
  }));
  addAct(routes, "split", "Split a unit into new ones on the first of a month", splitBody, ({ on, into }) => ({
    ...{ act: "split", on },
    into: into.map(({ code = null, kind = null, population = null, ...part }) => ({ ...part, code, kind, population })),
  }));
}

function addAct<Body extends z.ZodObject>(
  routes: Routes,
  name: TreeAct["act"],
  summary: string,
  body: Body,
  actOf: (body: z.output<Body>) => TreeAct,
): void {
  addRoute(
    routes,
    {
      ...{ method: "post", path: `/api/v1/units/{code}/${name}`, summary, security: OFFICIALS },
      request: { params: unitPath, body: jsonBody(body) },
      responses: { 200: jsonReply("What was stated", statedReply), ...refusals(400, 401, 404, 409, 413, 415, 422) },
    },
    async (c) => {
      const request = await readOfficialBody(c, await requireRight(c, "manageUnits"), (input) => validate(body, input));
      const path = validate(unitPath, c.req.param());
      if (!request.ok || !path.ok) {
        return problem(c, request.ok ? { reason: "not_found" } : request.refusal);
      }
      const { code } = path.value;
      const act = { ...actOf(request.value.body), code };
      const codes = act.act === "merge" ? [code, ...act.from] : [code];
      const { official } = request.value;
      const judged =
        act.act === "split"
          ? await judgeSplit(c.var.deps, official, code)
          : await judgeUnitChanges(
              c.var.deps,
              official,
              codes.map((each) => ({ code: each, ...(act.act === "end" && { successor: act.successor }) })),
            );
      if (!judged.ok) {
        return problem(c, judged.refusal);
      }
      const result = await changeTree(c.var.deps, request.value.official, act);
      return result.ok ? c.json({ units: result.value.map(statedUnit) }) : problem(c, result.refusal);
    },
  );
}

function statedUnit({ code, name, kind, parent, until, successor }: z.output<typeof statedReply>["units"][number]) {
  return { code, name, kind, parent, until, successor };
}

async function answerTable(c: AppContext, isApplied: boolean): Promise<Response> {
  const request = await readOfficialForm(c, "manageUnits");
  if (!request.ok) {
    return problem(c, request.refusal);
  }
  const { official, ...form } = request.value;
  const input = unitsInput(form, c.var.locale);
  if (!input.ok) {
    return problem(c, input.refusal);
  }
  const { deps } = c.var;
  const planned = await previewUnits(deps, input.value);
  const judged = planned.ok ? await judgePlannedUnits(deps, official, planned.value) : planned;
  if (!judged.ok) {
    return problem(c, judged.refusal);
  }
  const result = isApplied ? await importUnits(deps, official, { ...input.value, fileName: "" }) : planned;
  return result.ok ? c.json(plannedUnitsReplyOf(result.value)) : problem(c, result.refusal);
}

/** A file, or names in its place. */
function unitsInput(form: { file: Uint8Array | null; fields: object }, locale: Locale): Result<ImportUnitsInput> {
  const filled = Object.fromEntries(Object.entries(form.fields).filter(([, text]) => text !== ""));
  const fields = validate(unitTableFields, filled);
  if (!fields.ok) {
    return fields;
  }
  const { names, parent = null, kind = null, since = null } = fields.value;
  const source = form.file ? { bytes: form.file } : names === undefined ? null : { names };
  return source
    ? accept({ source, parent, kind, since, locale })
    : refuse(invalid([{ pointer: "/file", reason: "required" }]));
}
