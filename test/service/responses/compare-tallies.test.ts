import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTallies, type SliceComparison } from "../../../src/service/responses/compare-tallies.ts";
import { repairTallies } from "../../../src/service/responses/repair-tallies.ts";
import { answer, newLink, publishSurvey, putUnit } from "../../support/demo-survey.ts";
import { csvCells, type Draw, drawAnswers, drawSurvey } from "../../support/random-survey.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";

const UNITS = ["u1", "u2", "u3"];
const DAYS = ["2026-01-30", "2026-01-31", "2026-02-01", "2026-02-28"];
const LINKS = [
  { channel: "qr" },
  { channel: "kiosk", respondentClass: "retired" },
  { channel: "phone" },
  { channel: "web", round: 2 },
  { channel: "paper", respondentClass: "representatives" },
  { channel: "qr", status: "trial" },
];

type Filled = { survey: string; accepted: number; nextId(): number };

async function compared(app: TestApp): Promise<SliceComparison[]> {
  const slices: SliceComparison[] = [];
  for await (const slice of compareTallies(app.deps.db)) {
    slices.push(slice);
  }
  return slices;
}

const differencesIn = (slices: readonly SliceComparison[]) =>
  slices.flatMap(({ tally_days, tally_months }) => [...tally_days, ...tally_months]);

async function countedRows(app: TestApp, table: string): Promise<unknown[]> {
  return (await app.deps.db.execute(`SELECT * FROM ${table} ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12`)).rows.map(
    (row) => Object.values(row).map((value) => (typeof value === "number" ? Number(value.toPrecision(9)) : value)),
  );
}

/** Counts raised, rows gone, rows made up, sums moved, in both tables. */
async function damage(app: TestApp): Promise<void> {
  await app.deps.db.batch(
    ["tally_days", "tally_months"].flatMap((table) => [
      { sql: `UPDATE ${table} SET count = count + 1 WHERE question = '' AND channel <> 'kiosk'`, args: [] },
      { sql: `DELETE FROM ${table} WHERE question = '' AND channel = 'kiosk'`, args: [] },
      { sql: `UPDATE ${table} SET value = value || 'made up' WHERE question = 'q1' AND value <> ''`, args: [] },
      { sql: `UPDATE ${table} SET sum = sum + sum_of_squares WHERE sum_of_squares > 0`, args: [] },
      { sql: `UPDATE OR IGNORE ${table} SET unit = 'elsewhere' WHERE import_id > 0`, args: [] },
    ]),
  );
}

/** Answers through links of every kind, in groups, on several days, to two revisions, some live; then an import. */
async function fill(app: TestApp, draw: Draw): Promise<Filled> {
  for (const unit of UNITS) {
    await putUnit(app, unit, unit === "u1" ? {} : { parent: "u1" });
  }
  const definition = { ...drawSurvey(draw, UNITS), live: draw(() => fc.boolean()) };
  const survey = await publishSurvey(app, definition);
  const links = await Promise.all(
    LINKS.map((link, at) => newLink(app, survey, UNITS[at % UNITS.length] ?? "u1", link)),
  );
  let id = 0;
  const filled: Filled = { survey, accepted: 0, nextId: () => ++id };
  for (const day of DAYS) {
    app.setToday(day);
    if (day === DAYS[2]) {
      await app.request("PUT", `/api/v1/surveys/${survey}`, { ...definition, title: "drawn again" });
      await app.request("POST", `/api/v1/surveys/${survey}/publish`);
    }
    const sent = Array.from({ length: draw(() => fc.integer({ min: 1, max: 12 })) }, () => {
      const link = draw(() => fc.constantFrom(...links));
      const late = link === links[2] || link === links[4] ? { day: draw(() => fc.constantFrom(DAYS[0] ?? day)) } : {};
      return answer(app, link, filled.nextId(), drawAnswers(draw, definition.questions), late);
    });
    const replies = await Promise.all(sent);
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
    filled.accepted += replies.length;
  }
  await importSome(app, draw, survey, definition.questions);
  return filled;
}

async function importSome(app: TestApp, draw: Draw, survey: string, questions: Parameters<typeof drawAnswers>[1]) {
  // One row's dimensions, and rows that differ from it in one each.
  const base = { day: "2026-01-30", unit: "u1", channel: "qr", origin: "", round: "", respondentClass: "" };
  const others = [
    ...[{ day: "2026-01-31" }, { day: "2026-02-28" }, { unit: "u2" }, { channel: "phone" }, { origin: "default" }],
    ...[{ origin: "reasked" }, { round: "2" }, { respondentClass: "retired" }],
  ];
  const rows = [{}, {}, ...others, ...others].map((other) => ({
    ...{ ...base, ...other },
    ...csvCells(drawAnswers(draw, questions)),
  }));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text = "") => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => cell((row as Record<string, string>)[column])).join(","));
  const reply = await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, [columns, ...lines].join("\n"));
  expect([reply.status, await reply.json()]).toEqual([200, { accepted: rows.length, alreadyThere: 0, rejected: [] }]);
}

test("compareTallies() rebuilds from the responses exactly what was kept, whatever was asked and answered", async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const app = await openTestApp();
      try {
        await fill(app, draw);
        const slices = await compared(app);
        expect(slices.map(({ month }) => month)).toEqual(["2026-01", "2026-02"]);
        expect(differencesIn(slices)).toEqual([]);
      } finally {
        await app.close();
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);

test("repairTallies() gives back a damaged tally as it was, imports apart from the rest", async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const app = await openTestApp();
      try {
        await fill(app, draw);
        const before = [await countedRows(app, "tally_days"), await countedRows(app, "tally_months")];
        await damage(app);
        expect(differencesIn(await compared(app)).length).toBeGreaterThan(8);
        for (const slice of await compared(app)) {
          await repairTallies(app.deps.db, slice);
        }
        expect(differencesIn(await compared(app))).toEqual([]);
        expect([await countedRows(app, "tally_days"), await countedRows(app, "tally_months")]).toEqual(before);
      } finally {
        await app.close();
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);

test("compareTallies() counts a text that was withdrawn as given, and rows of an unfinished import not at all", async () => {
  const app = await openTestApp();
  await putUnit(app, "u1");
  const survey = await publishSurvey(app);
  const link = await newLink(app, survey, "u1");
  await answer(app, link, 1, { overall: 4, comment: "withdrawn" });
  await answer(app, link, 2, { overall: 4, comment: "kept" });
  const withdrawn = "SELECT key FROM response_texts WHERE text = CAST('withdrawn' AS BLOB)";
  await app.deps.db.batch([
    {
      sql: `INSERT INTO text_withdrawals SELECT key, 'comment', 'law', 'a', 'b', '2026-03-15' FROM (${withdrawn})`,
      args: [],
    },
    { sql: `DELETE FROM response_texts WHERE key IN (${withdrawn})`, args: [] },
    {
      sql: `INSERT INTO responses SELECT survey, day, x'07', revision, unit, link, channel, respondent_class, proof, origin,
        round, 99, "commit", leaf_hash, check_code FROM responses LIMIT 1`,
      args: [],
    },
    { sql: "INSERT INTO response_bodies VALUES (x'07', '{\"overall\":1}', x'00')", args: [] },
  ]);
  const slices = await compared(app);
  expect(slices.map(({ responses }) => responses)).toEqual([2]);
  expect(differencesIn(slices)).toEqual([]);
  await app.close();
});
