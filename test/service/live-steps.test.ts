import { afterEach, beforeEach, expect, test } from "vitest";
import type { NewResponse } from "../../src/core/responses/new-response.ts";
import { answer, CALL_BACK, newLink, publishSurvey } from "../support/demo-survey.ts";
import type { TestApp } from "../support/test-app.ts";
import { liveReleasesOf, openLiveApp, readTrend, rowsOf, sendRatings, setAsideOf, times } from "./live-setup.ts";

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

test("a new month begins to count anew", async () => {
  const link = await newLink(app, survey, "east");
  await send(link, times(19, 5));
  app.setToday("2026-03-01");
  await send(link, times(19, 1));
  expect(await liveReleases()).toEqual([]);
  await send(link, [1]);
  expect(await liveReleases()).toEqual([["east", "open", "2026-03", 10, 0, 10]]);
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
