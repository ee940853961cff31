import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;
let number = 0;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-03-10" });
  await putUnit(app, "district");
  await putUnit(app, "east", { parent: "district" });
  await putUnit(app, "west", { parent: "district" });
  survey = await publishSurvey(app);
});
afterEach(() => app.close());

type Told = { unit: { code: string }; status: string; invited: number; cast: number; toldAt: { code: string } | null };

async function turnouts(id = survey, options: object = {}): Promise<Record<string, string>[]> {
  const reply = await app.request("GET", `/api/v1/surveys/${id}/turnout`, undefined, { token: false, ...options });
  expect(reply.status).toBe(200);
  const { turnouts: all } = (await reply.json()) as { turnouts: { units: Told[] }[] };
  return all.map(({ units }) =>
    Object.fromEntries(
      units.map(({ unit, status, invited, cast, toldAt }) => [
        unit.code,
        status === "told" ? `${cast}/${invited}` : `${status} ${toldAt?.code ?? ""}`.trim(),
      ]),
    ),
  );
}

const token = (unit: string, more: object = {}) => newLink(app, survey, unit, { proof: "token", ...more });

async function makeCodes(links: readonly string[], count: number): Promise<string[]> {
  const made = await app.request("POST", "/api/v1/code-batches", { links, count });
  return ((await made.json()) as { codes: string[] }).codes;
}

/** Casts codes on a link, one in four of them against. */
async function cast(link: string, codes: readonly string[]): Promise<void> {
  for (const [at, code] of codes.entries()) {
    number += 1;
    const reply = await answer(app, link, number, { overall: at % 4 === 0 ? 1 : 4 }, { token: code });
    expect(reply.status).toBe(201);
  }
}

async function close(...links: string[]): Promise<void> {
  for (const link of links) {
    expect((await app.request("PATCH", `/api/v1/links/${link}`, { status: "closed" })).status).toBe(200);
  }
}

async function releaseOn(day: string): Promise<void> {
  app.setToday(day);
  await releaseClosedPeriods(app.deps);
}

test("GET turnout tells what was cast unit by unit, once the links have closed and their month was released", async () => {
  const [east, west] = [await token("east"), await token("west")];
  await cast(east, (await makeCodes([east], 40)).slice(0, 24));
  await cast(west, (await makeCodes([west], 30)).slice(0, 15));
  await releaseOn("2026-04-03");
  expect(await turnouts()).toEqual([]);
  await close(east, west);
  await releaseOn("2026-04-20");
  expect(await turnouts()).toEqual([]);
  await releaseOn("2026-05-03");
  expect(await turnouts()).toEqual([{ district: "39/70", east: "24/40", west: "15/30" }]);
  await makeCodes([east], 5);
  await releaseOn("2026-06-03");
  expect(await turnouts()).toEqual([{ district: "39/70", east: "24/40", west: "15/30" }]);
});

test("GET turnout names the unit, the day it was told and the share of the codes", async () => {
  const link = await token("east", { closesOn: "2026-03-20" });
  await cast(link, (await makeCodes([link], 40)).slice(0, 24));
  await releaseOn("2026-04-03");
  const reply = await app.request("GET", `/api/v1/surveys/${survey}/turnout`, undefined, { token: false });
  const [{ wave, releasedOn, units }] = ((await reply.json()) as { turnouts: [Record<string, unknown>] }).turnouts;
  expect({ wave, releasedOn }).toEqual({ wave: null, releasedOn: "2026-04-03" });
  expect(units).toContainEqual({
    ...{ unit: { code: "east", name: "east" }, status: "told" },
    ...{ invited: 40, cast: 24, share: 0.6, toldAt: null },
  });
});

