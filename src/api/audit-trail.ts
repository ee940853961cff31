import * as z from "zod";
import { csvCell } from "../core/csv-cell.ts";
import { readAuditTrail, wholeAuditTrail } from "../service/accounts/read-audit-trail.ts";
import { auditEntryOf, auditEntryReply, exportQuery } from "../wire/accounts.ts";
import { pageOf, pageQuery } from "../wire/page.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import { answerPage } from "./answer-page.ts";
import { requireEverywhere } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { jsonReply, OFFICIALS, refusals } from "./describe-route.ts";
import { problem } from "./respond-problem.ts";

const COLUMNS = ["entry", "day", "time", "actor", "name", "act", "object"] as const;
const text = z.string();

/** What officials did, read by auditors and administrators of the whole. */
export function addAuditRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/audit-trail",
      summary: "What officials did, in order; nothing of respondents",
      security: OFFICIALS,
      request: { query: pageQuery },
      responses: { 200: jsonReply("One page", pageOf(auditEntryReply)), ...refusals(422) },
    },
    answerTrail,
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/audit-trail/export",
      summary: "The whole audit trail as CSV, or as one JSON object a line",
      security: OFFICIALS,
      request: { query: exportQuery },
      responses: {
        200: {
          description: "All of it",
          content: { "text/csv": { schema: text }, "application/x-ndjson": { schema: text } },
        },
        ...refusals(422),
      },
    },
    answerExport,
  );
}

async function answerTrail(c: AppContext): Promise<Response> {
  return answerPage(c, await requireEverywhere(c, "readAuditTrail"), {
    read: (_, { after, limit }) => readAuditTrail(c.var.deps, Number(after ?? 0) || 0, limit + 1),
    keyOf: ({ entry }) => String(entry),
    itemOf: auditEntryOf,
  });
}

async function answerExport(c: AppContext): Promise<Response> {
  const official = await requireEverywhere(c, "readAuditTrail");
  const query = official.ok ? validate(exportQuery, c.req.query()) : official;
  if (!query.ok) {
    return problem(c, query.refusal);
  }
  const format = query.value.format ?? "csv";
  const lines: string[] = format === "csv" ? [`\ufeff${COLUMNS.map(csvCell).join(",")}`] : [];
  for await (const block of wholeAuditTrail(c.var.deps)) {
    lines.push(...block.map(auditEntryOf).map(format === "csv" ? csvLine : (entry) => JSON.stringify(entry)));
  }
  const ending = format === "csv" ? "\r\n" : "\n";
  return c.body(lines.map((line) => line + ending).join(""), 200, {
    "Content-Type": format === "csv" ? "text/csv; charset=UTF-8" : "application/x-ndjson",
    "Content-Disposition": `attachment; filename="audit-trail.${format}"`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
}

function csvLine(entry: z.output<typeof auditEntryReply>): string {
  return COLUMNS.map((column) => csvCell(String(entry[column] ?? ""))).join(",");
}
