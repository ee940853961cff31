import { afterEach, beforeEach, expect, test } from "vitest";
import type { Deps } from "../../src/service/deps.ts";
import { importResponses } from "../../src/service/imports/import-responses.ts";
import { sweepImports } from "../../src/service/imports/sweep-imports.ts";
import type { TestApp } from "../support/test-app.ts";
import { countRows, importCsv, openImportApp, rowsOf } from "./imports-setup.ts";

let app: TestApp & { survey: string };
beforeEach(async () => {
  app = await openImportApp();
});
afterEach(() => app.close());

const CSV = `day,unit,channel,overall,comment\n${"2026-02-03,north,phone,5,gut\n".repeat(1200)}`;
const utf8 = new TextEncoder();

/** The same application, whose database is gone from the n-th write transaction on, as after kill -9. */
function dyingAt(n: number): Deps {
  let batches = 0;
  const { db } = app.deps;
  const dying = {
    ...db,
    query: db.query,
    execute: db.execute.bind(db),
    close: db.close.bind(db),
    batch: async (statements: Parameters<typeof db.batch>[0]) => {
      batches += 1;
      if (batches >= n) {
        throw new Error("the process is gone");
      }
      return db.batch(statements);
    },
  };
  return { ...app.deps, db: dying };
}

const input = { bytes: utf8.encode(CSV), isDryRun: false, by: { actor: "administrator", act: "import" } };
const send = () => importCsv(app, `/api/v1/surveys/${app.survey}/responses/import`, CSV);

// 1 starts the import, 2 to 8 write its rows (the header is one of the first 200), 9 the tallies, 10 completes it.
test.each([2, 3, 6, 9, 10])("sweepImports() leaves nothing of an import that died at its batch %i", async (n) => {
  await expect(importResponses(dyingAt(n), app.survey, input)).rejects.toThrow("the process is gone");
  const left = await countRows(app);
  expect(left.responses).toBe(n === 2 ? 0 : Math.min(1200, 200 * (n - 2) - 1));
  expect(await rowsOf(app, "SELECT * FROM counted_days")).toEqual([]);
  expect(await rowsOf(app, "SELECT * FROM counted_months")).toEqual([]);
  expect(left.releases).toBe(0);

  await sweepImports(app.deps);
  expect(await countRows(app)).toEqual({
    ...Object.fromEntries(Object.keys(left).map((table) => [table, 0])),
    import_changes: 3,
  });
  expect(await rowsOf(app, "SELECT status FROM import_changes ORDER BY change")).toEqual([
    ["started"],
    ["abandoned"],
    ["swept"],
  ]);
  expect(await send()).toMatchObject({ status: 200, accepted: 1200, alreadyThere: 0 });
  expect(await rowsOf(app, "SELECT count FROM counted_months WHERE question = ''")).toEqual([[1200]]);
});

test("POST responses/import takes the place of an unfinished import of the same rows", async () => {
  await expect(importResponses(dyingAt(4), app.survey, input)).rejects.toThrow();
  expect(await send()).toMatchObject({ status: 200, accepted: 1200, alreadyThere: 0 });
  expect((await countRows(app)).responses).toBe(1200);
  expect(await rowsOf(app, "SELECT count FROM counted_months WHERE question = ''")).toEqual([[1200]]);
});

test.each([5, 10])("completeImport() fails once the import was given up elsewhere at its batch %i", async (n) => {
  const deps = dyingAt(Number.POSITIVE_INFINITY);
  const { batch } = deps.db;
  let batches = 0;
  const shared = {
    ...deps.db,
    batch: async (statements: Parameters<typeof batch>[0]) => {
      if (++batches === n) {
        await sweepImports(app.deps);
      }
      return batch(statements);
    },
  };
  await expect(importResponses({ ...deps, db: shared }, app.survey, input)).rejects.toThrow(/UNIQUE/);
  expect(await countRows(app)).toMatchObject({ responses: 0, response_bodies: 0, response_texts: 0, tally_days: 0 });
  expect(await send()).toMatchObject({ status: 200, accepted: 1200 });
});

test("POST responses/import clears away what it wrote when a write fails and the database lives on", async () => {
  const deps = dyingAt(Number.POSITIVE_INFINITY);
  const { batch } = deps.db;
  let batches = 0;
  const failing = {
    ...deps.db,
    batch: (statements: Parameters<typeof batch>[0]) =>
      ++batches === 4 ? Promise.reject(new Error("disk full")) : batch(statements),
  };
  await expect(importResponses({ ...deps, db: failing }, app.survey, input)).rejects.toThrow("disk full");
  expect(await countRows(app)).toMatchObject({ responses: 0, response_bodies: 0, response_texts: 0, tally_days: 0 });
});

test("sweepImports() lets out what a completed import brought when the crash came before its release", async () => {
  await expect(importResponses(dyingAt(11), app.survey, input)).rejects.toThrow("the process is gone");
  expect(await countRows(app)).toMatchObject({ responses: 1200, releases: 0 });
  await sweepImports(app.deps);
  const after = await countRows(app);
  expect(after.responses).toBe(1200);
  expect(after.releases).toBeGreaterThan(0);
  await sweepImports(app.deps);
  expect(await countRows(app)).toEqual(after);
});

test("sweepImports() cannot touch a completed import, and neither can the database", async () => {
  await send();
  const before = await countRows(app);
  await sweepImports(app.deps);
  expect(await countRows(app)).toEqual(before);
  for (const table of ["responses", "response_bodies", "response_texts"]) {
    await expect(app.deps.db.batch([{ sql: `DELETE FROM ${table}`, args: [] }])).rejects.toThrow();
  }
});

test("POST responses/import serves two imports of one file one after the other", async () => {
  const replies = await Promise.all([send(), send()]);
  expect(replies.map(({ accepted }) => accepted)).toEqual([1200, 0]);
  expect((await countRows(app)).responses).toBe(1200);
});

test("POST responses/import lets answers in while it runs", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  await send();
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});