test("GET turnout withholds a unit with a month that is not shown, and with nearly all codes cast", async () => {
  const [east, west] = [await token("east"), await token("west")];
  const codes = await makeCodes([east], 60);
  await cast(east, codes.slice(0, 24));
  app.setToday("2026-04-10");
  await cast(east, codes.slice(24, 27));
  await cast(west, (await makeCodes([west], 30)).slice(0, 25));
  await close(east, west);
  await releaseOn("2026-05-03");
  expect(await turnouts()).toEqual([{ district: "52/90", east: "withheld district", west: "withheld district" }]);
});

test("GET turnout counts codes of several units at the first that holds them all", async () => {
  const [east, west] = [await token("east"), await token("west")];
  const codes = await makeCodes([east, west], 80);
  await cast(east, codes.slice(0, 20));
  await cast(west, codes.slice(20, 45));
  await close(east, west);
  await releaseOn("2026-04-03");
  expect(await turnouts()).toEqual([{ district: "45/80", east: "withheld district", west: "withheld district" }]);
});

test("GET turnout tells nothing where people may leave every question out", async () => {
  const [overall, ...others] = CALL_BACK.questions;
  survey = await publishSurvey(app, { ...CALL_BACK, questions: [{ ...overall, required: false }, ...others] });
  const link = await token("east");
  await cast(link, (await makeCodes([link], 40)).slice(0, 24));
  await close(link);
  await releaseOn("2026-04-03");
  expect(await turnouts()).toEqual([{ district: "withheld", east: "withheld" }]);
});

test("GET turnout tells each wave by itself", async () => {
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/spring`, { from: "2026-03-01", to: "2026-03-31" });
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/autumn`, { from: "2026-09-01", to: "2026-09-30" });
  const [spring, autumn] = [await token("east", { wave: "spring" }), await token("east", { wave: "autumn" })];
  await cast(spring, (await makeCodes([spring], 40)).slice(0, 24));
  await makeCodes([autumn], 50);
  await releaseOn("2026-04-03");
  expect(await turnouts()).toEqual([{ district: "24/40", east: "24/40" }]);
  await releaseOn("2026-10-03");
  expect(await turnouts()).toEqual([
    { district: "withheld", east: "withheld" },
    { district: "24/40", east: "24/40" },
  ]);
});

test("GET turnout of an officials' survey is there for officials alone", async () => {
  survey = await publishSurvey(app, {
    ...CALL_BACK,
    results: "officials",
    indicators: CALL_BACK.indicators.map((one) => ({ ...one, key: `own-${one.key}` })),
  });
  const link = await token("east");
  await cast(link, (await makeCodes([link], 40)).slice(0, 24));
  await close(link);
  await releaseOn("2026-04-03");
  const path = `/api/v1/surveys/${survey}/turnout`;
  expect((await app.request("GET", path, undefined, { token: false })).status).toBe(404);
  expect((await app.request("GET", "/api/v1/surveys/none/turnout", undefined, { token: false })).status).toBe(404);
  expect((await app.request("GET", path)).status).toBe(200);
});

test("turnouts never change", async () => {
  await app.deps.db.execute("INSERT INTO turnouts VALUES ('s', '', 'u', 60, 40, NULL, '2026-01', '2026-02-01')");
  await expect(app.deps.db.execute("UPDATE turnouts SET cast_count = 1")).rejects.toThrow(/append-only/);
  await expect(app.deps.db.execute("DELETE FROM turnouts")).rejects.toThrow(/append-only/);
});

test("GET /u/{code} tells what was cast in the unit, and where a withheld one is counted", async () => {
  const [east, west] = [await token("east"), await token("west")];
  await cast(east, (await makeCodes([east], 60)).slice(0, 24));
  await cast(west, (await makeCodes([west], 30)).slice(0, 25));
  await close(east, west);
  await releaseOn("2026-04-03");
  const page = async (unit: string) =>
    (await app.request("GET", `/u/${unit}?lang=en`, undefined, { token: false })).text();
  expect(await page("district")).toContain("90 codes made, 49 cast (54%)");
  expect(await page("west")).toContain("Withheld; counted in district");
});
