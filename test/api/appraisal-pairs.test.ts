import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import vectors from "../core/figures/pair-across-vectors.json" with { type: "json" };
import { publishSurvey } from "../support/demo-survey.ts";
import { openSheet, SHEET_RULE, STAFF, USERS } from "../support/state-sheet.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let sheet: Awaited<ReturnType<typeof openSheet>>;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-03-15" });
  sheet = await openSheet(app);
  expect((await put(SHEET_RULE)).status).toBe(201);
});
afterEach(() => app.close());

const put = (rule: object) => app.request("PUT", `/api/v1/surveys/${sheet.survey}/appraisal`, rule);

type Pair = { unit: { code: string }; other: { code: string }; raters: number };
type Read = { code: number; status?: string; at?: string | null; series?: { proof: string; pairs: Pair[] }[] };

async function read(query = "", token: string | false = false): Promise<Read> {
  const path = `/api/v1/surveys/${sheet.survey}/appraisal/pairs?${query}`;
  const reply = await app.request("GET", path, undefined, token === false ? { token } : {});
  const { status, ...body } = (await reply.json()) as object & { status?: string };
  return { ...body, code: reply.status, ...(status === undefined ? {} : { status }) };
}

async function release(today = "2026-04-10"): Promise<void> {
  app.setToday(today);
  await releaseClosedPeriods(app.deps);
}

const told = ({ series = [] }: Read) =>
  series.flatMap(({ pairs }) => pairs.map(({ unit, other }) => `${unit.code} ${other.code}`));

/** Both classes fill in the whole sheet in March. */
async function rateWhole(): Promise<void> {
  await sheet.rate("users", USERS, 24, "2026-03-05");
  await sheet.rate("staff", STAFF, 20, "2026-03-06");
}

test("GET appraisal/pairs compares three units within raters of two classes as R does, the same with a token", async () => {
  await rateWhole();
  expect(await read()).toMatchObject({ code: 200, status: "nothing_released", at: null, series: [] });
  await release();
  const reply = await read("period=month&at=2026-03");
  const named = (code: string) => ({ code, name: expect.objectContaining({ en: expect.any(String) }) });
  expect(reply).toEqual({
    ...{ code: 200, survey: sheet.survey, period: "month", at: "2026-03", status: "told" },
    series: [
      {
        ...{ proof: "entered", units: 3 },
        pairs: vectors.sheet.pairs.map((pair) => ({ ...pair, unit: named(pair.unit), other: named(pair.other) })),
      },
    ],
  });
  expect(await read()).toEqual(reply);
  expect(await read("", "official")).toEqual(reply);
  expect(told(await read("unit=oak"))).toEqual(["oak ash", "oak elm"]);
  expect((await read("unit=oak")).series?.[0]?.pairs[0]).toMatchObject({ difference: -35.4, verdict: "lower" });
});

test("GET appraisal/pairs says the same before and after late answers, and once more days have passed", async () => {
  await rateWhole();
  await release();
  const before = await read();
  await sheet.rate("users", { ash: [1], oak: [3] }, 12, "2026-03-20");
  expect(await read()).toEqual(before);
  await release("2027-02-10");
  expect(await read("at=2026-03")).toEqual(before);
  expect((await app.deps.db.execute("SELECT 1 FROM appraisal_pairs")).rows).toHaveLength(1);
});

test("GET appraisal/pairs tells no pair that a class of fewer than ten rated", async () => {
  await sheet.rate("users", USERS, 24, "2026-03-05");
  await sheet.rate("staff", STAFF, 9, "2026-03-06");
  await release();
  expect(await read("at=2026-03")).toMatchObject({ code: 200, status: "nothing_released", series: [] });
});

test("GET appraisal/pairs tells no pair of which three raters rated only one unit", async () => {
  await rateWhole();
  await sheet.rate("users", { oak: [3] }, 3, "2026-03-07");
  await release();
  expect(told(await read())).toEqual(["ash elm"]);
  expect(told(await read("unit=elm"))).toEqual(["elm ash"]);
  expect(await read("unit=oak&at=2026-03")).toMatchObject({ status: "nothing_released" });
});

test("GET appraisal/pairs counts whoever rated both units, and only those", async () => {
  await rateWhole();
  await sheet.rate("users", { elm: [3], oak: [2] }, 3, "2026-03-07");
  await release();
  expect(told(await read())).toEqual(["elm oak"]);
  expect((await read()).series?.[0]?.pairs[0]).toMatchObject({ raters: 47 });
});

