import { afterEach, beforeEach, expect, test } from "vitest";
import { createNodeWriter } from "../../../src/service/responses/node-writer.ts";
import { createWorkerWriter } from "../../../src/service/responses/worker-writer.ts";
import type { Database } from "../../../src/store/database.ts";
import { newResponse } from "../../support/new-response.ts";
import { openTempDatabase } from "../../support/temp-database.ts";

let db: Database;
let reported: unknown[];

beforeEach(async () => {
  db = await openTempDatabase();
  reported = [];
});
afterEach(() => expect(reported).toEqual([]));

const hooks = {
  afterCommit: () => Promise.resolve(),
  report: (error: unknown) => {
    reported.push(error);
  },
};

async function storedCount(): Promise<{ responses: number; tallied: number }> {
  const { rows } = await db.execute(
    "SELECT (SELECT count(*) FROM responses) AS responses, (SELECT sum(count) FROM tally_days) AS tallied",
  );
  return { responses: Number(rows[0]?.responses), tallied: Number(rows[0]?.tallied) };
}

/** The database with its batches counted and, where told, failing. */
function watched(fails: (batch: number) => Error | null = () => null): Database & { batches: number } {
  return {
    get query() {
      return db.query;
    },
    batches: 0,
    execute: (sql, args) => db.execute(sql, args),
    async batch(statements) {
      this.batches += 1;
      const failure = fails(this.batches);
      if (failure) {
        throw failure;
      }
      return db.batch(statements);
    },
    version: db.version,
    close: () => db.close(),
  };
}

const busy = () => Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });

test("createNodeWriter() commits what waits in one batch, and says which came twice", async () => {
  const counted = watched();
  const writer = createNodeWriter({ db: counted, ...hooks });
  const outcomes = await Promise.all([..."abcdefab"].map((name) => writer.append(newResponse(name))));
  expect(outcomes).toEqual([...Array.from({ length: 6 }, () => "stored"), "already_there", "already_there"]);
  expect(counted.batches).toBe(1);
  expect(await writer.append(newResponse("a"))).toBe("already_there");
  expect(await storedCount()).toEqual({ responses: 6, tallied: 6 });
});

test("createNodeWriter() cuts a long queue into groups", async () => {
  const counted = watched();
  const writer = createNodeWriter({ db: counted, ...hooks, groupMin: 100, groupMax: 10 });
  await Promise.all(Array.from({ length: 35 }, (_, i) => writer.append(newResponse(String(i)))));
  expect(counted.batches).toBe(4);
  expect(await storedCount()).toEqual({ responses: 35, tallied: 35 });
});

test("createNodeWriter() does not wait for the end of a turn where enough answers wait", async () => {
  const counted = watched();
  const writer = createNodeWriter({ db: counted, ...hooks, groupMin: 4 });
  await Promise.all(Array.from({ length: 10 }, (_, i) => writer.append(newResponse(String(i)))));
  // Four and four at once; the last two when one of those is back.
  expect(counted.batches).toBe(3);
  expect(await storedCount()).toEqual({ responses: 10, tallied: 10 });
});

test("createNodeWriter() stores the others when one answer of a group cannot be stored", async () => {
  const writer = createNodeWriter({ db, ...hooks });
  const bad = newResponse("bad", { checkCode: null as unknown as string });
  const outcomes = await Promise.allSettled([newResponse("a"), bad, newResponse("b")].map(writer.append));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await storedCount()).toEqual({ responses: 2, tallied: 2 });
});

test("createNodeWriter() tries once more when the database is busy, then says it is overloaded", async () => {
  const once = createNodeWriter({ db: watched((batch) => (batch === 1 ? busy() : null)), ...hooks });
  expect(await once.append(newResponse("a"))).toBe("stored");
  const always = createNodeWriter({ db: watched(busy), ...hooks });
  expect(await Promise.all(["b", "c"].map((name) => always.append(newResponse(name))))).toEqual([
    ...["overloaded", "overloaded"],
  ]);
  expect(await storedCount()).toEqual({ responses: 1, tallied: 1 });
});

test("createNodeWriter() drains: what waits is stored, what comes later is not taken", async () => {
  const writer = createNodeWriter({ db, ...hooks, groupMax: 2 });
  const waiting = [..."abcde"].map((name) => writer.append(newResponse(name)));
  const drained = writer.drain();
  expect(await writer.append(newResponse("late"))).toBe("overloaded");
  await drained;
  expect(await storedCount()).toEqual({ responses: 5, tallied: 5 });
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(["stored"]));
  await writer.drain();
});

test("createNodeWriter() tells of live answers before it acknowledges them, and stores them whatever comes of it", async () => {
  const told: string[][] = [];
  const livePeriod = { kind: "month", key: "2026-03", from: "2026-03-01", to: "2026-03-31" } as const;
  const writer = createNodeWriter({
    db,
    afterCommit(responses) {
      told.push(responses.map((live) => live.answers.texts[0]?.text ?? ""));
      return Promise.reject(new Error("no release"));
    },
    report: (error) => expect(error).toMatchObject({ message: "no release" }),
  });
  const outcomes = await Promise.all([
    writer.append(newResponse("a", { livePeriod })),
    writer.append(newResponse("b")),
  ]);
  expect(outcomes).toEqual(["stored", "stored"]);
  expect(told).toEqual([["a"]]);
});

test("createWorkerWriter() stores each answer in a batch of its own, once", async () => {
  const counted = watched();
  const writer = createWorkerWriter({ db: counted, ...hooks });
  const outcomes = await Promise.all([..."aabab"].map((name) => writer.append(newResponse(name))));
  expect(outcomes.filter((outcome) => outcome === "stored")).toHaveLength(2);
  expect(outcomes.filter((outcome) => outcome === "already_there")).toHaveLength(3);
  expect(await storedCount()).toEqual({ responses: 2, tallied: 2 });
  await writer.drain();
});

test("createWorkerWriter() says it is overloaded when the database is busy, and throws an outage", async () => {
  expect(await createWorkerWriter({ db: watched(busy), ...hooks }).append(newResponse("a"))).toBe("overloaded");
  const broken = createWorkerWriter({ db: watched(() => new Error("gone")), ...hooks });
  await expect(broken.append(newResponse("b"))).rejects.toThrow("gone");
});
