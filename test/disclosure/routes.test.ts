import Driver from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestBrowser } from "../support/browser-of.ts";
import { type FilledApp, openFilledApp } from "../support/filled-app.ts";
import { invitedBrowser } from "../support/invited-browser.ts";
import { stateMore } from "../support/state-more.ts";
import { stateSheet } from "../support/state-sheet.ts";

/**
 * What leaves by a route: `figures` come from the releases (and quoted rates from what was printed), `statements` are
 * units, surveys and links as officials stated them, `receipt` is what the respondent was given, `writes` answers what
 * became of its input, `accounts` tells officials who they are and what they did, `service` says how the service is,
 * `texts` are what people wrote, released, for officials.
 */
type Kind = "figures" | "texts" | "statements" | "receipt" | "writes" | "accounts" | "service";

const ROUTES: Record<string, Kind> = {
  "GET /": "figures",
  "GET /u/:code": "figures",
  "GET /u/:code/report": "figures",
  "GET /u/:code/report.pdf": "figures",
  "GET /u/:code/report.docx": "figures",
  "GET /u/:code/about": "figures",
  "GET /u/:code/screen": "figures",
  "GET /u/:code/chart": "figures",
  "GET /u/:code/chart.svg": "figures",
  "GET /u/:code/chart.csv": "figures",
  "GET /api/v1/units/:code/trend": "figures",
  "GET /api/v1/units/:code/ranking": "figures",
  "GET /api/v1/surveys/:id/results": "figures",
  "GET /api/v1/units": "statements",
  "GET /api/v1/units/:code": "statements",
  "GET /api/v1/surveys/:id": "statements",
  "GET /api/v1/links": "statements",
  "GET /api/v1/links/:code": "statements",
  "GET /r": "statements",
  "GET /r/:code": "statements",
  "GET /r/:code/qr.svg": "statements",
  "GET /r/:code/qr.png": "statements",
  "GET /r/:code/thanks": "receipt",
  "GET /w/:code": "statements",
  "GET /w/:code/embed": "statements",
  "GET /w/:code/thanks": "receipt",
  "GET /k/:code": "statements",
  "POST /k/:code": "writes",
  "POST /k/:code/answers": "writes",
  "GET /admin/surveys/:id/kiosks/:code": "statements",
  "POST /admin/surveys/:id/kiosks/:code": "writes",
  "POST /admin/surveys/:id/kiosks/:code/:pairing/end": "writes",
  "GET /api/v1/receipts/:checkCode": "receipt",
  "PUT /api/v1/units/:code": "writes",
  "POST /api/v1/surveys": "writes",
  "PUT /api/v1/surveys/:id": "writes",
  "POST /api/v1/surveys/:id/publish": "writes",
  "PUT /api/v1/surveys/:id/waves/:key": "writes",
  "PUT /api/v1/indicators/:key": "writes",
  "POST /api/v1/code-batches": "writes",
  "POST /api/v1/code-batches/:id/codes": "writes",
  "GET /api/v1/code-batches": "statements",
  "GET /api/v1/surveys/:id/turnout": "figures",
  "POST /api/v1/links": "writes",
  "POST /api/v1/links/bulk": "writes",
  "PATCH /api/v1/links/:code": "writes",
  "POST /api/v1/links/:code/responses": "writes",
  "POST /r/:code": "writes",
  "POST /w/:code": "writes",
  "POST /api/v1/surveys/:id/responses/import": "writes",
  "POST /api/v1/figures/import": "writes",
  "POST /api/v1/quotations/import": "writes",
  "GET /api/v1/units/:code/chain": "figures",
  "GET /api/v1/units/:code/composite": "figures",
  "GET /api/v1/surveys/:id/waves/:key/sample": "figures",
  "PUT /api/v1/surveys/:id/waves/:key/sample": "writes",
  "GET /api/v1/surveys/:id/appraisal": "figures",
  "GET /api/v1/surveys/:id/appraisal/pairs": "figures",
  "GET /api/v1/surveys/:id/quiz": "figures",
  "PUT /api/v1/surveys/:id/appraisal": "writes",
  "PUT /api/v1/composites/:key": "writes",
  "POST /api/v1/chains/import": "writes",
  "POST /api/v1/draws": "writes",
  "POST /api/v1/tables/preview": "writes",
  "POST /api/v1/tables/apply": "writes",
  "POST /api/v1/units/preview": "writes",
  "POST /api/v1/units/apply": "writes",
  "POST /api/v1/units/:code/end": "writes",
  "GET /api/v1/units/:code/undertakings": "statements",
  "POST /api/v1/units/:code/undertakings": "writes",
  "POST /api/v1/units/:code/undertakings/:number/withdrawal": "writes",
  "GET /admin/units/:code/undertakings": "statements",
  "POST /admin/units/:code/undertakings": "writes",
  "POST /admin/units/:code/undertakings/:number/withdrawal": "writes",
  "POST /api/v1/units/:code/merge": "writes",
  "POST /api/v1/units/:code/split": "writes",
  "GET /admin/units": "statements",
  "GET /admin/units/:code": "statements",
  "GET /admin/units/:code/texts": "texts",
  "GET /api/v1/units/:code/texts": "texts",
  "GET /api/v1/units/:code/texts/export": "texts",
  "POST /admin/units": "writes",
  "POST /admin/units/:code": "writes",
  "GET /admin/import": "statements",
  "POST /admin/import": "writes",
  "DELETE /api/v1/people/:id": "writes",
  "DELETE /api/v1/tokens/:id": "writes",
  "GET /admin": "figures",
  "GET /admin/audit-trail": "accounts",
  "GET /admin/matters": "statements",
  "GET /admin/people": "accounts",
  "GET /admin/people/:id": "accounts",
  "GET /admin/profile": "accounts",
  "GET /admin/tokens": "accounts",
  "GET /admin/reports": "statements",
  "GET /admin/results": "statements",
  "GET /admin/surveys": "statements",
  "GET /admin/surveys/:id": "figures",
  "GET /admin/surveys/:id/links": "statements",
  "POST /admin/surveys/:id/links": "writes",
  "GET /admin/surveys/:id/links/:code": "statements",
  "POST /admin/surveys/:id/links/:code/target": "writes",
  "GET /admin/surveys/:id/publication": "statements",
  "POST /admin/surveys/:id/publication": "writes",
  "GET /admin/surveys/:id/links/:code/address": "statements",
  "POST /admin/surveys/:id/links/:code/address": "writes",
  "GET /admin/surveys/:id/links/:code/sites": "statements",
  "POST /admin/surveys/:id/links/:code/sites": "writes",
  "GET /admin/surveys/:id/codes": "statements",
  "POST /admin/surveys/:id/codes": "writes",
  "POST /admin/surveys/:id/codes/:batch": "writes",
  "GET /c/:batch": "statements",
  "GET /entry/:link": "statements",
  "GET /entry/:link/:batch": "statements",
  "GET /entry/:link/:batch/again": "statements",
  "GET /entry/:link/:batch/close": "statements",
  "GET /entry/:link/:batch/sheets/:sheet": "statements",
  "POST /entry/:link": "writes",
  "POST /entry/:link/:batch": "writes",
  "POST /entry/:link/:batch/again": "writes",
  "POST /entry/:link/:batch/close": "writes",
  "POST /entry/:link/:batch/discard": "writes",
  "POST /entry/:link/:batch/header": "writes",
  "POST /entry/:link/:batch/sheets/:sheet": "writes",
  "POST /entry/:link/:batch/sheets/:sheet/remove": "writes",
  "GET /admin/surveys/:id/plates": "statements",
  "GET /admin/surveys/:id/plates/pictures.zip": "statements",
  "GET /admin/surveys/:id/plates/sheets.pdf": "statements",
  "GET /admin/surveys/new": "statements",
  "GET /admin/surveys/new/dates": "figures",
  "GET /admin/surveys/new/publish": "statements",
  "GET /admin/surveys/new/units": "statements",
  "GET /api/v1/audit-trail": "accounts",
  "GET /api/v1/audit-trail/export": "accounts",
  "GET /api/v1/people": "accounts",
  "GET /api/v1/tokens": "accounts",
  "GET /invite/:code": "accounts",
  "GET /invite/:code/oidc": "accounts",
  "GET /setup/:code": "accounts",
  "GET /setup/:code/oidc": "accounts",
  "GET /sign-in": "accounts",
  "GET /sign-in/oidc": "accounts",
  "GET /sign-in/oidc/callback": "accounts",
  "POST /admin/passkey": "writes",
  "POST /admin/passkey/options": "writes",
  "POST /admin/people": "writes",
  "POST /admin/people/:id/end": "writes",
  "POST /admin/people/:id/invitation": "writes",
  "POST /admin/people/:id/roles": "writes",
  "POST /admin/people/:id/roles/revoke": "writes",
  "POST /admin/tokens": "writes",
  "POST /admin/tokens/:id/end": "writes",
  "POST /admin/surveys/:id/links/:code": "writes",
  "POST /admin/surveys/:id/open": "writes",
  "POST /admin/surveys/new": "writes",
  "POST /api/v1/people": "writes",
  "POST /api/v1/people/:id/invitation": "writes",
  "POST /api/v1/tokens": "writes",
  "POST /invite/:code": "writes",
  "POST /invite/:code/passkey": "writes",
  "POST /invite/:code/passkey/options": "writes",
  "POST /setup/:code": "writes",
  "POST /setup/:code/passkey": "writes",
  "POST /setup/:code/passkey/options": "writes",
  "POST /sign-in": "writes",
  "POST /sign-in/passkey": "writes",
  "POST /sign-in/passkey/options": "writes",
  "POST /sign-out": "writes",
  "PUT /api/v1/people/:id/roles": "writes",
  "GET /api/v1/planning": "service",
  "GET /healthz": "service",
  "GET /readyz": "service",
  "GET /api/v1/openapi.json": "service",
  "GET /docs": "service",
};

