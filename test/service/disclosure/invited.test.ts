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
