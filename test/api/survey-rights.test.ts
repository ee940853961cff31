import { afterEach, beforeEach, expect, test } from "vitest";
import { putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { headersOf, postPage } from "../support/post-page.ts";
import { postTable } from "../support/post-table.ts";
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

test("results for officials are read by nobody who may not see the survey, whatever unit they name", async () => {
  const { id } = (await (await draft({ ...survey({ type: "rating" }, "own"), results: "officials" })).json()) as {
    id: string;
  };
  await manager.json("POST", `/api/v1/surveys/${id}/publish`, {});
  const beside = await invitedBrowser(app, "邻居", { role: "manager", unit: "b" });
  const path = (unit: string) => `/api/v1/surveys/${id}/results?unit=${unit}&period=month`;
  expect((await beside.get(path("b"))).status).toBe(404);
  expect((await manager.get(path("a1"))).status).toBe(200);
});

test("POST /api/v1/units/preview judges a long list for one unit's manager in one go", async () => {
  const names = (start: string) => Array.from({ length: 600 }, (_, at) => `${start}${at}`).join("\n");
  await postTable(app, "/api/v1/units/apply", null, { names: names("甲"), parent: "a" });
  const reads: string[] = [];
  const { execute } = app.deps.db;
  app.deps.db.execute = (sql, args) => {
    reads.push(sql);
    return execute.call(app.deps.db, sql, args);
  };
  const form = new FormData();
  form.set("names", names("乙"));
  form.set("parent", "a");
  const init = { method: "POST", headers: headersOf(manager), body: form };
  expect((await app.app.request("http://127.0.0.1:8787/api/v1/units/preview", init)).status).toBe(200);
  expect(reads.length).toBeLessThan(50);
});

test("a manager names no successor that lies in another's area, neither when a unit ends nor when it is stated", async () => {
  const end = (successor: string) =>
    manager.json("POST", "/api/v1/units/a1/end", { on: "2026-06-01", ...(successor && { successor }) });
  const state = (more: object) => manager.json("PUT", "/api/v1/units/a1", { name: "a1", kind: "office", ...more });
  await putUnit(app, "a2", { parent: "a" });
  expect((await end("b")).status).toBe(403);
  expect((await state({ successor: "b" })).status).toBe(403);
  const fields = { act: "end", successor: "b", on: "2026-06" };
  expect((await postPage(app, "/admin/units/a1", fields, headersOf(manager))).status).toBe(403);
  expect((await state({ successor: "a2" })).status).toBe(200);
  // What was named by who may stays when the rest is stated anew.
  await putUnit(app, "a1", { parent: "a", successor: "b" });
  expect((await state({ parent: "a", successor: "b" })).status).toBe(200);
  expect((await end("a2")).status).toBe(200);
});
