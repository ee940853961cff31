import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareTallies } from "../../../src/service/responses/compare-tallies.ts";
import { repairTallies } from "../../../src/service/responses/repair-tallies.ts";
import { answer, newLink, publishSurvey, putUnit } from "../../support/demo-survey.ts";
import { importFlagged, SIX_RATINGS, uniformAnswers, variedAnswers } from "../../support/flag-survey.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let survey: string;

beforeEach(async () => {
  app = await openTestApp();
  await putUnit(app, "u1");
  survey = await publishSurvey(app, SIX_RATINGS);
});
afterEach(() => app.close());

/** Responses by flag, in the daily and in the monthly tally. */
async function countedByFlag(where = "true"): Promise<Record<string, Record<string, number>>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const table of ["tally_days", "tally_months"]) {
    const { rows } = await app.deps.db.execute(
      `SELECT flag, sum(count) AS n FROM ${table} WHERE question = '' AND ${where} GROUP BY flag`,
    );
    counts[table] = Object.fromEntries(rows.map((row) => [String(row.flag), Number(row.n)]));
  }
  return counts;
}

async function differences() {
  const all = [];
  for await (const slice of compareTallies(app.deps.db)) {
    all.push(...slice.tally_days, ...slice.tally_months);
  }
  return all;
}

test("an answer that comes in is flagged by its own levels, and counts like any other", async () => {
  const link = await newLink(app, survey, "u1");
  const sent = [uniformAnswers(5), uniformAnswers(1), variedAnswers(5), { q1: 5 }];
  const replies = await Promise.all(sent.map((answers, at) => answer(app, link, at + 1, answers)));
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(await countedByFlag()).toEqual({ tally_days: { "": 2, uniform: 2 }, tally_months: { "": 2, uniform: 2 } });
  const { rows } = await app.deps.db.execute("SELECT count(*) AS n FROM responses");
  expect(Number(rows[0]?.n)).toBe(4);
});

test("an imported answer is flagged the same way", async () => {
  await importFlagged(app, {
    survey,
    day: "2026-03-01",
    rows: [{ unit: "u1", good: 3, uniformGood: 2, uniformBad: 1 }],
  });
  expect(await countedByFlag("import_id > 0")).toEqual({
    tally_days: { "": 3, uniform: 3 },
    tally_months: { "": 3, uniform: 3 },
  });
});

test("compareTallies() works every flag out again, and repairTallies() puts back one that is lost", async () => {
  const link = await newLink(app, survey, "u1");
  const response = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 5 }));
  let id = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(response, { minLength: 1, maxLength: 9 }), async (drawn) => {
      for (const [isUniform, level] of drawn) {
        id += 1;
        await answer(app, link, id, isUniform ? uniformAnswers(level) : variedAnswers(level));
      }
      expect(await differences()).toEqual([]);
    }),
    { numRuns: 8 },
  );
  const before = await countedByFlag();
  await app.deps.db.execute("DELETE FROM tally_months WHERE flag = ''");
  await app.deps.db.execute("UPDATE tally_days SET flag = 'lost' WHERE flag = 'uniform'");
  expect((await differences()).length).toBeGreaterThan(0);
  for await (const slice of compareTallies(app.deps.db)) {
    await repairTallies(app.deps.db, slice);
  }
  expect(await differences()).toEqual([]);
  expect(await countedByFlag()).toEqual(before);
});
