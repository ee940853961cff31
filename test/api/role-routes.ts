import { CALL_BACK } from "../support/demo-survey.ts";
import { ROLE_COLUMNS, type RoleColumn } from "../support/role-grants.ts";

/** `form`: fields of a multipart form; `file` is sent as one. */
type Asked = { path: string; body?: unknown; csv?: string; form?: Record<string, string> };
type RouteRoles = Asked & { statuses: Record<RoleColumn, number> };

/** One status per column, in the order of `ROLE_COLUMNS`. */
function row(statuses: string, asked: Asked): RouteRoles {
  const each = statuses.split(" ").map(Number);
  const named = ROLE_COLUMNS.map((column, at) => [column, each[at] ?? 0] as const);
  return { ...asked, statuses: Object.fromEntries(named) as Record<RoleColumn, number> };
}

/** A route that is the same for everyone. */
function open(status: number, asked: Asked): RouteRoles {
  return row(ROLE_COLUMNS.map(() => status).join(" "), asked);
}

const SURVEY = "/api/v1/surveys/{survey}";
const WAVE = { from: "2026-04-01", to: "2026-04-30" };
const PERIOD = "unit=hall&period=month";
const ROLES = [{ role: "viewer", unit: "hall" }];
const SAMPLE = { strata: [{ name: "hall", units: ["hall"], frame: 1000, invited: 100 }] };
const CHAIN =
  "unit,period,handled,eligible,selected,reached,valid,excluded:无法联系\nhall,2026-02,1000,900,300,250,200,100\n";

const TABLE = "unit,2026-01\nhall,98%\n";
const COLUMNS = [{ heading: "", means: "percentage", indicator: "satisfaction" }];
const MAPPING = JSON.stringify({ columns: COLUMNS, units: {}, source: "report" });

