import { expect, test } from "vitest";
import { newChallenge, takeChallenge } from "../../src/store/challenges.ts";
import { openTempDatabase } from "../support/temp-database.ts";

test("takeChallenge() takes a challenge once, for its purpose, in its time", async () => {
  const db = await openTempDatabase();
  await db.batch(newChallenge("first", "sign-in", 0, 100));
  expect(await takeChallenge(db, "other", "sign-in", 50)).toBe(false);
  expect(await takeChallenge(db, "first", "own:p-1", 50)).toBe(false);
  expect(await takeChallenge(db, "first", "sign-in", 100)).toBe(false);
  const taken = await Promise.all([1, 2, 3].map(() => takeChallenge(db, "first", "sign-in", 99)));
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test("newChallenge() forgets those that nobody answered", async () => {
  const db = await openTempDatabase();
  await db.batch(newChallenge("first", "sign-in", 0, 100));
  await db.batch(newChallenge("second", "sign-in", 100, 200));
  const { rows } = await db.execute("SELECT challenge_hash FROM challenges");
  expect(rows.map((row) => row.challenge_hash)).toEqual(["second"]);
});
