import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openFileDatabase } from "../../src/store/open-file.ts";
import { startNodeProcess } from "../support/node-process.ts";
import { lostAnswers, openLink, startPosting, until } from "../support/posting.ts";

const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COUNTS = `SELECT (SELECT count(*) FROM responses) AS responses, (SELECT count(*) FROM response_bodies) AS bodies,
  (SELECT count(*) FROM response_texts) AS texts,
  (SELECT sum(count) FROM tally_days WHERE question = '') AS days,
  (SELECT sum(count) FROM tally_months WHERE question = '') AS months`;

test("node.ts loses no acknowledged answer when it is killed under load", { timeout: 120_000 }, async () => {
  const url = `file:${join(folder, "crash.db")}`;
  const killed = await startNodeProcess(url);
  const code = await openLink(killed.url);
  const posting = startPosting(killed.url, code, 64);
  await until(() => posting.acknowledged.size >= 400);
  expect(await killed.end("SIGKILL")).toBe("SIGKILL");
  await posting.done;

  const restarted = await startNodeProcess(url);
  expect(posting.acknowledged.size).toBeGreaterThanOrEqual(400);
  expect(await lostAnswers(restarted.url, code, posting)).toEqual([]);
  expect(await restarted.end("SIGTERM")).toBe(0);

  const db = await openFileDatabase(url);
  const [row] = (await db.execute(COUNTS)).rows;
  await db.close();
  const counts = ["responses", "bodies", "texts", "days", "months"].map((name) => Number(row?.[name]));
  expect(counts[0]).toBeGreaterThanOrEqual(posting.acknowledged.size);
  expect(new Set(counts).size).toBe(1);
});
