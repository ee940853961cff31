import { afterEach, beforeEach, expect, test } from "vitest";
import type { Trend } from "../../src/core/figures/trend.ts";
import type { NewResponse } from "../../src/core/responses/new-response.ts";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;
let number = 0;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-02-10", groupMin: 100 });
  await putUnit(app, "district");
  await putUnit(app, "east", { parent: "district" });
  await putUnit(app, "west", { parent: "district" });
  survey = await publishSurvey(app, { ...CALL_BACK, live: true });
});
afterEach(() => app.close());

/** One answer after the other. */
async function send(link: string, ratings: readonly number[], more: object = {}): Promise<void> {
  for (const overall of ratings) {
    number += 1;
    const reply = await answer(app, link, number, { overall }, more);
    expect(reply.status).toBe(201);
  }
}

const times = (count: number, rating: number): number[] => Array(count).fill(rating);

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await app.deps.db.execute(sql)).rows.map((row) => ({ ...row }));
}

/** What was let out of open periods, in the order of the answers it stood at. */
async function liveReleases(more = ""): Promise<unknown[][]> {
  const found = await rows(
    `SELECT unit, proof, period, version, counts ->> '$.favourable' AS favourable, counts ->> '$.valid' AS valid
      FROM releases WHERE filter LIKE 'live:%' AND measure = 'indicator:satisfaction' ${more}
      ORDER BY unit, proof, version`,
  );
  return found.map((row) => Object.values(row));
}

/** The steps that were set aside, by the number of answers, with the distinct responses each of them counts. */
async function setAside(more = ""): Promise<unknown[][]> {
  const found = await rows(
    `SELECT unit, proof, period, at, count FROM live_snapshots WHERE question = '' ${more} ORDER BY unit, proof, at`,
  );
  return found.map((row) => Object.values(row));
}

async function trend(unit: string, query = ""): Promise<Trend> {
  const path = `/api/v1/units/${unit}/trend?indicator=satisfaction&from=2026-02-01${query}`;
  return (await (await app.request("GET", path, undefined, { token: false })).json()) as Trend;
}

const isShown = ({ series }: Trend) => series.some(({ points }) => points.some(({ status }) => status === "shown"));

/** Keeps answers back and hands them to the writer all at once, so that they are one group; returns their order. */
async function inOneGroup(count: number, submit: () => Promise<unknown>): Promise<NewResponse[]> {
  const { responseWriter, db } = app.deps;
  const append = responseWriter.append.bind(responseWriter);
  const waiting: { response: NewResponse; go(): void }[] = [];
  const batches: number[] = [];
  const { batch } = db;
  db.batch = (statements) => {
    batches.push(statements.length);
    return batch(statements);
  };
  const everyone = new Promise<void>((resolve) => {
    responseWriter.append = (response) =>
      new Promise((settle, fail) => {
        waiting.push({ response, go: () => append(response).then(settle, fail) });
        if (waiting.length === count) {
          resolve();
        }
      });
  });
  const submitted = submit();
  await everyone;
  for (const { go } of waiting) {
    go();
  }
  await submitted;
  responseWriter.append = append;
  db.batch = batch;
  // The group itself, and what was let out after it.
  expect(batches.length).toBeLessThanOrEqual(2);
  return waiting.map(({ response }) => response);
}

test("a group of 37 answers sets its totals aside exactly at answer 10, 20 and 30, and lets out the 20", async () => {
  const link = await newLink(app, survey, "east");
  const ratings = Array.from({ length: 37 }, (_, index) => ((index * 7) % 5) + 1);
  const group = await inOneGroup(37, () =>
    Promise.all(ratings.map((overall, index) => answer(app, link, 500 + index, { overall }))),
  );
  expect(group.length).toBe(37);
  expect(await setAside()).toEqual([10, 20, 30].map((at) => ["east", "open", "2026-02", at, at]));
  const favourableUpTo = (at: number) =>
    group.slice(0, at).filter(({ answers }) => Number(answers.closed.overall) >= 3);
  for (const at of [10, 20, 30]) {
    const levels = await rows(
      `SELECT sum(count) AS n FROM live_snapshots WHERE at = ${at} AND question = 'overall' AND value IN ('3', '4', '5')`,
    );
    expect(Number(levels[0]?.n)).toBe(favourableUpTo(at).length);
  }
  expect(await liveReleases()).toEqual([["east", "open", "2026-02", 20, favourableUpTo(20).length, 20]]);
  const { series } = await trend("east");
  expect(series[0]?.points[0]).toMatchObject({ isOpen: true, valid: 20, favourable: favourableUpTo(20).length });
});

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

