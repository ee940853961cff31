import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";
import { importCsv, publish, putUnit, rowsOf } from "./imports-setup.ts";

// Madsen (1976), Scandinavian Journal of Statistics 3:97: satisfaction with housing by type of housing.
const COUNTS: Record<string, [low: number, medium: number, high: number]> = {
  apartment: [271, 192, 302],
  atrium: [64, 79, 96],
  terrace: [133, 74, 70],
  tower: [99, 101, 200],
};
const SHARES = { apartment: 0.394771, atrium: 0.401674, terrace: 0.252708, tower: 0.5 };

const options = (...values: string[]) => values.map((value) => ({ value, label: value }));
const SURVEY = {
  title: { en: "Housing conditions" },
  questions: [
    {
      ...{ id: "satisfaction", type: "rating", title: "Satisfied with your housing?", required: true },
      scale: { levels: ["low", "medium", "high"].map((label, index) => ({ value: index + 1, label })) },
    },
    { id: "influence", type: "choice", title: "Influence on management", options: options("low", "medium", "high") },
    { id: "contact", type: "choice", title: "Contact with neighbours", options: options("low", "high") },
  ],
  indicators: [{ key: "high", name: "High satisfaction", question: "satisfaction", favourable: [3] }],
};

let app: TestApp;
let survey: string;
const csv = readFileSync("test/fixtures/copenhagen-housing.csv");

beforeAll(async () => {
  app = await openTestApp({ today: "2026-03-15" });
  await putUnit(app, "copenhagen", { kind: "city" });
  for (const unit of Object.keys(COUNTS)) {
    await putUnit(app, unit, { parent: "copenhagen" });
  }
  survey = await publish(app, SURVEY);
});
afterAll(() => app.close());

test("POST responses/import counts the Copenhagen householders exactly, once", async () => {
  const path = `/api/v1/surveys/${survey}/responses/import`;
  expect(await importCsv(app, path, csv)).toMatchObject({ status: 200, accepted: 1681, alreadyThere: 0 });
  expect(await importCsv(app, path, csv)).toMatchObject({ status: 200, accepted: 0, alreadyThere: 1681 });
  const rows = await rowsOf(
    app,
    `SELECT unit, value, count FROM counted_months
      WHERE question = 'satisfaction' AND value <> '' AND month = '1976-01' ORDER BY unit, value`,
  );
  expect(rows).toEqual(
    Object.entries(COUNTS).flatMap(([unit, counts]) => counts.map((count, index) => [unit, String(index + 1), count])),
  );
});

test.each(Object.entries(SHARES))("GET trend shows the share of high satisfaction in %s as %d", async (unit, share) => {
  for (const [period, key] of [
    ["month", "1976-01"],
    ["year", "1976"],
  ]) {
    const reply = await app.request("GET", `/api/v1/units/${unit}/trend?indicator=high&period=${period}`);
    const { series } = (await reply.json()) as {
      series: { proof: string; points: { period: string; value: number; favourable: number; valid: number }[] }[];
    };
    expect(series.map(({ proof }) => proof)).toEqual(["imported"]);
    const point = series[0]?.points.find((each) => each.period === key);
    const [low, medium, high] = COUNTS[unit] ?? [0, 0, 0];
    expect(point).toMatchObject({ favourable: high, valid: low + medium + high });
    expect(point?.value).toBeCloseTo(share, 6);
  }
});
