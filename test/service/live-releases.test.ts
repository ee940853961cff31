import { afterEach, beforeEach, expect, test } from "vitest";
import { answer, newLink, publishSurvey } from "../support/demo-survey.ts";
import type { TestApp } from "../support/test-app.ts";
import {
  isShown,
  liveReleasesOf,
  openLiveApp,
  readTrend,
  rowsOf,
  sendRatings,
  setAsideOf,
  times,
} from "./live-setup.ts";

let app: TestApp;
let survey: string;
let number = 0;

beforeEach(async () => {
  const opened = await openLiveApp();
  app = opened;
  survey = opened.survey;
});
afterEach(() => app.close());

async function send(link: string, ratings: readonly number[], more: object = {}): Promise<void> {
  number = await sendRatings(app, number, link, ratings, more);
}

const rows = (sql: string) => rowsOf(app, sql);
const liveReleases = (more = "") => liveReleasesOf(app, more);
const setAside = (more = "") => setAsideOf(app, more);
const trend = (unit: string, query = "") => readTrend(app, unit, query);

test("nothing is let out before answer 20, then the first ten as they stood; every ten answers ten more", async () => {
  const link = await newLink(app, survey, "east");
  await send(link, times(10, 5));
  await send(link, times(9, 1));
  expect(await liveReleases()).toEqual([]);
  expect(isShown(await trend("east"))).toBe(false);
  await send(link, [1]);
  expect(await liveReleases()).toEqual([["east", "open", "2026-02", 10, 10, 10]]);
  await send(link, times(9, 1));
  expect((await liveReleases()).length).toBe(1);
  await send(link, [1]);
  expect(await liveReleases()).toEqual([
    ["east", "open", "2026-02", 10, 10, 10],
    ["east", "open", "2026-02", 20, 10, 20],
  ]);
});

test("an open month is let out for its own unit and month alone: no parent, quarter, year or filter", async () => {
  const link = await newLink(app, survey, "east");
  await send(link, times(25, 4));
  const cells = await rows("SELECT DISTINCT unit, period_kind, filter FROM releases");
  expect(cells).toEqual([{ unit: "east", period_kind: "month", filter: `live:${survey}` }]);
  for (const query of ["&period=quarter", "&period=year", "&period=wave", "&channel=qr"]) {
    expect(isShown(await trend("east", query)), query).toBe(false);
  }
  for (const query of ["", "&period=quarter", "&period=year", "&scope=own"]) {
    expect(isShown(await trend("district", query)), query).toBe(false);
  }
  expect(isShown(await trend("east"))).toBe(true);
  const ranking = await app.request("GET", "/api/v1/units/district/ranking?indicator=satisfaction");
  expect(await ranking.text()).not.toContain('"shown"');
  const results = await app.request("GET", `/api/v1/surveys/${survey}/results?unit=east&at=2026-02`);
  expect(await results.text()).not.toContain('"shown"');
});

test("the open wave of a survey takes the place of its month, over the end of a month", async () => {
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/spring`, { from: "2026-02-05", to: "2026-03-20" });
  const link = await newLink(app, survey, "east");
  await send(link, times(12, 5));
  app.setToday("2026-03-02");
  await send(link, times(8, 1));
  expect(await setAside()).toEqual([10, 20].map((at) => ["east", "open", "spring", at, at]));
  expect(await liveReleases()).toEqual([["east", "open", "spring", 10, 10, 10]]);
  expect(isShown(await trend("east"))).toBe(false);
  expect(isShown(await trend("east", "&period=wave"))).toBe(true);
});

test("a survey that is not live sets nothing aside and lets nothing out of its open month", async () => {
  const link = await newLink(app, await publishSurvey(app), "east");
  await send(link, times(30, 5));
  expect([await setAside(), await liveReleases()]).toEqual([[], []]);
});

const APPRAISAL = {
  title: "互评",
  live: true,
  questions: [
    { id: "overall", type: "rating", title: "总体", scale: "satisfaction5" },
    {
      ...{ id: "bodies", type: "matrix", title: "各单位", scale: "satisfaction5" },
      rows: ["east", "west"].map((unit) => ({ value: unit, label: unit, unit })),
    },
  ],
  indicators: [
    { key: "general", name: "总体", kind: "share", question: "overall", favourable: [5, 4, 3] },
    { key: "appraisal", name: "互评", kind: "share", question: "bodies", favourable: [5, 4, 3] },
  ],
};

test("beside a matrix over units the steps stay those of the link's own unit, and no rated unit is let out", async () => {
  const link = await newLink(app, await publishSurvey(app, APPRAISAL), "district");
  for (let index = 1; index <= 20; index += 1) {
    const bodies = index % 2 === 0 ? { east: 5, west: 1 } : { east: 4 };
    const reply = await answer(app, link, 900 + index, { overall: index <= 10 ? 5 : 1, bodies });
    expect(reply.status).toBe(201);
  }
  expect(await setAside()).toEqual([10, 20].map((at) => ["district", "open", "2026-02", at, at]));
  const released = await rows("SELECT unit, measure, version, counts ->> '$.valid' AS valid FROM releases");
  expect(released).toEqual([{ unit: "district", measure: "indicator:general", version: 10, valid: 10 }]);
});

test("releaseLive() keeps a question that few answered ten of its own answers apart", async () => {
  const link = await newLink(app, survey, "east");
  const solved = async (count: number, value: "yes" | "no") => {
    for (let i = 0; i < count; i += 1) {
      number += 1;
      expect((await answer(app, link, number, { overall: 4, solved: value })).status).toBe(201);
    }
  };
  const resolution = () =>
    rows(`SELECT version, status, counts ->> '$.valid' AS valid FROM releases
      WHERE filter LIKE 'live:%' AND measure = 'indicator:resolution' ORDER BY version`);
  await solved(10, "yes");
  await send(link, times(10, 4));
  expect(await resolution()).toEqual([]);
  await solved(1, "no");
  await send(link, times(9, 4));
  expect(await resolution()).toEqual([]);
  await solved(10, "yes");
  await send(link, times(10, 4));
  expect(await resolution()).toEqual([{ version: 20, status: "shown", valid: 10 }]);
  await solved(10, "no");
  await send(link, times(10, 4));
  expect(await resolution()).toEqual([
    { version: 20, status: "shown", valid: 10 },
    { version: 50, status: "shown", valid: 21 },
  ]);
});
