import { afterEach, expect, test } from "vitest";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let sent = 0;

afterEach(() => app.close());

async function openLink(population: number | null, more: object = {}): Promise<string> {
  app = await openTestApp({ today: "2026-03-10" });
  await putUnit(app, "desk", population === null ? {} : { population });
  return newLink(app, await publishSurvey(app, { ...CALL_BACK, live: true }), "desk", more);
}

async function send(link: string, count: number, overall: number, more: object = {}): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    sent += 1;
    expect((await answer(app, link, sent, { overall }, more)).status).toBe(201);
  }
}

async function steps(): Promise<unknown[]> {
  const { rows } = await app.deps.db.execute(
    `SELECT version || ' ' || status || ' ' || coalesce(counts ->> 'favourable', '') AS step FROM releases
      WHERE filter LIKE 'live:%' AND measure = 'indicator:satisfaction' ORDER BY version`,
  );
  return rows.map(({ step }) => step);
}

async function openPoint(): Promise<unknown> {
  const path = "/api/v1/units/desk/trend?indicator=satisfaction&from=2026-03-01&to=2026-03-31";
  const reply = await app.request("GET", path, undefined, { token: false });
  const { series } = (await reply.json()) as { series: { points: { status: string; valid: number | null }[] }[] };
  return series.flatMap(({ points }) => points.map(({ status, valid }) => `${status} ${valid ?? ""}`));
}

test("releaseLive() withholds the step at which 80% of the population answered and all agree", async () => {
  const link = await openLink(50);
  await send(link, 50, 5);
  expect(await steps()).toEqual(["10 shown 10", "20 shown 20", "30 shown 30", "40 withheld "]);
  expect(await openPoint()).toEqual(["withheld "]);
});

test("releaseLive() withholds where one disagrees, and shows again ten on where two do", async () => {
  const link = await openLink(50);
  await send(link, 39, 5);
  await send(link, 2, 1);
  await send(link, 19, 5);
  expect((await steps()).slice(3)).toEqual(["40 withheld ", "50 shown 48"]);
});

test.each([
  51,
  null,
])("releaseLive() shows below 80%%, and where nobody said how many there are: %s", async (population) => {
  const link = await openLink(population);
  await send(link, 50, 5);
  expect(await steps()).toEqual([10, 20, 30, 40].map((at) => `${at} shown ${at}`));
});

test("releaseLive() withholds a step of nearly all to whom a code was given", async () => {
  const link = await openLink(null, { proof: "token" });
  const made = await app.request("POST", "/api/v1/code-batches", { links: [link], count: 38 });
  for (const token of ((await made.json()) as { codes: string[] }).codes) {
    await send(link, 1, 5, { token });
  }
  expect(await steps()).toEqual(["10 shown 10", "20 shown 20"]);
  const more = await app.request("POST", "/api/v1/code-batches", { links: [link], count: 2 });
  for (const token of ((await more.json()) as { codes: string[] }).codes) {
    await send(link, 1, 5, { token });
  }
  expect(await steps()).toEqual(["10 shown 10", "20 shown 20", "30 shown 30"]);
});
