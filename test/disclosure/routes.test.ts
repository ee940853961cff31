import Driver from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestBrowser } from "../support/browser-of.ts";
import { type FilledApp, openFilledApp } from "../support/filled-app.ts";
import { invitedBrowser } from "../support/invited-browser.ts";
import { stateMore } from "../support/state-more.ts";
import { stateSheet } from "../support/state-sheet.ts";
import { COLLECTED } from "./attack/collected-routes.ts";
import { ROUTES } from "./route-kinds.ts";

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

test("the attack collects from every route that yields figures or texts, and from no other", () => {
  const telling = Object.keys(ROUTES).filter((route) => ROUTES[route] === "figures" || ROUTES[route] === "texts");
  expect(COLLECTED.map(({ route }) => route).toSorted()).toEqual(telling.sort());
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