test("trial answers, imports, later rounds and entries for days gone by do not count towards the steps", async () => {
  const link = await newLink(app, survey, "east");
  const trial = await newLink(app, survey, "east", { status: "trial" });
  const second = await newLink(app, survey, "east", { round: 2 });
  const phone = await newLink(app, survey, "east", { channel: "phone" });
  await send(link, times(19, 5));
  await send(trial, times(15, 1));
  await send(second, times(15, 1));
  await send(phone, times(25, 1), { day: "2026-01-20" });
  const lines = times(30, 1).map((overall) => `2026-02-03,east,qr,${overall}`);
  const csv = ["day,unit,channel,overall", ...lines].join("\n");
  expect((await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv)).status).toBe(200);
  expect(await setAside()).toEqual([["east", "open", "2026-02", 10, 10]]);
  expect(await liveReleases()).toEqual([]);
  await send(link, [1]);
  expect(await liveReleases()).toEqual([["east", "open", "2026-02", 10, 10, 10]]);
});

test("proof classes, units and surveys each count for themselves", async () => {
  const open = await newLink(app, survey, "east");
  const entered = await newLink(app, survey, "east", { channel: "phone" });
  const west = await newLink(app, survey, "west");
  const other = await newLink(app, await publishSurvey(app, { ...CALL_BACK, live: true }), "east");
  for (const link of [open, entered, west, other]) {
    await send(link, times(9, 4));
  }
  expect(await setAside()).toEqual([]);
  await send(entered, times(11, 1));
  expect(await liveReleases()).toEqual([["east", "entered", "2026-02", 10, 9, 10]]);
  await send(open, times(10, 1));
  expect(await setAside("AND proof = 'open'")).toEqual([["east", "open", "2026-02", 10, 10]]);
  expect((await liveReleases()).length).toBe(1);
});

test("links of one unit and proof class count together, whatever their channel and respondent class", async () => {
  const first = await newLink(app, survey, "east");
  const second = await newLink(app, survey, "east", { channel: "web", respondentClass: "retired" });
  await send(first, times(10, 5));
  await send(second, times(10, 1));
  expect(await liveReleases()).toEqual([["east", "open", "2026-02", 10, 10, 10]]);
  const [counts] = await rows("SELECT counts ->> '$.basis.channels' AS channels FROM releases");
  expect(counts?.channels).toBe("{}");
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

test("a new month begins to count anew", async () => {
  const link = await newLink(app, survey, "east");
  await send(link, times(19, 5));
  app.setToday("2026-03-01");
  await send(link, times(19, 1));
  expect(await liveReleases()).toEqual([]);
  await send(link, [1]);
  expect(await liveReleases()).toEqual([["east", "open", "2026-03", 10, 0, 10]]);
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

test("releaseLive() does not count the days of a wave in the month after it", async () => {
  const wave = { from: "2026-02-01", to: "2026-02-12" };
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/early`, wave);
  const link = await newLink(app, survey, "east");
  await send(link, times(15, 5));
  app.setToday("2026-02-14");
  await send(link, times(12, 1));
  const months = await rows(
    "SELECT at, value, count FROM live_snapshots WHERE period_kind = 'month' AND question = ''",
  );
  expect(months).toEqual([{ at: 10, value: "", count: 10 }]);
  expect(await liveReleases("AND period_kind = 'month'")).toEqual([]);
});
