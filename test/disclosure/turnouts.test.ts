import { expect, onTestFinished, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const PARENTS = { district: null, east: "district", west: "district", desk: "east", hall: "east" } as const;
const MONTHS = ["2026-01", "2026-02"];

/** What each unit's own link received in each month, of how many codes; one batch may be for two of them. */
type Plan = { codes: number; cast: Readonly<Record<string, readonly [number, number]>> }[];

/** By what makes each hard: the plan, and what is told, as cast of codes. */
const PLANS: readonly [string, Plan, Record<string, string>][] = [
  [
    "a unit with a small month",
    [
      { codes: 60, cast: { desk: [12, 4] } },
      { codes: 60, cast: { hall: [15, 14] } },
      { codes: 80, cast: { west: [22, 20] } },
    ],
    { district: "87/200", east: "45/120", west: "42/80" },
  ],
  [
    "nearly all of a unit's codes",
    [
      { codes: 26, cast: { desk: [11, 12] } },
      { codes: 50, cast: { hall: [13, 12] } },
      { codes: 90, cast: { west: [30, 11] } },
    ],
    { district: "89/166", east: "48/76", west: "41/90" },
  ],
  [
    "answers at the parent itself",
    [
      { codes: 40, cast: { east: [3, 2] } },
      { codes: 60, cast: { desk: [20, 12] } },
      { codes: 60, cast: { west: [12, 13] } },
    ],
    { district: "62/160", east: "37/100", west: "25/60" },
  ],
  [
    "codes of two units",
    [
      { codes: 90, cast: { desk: [12, 0], west: [14, 12] } },
      { codes: 50, cast: { hall: [11, 13] } },
    ],
    { district: "62/140", hall: "24/50" },
  ],
];

async function districtOf(plan: Plan): Promise<{ app: TestApp; survey: string }> {
  const app = await openTestApp({ today: "2026-01-10" });
  onTestFinished(() => app.close());
  for (const [code, parent] of Object.entries(PARENTS)) {
    await putUnit(app, code, { parent });
  }
  const survey = await publishSurvey(app);
  const batches = await Promise.all(plan.map((batch) => makeBatch(app, survey, batch)));
  let number = 0;
  for (const [at, month] of MONTHS.entries()) {
    app.setToday(`${month}-20`);
    for (const { links, codes } of batches) {
      for (const { link, counts } of links) {
        for (const token of codes.splice(0, counts[at] ?? 0)) {
          number += 1;
          const overall = number % 3 === 0 ? 1 : 4;
          expect((await answer(app, link, number, { overall }, { token })).status).toBe(201);
        }
      }
    }
  }
  app.setToday("2026-03-03");
  await releaseClosedPeriods(app.deps);
  return { app, survey };
}

async function makeBatch(app: TestApp, survey: string, { codes: count, cast }: Plan[number]) {
  const more = { proof: "token", closesOn: "2026-02-28" };
  const links = await Promise.all(
    Object.entries(cast).map(async ([unit, counts]) => ({ link: await newLink(app, survey, unit, more), counts })),
  );
  const made = await app.request("POST", "/api/v1/code-batches", { links: links.map(({ link }) => link), count });
  return { links, codes: ((await made.json()) as { codes: string[] }).codes };
}

async function publicJson(app: TestApp, path: string) {
  return (await app.request("GET", path, undefined, { token: false })).json();
}

/** Answers by code that the public results of both months add up to. */
async function shownAnswers(app: TestApp, survey: string, unit: string): Promise<number> {
  let sum = 0;
  for (const at of MONTHS) {
    const { questions } = await publicJson(app, `/api/v1/surveys/${survey}/results?unit=${unit}&period=month&at=${at}`);
    const [{ series }] = questions;
    sum += series.find(({ proof }: { proof: string }) => proof === "token")?.answered ?? 0;
  }
  return sum;
}

test.each(
  PLANS,
)("what is told of codes cast says no more of the answers than results do: %s", async (_, plan, told) => {
  const { app, survey } = await districtOf(plan);
  const { turnouts } = await publicJson(app, `/api/v1/surveys/${survey}/turnout`);
  const units: { unit: { code: string }; cast: number | null; invited: number | null }[] = turnouts[0].units;
  const counted = units.filter(({ cast }) => cast !== null);
  expect(Object.fromEntries(counted.map(({ unit, cast, invited }) => [unit.code, `${cast}/${invited}`]))).toEqual(told);
  for (const { unit, cast } of counted) {
    expect([unit.code, cast]).toEqual([unit.code, await shownAnswers(app, survey, unit.code)]);
  }
});
