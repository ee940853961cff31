import * as z from "zod";
import { invalid } from "../core/refusal.ts";
import { accept, type Result } from "../core/result.ts";
import type { TableMapping } from "../core/tables/table-mapping.ts";
import { applyTable } from "../service/tables/apply-table.ts";
import { describeReading } from "../service/tables/describe-reading.ts";
import { previewTable } from "../service/tables/preview-table.ts";
import {
  applyFields,
  applyReply,
  choiceOf,
  layoutChoice,
  mappingOf,
  previewReply,
  tableMapping,
} from "../wire/tables.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import type { AppContext } from "./context.ts";
import { formBody, jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { jsonField, readOfficialUpload, type Upload } from "./read-upload.ts";
import { problem } from "./respond-problem.ts";
import { previewReplyOf } from "./table-replies.ts";

const REFUSALS = refusals(400, 401, 413, 415, 422, 503);
const file = z.string().meta({ format: "binary" });
const previewForm = z.object({ file, mapping: tableMapping.optional(), layout: layoutChoice.optional() });
const applyForm = z.object({ file, mapping: tableMapping, ...applyFields.shape });

/** Figures and quoted rates from .xlsx and .csv tables, for officials: looked at first, then stored as a whole. */
export function addTableRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/tables/preview",
      summary: "How a table is laid out and, with a mapping, what it would store; nothing is stored",
      security: OFFICIALS,
      request: { body: formBody(previewForm) },
      responses: { 200: jsonReply("What the file holds", previewReply), ...REFUSALS },
    },
    answerPreview,
  );
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/tables/apply",
      summary: "Store a table under a mapping: all of it, or nothing when one cell is at fault",
      security: OFFICIALS,
      request: { body: formBody(applyForm) },
      responses: { 200: jsonReply("Stored", applyReply), ...REFUSALS },
    },
    answerApply,
  );
}

async function answerPreview(c: AppContext): Promise<Response> {
  const request = await readOfficialUpload(c, "importFigures");
  if (!request.ok) {
    return problem(c, request.refusal);
  }
  const mapping = mappingField(request.value);
  const layout = jsonField(request.value, "layout");
  const choice = layout.ok ? validate(layoutChoice, layout.value ?? {}) : layout;
  if (!mapping.ok) {
    return problem(c, mapping.refusal);
  }
  if (!choice.ok) {
    return problem(c, choice.refusal);
  }
  const { file: bytes, units, area } = request.value;
  const input = { bytes, units, areas: area.seen, choice: choiceOf(choice.value), mapping: mapping.value };
  const result = await previewTable(c.var.deps, input);
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const cells = result.value.read?.faults ?? [];
  return cells.length > 0 ? problem(c, { reason: "rejected_cells", cells }) : c.json(previewReplyOf(result.value));
}

async function answerApply(c: AppContext): Promise<Response> {
  const request = await readOfficialUpload(c, "importFigures");
  if (!request.ok) {
    return problem(c, request.refusal);
  }
  const mapping = mappingField(request.value);
  const fields = validate(applyFields, request.value.fields);
  if (!mapping.ok) {
    return problem(c, mapping.refusal);
  }
  if (!fields.ok) {
    return problem(c, fields.refusal);
  }
  if (mapping.value === null) {
    return problem(c, invalid([{ pointer: "/mapping", reason: "required" }]));
  }
  const { why = null, keepAs = null } = fields.value;
  const { file: bytes, units, area, official } = request.value;
  const input = { bytes, units, area: area.own, mapping: mapping.value, why, keepAs, fileName: "" };
  const result = await applyTable(c.var.deps, official, input);
  if (!result.ok) {
    return problem(c, result.refusal);
  }
  const { read, ...counts } = result.value;
  return c.json({ ...counts, ...describeReading(read) });
}

/** The mapping, or null when none was sent. */
function mappingField(upload: Upload): Result<TableMapping | null> {
  const json = jsonField(upload, "mapping");
  if (!json.ok || json.value === null) {
    return json.ok ? accept(null) : json;
  }
  const mapping = validate(tableMapping, json.value);
  return mapping.ok ? accept(mappingOf(mapping.value)) : mapping;
}
