import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;
beforeEach(async () => {
  app = await openTestApp({ today: "2026-11-22" });
  survey = await publishSurvey();
  await app.request("PUT", "/api/v1/units/window", { name: { "zh-CN": "窗口", en: "Window" }, kind: "window" });
});
afterEach(() => app.close());

const DEFINITION = { title: "回访", questions: [{ id: "comment", type: "text", title: "想说的话" }] };

async function publishSurvey(title = "回访"): Promise<string> {
  const { id } = await (await app.request("POST", "/api/v1/surveys", { ...DEFINITION, title })).json();
  await app.request("POST", `/api/v1/surveys/${id}/publish`);
  return id;
}

async function publishAgain(id: string, title: string): Promise<void> {
  await app.request("PUT", `/api/v1/surveys/${id}`, { ...DEFINITION, title });
  await app.request("POST", `/api/v1/surveys/${id}/publish`);
}

async function post(more: object = {}) {
  const response = await app.request("POST", "/api/v1/links", { survey, unit: "window", channel: "qr", ...more });
  return { status: response.status, body: await response.json() };
}

async function patch(code: string, body: unknown) {
  const response = await app.request("PATCH", `/api/v1/links/${code}`, body);
  return { status: response.status, body: await response.json() };
}

async function get(code: string) {
  const response = await app.request("GET", `/api/v1/links/${code}`, undefined, { token: false });
  return { status: response.status, body: await response.json() };
}

async function rows(sql: string): Promise<unknown[][]> {
  const result = await app.deps.db.execute(sql);
  return result.rows.map((row) => Object.values(row));
}

test.each(["AAAAAAA", "0000000", "x", "%00"])("GET and PATCH /links/%s answer 404", async (code) => {
  expect((await get(code)).body).toMatchObject({ status: 404, reason: "not_found" });
  expect((await patch(code, { status: "closed" })).status).toBe(404);
});

test("PATCH /links states each change anew", async () => {
  const { code } = (await post()).body;
  for (const status of ["paused", "open", "closed", "open"]) {
    const changed = await patch(code, { status });
    expect([changed.status, changed.body.status, (await get(code)).body.status]).toEqual([200, status, status]);
  }
  expect(await rows("SELECT change, status FROM link_changes ORDER BY change")).toEqual([
    [1, "open"],
    [2, "paused"],
    [3, "open"],
    [4, "closed"],
    [5, "open"],
  ]);
});

test("PATCH /links stores nothing when nothing changes", async () => {
  const { code } = (await post()).body;
  expect((await patch(code, {})).status).toBe(200);
  expect((await patch(code, { status: "open" })).status).toBe(200);
  expect((await rows("SELECT * FROM link_changes")).length).toBe(1);
});

test("PATCH /links loses none of two changes at once", async () => {
  const { code } = (await post()).body;
  await Promise.all([patch(code, { status: "paused" }), patch(code, { closesOn: "2026-12-31" })]);
  const [item] = (await (await app.request("GET", "/api/v1/links")).json()).items;
  expect(item).toMatchObject({ status: "paused", closesOn: "2026-12-31" });
});

test("PATCH /links re-points a link, which then takes answers to today's revision on", async () => {
  const { code } = (await post()).body;
  const other = await publishSurvey("另一份");
  await publishAgain(other, "另一份，二版");
  await app.request("PUT", "/api/v1/units/hall", { name: "大厅", kind: "window" });
  expect((await patch(code, { survey: other, unit: "hall" })).body).toMatchObject({
    survey: other,
    unit: "hall",
    code,
  });
  expect((await get(code)).body).toMatchObject({ unit: { code: "hall" }, survey: { id: other, revision: 2 } });
  expect(await rows("SELECT survey, first_revision FROM link_changes ORDER BY change")).toEqual([
    [survey, 1],
    [other, 2],
  ]);
});

test("PATCH /links to a survey without the link's wave leaves the wave", async () => {
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/autumn`, { from: "2026-11-01", to: "2026-11-20" });
  const { code } = (await post({ wave: "autumn" })).body;
  expect((await get(code)).body.status).toBe("closed");
  expect((await patch(code, { survey: await publishSurvey("另一份") })).body.wave).toBeNull();
  expect((await get(code)).body.status).toBe("open");
});

test("PATCH /links moves or takes away the last day", async () => {
  const { code } = (await post({ closesOn: "2026-11-21" })).body;
  expect((await get(code)).body.status).toBe("closed");
  expect((await patch(code, { closesOn: "2026-11-22" })).body.closesOn).toBe("2026-11-22");
  expect((await get(code)).body.status).toBe("open");
  expect((await patch(code, { closesOn: null })).body.closesOn).toBeNull();
});

test.each([
  [{ status: "trial" }, "/status", "not_an_option"],
  [{ status: 1 }, "/status", "not_an_option"],
  [{ unit: "none" }, "/unit", "unknown_unit"],
  [{ survey: "none" }, "/survey", "unknown_survey"],
  [{ closesOn: "2026-11-31" }, "/closesOn", "bad_day"],
  [{ closesOn: "2026-10-31" }, "/closesOn", "out_of_range"],
  [{ channel: "kiosk" }, "/channel", "unknown"],
])("PATCH /links refuses %j and stores nothing", async (body, pointer, reason) => {
  const { code } = (await post({ opensOn: "2026-11-01" })).body;
  const refused = await patch(code, body);
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([{ pointer, reason, detail: expect.any(String) }]);
  expect((await rows("SELECT * FROM link_changes")).length).toBe(1);
});

test("PATCH /links to open erases what the link alone received on trial", async () => {
  const { code } = (await post({ status: "trial" })).body;
  const other = (await post({ status: "trial" })).body.code;
  for (const [key, link] of [
    ["01", code],
    ["02", code],
    ["03", other],
  ]) {
    await app.deps.db.execute(
      `INSERT INTO trial_responses VALUES (x'${key}', ?, '2026-11-22', 1, '{}', '[]', x'00', 'CHECK')`,
      [link ?? ""],
    );
  }
  await patch(code, { status: "paused" });
  expect((await rows("SELECT link FROM trial_responses")).length).toBe(3);
  await patch(code, { status: "open" });
  expect(await rows("SELECT link FROM trial_responses")).toEqual([[other]]);
});
