import { afterEach, beforeEach, expect, test } from "vitest";
import { CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let auditor: InvitedBrowser;
let named: Record<string, string>;

beforeEach(async () => {
  app = await openTestApp();
  await putUnit(app, "hall");
  const survey = await publishSurvey(app, { ...CALL_BACK, unit: "hall" });
  const code = await newLink(app, survey, "hall");
  await app.request("POST", "/api/v1/tokens", { name: "t", role: "viewer", unit: "hall", expiresOn: "2026-12-31" });
  auditor = await invitedBrowser(app, "审计", { role: "auditor", unit: null });
  named = { "/admin/surveys/:id": survey, ":code": code, "/admin/units/:code": "hall" };
});
afterEach(() => app.close());

/** What an auditor is shown of the officials' pages: all that tells, nothing that changes. */
const PAGES: Record<string, number> = {
  "GET /admin": 200,
  "GET /admin/audit-trail": 200,
  "GET /admin/import": 403,
  "GET /admin/matters": 200,
  "GET /admin/people": 404,
  "GET /admin/people/:id": 404,
  "GET /admin/profile": 200,
  "GET /admin/results": 200,
  "GET /admin/surveys": 200,
  "GET /admin/surveys/:id": 200,
  "GET /admin/surveys/:id/links/:code": 403,
  "GET /admin/surveys/:id/plates": 200,
  "GET /admin/surveys/:id/publication": 403,
  "GET /admin/surveys/new": 403,
  "GET /admin/surveys/new/dates": 403,
  "GET /admin/surveys/new/publish": 403,
  "GET /admin/surveys/new/units": 403,
  "GET /admin/tokens": 404,
  "GET /admin/units": 200,
  "GET /admin/units/:code": 200,
};

const routes = () => [
  ...new Set(
    app.app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/admin"))
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

function pathOf(route: string): string {
  const path = route.split(" ")[1] ?? "";
  const [unit, survey, code] = [named["/admin/units/:code"], named["/admin/surveys/:id"], named[":code"]];
  return path
    .replace("/units/:code", `/units/${unit}`)
    .replace("/surveys/:id", `/surveys/${survey}`)
    .replace(":code", code ?? "")
    .replace(":id", "none");
}

test("the table of an auditor's pages names every page of officials", () => {
  expect(
    routes()
      .filter((route) => route.startsWith("GET"))
      .sort(),
  ).toEqual(Object.keys(PAGES).sort());
});

test("an auditor reads every page that tells something, and none that is for changing it", async () => {
  const answered: Record<string, number> = {};
  for (const route of Object.keys(PAGES)) {
    answered[route] = (await auditor.get(pathOf(route))).status;
  }
  expect(answered).toEqual(PAGES);
  for (const page of ["/admin", "/admin/units", "/admin/units/hall", pathOf("GET /admin/surveys/:id")]) {
    const html = await (await auditor.get(page)).text();
    expect([page, [...html.matchAll(/<form[^>]*action="([^"]*)"/g)].map(([, action]) => action)]).toEqual([
      ...[page, ["/sign-out"]],
    ]);
  }
});

test("an auditor's forms do nothing, whichever page they are sent to", async () => {
  const forms = routes().filter((route) => route.startsWith("POST") && !route.includes("/passkey"));
  expect(forms.length).toBeGreaterThan(12);
  const count = async () => (await app.deps.db.execute("SELECT count(*) AS n FROM audit_trail")).rows[0]?.n;
  const before = await count();
  for (const route of forms) {
    const fields = { status: "paused", unit: "hall", role: "viewer", names: "x", name: "x", step: "store" };
    const { status } = await auditor.post(pathOf(route), fields);
    expect([route, [403, 404].includes(status)]).toEqual([route, true]);
  }
  expect(await count()).toBe(before);
});

test("an auditor of the whole exports the trail; one of a unit is not offered it", async () => {
  const file = await auditor.get("/api/v1/audit-trail/export?format=ndjson");
  expect([file.status, (await file.text()).split("\n").length > 3]).toEqual([200, true]);
  expect(await (await auditor.get("/admin")).text()).toContain("/admin/audit-trail");
  const ofUnit = await invitedBrowser(app, "街道审计", { role: "auditor", unit: "hall" });
  expect(await (await ofUnit.get("/admin")).text()).not.toContain("/admin/audit-trail");
  expect((await ofUnit.get("/api/v1/audit-trail/export")).status).toBe(404);
});
