import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { createNodeWriter } from "../../../src/service/responses/node-writer.ts";
import type { Database } from "../../../src/store/database.ts";
import { newResponse, publishDefinition } from "../../support/new-response.ts";
import { openTempDatabase } from "../../support/temp-database.ts";

let db: Database;
let reported: unknown[];
let settledCount: number;

beforeEach(async () => {
  db = await openTempDatabase();
  await publishDefinition(db);
  reported = [];
  settledCount = 0;
});

function writerOn(database: Database) {
  const writer = createNodeWriter({
    db: database,
    afterCommit: () => Promise.resolve(),
    report: (error) => reported.push(error),
    async afterSettling() {
      settledCount += 1;
    },
  });
  onTestFinished(() => writer.drain());
  return writer;
}

const LOAD = Array.from({ length: 40 }, (_, index) => newResponse(`load ${index}`));
const storeLoad = (writer: ReturnType<typeof writerOn>) => Promise.all(LOAD.map((each) => writer.append(each)));

async function counts(): Promise<number[]> {
  const { rows } = await db.execute(
    `SELECT (SELECT count(*) FROM responses) AS responses, (SELECT count(*) FROM response_groups) AS unsettled,
       (SELECT coalesce(sum(count), 0) FROM tally_days WHERE question = '') AS tallied`,
  );
  return [rows[0]?.responses, rows[0]?.unsettled, rows[0]?.tallied].map(Number);
}

test("createNodeWriter() stores answers under load as groups, counted when they are settled", async () => {
  expect(new Set(await storeLoad(writerOn(db)))).toEqual(new Set(["stored"]));
  const [responses = 0, groups = 0, tallied] = await counts();
  expect([responses < 16, groups > 0, tallied]).toEqual([true, true, responses]);
});

test("createNodeWriter() counts no group twice that is asked for while it is being settled", async () => {
  let isSettling = false;
  const writer = writerOn({
    ...db,
    async batch(statements) {
      if (statements.some(({ sql }) => sql.startsWith("DELETE FROM response_groups"))) {
        isSettling = true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return db.batch(statements);
    },
  });
  await storeLoad(writer);
  await vi.waitFor(() => expect(isSettling).toBe(true), { timeout: 5000, interval: 5 });
  await writer.settle();
  expect(await counts()).toEqual([40, 0, 40]);
  expect(reported).toEqual([]);
});

test("createNodeWriter() settles groups when asked, for a key among them, and by itself once no more come", async () => {
  const writer = writerOn(db);
  await storeLoad(writer);
  await writer.settle(newResponse("another").key);
  expect((await counts())[1]).toBeGreaterThan(0);
  await writer.settle(LOAD[0]?.key);
  expect(await counts()).toEqual([40, 0, 40]);
  await writer.append(newResponse("one more"));
  const later = writerOn(db);
  await Promise.all(LOAD.map((_, index) => later.append(newResponse(`later ${index}`))));
  expect((await counts())[1]).toBeGreaterThan(0);
  await vi.waitFor(async () => expect(await counts()).toEqual([81, 0, 81]), { timeout: 5000 });
  await vi.waitFor(() => expect(settledCount).toBe(1), { timeout: 5000 });
  expect(reported).toEqual([]);
});

test("createNodeWriter() stores no key twice that is in a group, settled or not", async () => {
  const writer = writerOn(db);
  const twice = await Promise.all([...LOAD, ...LOAD].map((each) => writer.append(each)));
  expect(twice.filter((outcome) => outcome === "stored")).toHaveLength(40);
  expect(new Set(await storeLoad(writer))).toEqual(new Set(["already_there"]));
  await writer.settle();
  expect(new Set(await storeLoad(writer))).toEqual(new Set(["already_there"]));
  const fresh = newResponse("fresh");
  expect(await Promise.all([...LOAD, fresh].map((each) => writer.append(each)))).toEqual([
    ...LOAD.map(() => "already_there"),
    "stored",
  ]);
  expect(await counts()).toEqual([41, 0, 41]);
});

test("createNodeWriter() keeps trials and live answers out of groups", async () => {
  const writer = writerOn(db);
  const livePeriod = { kind: "month", key: "2026-03", from: "2026-03-01", to: "2026-03-31" } as const;
  await Promise.all(LOAD.map((each, index) => writer.append(index % 10 === 0 ? { ...each, livePeriod } : each)));
  await Promise.all(LOAD.map((_, index) => writer.append(newResponse(`trial ${index}`, { isTrial: true }))));
  expect((await counts())[1]).toBe(0);
});

test("createNodeWriter() forgets the keys of a group that could not be stored", async () => {
  let isFull = true;
  const full: Database = {
    ...db,
    batch: (statements) =>
      isFull ? Promise.reject(Object.assign(new Error("disk full"), { code: "SQLITE_FULL" })) : db.batch(statements),
  };
  const writer = writerOn(full);
  const refused = await Promise.allSettled(LOAD.map((each) => writer.append(each)));
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set(["rejected"]));
  isFull = false;
  expect(new Set(await storeLoad(writer))).toEqual(new Set(["stored"]));
});

test("createNodeWriter() settles what is left when it drains", async () => {
  const writer = writerOn(db);
  const stored = storeLoad(writer);
  await writer.drain();
  await stored;
  expect(await counts()).toEqual([40, 0, 40]);
});