/** Every route of the API with what each role is answered: none, viewer, analyst, manager of the unit, of one below, of one beside, clerk, auditor, administrator. */
export const ROUTE_ROLES: Record<string, RouteRoles> = {
  //                                             none view anal mngr belw besd clrk audt admn
  "PUT /api/v1/units/{code}": row("401 403 403 200 403 403 403 403 200", {
    path: "/api/v1/units/hall",
    body: { name: "hall", kind: "office", parent: "east" },
  }),
  "POST /api/v1/units/preview": row("401 403 403 200 200 403 403 403 200", {
    path: "/api/v1/units/preview",
    form: { names: "{random}", parent: "hall" },
  }),
  "POST /api/v1/units/apply": row("401 403 403 200 200 403 403 403 200", {
    path: "/api/v1/units/apply",
    form: { names: "{random}", parent: "hall" },
  }),
  "POST /api/v1/units/{code}/end": row("401 403 403 200 200 403 403 403 200", {
    path: "/api/v1/units/{unit}/end",
    body: { on: "2026-06-01" },
  }),
  "POST /api/v1/units/{code}/merge": row("401 403 403 200 403 403 403 403 200", {
    path: "/api/v1/units/hall/merge",
    body: { on: "2026-06-01", from: ["{unit}"] },
  }),
  "POST /api/v1/units/{code}/split": row("401 403 403 200 200 403 403 403 200", {
    path: "/api/v1/units/{unit}/split",
    body: { on: "2026-06-01", into: [{ name: "one {random}" }, { name: "two {random}" }] },
  }),
  "GET /api/v1/units/{code}/undertakings": open(200, { path: "/api/v1/units/hall/undertakings" }),
  "POST /api/v1/units/{code}/undertakings": row("401 403 403 201 201 403 403 403 201", {
    path: "/api/v1/units/hall/undertakings",
    body: { day: "2026-01-05", text: "{random}" },
  }),
  "POST /api/v1/units/{code}/undertakings/{number}/withdrawal": row("401 403 403 201 201 403 403 403 201", {
    path: "/api/v1/units/hall/undertakings/{promised}/withdrawal",
    body: { reason: "{random}" },
  }),
  "POST /api/v1/tables/preview": row("401 404 200 403 403 403 404 403 200", {
    path: "/api/v1/tables/preview",
    form: { file: TABLE },
  }),
  "POST /api/v1/tables/apply": row("401 404 200 403 403 403 404 403 200", {
    path: "/api/v1/tables/apply",
    form: { file: TABLE, mapping: MAPPING },
  }),
  "GET /api/v1/units": open(200, { path: "/api/v1/units" }),
  "GET /api/v1/units/{code}": open(200, { path: "/api/v1/units/hall" }),
  "POST /api/v1/surveys": row("401 403 403 201 403 403 403 403 201", {
    path: "/api/v1/surveys",
    body: { ...CALL_BACK, unit: "east" },
  }),
  "PUT /api/v1/surveys/{id}": row("401 403 403 200 403 404 403 403 200", {
    path: SURVEY,
    body: { ...CALL_BACK, unit: "east", results: "officials" },
  }),
  "POST /api/v1/surveys/{id}/publish": row("401 403 403 200 403 404 403 403 200", { path: `${SURVEY}/publish` }),
  "GET /api/v1/surveys/{id}": row("401 200 200 200 200 404 200 200 200", { path: SURVEY }),
  "PUT /api/v1/surveys/{id}/waves/{key}": row("401 403 403 200 403 404 403 403 200", {
    path: `${SURVEY}/waves/spring`,
    body: WAVE,
  }),
  "PUT /api/v1/indicators/{key}": row("401 403 403 403 403 403 404 403 201", {
    path: "/api/v1/indicators/hotline",
    body: { name: "hotline", formula: "a / b" },
  }),
  "POST /api/v1/code-batches": row("401 403 403 201 403 404 403 403 201", {
    path: "/api/v1/code-batches",
    body: { links: ["{coded}"], count: 1 },
  }),
  "POST /api/v1/code-batches/{id}/codes": row("401 403 403 201 201 403 201 403 201", {
    path: "/api/v1/code-batches/{batch}/codes",
    body: {},
  }),
  "GET /api/v1/code-batches": row("401 200 200 200 200 404 200 200 200", {
    path: "/api/v1/code-batches?survey={survey}",
  }),
  "POST /api/v1/links": row("401 403 403 201 201 403 403 403 201", {
    path: "/api/v1/links",
    body: { survey: "{survey}", unit: "hall", channel: "qr" },
  }),
  "POST /api/v1/links/bulk": row("401 403 403 201 201 403 403 403 201", {
    path: "/api/v1/links/bulk",
    body: { survey: "{survey}", units: ["hall"], channels: ["qr", "sms"] },
  }),
  "GET /api/v1/links": row("401 200 200 200 200 200 200 200 200", { path: "/api/v1/links" }),
  "PATCH /api/v1/links/{code}": row("401 403 403 200 403 404 403 403 200", {
    path: "/api/v1/links/{link}",
    body: { status: "open" },
  }),
  "GET /api/v1/links/{code}": open(200, { path: "/api/v1/links/{link}" }),
  "POST /api/v1/links/{code}/responses": row("401 403 403 403 403 403 201 403 201", {
    path: "/api/v1/links/{entered}/responses",
    body: { submissionId: "{submission}", answers: { overall: 4 } },
  }),
  "GET /api/v1/receipts/{checkCode}": open(404, { path: "/api/v1/receipts/000000000000" }),
  "GET /api/v1/units/{code}/trend": row("404 200 200 200 200 404 404 200 200", {
    path: "/api/v1/units/hall/trend?indicator=satisfaction&period=month&survey={survey}",
  }),
  "GET /api/v1/units/{code}/ranking": open(200, {
    path: "/api/v1/units/east/ranking?indicator=satisfaction&period=month",
  }),
  "GET /api/v1/surveys/{id}/results": row("404 200 200 200 200 404 404 200 200", {
    path: `${SURVEY}/results?${PERIOD}`,
  }),
  "POST /api/v1/surveys/{id}/responses/import": row("401 403 403 403 403 404 200 403 200", {
    path: `${SURVEY}/responses/import`,
    csv: "day,unit,channel,overall\n2026-03-01,hall,paper,5\n",
  }),
  "POST /api/v1/figures/import": row("401 404 200 403 403 403 404 403 200", {
    path: "/api/v1/figures/import",
    csv: "unit,indicator,period,favourable,valid\nhall,hotline,2026-02,80,100\n",
  }),
  "POST /api/v1/quotations/import": row("401 404 200 403 403 403 404 403 200", {
    path: "/api/v1/quotations/import",
    csv: "unit,indicator,period,printed,source\nhall,hotline,2026-02,80%,日报\n",
  }),
  "POST /api/v1/chains/import": row("401 404 200 403 403 403 404 403 200", {
    path: "/api/v1/chains/import",
    csv: CHAIN,
  }),
  "GET /api/v1/units/{code}/chain": open(200, { path: "/api/v1/units/hall/chain?period=month" }),
  "POST /api/v1/draws": row("401 404 200 200 200 200 404 404 200", {
    path: "/api/v1/draws",
    body: { ids: ["a", "b"], count: 1, seed: "{random}" },
  }),
  "PUT /api/v1/composites/{key}": row("401 403 403 403 403 403 404 403 201", {
    path: "/api/v1/composites/work",
    body: { name: "work", from: "2026-04", parts: [{ indicator: "hotline", weight: 1 }] },
  }),
  "GET /api/v1/units/{code}/composite": open(404, { path: "/api/v1/units/hall/composite?key=none&period=month" }),
  "PUT /api/v1/surveys/{id}/appraisal": row("401 403 403 201 403 404 403 403 200", {
    path: `${SURVEY}/appraisal`,
    body: { question: "overall", classes: { staff: 1 }, points: { "5": 100 } },
  }),
  "GET /api/v1/surveys/{id}/appraisal": row("404 200 200 200 200 404 404 200 200", {
    path: `${SURVEY}/appraisal?${PERIOD}`,
  }),
  "GET /api/v1/surveys/{id}/appraisal/pairs": row("404 200 200 200 200 404 404 200 200", {
    path: `${SURVEY}/appraisal/pairs?${PERIOD}`,
  }),
  "GET /api/v1/surveys/{id}/turnout": row("404 200 200 200 404 404 404 200 200", { path: `${SURVEY}/turnout` }),
  "GET /api/v1/surveys/{id}/quiz": row("404 200 200 200 200 404 404 200 200", { path: `${SURVEY}/quiz?${PERIOD}` }),
  "PUT /api/v1/surveys/{id}/waves/{key}/sample": row("401 403 403 200 403 404 403 403 200", {
    path: `${SURVEY}/waves/spring/sample`,
    body: SAMPLE,
  }),
  "GET /api/v1/surveys/{id}/waves/{key}/sample": row("404 200 200 200 404 404 404 200 200", {
    path: `${SURVEY}/waves/spring/sample`,
  }),
  "GET /api/v1/planning": row("401 404 200 200 200 200 404 404 200", {
    path: "/api/v1/planning?expected=100&share=0.7",
  }),
  "GET /api/v1/people": row("401 404 404 404 404 404 404 404 200", { path: "/api/v1/people" }),
  "POST /api/v1/people": row("401 404 404 404 404 404 404 404 201", {
    path: "/api/v1/people",
    body: { name: "new {random}", role: "viewer", unit: "hall" },
  }),
  "POST /api/v1/people/{id}/invitation": row("401 404 404 404 404 404 404 404 201", {
    path: "/api/v1/people/{person}/invitation",
  }),
  "PUT /api/v1/people/{id}/roles": row("401 404 404 404 404 404 404 404 200", {
    path: "/api/v1/people/{person}/roles",
    body: { roles: ROLES },
  }),
  "DELETE /api/v1/people/{id}": row("401 404 404 404 404 404 404 404 200", { path: "/api/v1/people/{person}" }),
  "GET /api/v1/tokens": row("401 404 404 404 404 404 404 404 200", { path: "/api/v1/tokens" }),
  "POST /api/v1/tokens": row("401 404 404 404 404 404 404 404 201", {
    path: "/api/v1/tokens",
    body: { name: "site", role: "viewer", unit: "hall", expiresOn: "2026-12-31" },
  }),
  "DELETE /api/v1/tokens/{id}": row("401 404 404 404 404 404 404 404 200", { path: "/api/v1/tokens/{token}" }),
  // Without texts there is nothing to be found: who may read them is told what is wrong with the query.
  "GET /api/v1/units/{code}/texts": row("401 404 422 422 422 422 404 404 422", {
    path: "/api/v1/units/hall/texts?limit=0",
  }),
  "GET /api/v1/units/{code}/texts/export": row("401 404 422 422 422 422 404 404 422", {
    path: "/api/v1/units/hall/texts/export?proof=none",
  }),
  "GET /api/v1/audit-trail": row("401 404 404 404 404 404 404 200 200", { path: "/api/v1/audit-trail" }),
  "GET /api/v1/audit-trail/export": row("401 404 404 404 404 404 404 200 200", { path: "/api/v1/audit-trail/export" }),
  "GET /api/v1/openapi.json": open(200, { path: "/api/v1/openapi.json" }),
};
