import { afterEach, beforeEach, expect, test } from "vitest";
import { putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let manager: InvitedBrowser;
beforeEach(async () => {
  app = await openTestApp();
  for (const [code, parent] of Object.entries({ town: null, a: "town", a1: "a", b: "town" })) {
    await putUnit(app, code, { parent });
  }
  manager = await invitedBrowser(app, "管理员", { role: "manager", unit: "a" });
});
afterEach(() => app.close());

const survey = (question: object, key: string) => ({
  ...{ title: "t", unit: "a", questions: [{ id: "q", title: "q", scale: "satisfaction5", ...question }] },
  indicators: [{ key, name: key, question: "q", favourable: [5, 4] }],
});
const draft = (definition: object) => manager.json("POST", "/api/v1/surveys", definition);

test("POST /api/v1/surveys takes no rows about units on which the official may edit no surveys", async () => {
  const about = (unit: string) => survey({ type: "matrix", rows: [{ value: "r", label: unit, unit }] }, "appraisal");
  expect((await draft(about("b"))).status).toBe(403);
  const own = await draft(about("a1"));
  expect(own.status).toBe(201);
  const { id } = (await own.json()) as { id: string };
  expect((await manager.json("PUT", `/api/v1/surveys/${id}`, about("b"))).status).toBe(403);
});

test("POST /api/v1/surveys of one unit gives no other meaning to what was stated for imports of all", async () => {
  await app.request("PUT", "/api/v1/indicators/hotline", { name: "热线", formula: "满意 / 有效" });
  const refused = await draft(survey({ type: "rating" }, "hotline"));
  expect([refused.status, await refused.json()]).toMatchObject([
    422,
    { errors: [{ pointer: "/indicators/0", reason: "indicator_differs" }] },
  ]);
  expect((await draft(survey({ type: "rating" }, "own"))).status).toBe(201);
  const { unit: _unit, ...ofAll } = survey({ type: "rating" }, "hotline");
  expect((await app.request("POST", "/api/v1/surveys", ofAll)).status).toBe(201);
});

test("what an official is told is kept by no cache", async () => {
  for (const path of ["/api/v1/links", "/api/v1/people", "/api/v1/units"]) {
    expect((await app.request("GET", path)).headers.get("cache-control")).toBe(
      path === "/api/v1/units" ? null : "no-store",
    );
  }
  expect((await manager.get("/api/v1/links")).headers.get("cache-control")).toBe("no-store");
});
