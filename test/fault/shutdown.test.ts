import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startNodeProcess } from "../support/node-process.ts";
import { lostAnswers, openLink, startPosting, until } from "../support/posting.ts";

const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("node.ts drains at SIGTERM, minds no second signal, and leaves an empty log", { timeout: 120_000 }, async () => {
  const path = join(folder, "drain.db");
  const stopped = await startNodeProcess(`file:${path}`);
  const code = await openLink(stopped.url);
  const posting = startPosting(stopped.url, code, 16);
  await until(() => posting.acknowledged.size >= 100);
  const startMs = performance.now();
  const ended = stopped.end("SIGTERM");
  stopped.child.kill("SIGTERM");
  stopped.child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(performance.now() - startMs).toBeLessThan(10_000);
  await posting.done;
  expect(posting.statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
  expect(stopped.stderr()).toBe("");
  expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);

  const restarted = await startNodeProcess(`file:${path}`);
  expect(await lostAnswers(restarted.url, code, posting)).toEqual([]);
  await restarted.end("SIGTERM");
});