let app: FilledApp;
let appraised: string;
let sheet: string;
let official: TestBrowser;

beforeEach(async () => {
  app = await openFilledApp();
  appraised = await stateMore(app);
  sheet = await stateSheet(app, "2026-02");
  await app.deps.db.execute("INSERT INTO turnouts VALUES (?1, '', 'east', 60, 40, NULL, '2026-02', '2026-03-03')", [
    app.survey,
  ]);
  official = await invitedBrowser(app, "王芳", { role: "administrator", unit: null });
});
afterEach(() => app.close());

test("every route of the application has its place in the table, and every place a route", () => {
  const routes = app.app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(routes)].sort()).toEqual(Object.keys(ROUTES).sort());
});

/** Ways to ask every route for figures: units, kinds of period, filters, windows and languages. */
function figureRequests({ survey, live, officials }: FilledApp): string[] {
  const filters = ["", "&scope=own", `&survey=${survey}`, `&survey=${live}`, `&survey=${officials}`, "&round=2"];
  const more = ["&channel=phone", "&channel=qr", "&respondentClass=retired", "&proof=open", "&from=2025-10-01"];
  const trends = ["indicator=resolution", ...[...filters, ...more].map((filter) => `indicator=satisfaction${filter}`)];
  const results = [survey, live, officials].flatMap((id) => ["", "&at=2025-12"].map((at) => [id, at] as const));
  const windows = ["", "&indicator=resolution", "&indicator=work", "&from=2025-11-01&to=2026-03-31"];
  const pages = ["zh-CN", "en"].flatMap((lang) => windows.map((window) => `lang=${lang}${window}`));
  const places = ["district", "east"].flatMap((unit) =>
    ["month", "quarter", "year", "wave"].map((kind) => [unit, kind]),
  );
  const rest = ["west", "tiny"].map((unit) => [unit, "month"]);
  const reports = ["district", "east"].flatMap((unit) =>
    ["2025-11", "2025-12", "2026-01", "2025-Q4", "2025", "autumn"].flatMap((period) =>
      ["report", "report.docx", "report.pdf"].map((what) => `/u/${unit}/${what}?period=${period}`),
    ),
  );
  const sheetPages = ["zh-CN", "en"].map((lang) => `/u/ash?lang=${lang}&indicator=bodies`);
  const all = [...places, ...rest].flatMap(([unit, period]) => [
    ...trends.map((query) => `/api/v1/units/${unit}/trend?period=${period}&${query}`),
    ...["", "&at=2025-12", "&at=2026-01", "&proof=imported"].map(
      (query) => `/api/v1/units/${unit}/ranking?indicator=satisfaction&period=${period}${query}`,
    ),
    ...results.map(([id, at]) => `/api/v1/surveys/${id}/results?unit=${unit}&period=${period}${at}`),
    `/api/v1/units/${unit}/chain?period=${period}`,
    `/api/v1/surveys/${survey}/waves/autumn/sample`,
    ...["appraisal", "quiz"].map((what) => `/api/v1/surveys/${appraised}/${what}?unit=${unit}&period=${period}`),
    `/api/v1/surveys/${sheet}/appraisal/pairs?period=${period}`,
    ...[survey, officials].map((id) => `/api/v1/surveys/${id}/turnout`),
    `/api/v1/units/${unit}/composite?key=overall&period=${period}`,
    `/admin/surveys/new/dates?template=window&unit=${unit}`,
    "/admin",
    `/u/${unit}/screen`,
    ...["", "?period=2025-12", "?period=2025-12&indicator=resolution", "?period=2025-Q4", "?period=autumn&lang=en"].map(
      (query) => `/u/${unit}/about${query}`,
    ),
    `/u/${unit}/screen?survey=${live}`,
    ...[survey, live, officials].map((id) => `/admin/surveys/${id}`),
    ...pages.map((query) => `/u/${unit}?period=${period}&${query}`),
    ...["chart", "chart.svg", "chart.csv"].map((what) => `/u/${unit}/${what}?period=${period}&lang=zh-CN`),
    ...(unit === "district" ? pages.map((query) => `/?period=${period}&${query}`) : []),
  ]);
  return [...all, ...sheetPages, ...reports, `/api/v1/surveys/${sheet}/appraisal/pairs?unit=ash`];
}

