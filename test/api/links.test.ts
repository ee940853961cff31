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

const DEFINITION = {
  title: "回访",
  live: false,
  results: "public",
  questions: [
    { id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5", required: true },
    {
      ...{ id: "quiz", type: "choice", title: "几点开门？", required: false },
      options: [
        { value: "eight", label: "八点", valid: true, correct: true },
        { value: "nine", label: "九点", valid: true },
      ],
    },
  ],
  indicators: [{ key: "satisfaction", question: "overall", favourable: [5, 4, 3] }],
};

async function draftSurvey(title: string): Promise<string> {
  return (await (await app.request("POST", "/api/v1/surveys", { ...DEFINITION, title })).json()).id;
}

async function publishSurvey(title = "回访"): Promise<string> {
  const id = await draftSurvey(title);
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

async function get(code: string) {
  const response = await app.request("GET", `/api/v1/links/${code}`, undefined, { token: false });
  return { status: response.status, body: await response.json() };
}

async function rows(sql: string): Promise<unknown[][]> {
  const result = await app.deps.db.execute(sql);
  return result.rows.map((row) => Object.values(row));
}

test("POST /links makes an open link of the first round", async () => {
  const made = await post();
  expect(made.status).toBe(201);
  expect(made.body).toEqual({
    ...{
      code: made.body.code,
      url: `http://127.0.0.1:8787/r/${made.body.code}`,
      status: "open",
      survey,
      unit: "window",
    },
    ...{ channel: "qr", respondentClass: null, round: 1, wave: null, proof: "open", opensOn: null, closesOn: null },
    ...{ origins: [], preset: [], hidden: [] },
  });
  expect(made.body.code).toMatch(/^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{7}$/);
  expect(await rows("SELECT code, change, first_revision, recorded_on FROM link_changes")).toEqual([
    [made.body.code, 1, 1, "2026-11-22"],
  ]);
});

test.each([
  ["phone", undefined, "entered"],
  ["paper", undefined, "entered"],
  ["visit", undefined, "entered"],
  ["kiosk", undefined, "open"],
  ["sms", "token", "token"],
  ["web", "blind", "blind"],
  ["phone", "open", "open"],
])("POST /links for %s with proof %s is %s", async (channel, proof, expected) => {
  expect((await post({ channel, proof })).body).toMatchObject({ channel, proof: expected });
});

test("POST /links keeps all that it is given", async () => {
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/winter`, { from: "2026-12-01", to: "2026-12-31" });
  const given = {
    ...{ respondentClass: " 居民代表 ", round: 2, status: "trial", proof: "token", channel: "sms" },
    ...{ wave: "winter", opensOn: "2026-12-02", closesOn: "2026-12-30" },
  };
  const { body } = await post(given);
  expect(body).toMatchObject({ ...given, respondentClass: "居民代表", survey, unit: "window" });
  expect((await (await app.request("GET", "/api/v1/links")).json()).items).toEqual([body]);
});

test.each([
  ["no survey", { survey: undefined }, "/survey", "required"],
  ["an unknown survey", { survey: "none" }, "/survey", "unknown_survey"],
  ["no unit", { unit: undefined }, "/unit", "required"],
  ["an unknown unit", { unit: "none" }, "/unit", "unknown_unit"],
  ["no channel", { channel: undefined }, "/channel", "required"],
  ["the channel import", { channel: "import" }, "/channel", "not_an_option"],
  ["an unknown channel", { channel: "fax" }, "/channel", "not_an_option"],
  ["a blank class", { respondentClass: " " }, "/respondentClass", "out_of_range"],
  ["a class with a bar", { respondentClass: "a|b" }, "/respondentClass", "bad_text"],
  ["a class with a line break", { respondentClass: "a\nb" }, "/respondentClass", "bad_text"],
  ["a class of 65 characters", { respondentClass: "a".repeat(65) }, "/respondentClass", "too_long"],
  ["round 0", { round: 0 }, "/round", "out_of_range"],
  ["half a round", { round: 1.5 }, "/round", "wrong_type"],
  ["a round as text", { round: "1" }, "/round", "wrong_type"],
  ["an unknown wave", { wave: "spring" }, "/wave", "unknown_wave"],
  ["proof by import", { proof: "imported" }, "/proof", "not_an_option"],
  ["being closed at once", { status: "closed" }, "/status", "not_an_option"],
  ["a first day that is none", { opensOn: "2026-02-30" }, "/opensOn", "bad_day"],
  ["an end before the start", { opensOn: "2026-12-02", closesOn: "2026-12-01" }, "/closesOn", "out_of_range"],
  ["an unknown field", { colour: "red" }, "/colour", "unknown"],
])("POST /links refuses %s and stores nothing", async (_, more, pointer, reason) => {
  const refused = await post(more);
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([{ pointer, reason, detail: expect.any(String) }]);
  expect(await rows("SELECT * FROM link_changes")).toEqual([]);
});

test("POST /links refuses a survey that is not published", async () => {
  const refused = await post({ survey: await draftSurvey("未发布") });
  expect([refused.status, refused.body.errors[0]]).toMatchObject([422, { pointer: "/survey", reason: "unpublished" }]);
  expect(await rows("SELECT * FROM link_changes")).toEqual([]);
});

test("POST /links refuses a unit that has ended, from the day on which it no longer exists", async () => {
  await app.request("PUT", "/api/v1/units/old", { name: "旧", kind: "window", until: "2026-12-01" });
  expect((await post({ unit: "old" })).status).toBe(201);
  app.setToday("2026-12-01");
  const refused = await post({ unit: "old" });
  expect([refused.status, refused.body.errors[0]]).toMatchObject([422, { pointer: "/unit", reason: "unit_ended" }]);
  expect((await rows("SELECT * FROM link_changes")).length).toBe(1);
});

test("POST /links with a wave is open on the wave's days, or fewer", async () => {
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/winter`, { from: "2026-12-01", to: "2026-12-20" });
  const { code } = (await post({ wave: "winter" })).body;
  const narrower = (await post({ wave: "winter", opensOn: "2026-12-05", closesOn: "2026-12-10" })).body.code;
  const states = async () => [(await get(code)).body.status, (await get(narrower)).body.status];
  expect(await states()).toEqual(["not_open_yet", "not_open_yet"]);
  app.setToday("2026-12-01");
  expect(await states()).toEqual(["open", "not_open_yet"]);
  app.setToday("2026-12-10");
  expect(await states()).toEqual(["open", "open"]);
  app.setToday("2026-12-20");
  expect(await states()).toEqual(["open", "closed"]);
  app.setToday("2026-12-21");
  expect(await states()).toEqual(["closed", "closed"]);
});

test.each([
  [{ opensOn: "2026-11-30" }, "/opensOn"],
  [{ closesOn: "2026-12-21" }, "/closesOn"],
  [{ closesOn: "2026-11-30" }, "/closesOn"],
])("POST /links refuses %j outside its wave", async (days, pointer) => {
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/winter`, { from: "2026-12-01", to: "2026-12-20" });
  const refused = await post({ wave: "winter", ...days });
  expect([refused.status, refused.body.errors]).toMatchObject([422, [{ pointer, reason: "out_of_range" }]]);
  expect(await rows("SELECT * FROM link_changes")).toEqual([]);
});

test("GET /links/{code} tells anyone the state, unit and survey, without what a quiz counts as correct", async () => {
  const { code } = (await post()).body;
  const found = await get(code.toLowerCase());
  expect(found.status).toBe(200);
  expect(found.body).toMatchObject({
    status: "open",
    unit: { code: "window", name: { "zh-CN": "窗口", en: "Window" } },
    survey: { id: survey, revision: 1, title: "回访", results: "public" },
  });
  expect(found.body.survey.questions.map((question: { id: string }) => question.id)).toEqual(["overall", "quiz"]);
  expect(JSON.stringify(found.body)).not.toContain("correct");
  expect("indicators" in found.body.survey).toBe(false);
});

test("GET /links/{code} follows the newest revision", async () => {
  const { code } = (await post()).body;
  await publishAgain(survey, "二版");
  expect((await get(code)).body.survey).toMatchObject({ revision: 2, title: "二版" });
  expect(await rows("SELECT first_revision FROM link_changes")).toEqual([[1]]);
});

test("GET /links lists links by code for officials, of one survey or unit where asked", async () => {
  await app.request("PUT", "/api/v1/units/hall", { name: "大厅", kind: "window" });
  const first = [(await post()).body, (await post({ unit: "hall" })).body];
  const other = await publishSurvey("另一份");
  const made = [...first, (await post({ survey: other })).body];
  const byCode = made.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const list = async (query: string) => (await app.request("GET", `/api/v1/links${query}`)).json();
  expect(await list("")).toEqual({ items: byCode, next: null });
  expect((await list(`?survey=${survey}&unit=hall`)).items).toEqual([first[1]]);
  const page = await list("?limit=2");
  expect(page.items).toEqual(byCode.slice(0, 2));
  expect(await list(`?limit=2&cursor=${page.next}`)).toEqual({ items: byCode.slice(2), next: null });
  expect((await app.request("GET", "/api/v1/links?limit=0")).status).toBe(422);
});

test("making, changing and listing links is for officials", async () => {
  const { code } = (await post()).body;
  const asPublic = { token: false } as const;
  expect((await app.request("POST", "/api/v1/links", {}, asPublic)).status).toBe(401);
  expect((await app.request("PATCH", `/api/v1/links/${code}`, { status: "closed" }, asPublic)).status).toBe(401);
  expect((await app.request("PATCH", "/api/v1/links/none", "{", asPublic)).status).toBe(401);
  expect((await app.request("GET", "/api/v1/links", undefined, asPublic)).status).toBe(401);
  expect((await rows("SELECT * FROM link_changes")).length).toBe(1);
});
