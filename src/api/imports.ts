import type { RouteConfig } from "@asteasolutions/zod-to-openapi";
import * as z from "zod";
import { type Right, unitsWith } from "../core/accounts/rights.ts";
import type { Result } from "../core/result.ts";
import { presentTree } from "../service/accounts/judge-right.ts";
import type { Official } from "../service/deps.ts";
import { importChains } from "../service/imports/import-chains.ts";
import { importFigures } from "../service/imports/import-figures.ts";
import type { ImportOutcome } from "../service/imports/import-outcome.ts";
import { importQuotations } from "../service/imports/import-quotations.ts";
import { checkImportable, importResponses } from "../service/imports/import-responses.ts";
import { correctableImportQuery, importQuery, importReply } from "../wire/imports.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireRight, requireSurveyRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { CSV_BYTES_MAX, readBytes } from "./read-body.ts";
import { problem } from "./respond-problem.ts";

const csvBody = { required: true, content: { "text/csv": { schema: z.string() } } } as const;

/** CSV imports of answers, of counts and of quoted rates, for officials. */
export function addImportRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      ...describeImport("Import answers to a survey: all rows, or none when one is at fault", 404),
      path: "/api/v1/surveys/{id}/responses/import",
      request: { params: z.object({ id: z.string() }), query: importQuery, body: csvBody },
    },
    answerImportResponses,
  );
  addRoute(
    routes,
    {
      ...describeImport("Import counts per unit, indicator and closed period; no percentages"),
      path: "/api/v1/figures/import",
      request: { query: correctableImportQuery, body: csvBody },
    },
    (c) => answerImport(c, importFigures),
  );
  addRoute(
    routes,
    {
      ...describeImport("Import percentages as their publishers printed them, with their sources"),
      path: "/api/v1/quotations/import",
      request: { query: correctableImportQuery, body: csvBody },
    },
    (c) => answerImport(c, importQuotations),
  );
  addRoute(
    routes,
    {
      ...describeImport("Import the chain of call-backs per unit and closed period, with what was excluded and why"),
      path: "/api/v1/chains/import",
      request: { query: correctableImportQuery, body: csvBody },
    },
    (c) => answerImport(c, importChains),
  );
}

function describeImport(summary: string, ...more: 404[]): Omit<RouteConfig, "path" | "request"> {
  const responses = { 200: jsonReply("Taken", importReply), ...refusals(401, ...more, 413, 415, 422, 503) };
  return { method: "post", summary, security: OFFICIALS, responses };
}

async function answerImportResponses(c: AppContext): Promise<Response> {
  const survey = c.req.param("id") ?? "";
  const seen = await requireSurveyRight(c, "seeSurveys", survey);
  const official = seen.ok ? await requireRight(c, "enterAnswers") : seen;
  if (!official.ok) {
    return problem(c, official.refusal);
  }
  const query = validate(importQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const importable = await checkImportable(c.var.deps, survey);
  const body = importable.ok ? await readBytes(c, CSV_BYTES_MAX, "text/csv") : importable;
  if (!body.ok) {
    return problem(c, body.refusal);
  }
  const units = await importableUnits(c, official.value, "enterAnswers");
  const input = { bytes: body.value, isDryRun: query.value.dryRun ?? false, by: official.value, units };
  return answerOutcome(c, await importResponses(c.var.deps, survey, input));
}

async function answerImport(c: AppContext, importRows: typeof importFigures): Promise<Response> {
  const official = await requireRight(c, "importFigures");
  if (!official.ok) {
    return problem(c, official.refusal);
  }
  const query = validate(correctableImportQuery, c.req.query());
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const body = await readBytes(c, CSV_BYTES_MAX, "text/csv");
  if (!body.ok) {
    return problem(c, body.refusal);
  }
  const { dryRun = false, correct = null } = query.value;
  const units = await importableUnits(c, official.value, "importFigures");
  const input = { bytes: body.value, isDryRun: dryRun, correctReason: correct, by: official.value, units };
  return answerOutcome(c, await importRows(c.var.deps, input));
}

/** The units a file may speak of; null: all. */
async function importableUnits(c: AppContext, { grants }: Official, right: Right) {
  return unitsWith(grants, right, await presentTree(c.var.deps));
}

function answerOutcome(c: AppContext, result: Result<ImportOutcome>): Response {
  return result.ok ? c.json({ ...result.value, rejected: [] }) : problem(c, result.refusal);
}
