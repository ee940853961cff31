import { afterEach, beforeEach, expect, test } from "vitest";
import { publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;

const LEVELS = [
  { value: 3, label: "满意" },
  { value: 2, label: "基本满意" },
  { value: 1, label: "不满意" },
  { value: 0, label: "不了解", valid: false },
];
const APPRAISED = {
  title: "民主评议",
  questions: [
    { id: "work", type: "rating", title: "工作", scale: { levels: LEVELS } },
    { id: "free", type: "rating", title: "其他", scale: { levels: LEVELS } },
    {
      ...{ id: "capital", type: "choice", title: "问答" },
      options: [
        { value: "a", label: "甲", correct: true },
        { value: "b", label: "乙" },
        { value: "pass", label: "不答", valid: false },
      ],
    },
  ],
  indicators: [{ key: "work", question: "work", favourable: [3, 2] }],
};
const RULE = {
  question: "work",
  classes: { officials: 0.4, users: 0.6 },
  points: { "3": 100, "2": 70, "1": 30 },
};

beforeEach(async () => {
  app = await openTestApp({ today: "2026-03-15" });
  await putUnit(app, "city");
  await putUnit(app, "east", { parent: "city" });
  await putUnit(app, "west", { parent: "city" });
  survey = await publishSurvey(app, APPRAISED);
});
afterEach(() => app.close());

type Votes = [unit: string, respondentClass: string, work: number | "", capital: string, count: number][];

async function vote(month: string, votes: Votes): Promise<void> {
  const lines = votes.flatMap(([unit, name, work, capital, count]) =>
    Array.from({ length: count }, () => `${month}-05,${unit},paper,${name},${work},${capital}`),
  );
  const csv = ["day,unit,channel,respondentClass,work,capital", ...lines].join("\n");
  const reply = await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv);
  expect(reply.status, await reply.clone().text()).toBe(200);
}

async function put(rule: object, id = survey) {
  const reply = await app.request("PUT", `/api/v1/surveys/${id}/appraisal`, rule);
  return { status: reply.status, ...((await reply.json()) as { reason?: string; errors?: object[] }) };
}

type Read = {
  code: number;
  series?: { score: number | null; missing: string[] }[];
  questions?: { series: { unit: object }[] }[];
};

async function read(what: "appraisal" | "quiz", query: string): Promise<Read> {
  const reply = await app.request("GET", `/api/v1/surveys/${survey}/${what}?${query}`, undefined, { token: false });
  return { code: reply.status, ...((await reply.json()) as object) };
}

const OFFICIALS: Votes = [
  ["east", "officials", 3, "", 60],
  ["east", "officials", 2, "", 25],
  ["east", "officials", 1, "", 5],
  ["east", "officials", 0, "", 10],
];

test("GET appraisal scores inside each class and then across, without the don't-knows", async () => {
  expect((await put(RULE)).status).toBe(201);
  await vote("2026-02", [...OFFICIALS, ["east", "users", 3, "", 20], ["east", "users", 1, "", 20]]);
  expect(await read("appraisal", "unit=east")).toMatchObject({
    ...{ code: 200, status: "told", at: "2026-02", rule: { indicator: "work", points: { "2": 70 } } },
    series: [
      {
        proof: "imported",
        score: expect.closeTo(0.4 * (7900 / 90) + 0.6 * 65, 9),
        classes: [
          { respondentClass: "officials", score: expect.closeTo(87.777778, 6), valid: 90, notValid: 10 },
          { respondentClass: "users", score: 65, valid: 40, notValid: 0 },
        ],
      },
    ],
  });
});

test("GET appraisal has no score without one of the classes, and says which", async () => {
  await put(RULE);
  await vote("2026-02", OFFICIALS);
  expect(await read("appraisal", "unit=east")).toMatchObject({
    status: "told",
    series: [
      { score: null, missing: ["users"], classes: [{ valid: 90 }, { score: null, valid: null, notValid: null }] },
    ],
  });
});

test("GET appraisal tells nothing of a class under ten", async () => {
  await put(RULE);
  await vote("2026-02", [...OFFICIALS, ["east", "users", 3, "", 9], ["east", "experts", 3, "", 40]]);
  const { series = [] } = await read("appraisal", "unit=east&at=2026-02");
  expect(series.every(({ score, missing }) => score === null && missing.includes("users"))).toBe(true);
  expect(JSON.stringify(series)).not.toContain('"valid":9,');
});

