import { afterEach, beforeEach, expect, test } from "vitest";
import { answer, newLink, publishSurvey, putUnit, submissionId } from "../../support/demo-survey.ts";
import { openTestApp, sha256, type TestApp } from "../../support/test-app.ts";

const ROUNDS = 20;
const BATCH = 20;
const utf8 = new TextEncoder();
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex").toUpperCase();

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  await putUnit(app, "desk");
});
afterEach(() => app.close());

/** What a backup holds, in the order in which it holds it: the codes that are spent, and the answers. */
async function backup(): Promise<{ spent: string[]; answers: string[] }> {
  const { db } = app.deps;
  const spent = await db.execute("SELECT hex(hash) AS id FROM one_time_codes WHERE is_spent = 1");
  const answers = await db.execute("SELECT hex(key) AS id FROM responses");
  return { spent: spent.rows.map(({ id }) => String(id)), answers: answers.rows.map(({ id }) => String(id)) };
}

test("two backups with twenty answers between them link codes to answers no better than chance", async () => {
  const link = await newLink(app, await publishSurvey(app), "desk", { proof: "token" });
  const made = await app.request("POST", "/api/v1/code-batches", { links: [link], count: ROUNDS * BATCH });
  const { codes } = (await made.json()) as { codes: string[] };
  const truly = new Map(
    codes.map((code, at) => [
      hex(sha256(utf8.encode(code.replaceAll("-", "")))),
      hex(sha256(utf8.encode(submissionId(at)))),
    ]),
  );
  let linked = { inOrder: 0, reversed: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await backup();
    const own = codes.slice(round * BATCH, (round + 1) * BATCH);
    const replies = await Promise.all(
      own.map((token, at) => answer(app, link, round * BATCH + at, { overall: 1 + (at % 5) }, { token })),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    const after = await backup();
    const spent = after.spent.filter((id) => !before.spent.includes(id));
    const answers = after.answers.filter((id) => !before.answers.includes(id));
    expect([spent.length, answers.length]).toEqual([BATCH, BATCH]);
    const hits = (guess: readonly string[]) => spent.filter((code, at) => truly.get(code) === guess[at]).length;
    linked = {
      inOrder: linked.inOrder + hits(answers),
      reversed: linked.reversed + hits(answers.toReversed()),
    };
  }
  // One in each batch is right by chance; of more than twice as many there is a chance of some in a million.
  expect(Math.max(linked.inOrder, linked.reversed)).toBeLessThan(2 * ROUNDS + 3);
}, 60_000);
