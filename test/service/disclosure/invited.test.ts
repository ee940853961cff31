import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../../src/service/disclosure/release-closed-periods.ts";
import { answer, newLink, publishSurvey, putUnit } from "../../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ today: "2026-03-10" });
  await putUnit(app, "desk");
});
afterEach(() => app.close());

/** What is told of twenty who agree, of so many to whom a code was given. */
async function toldOf(invited: number): Promise<string> {
  const link = await newLink(app, await publishSurvey(app), "desk", { proof: "token" });
  const made = await app.request("POST", "/api/v1/code-batches", { links: [link], count: invited });
  const { codes } = (await made.json()) as { codes: string[] };
  for (const [number, token] of codes.slice(0, 20).entries()) {
    expect((await answer(app, link, number, { overall: 5 }, { token })).status).toBe(201);
  }
  app.setToday("2026-04-03");
  await releaseClosedPeriods(app.deps);
  const reply = await app.request("GET", "/api/v1/units/desk/trend?indicator=satisfaction&period=month");
  const { series } = (await reply.json()) as {
    series: { proof: string; points: { status: string; valid: number }[] }[];
  };
  const point = series.find(({ proof }) => proof === "token")?.points.at(-1);
  return `${point?.status} ${point?.valid ?? ""}`;
}

test("releaseClosedPeriods() tells a bound where 80% of the codes that were made were cast and agree", async () => {
  expect(await toldOf(25)).toBe("bounded ");
});

test("releaseClosedPeriods() tells the counts where fewer of the codes were cast", async () => {
  expect(await toldOf(26)).toBe("shown 20");
});

let sent = 100;

/** Codes of their own for a link, all of them cast. */
async function castAll(link: string, ratings: readonly number[]): Promise<void> {
  const made = await app.request("POST", "/api/v1/code-batches", { links: [link], count: ratings.length });
  const { codes } = (await made.json()) as { codes: string[] };
  for (const [index, overall] of ratings.entries()) {
    sent += 1;
    expect((await answer(app, link, sent, { overall }, { token: codes[index] })).status).toBe(201);
  }
}

const times = (count: number, rating: number): number[] => Array(count).fill(rating);
const MIXED = [...times(15, 5), ...times(10, 1)];

async function release(day: string, query: string): Promise<string[]> {
  app.setToday(day);
  await releaseClosedPeriods(app.deps);
  const reply = await app.request("GET", `/api/v1/units/desk/trend?indicator=satisfaction${query}`);
  const { series } = (await reply.json()) as {
    series: { proof: string; points: { period: string; status: string; bound?: string; valid: number }[] }[];
  };
  const points = series.find(({ proof }) => proof === "token")?.points ?? [];
  return points
    .filter(({ valid, bound }) => valid !== null || bound)
    .map(({ period, bound, valid }) => `${period} ${bound ?? valid}`);
}

const token = (survey: string, more: object = {}) => newLink(app, survey, "desk", { proof: "token", ...more });

test("releaseClosedPeriods() counts for a wave its own codes alone", async () => {
  const survey = await publishSurvey(app);
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/spring`, { from: "2026-03-01", to: "2026-03-31" });
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/autumn`, { from: "2026-09-01", to: "2026-09-30" });
  await castAll(await token(survey, { wave: "spring" }), times(25, 5));
  expect(await release("2026-04-03", "&period=wave")).toEqual(["spring >=0.95"]);
  app.setToday("2026-09-10");
  await castAll(await token(survey, { wave: "autumn" }), times(25, 5));
  expect(await release("2026-10-03", "&period=wave")).toEqual(["spring >=0.95", "autumn >=0.95"]);
});

test("releaseClosedPeriods() counts for a month no codes that were used up before it", async () => {
  const link = await token(await publishSurvey(app));
  await castAll(link, MIXED);
  expect(await release("2026-04-10", "")).toEqual(["2026-03 25"]);
  await castAll(link, times(25, 5));
  expect(await release("2026-05-03", "&from=2026-03-01&to=2026-04-30")).toEqual(["2026-03 25", "2026-04 >=0.95"]);
});

test("releaseClosedPeriods() hides a class or a survey all of whose own codes agree, and what would tell it", async () => {
  const surveys = [await publishSurvey(app), await publishSurvey(app)];
  await castAll(await token(surveys[0] ?? "", { respondentClass: "retired" }), times(25, 5));
  await castAll(await token(surveys[1] ?? "", { respondentClass: "users" }), MIXED);
  expect(await release("2026-04-03", "")).toEqual(["2026-03 50"]);
  for (const query of ["&respondentClass=retired", "&respondentClass=users", ...surveys.map((id) => `&survey=${id}`)]) {
    expect(await release("2026-04-03", query)).toEqual([]);
  }
});

test("releaseClosedPeriods() shows a class with its own codes of whom fewer than 80% answered, or two disagree", async () => {
  const survey = await publishSurvey(app);
  const retired = await token(survey, { respondentClass: "retired" });
  await app.request("POST", "/api/v1/code-batches", { links: [retired], count: 7 });
  await castAll(retired, times(25, 5));
  await castAll(await token(survey, { respondentClass: "users" }), [...times(23, 5), 1, 1]);
  expect(await release("2026-04-03", "&respondentClass=retired")).toEqual(["2026-03 25"]);
  expect(await release("2026-04-03", "&respondentClass=users")).toEqual(["2026-03 25"]);
});

test("reviseYear() leaves late answers waiting that would show nearly all who were given a code", async () => {
  app.setToday("2025-11-20");
  const link = await token(await publishSurvey(app), { channel: "kiosk" });
  const made = await app.request("POST", "/api/v1/code-batches", { links: [link], count: 30 });
  const { codes } = (await made.json()) as { codes: string[] };
  const cast = async (some: readonly string[], day: string) => {
    for (const code of some) {
      sent += 1;
      expect((await answer(app, link, sent, { overall: 5 }, { token: code, day })).status).toBe(201);
    }
  };
  await cast(codes.slice(0, 15), "2025-11-20");
  expect(await release("2025-12-02", "")).toEqual(["2025-11 15"]);
  await cast(codes.slice(15), "2025-11-29");
  expect(await release("2026-01-02", "")).toEqual(["2025-11 15"]);
});