test("GET appraisal keeps the rule of old periods", async () => {
  await put(RULE);
  const votes: Votes = [...OFFICIALS, ["east", "users", 3, "", 20], ["east", "users", 1, "", 20]];
  await vote("2026-02", votes);
  const even = { ...RULE, classes: { officials: 0.5, users: 0.5 } };
  expect(await put({ ...even, from: "2026-02" })).toMatchObject({ status: 409, reason: "period_released" });
  expect((await put({ ...even, from: "2026-03" })).status).toBe(200);
  app.setToday("2026-04-10");
  await vote("2026-03", votes);
  const scoreAt = (at: string) => read("appraisal", `unit=east&at=${at}`);
  expect((await scoreAt("2026-02")).series?.[0]?.score).toBeCloseTo(0.4 * (7900 / 90) + 0.6 * 65, 9);
  expect((await scoreAt("2026-03")).series?.[0]?.score).toBeCloseTo(0.5 * (7900 / 90) + 0.5 * 65, 9);
  expect(await read("appraisal", "unit=east&period=quarter&at=2026-Q1")).toMatchObject({
    status: "rule_changed",
    series: [],
  });
});

test("GET appraisal tells nothing once another survey counts in the same indicator", async () => {
  await put(RULE);
  await vote("2026-02", OFFICIALS);
  await publishSurvey(app, APPRAISED);
  expect(await read("appraisal", "unit=east")).toMatchObject({ status: "shared_indicator", series: [] });
});

test("GET appraisal without a rule is 404, before any release it says so, an odd period is 422", async () => {
  expect(await read("appraisal", "unit=east")).toMatchObject({ code: 404 });
  await put(RULE);
  expect(await read("appraisal", "unit=east")).toMatchObject({ code: 200, status: "nothing_released", at: null });
  expect(await read("appraisal", "unit=east&at=soon")).toMatchObject({ code: 422 });
  expect(await read("appraisal", "unit=nowhere")).toMatchObject({ code: 404 });
});

test("GET appraisal of an officials' survey is not there for others", async () => {
  const secret = await publishSurvey(app, {
    ...APPRAISED,
    results: "officials",
    indicators: [{ key: "secret", question: "work", favourable: [3] }],
  });
  expect((await put(RULE, secret)).status).toBe(201);
  for (const what of ["appraisal", "quiz"]) {
    const path = `/api/v1/surveys/${secret}/${what}?unit=east`;
    expect((await app.request("GET", path, undefined, { token: false })).status).toBe(404);
    expect((await app.request("GET", path)).status).toBe(200);
  }
});

test.each([
  [{ ...RULE, classes: { officials: 0.5 } }, "/classes", "weights_do_not_sum"],
  [{ ...RULE, classes: {} }, "/classes", "required"],
  [{ ...RULE, points: { "9": 10 } }, "/points/9", "not_an_option"],
  [{ ...RULE, question: "none" }, "/question", "unknown_question"],
  [{ ...RULE, question: "free" }, "/question", "no_own_indicator"],
  [{ ...RULE, from: "2026-13" }, "/from", "bad_period"],
  [{ classes: RULE.classes, points: RULE.points }, "/question", "required"],
])("PUT appraisal refuses %j at %s", async (rule, pointer, reason) => {
  const reply = await put(rule);
  expect(reply.status).toBe(422);
  expect(reply.errors).toContainEqual(expect.objectContaining({ pointer, reason }));
  expect((await app.deps.db.execute("SELECT 1 FROM appraisal_changes")).rows).toEqual([]);
});

test("PUT appraisal takes the same again without a change; an unknown survey is 404", async () => {
  await put(RULE);
  expect((await put(RULE)).status).toBe(200);
  expect((await app.deps.db.execute("SELECT 1 FROM appraisal_changes")).rows.length).toBe(1);
  expect((await put(RULE, "none")).status).toBe(404);
});

test("GET quiz tells the accuracy of each unit and over them as clusters, never of fewer than ten", async () => {
  await vote("2026-02", [
    ["east", "", "", "a", 30],
    ["east", "", "", "b", 10],
    ["east", "", "", "pass", 5],
    ["west", "", "", "a", 15],
    ["west", "", "", "b", 25],
  ]);
  expect(await read("quiz", "unit=city")).toMatchObject({
    at: "2026-02",
    questions: [
      {
        id: "capital",
        isKeyChanged: false,
        series: [
          {
            unit: { code: "city", correct: 45, answered: 80, accuracy: { value: 45 / 80 } },
            units: [
              { code: "east", correct: 30, answered: 40 },
              { code: "west", correct: 15, answered: 40, accuracy: { value: 15 / 40 } },
            ],
            overall: { value: 45 / 80, units: 2, degreesOfFreedom: 1 },
          },
        ],
      },
    ],
  });
});

test("GET quiz leaves out a unit where fewer than ten gave an answer", async () => {
  await vote("2026-02", [
    ["east", "", "", "a", 30],
    ["west", "", "", "a", 9],
    ["west", "", "", "pass", 9],
  ]);
  const { questions = [] } = await read("quiz", "unit=west");
  const told = questions.flatMap(({ series }) => series.map(({ unit }) => unit));
  expect(told.every((unit) => "answered" in unit && unit.answered === null)).toBe(true);
});