test("GET appraisal/pairs takes who knows a unit not for one who did not rate it with points", async () => {
  await rateWhole();
  await sheet.rate("users", { ash: [0], elm: [3, 1], oak: [2, 1, 3] }, 12, "2026-03-07");
  await sheet.rate("staff", { ash: [0], elm: [3, 1], oak: [2, 1, 3] }, 4, "2026-03-07");
  await release();
  expect(told(await read())).toEqual(["elm oak"]);
});

test("GET appraisal/pairs tells no pair whose cell holds more than the month's answers", async () => {
  await sheet.rate("users", USERS, 4, "2026-02-20");
  await rateWhole();
  await release();
  const cell = `/api/v1/surveys/${sheet.survey}/appraisal?unit=oak&at=2026-03`;
  expect(await (await app.request("GET", cell)).json()).toMatchObject({ series: [{ classes: [{ valid: 28 }, {}] }] });
  expect(await read("at=2026-03")).toMatchObject({ status: "nothing_released" });
});

test("GET appraisal/pairs follows a raised minimum", async () => {
  await app.deps.db.execute("INSERT INTO threshold_changes VALUES (1, 21, '2026-03-01', 'test')");
  await rateWhole();
  await release();
  expect(told(await read("at=2026-03"))).toEqual([]);
});

test("GET appraisal/pairs of a wave compares the wave's answers, and its month only the rest", async () => {
  const wave = await app.request("PUT", `/api/v1/surveys/${sheet.survey}/waves/spring`, {
    ...{ from: "2026-03-10", to: "2026-03-20" },
  });
  expect(wave.status).toBe(201);
  app.setToday("2026-03-20");
  await sheet.rate("users", USERS, 24, "2026-03-12");
  await sheet.rate("staff", STAFF, 20, "2026-03-12");
  await sheet.rate("users", USERS, 15, "2026-03-05");
  await sheet.rate("staff", STAFF, 15, "2026-03-05");
  await release();
  expect(await read("period=wave")).toMatchObject({ at: "spring", series: [{ pairs: vectorsWithoutNames() }] });
  expect((await read("period=month")).series?.[0]?.pairs[0]).toMatchObject({ raters: 30 });
});

const vectorsWithoutNames = () => vectors.sheet.pairs.map(({ unit: _, other: _other, ...rest }) => rest);

test("GET appraisal/pairs tells nothing of quarters and years, of other rules and of a question that is no sheet", async () => {
  await rateWhole();
  await release();
  for (const period of ["quarter", "year"]) {
    expect(await read(`period=${period}`)).toMatchObject({ status: "not_for_this_kind", at: null, series: [] });
  }
  expect(await read("period=quarter&at=2026-Q1")).toMatchObject({ status: "not_for_this_kind", at: "2026-Q1" });
  expect(await read("period=quarter&at=2026-03")).toMatchObject({ code: 422 });
  expect(await read("at=soon")).toMatchObject({ code: 422 });
  expect(await read("unit=nowhere")).toMatchObject({ code: 404 });
  expect(await read("at=2026-02")).toMatchObject({ status: "nothing_released" });
  const plain = await publishSurvey(app, {
    title: "评议",
    questions: [{ id: "work", type: "rating", title: "工作", scale: "satisfaction5" }],
    indicators: [{ key: "work", question: "work", favourable: [5, 4] }],
  });
  const path = `/api/v1/surveys/${plain}/appraisal`;
  expect((await app.request("GET", `${path}/pairs`)).status).toBe(404);
  await app.request("PUT", path, { question: "work", classes: { users: 1 }, points: { "5": 100 } });
  expect(await (await app.request("GET", `${path}/pairs`)).json()).toMatchObject({ status: "no_sheet" });
});

test("GET appraisal/pairs of an officials' survey is not there for others, and tells nothing", async () => {
  const open = sheet.survey;
  const questions = (await (await app.request("GET", `/api/v1/surveys/${open}`)).json()) as { questions: object[] };
  const indicators = [{ key: "secret", question: "bodies", favourable: [3] }];
  const secret = { title: "内部评议", results: "officials", questions: questions.questions, indicators };
  sheet = { ...sheet, survey: await publishSurvey(app, secret) };
  expect((await put(SHEET_RULE)).status).toBe(201);
  expect(await read()).toMatchObject({ code: 404 });
  expect(await read("", "official")).toMatchObject({ code: 200, status: "nothing_released" });
});
