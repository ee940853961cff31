import { expect } from "vitest";
import type { Trend } from "../../src/core/figures/trend.ts";
import { publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

/** An application with a district, its units east and west, and a published survey. */
export async function openFiguresApp(): Promise<TestApp & { survey: string }> {
  const app = await openTestApp({ today: "2026-02-10" });
  await putUnit(app, "district");
  await putUnit(app, "east", { parent: "district" });
  await putUnit(app, "west", { parent: "district" });
  return { ...app, survey: await publishSurvey(app) };
}

export type Rows = [day: string, unit: string, favourable: number, unfavourable: number][];

export async function importRows(app: TestApp, rows: Rows, channel: string, into: string): Promise<Response> {
  const lines = rows.flatMap(([day, unit, favourable, unfavourable]) => [
    ...Array(favourable).fill(`${day},${unit},${channel},4,yes`),
    ...Array(unfavourable).fill(`${day},${unit},${channel},1,no`),
  ]);
  const csv = ["day,unit,channel,overall,solved", ...lines].join("\n");
  return app.request("POST", `/api/v1/surveys/${into}/responses/import`, csv);
}

export async function readTrend(app: TestApp, unit: string, query: string): Promise<Trend> {
  const reply = await app.request("GET", `/api/v1/units/${unit}/trend?indicator=satisfaction${query}`, undefined, {
    token: false,
  });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Trend;
}

export const pointAt = (read: Trend, period: string, proof = "imported") =>
  read.series.find((series) => series.proof === proof)?.points.find((point) => point.period === period);
