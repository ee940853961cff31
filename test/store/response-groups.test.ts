import fc from "fast-check";
import { expect, test } from "vitest";
import type { NewResponse } from "../../src/core/responses/new-response.ts";
import { tallyOf } from "../../src/core/responses/tally.ts";
import type { Database } from "../../src/store/database.ts";
import { migrate } from "../../src/store/migrate.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";
import { groupStatements, settleGroups, settleSomeGroups } from "../../src/store/response-groups.ts";
import { insertResponseStatements, storeStatements } from "../../src/store/responses.ts";
import { DEFINITION, newResponse, publishDefinition } from "../support/new-response.ts";
import { openTempDatabase } from "../support/temp-database.ts";
import { sha256 } from "../support/test-app.ts";

const TABLES = ["responses", "response_bodies", "response_texts", "response_groups", "tally_days", "tally_months"];

/** All rows, BLOBs in hex. */
async function rowsOf(db: Database): Promise<Record<string, unknown[]>> {
  const tables: [string, unknown[]][] = [];
  for (const table of TABLES) {
    const { rows } = await db.execute(`SELECT * FROM ${table}`);
    tables.push([table, rows.map((row) => Object.values(row).map(plain))]);
  }
  return Object.fromEntries(tables);
}

function plain(value: unknown): unknown {
  return typeof value === "object" && value !== null ? Buffer.from(value as ArrayBuffer).toString("hex") : value;
}

/** A response whose every part has bytes of its own. */
function responseOf(name: number, link: string | null, respondentClass: string | null, texts: string[]): NewResponse {
  const dimensions = { ...newResponse(`r${name}`).dimensions, link, respondentClass };
  const closed = { overall: (name % 5) + 1 };
  const answers = { closed, texts: texts.map((text, index) => ({ field: `t${index}`, text })) };
  return newResponse(`r${name}`, {
    dimensions,
    closedJson: JSON.stringify(closed),
    answers,
    tally: tallyOf(DEFINITION, dimensions, answers),
    salts: Array.from({ length: texts.length + 1 }, (_, index) => sha256(`salt ${name} ${index}`)),
    commit: sha256(`commit ${name}`),
    leafHash: sha256(`leaf ${name}`),
    checkCode: `CODE${name}`,
  });
}

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((value) => !value.includes("\0"));
const link = fc.constantFrom("ABCDEFG", "HJKMNPQ");
const responses = fc
  .array(fc.tuple(link, fc.constantFrom(null, "null", "cadres"), fc.array(text, { maxLength: 3 })), { maxLength: 40 })
  .map((parts) => parts.map(([at, respondentClass, texts], name) => responseOf(name, at, respondentClass, texts)));

test("settleGroups() leaves what storing each answer by itself leaves, counted alike", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(responses, async (all) => {
      const [grouped, direct] = [await openTempDatabase(), await openTempDatabase()];
      await publishDefinition(grouped);
      for (let at = 0; at < all.length; at += 7) {
        await grouped.batch(groupStatements(all.slice(at, at + 7)));
      }
      await direct.batch([...storeStatements(all), { sql: "SELECT 1", args: [] }]);
      await settleGroups(grouped);
      expect(await rowsOf(grouped)).toEqual(await rowsOf(direct));
    }),
    { numRuns: 25 },
  );
});

const named = (...names: string[]) => names.map((name) => newResponse(name));

test("groupStatements() writes the answers of a group in the order of their keys, whatever order they came in", async () => {
  const db = await openTempDatabase();
  const names = Array.from({ length: 20 }, (_, index) => `n${index}`);
  await db.batch(groupStatements(named(...names)));
  const [row] = (await db.execute("SELECT digests, texts FROM response_groups")).rows;
  const digests = Buffer.from(row?.digests as ArrayBuffer);
  const keys = names.map((_, index) => digests.subarray(index * 128, index * 128 + 32).toString("hex"));
  expect(keys).toEqual(names.map((name) => Buffer.from(sha256(name)).toString("hex")).sort());
});

test("groupStatements() fails as a whole when a key is stored already", async () => {
  const db = await openTempDatabase();
  await db.batch(insertResponseStatements(named("b"), null));
  await expect(db.batch(groupStatements(named("a", "b", "c")))).rejects.toMatchObject({
    code: expect.stringContaining("SQLITE_CONSTRAINT"),
    message: expect.stringContaining("responses.key"),
  });
  expect((await rowsOf(db)).response_groups).toEqual([]);
});

test("a group can neither be changed nor go before its answers are settled", async () => {
  const db = await openTempDatabase();
  await db.batch(groupStatements(named("a", "b")));
  await expect(db.execute("DELETE FROM response_groups")).rejects.toThrow(/never go/);
  await expect(db.execute("UPDATE response_groups SET unit = 'x'")).rejects.toThrow(/never change/);
  await db.batch([...insertResponseStatements(named("a"), null), { sql: "SELECT 1", args: [] }]);
  await expect(db.execute("DELETE FROM response_groups")).rejects.toThrow(/never go/);
});

test("settleSomeGroups() says whether any are left", async () => {
  const db = await openTempDatabase();
  await publishDefinition(db);
  expect(await settleSomeGroups(db)).toBe(false);
  for (const name of "abcdef") {
    await db.batch(groupStatements(named(name)));
  }
  expect([await settleSomeGroups(db), await settleSomeGroups(db)]).toEqual([true, false]);
  expect((await rowsOf(db)).responses).toHaveLength(6);
});

test("settleGroups() leaves a group where it is whose questionnaire is nowhere", async () => {
  const db = await openTempDatabase();
  await db.batch(groupStatements(named("a")));
  await expect(settleGroups(db)).rejects.toThrow("s revision 1, which was never published");
  const { responses, response_groups, tally_days } = await rowsOf(db);
  expect([responses?.length, response_groups?.length, tally_days?.length]).toEqual([0, 1, 0]);
});

test("the migration moves groups of before, which were counted when they were stored, without counting them", async () => {
  const SETTLING = "0029_settle_earlier_groups.sql";
  const [db, direct] = [await openTempDatabase(), await openTempDatabase()];
  await db.batch(
    groupStatements([responseOf(1, "ABCDEFG", null, ["一", "二"]), responseOf(2, "ABCDEFG", null, ["三"])]),
  );
  await db.batch(groupStatements([responseOf(3, "HJKMNPQ", "cadres", [])]));
  await db.execute("DELETE FROM migrations WHERE name = ?1", [SETTLING]);
  expect(await migrate(db, readMigrations(), "2026-11-23")).toEqual([SETTLING]);
  await direct.batch(
    insertResponseStatements(
      [
        responseOf(1, "ABCDEFG", null, ["一", "二"]),
        responseOf(2, "ABCDEFG", null, ["三"]),
        responseOf(3, "HJKMNPQ", "cadres", []),
      ],
      null,
    ),
  );
  expect(await rowsOf(db)).toEqual(await rowsOf(direct));
});
