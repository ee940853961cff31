import { expect, test } from "vitest";
import differences from "../../core/figures/difference-vectors.json" with { type: "json" };
import { answer, CALL_BACK, newLink, publishSurvey } from "../../support/demo-survey.ts";
import { type GateApp, openGateApp, releaseOn } from "./gate-app.ts";

const SCORE = { key: "score", kind: "mean", name: "平均分", question: "overall" };
const { sum10 = 0, sum11 = 0 } = differences[0] ?? {};
const TEN = [5, 5, 5, 5, 5, 5, 4, 4, 4, 4];
const ELEVENTH = 1;

let sent = 0;

async function send(app: GateApp, link: string, ratings: readonly number[], more: object = {}): Promise<void> {
  for (const overall of ratings) {
    sent += 1;
    expect((await answer(app, link, sent, { overall }, more)).status).toBe(201);
  }
}

/** Every sum that was ever let out, over how many answers. */
async function sumsOut(app: GateApp): Promise<unknown[][]> {
  const { rows } = await app.deps.db.execute(
    `SELECT DISTINCT counts ->> '$.sum' AS sum, counts ->> '$.valid' AS valid FROM releases
      WHERE measure = 'indicator:score' AND counts IS NOT NULL ORDER BY valid`,
  );
  return rows.map(({ sum, valid }) => [sum, valid]);
}

async function meansTold(app: GateApp): Promise<number[]> {
  const reply = await app.request("GET", "/api/v1/units/a/trend?indicator=score", undefined, { token: false });
  const { series } = (await reply.json()) as { series: { points: { value: number | null }[] }[] };
  return series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])));
}

test("the numbers tried are those of the difference: ten answers, and an eleventh that it would give away", () => {
  expect(TEN.reduce((sum, one) => sum + one)).toBe(sum10);
  expect(sum11 - sum10).toBe(ELEVENTH);
});

test("reviseYear() never tells a late eleventh answer by the difference of two means", async () => {
  const app = await openGateApp({ a: null }, { today: "2025-11-20" });
  const survey = await publishSurvey(app, { ...CALL_BACK, indicators: [SCORE] });
  const link = await newLink(app, survey, "a", { channel: "phone" });
  await send(app, link, TEN, { day: "2025-11-05" });
  await releaseOn(app, "2025-12-02");
  expect(await meansTold(app)).toEqual([sum10 / 10]);
  await send(app, link, [ELEVENTH], { day: "2025-11-06" });
  for (const day of ["2025-12-03", "2026-01-02", "2027-01-02"]) {
    await releaseOn(app, day);
    expect(await sumsOut(app)).toEqual([[sum10, 10]]);
  }
  await send(app, link, Array(9).fill(5), { day: "2025-11-06" });
  await releaseOn(app, "2028-01-02");
  expect(await sumsOut(app)).toEqual([
    [sum10, 10],
    [sum11 + 45, 20],
  ]);
});

test("releaseLive() never tells the eleventh answer by the difference of two means", async () => {
  const app = await openGateApp({ a: null }, { today: "2026-02-10" });
  const survey = await publishSurvey(app, { ...CALL_BACK, live: true, indicators: [SCORE] });
  const link = await newLink(app, survey, "a");
  await send(app, link, TEN);
  expect(await sumsOut(app)).toEqual([]);
  await send(app, link, [ELEVENTH]);
  expect(await sumsOut(app)).toEqual([]);
  await send(app, link, Array(9).fill(5));
  expect(await sumsOut(app)).toEqual([[sum10, 10]]);
  await send(app, link, Array(9).fill(5));
  expect(await sumsOut(app)).toEqual([[sum10, 10]]);
  await send(app, link, [5]);
  expect(await sumsOut(app)).toEqual([
    [sum10, 10],
    [sum11 + 45, 20],
  ]);
});
