import * as z from "zod";
import { csvCell } from "../core/csv-cell.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import { exportTexts } from "../service/disclosure/export-texts.ts";
import type { ReadGroup } from "../service/disclosure/read-text-group.ts";
import { readTexts, type UnitTexts } from "../service/disclosure/read-texts.ts";
import { type PageQuery, pageFrom, parsePageQuery } from "../wire/page.ts";
import { textsListQuery, textsQuery, textsReply } from "../wire/texts.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { requireRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { problem } from "./respond-problem.ts";

const path = z.object({ code: z.string() });
const COLUMNS = ["unit", "survey", "question", "proof", "period", "text"];

/** What people wrote, for officials who may read comments; nothing where there are not ten to be read together. */
export function addTextRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/units/{code}/texts",
      summary: "The texts to a question in one month or wave, as written, in an order that tells nothing",
      security: OFFICIALS,
      request: { params: path, query: textsListQuery },
      responses: { 200: jsonReply("One page of the texts", textsReply), ...refusals(422) },
    },
    answerTexts,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/units/{code}/texts/export",
      summary: "The same texts, all of them, as CSV; recorded in the audit trail",
      security: OFFICIALS,
      request: { params: path, query: textsQuery },
      responses: {
        200: { description: "All of them", content: { "text/csv": { schema: z.string() } } },
        ...refusals(422),
      },
    },
    answerExport,
  );
}

async function answerTexts(c: AppContext): Promise<Response> {
  const read = await readAsked(c);
  if (!read.ok) {
    return problem(c, read.refusal);
  }
  const { unit, group, page } = read.value;
  const rows = group.texts.map((text, at) => ({ text, at: at + 1 })).slice(Number(page.after ?? 0) || 0);
  return c.json(
    {
      ...{ unit, survey: group.survey, question: group.field, proof: group.proof, period: group.period },
      ...(group.span && { span: group.span }),
      ...{
        unitsBelow: group.unitsBelow,
        hasEarlier: group.hasEarlier,
        count: group.texts.length,
        withdrawn: group.withdrawn,
      },
      ...pageFrom(
        rows,
        page.limit,
        ({ at }) => String(at),
        ({ text }) => text,
      ),
    },
    200,
    { "Cache-Control": "no-store" },
  );
}

type Asked = { unit: UnitTexts["unit"]; group: ReadGroup; page: PageQuery };

/** The group and the page of it that are asked for; not found where there is none. */
async function readAsked(c: AppContext): Promise<Result<Asked>> {
  const official = await requireRight(c, "readComments");
  if (!official.ok) {
    return official;
  }
  const query = validate(textsListQuery, c.req.query());
  if (!query.ok) {
    return query;
  }
  const page = parsePageQuery(c.req.query());
  if (!page.ok) {
    return page;
  }
  const { survey, question, proof, at } = query.value;
  const asked = { unit: c.req.param("code") ?? "", survey, question, proof, at };
  const read = await readTexts(c.var.deps, official.value, asked);
  if (!read.ok) {
    return read;
  }
  const { unit, group } = read.value;
  return group ? accept({ unit, group, page: page.value }) : refuse({ reason: "not_found" });
}

async function answerExport(c: AppContext): Promise<Response> {
  const read = await exportAsked(c);
  if (!read.ok) {
    return problem(c, read.refusal);
  }
  const { unit, group } = read.value;
  const place = [unit.code, group.survey, group.field, group.proof, group.period];
  const lines = [COLUMNS, ...group.texts.map((text) => [...place, text])].map((cells) => cells.map(csvCell).join(","));
  return c.body(`\ufeff${lines.map((line) => `${line}\r\n`).join("")}`, 200, {
    "Content-Type": "text/csv; charset=UTF-8",
    "Content-Disposition": `attachment; filename="texts-${unit.code}-${group.period}.csv"`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
}

async function exportAsked(c: AppContext): Promise<Result<{ unit: UnitTexts["unit"]; group: ReadGroup }>> {
  const official = await requireRight(c, "exportData");
  if (!official.ok) {
    return official;
  }
  const query = validate(textsQuery, c.req.query());
  return query.ok
    ? exportTexts(c.var.deps, official.value, { ...query.value, unit: c.req.param("code") ?? "" })
    : query;
}