async function replies(requests: readonly string[], token: string | false): Promise<Map<string, string>> {
  const bodies = new Map<string, string>();
  for (const path of requests) {
    const reply = path.startsWith("/admin/")
      ? await official.get(path)
      : await app.request("GET", path, undefined, token === false ? { token } : {});
    bodies.set(path, `${reply.status} ${(await reply.text()).replace(/request-\d+/g, "request")}`);
  }
  return bodies;
}

/** Everything a figure could be made from but the releases. */
const SOURCES = [
  ...["responses", "response_bodies", "response_texts", "text_withdrawals", "trial_responses"],
  ...["tally_days", "tally_months", "live_snapshots", "settled_tallies", "figure_versions"],
  "one_time_codes",
];

/** Takes the protections off by a connection of its own, and runs `statements` for each source of figures. */
async function tamper(path: string, statementsOf: (table: string) => readonly string[]): Promise<void> {
  const connection = new Driver(path, { timeout: 5000 });
  const triggers = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
  }[];
  const changes = SOURCES.flatMap(statementsOf);
  connection.exec([...triggers.map(({ name }) => `DROP TRIGGER ${name}`), ...changes].join(";\n"));
  connection.close();
  // What the service may keep within one turn of the event loop must not hide what was done.
  await new Promise((resolve) => setTimeout(resolve, 5));
}

