import { afterEach, beforeEach, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;
beforeEach(async () => {
  app = await openTestApp();
  survey = await publishSurvey(app);
  await putUnit(app, "hall");
});
afterEach(() => app.close());

const checkedIn = async (path: string) => {
  const page = await (await app.request("GET", path, undefined, { token: false })).text();
  return [...page.matchAll(/<input[^>]*name="(\w+)"[^>]*value="(\w+)"[^>]*checked=""/g)].map(([, ...one]) => one);
};

test("GET /r/{code} ticks what its link declares, and counts nothing by being opened", async () => {
  const code = await newLink(app, survey, "hall", { preset: ["overall"] });
  expect(await checkedIn(`/r/${code}?overall=4&solved=yes`)).toEqual([["overall", "4"]]);
  expect(await checkedIn(`/r/${code}?overall=2`)).toEqual([["overall", "2"]]);
  expect(await checkedIn(`/r/${code}`)).toEqual([]);
  expect(await checkedIn(`/r/${await newLink(app, survey, "hall")}?overall=4`)).toEqual([]);
  expect((await app.deps.db.execute("SELECT * FROM responses")).rows).toEqual([]);
});

test("PATCH /links/{code} declares other questions, and keeps them when something else changes", async () => {
  const code = await newLink(app, survey, "hall");
  const patch = async (body: object) => (await app.request("PATCH", `/api/v1/links/${code}`, body)).json();
  expect(await patch({ preset: ["solved"] })).toMatchObject({ preset: ["solved"] });
  expect(await patch({ status: "paused" })).toMatchObject({ preset: ["solved"], status: "paused" });
  expect(await patch({ preset: [] })).toMatchObject({ preset: [] });
  const { rows } = await app.deps.db.execute("SELECT preset FROM link_changes ORDER BY change");
  expect(rows.map(({ preset }) => preset)).toEqual([null, '["solved"]', '["solved"]', null]);
});

test.each([
  ["nothing"],
  ["comment"],
  ["overall.reasons"],
])("POST /links and /links/bulk refuse to answer %s beforehand", async (id) => {
  const preset = ["overall", id];
  const one = await app.request("POST", "/api/v1/links", { survey, unit: "hall", channel: "sms", preset });
  const body = { survey, units: ["hall"], channels: ["sms"], preset };
  const many = await app.request("POST", "/api/v1/links/bulk", body);
  for (const reply of [one, many]) {
    expect([reply.status, await reply.json()]).toMatchObject([422, { errors: [{ pointer: "/preset/1" }] }]);
  }
  expect((await app.deps.db.execute("SELECT * FROM link_changes")).rows).toEqual([]);
});

test("POST /links/bulk declares the same questions for every link", async () => {
  const body = { survey, units: ["hall"], channels: ["sms", "qr"], preset: ["overall"] };
  const made = await (await app.request("POST", "/api/v1/links/bulk", body)).json();
  expect(made.items.map(({ preset }: { preset: string[] }) => preset)).toEqual([["overall"], ["overall"]]);
});
