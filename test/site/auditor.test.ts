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

test("an auditor finds no form on the pages that tell something, but the one to leave by", async () => {
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