const GARBLED: Record<string, readonly string[]> = {
  responses: ["UPDATE responses SET unit = 'nowhere', revision = 99, proof = 'open', origin = 'given', round = 1"],
  response_bodies: ["UPDATE response_bodies SET answers = '{\"overall\":1}', salt = x'00'"],
  response_texts: ["UPDATE response_texts SET text = x'e59d8f'"],
  trial_responses: ["UPDATE trial_responses SET answers = '{}', link = 'nothing'"],
  figure_versions: ["UPDATE figure_versions SET favourable = 1, valid = 3"],
  tally_days: ["UPDATE tally_days SET count = count * 1000 + 7, sum = sum + 5, value = value || '-x'"],
  tally_months: ["UPDATE tally_months SET count = count * 1000 + 7, sum = sum + 5"],
  live_snapshots: ["UPDATE live_snapshots SET at = at + 5, count = count * 2"],
};

const TAMPERINGS: Record<string, (table: string) => readonly string[]> = {
  garbled: (table) => GARBLED[table] ?? [],
  deleted: (table) => (table === "figure_versions" ? [] : [`DELETE FROM ${table}`]),
};

test("every route that shows figures reads the releases and nothing else", async () => {
  const requests = figureRequests(app);
  const ofOfficials = requests.filter((path) => path.includes(app.officials));
  const fetchAll = async () => [await replies(requests, false), await replies(ofOfficials, "official")] as const;
  const [before, beforeOfOfficials] = await fetchAll();
  expect([...before.values()].filter((body) => body.includes('"status":"shown"')).length).toBeGreaterThan(50);
  expect([...beforeOfOfficials.values()].filter((body) => body.includes('"status":"shown"')).length).toBeGreaterThan(5);
  expect([...before.values()].filter((body) => body.includes('"status":"told"')).length).toBeGreaterThan(5);
  expect([...before.values()].filter((body) => body.includes('"raters":44')).length).toBe(2);
  expect([...before.values()].filter((body) => body.includes('"cast":40,"share"')).length).toBe(1);
  for (const [how, statementsOf] of Object.entries(TAMPERINGS)) {
    await tamper(app.path, statementsOf);
    const [after, afterOfOfficials] = await fetchAll();
    expect(
      requests.filter((path) => after.get(path) !== before.get(path)),
      how,
    ).toEqual([]);
    expect(afterOfOfficials, how).toEqual(beforeOfOfficials);
  }
}, 120_000);

