import { expect } from "vitest";
import type { Trend } from "../../src/core/figures/trend.ts";
import { answer, CALL_BACK, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

/** An application with a district, its units east and west, and a published live survey. */
export async function openLiveApp(): Promise<TestApp & { survey: string }> {
  const app = await openTestApp({ today: "2026-02-10", groupMin: 100 });
  await putUnit(app, "district");
  await putUnit(app, "east", { parent: "district" });
  await putUnit(app, "west", { parent: "district" });
  return { ...app, survey: await publishSurvey(app, { ...CALL_BACK, live: true }) };
}

/** Sends one answer after the other, numbered on from the given number; returns the last number. */
export async function sendRatings(
  app: TestApp,
  after: number,
  link: string,
  ratings: readonly number[],
  more: object,
): Promise<number> {
  let number = after;
  for (const overall of ratings) {
    number += 1;
    const reply = await answer(app, link, number, { overall }, more);
    expect(reply.status).toBe(201);
  }
  return number;
}

export const times = (count: number, rating: number): number[] => Array(count).fill(rating);

export async function rowsOf({ deps }: TestApp, sql: string): Promise<Record<string, unknown>[]> {
  return (await deps.db.execute(sql)).rows.map((row) => ({ ...row }));
}

/** What was let out of open periods, in the order of the answers it stood at. */
export async function liveReleasesOf(app: TestApp, more: string): Promise<unknown[][]> {
  const found = await rowsOf(
    app,
    `SELECT unit, proof, period, version, counts ->> '$.favourable' AS favourable, counts ->> '$.valid' AS valid
      FROM releases WHERE filter LIKE 'live:%' AND measure = 'indicator:satisfaction' ${more}
      ORDER BY unit, proof, version`,
  );
  return found.map((row) => Object.values(row));
}

/** The steps that were set aside, by the number of answers, with the distinct responses each of them counts. */
export async function setAsideOf(app: TestApp, more: string): Promise<unknown[][]> {
  const found = await rowsOf(
    app,
    `SELECT unit, proof, period, at, count FROM live_snapshots WHERE question = '' ${more} ORDER BY unit, proof, at`,
  );
  return found.map((row) => Object.values(row));
}

export async function readTrend(app: TestApp, unit: string, query: string): Promise<Trend> {
  const path = `/api/v1/units/${unit}/trend?indicator=satisfaction&from=2026-02-01${query}`;
  return (await (await app.request("GET", path, undefined, { token: false })).json()) as Trend;
}

export const isShown = ({ series }: Trend) =>
  series.some(({ points }) => points.some(({ status }) => status === "shown"));