test("a released figure that were altered would be seen: the comparison can fail", async () => {
  const requests = figureRequests(app).filter((path) => path.includes("/units/east/trend"));
  const before = await replies(requests, false);
  await tamper(app.path, () => [
    "UPDATE releases SET counts = json_set(counts, '$.favourable', 1) WHERE status = 'shown'",
  ]);
  const after = await replies(requests, false);
  expect(requests.filter((path) => after.get(path) !== before.get(path)).length).toBeGreaterThan(10);
});

test("every figure route of the table is asked", () => {
  const matches = (route: string, path: string) => {
    const pattern = route.slice("GET ".length).replace(/:\w+/g, "[^/?]+");
    return new RegExp(`^${pattern}(\\?|$)`).test(path);
  };
  const requests = figureRequests(app);
  const figures = Object.keys(ROUTES).filter((route) => ROUTES[route] === "figures");
  expect(figures.filter((route) => !requests.some((path) => matches(route, path)))).toEqual([]);
});

test("texts are for officials: nobody else is told whether there are any", async () => {
  const texts = Object.keys(ROUTES).filter((route) => ROUTES[route] === "texts");
  for (const unit of ["district", "east", "nowhere"]) {
    for (const path of texts.map((route) => route.slice("GET ".length).replace(":code", unit))) {
      const reply = await app.request("GET", path, undefined, { token: false });
      expect(reply.status, path).toBe(path.startsWith("/admin") ? 303 : 401);
    }
  }
});

test("texts are read from what was released: without it there are none, whatever was answered", async () => {
  const path = "/api/v1/units/east/texts";
  const reply = await app.request("GET", path);
  expect([reply.status, await reply.json()]).toMatchObject([200, { count: 18, period: "2026-01" }]);
  await tamper(app.path, () => ["DELETE FROM text_groups"]);
  expect((await app.request("GET", path)).status).toBe(404);
});

test("what else is public says no more about the answers than that it is there", async () => {
  const paths = ["/api/v1/units", "/api/v1/units/east", `/api/v1/surveys/${app.survey}`, `/api/v1/links/${app.link}`];
  const more = [
    `/w/${app.link}?lang=en`,
    `/w/${app.link}/embed`,
    `/r/${app.link}/qr.svg`,
    `/r/${app.link}?lang=en`,
    "/api/v1/openapi.json",
  ];
  const read = async () =>
    new Map(
      [...(await replies([...paths, ...more], false))].map(([path, body]) => [
        path,
        body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id"),
      ]),
    );
  const before = await read();
  await tamper(app.path, (table) => [`DELETE FROM ${table}`]);
  expect(await read()).toEqual(before);
});
