import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Driver from "libsql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareInThread } from "../../src/cli/doctor/compare-in-thread.ts";
import { lockFile } from "../../src/store/lock-file.ts";
import { answer, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { runCommand } from "../support/node-process.ts";
import { openTestApp } from "../support/test-app.ts";

const folder = mkdtempSync(join(tmpdir(), "weatherglass-doctor-"));
const sound = join(folder, "sound.db");

beforeAll(async () => {
  const app = await openTestApp();
  await putUnit(app, "east");
  const link = await newLink(app, await publishSurvey(app), "east");
  for (let number = 1; number <= 12; number += 1) {
    await answer(app, link, number, { overall: 4, comment: "好" });
  }
  await app.deps.db.execute("VACUUM INTO ?1", [sound]);
  await app.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the sound database with something done to it. */
function damaged(name: string, sql: string): string {
  const path = join(folder, name);
  const source = new Driver(sound);
  source.prepare("VACUUM INTO ?").run([path]);
  source.close();
  const copy = new Driver(path);
  copy.exec(sql);
  copy.close();
  return path;
}

async function doctor(path: string, ...args: string[]) {
  const { code, stdout, stderr } = await runCommand(["doctor", ...args], { DATABASE_URL: `file:${path}` });
  return { code, stdout, stderr };
}

test("doctor finds nothing wrong with a sound database, and exits 0", async () => {
  const { code, stdout } = await doctor(sound, "--json");
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    {
      ok: true,
      integrity: [],
      schema: { missing: [], altered: [], foreign: [] },
      strays: [],
      tally: { responses: 12, differing: 0, repaired: 0, examples: [] },
    },
  ]);
});

test("doctor reads a month of any number of responses", async () => {
  const path = join(folder, "many.db");
  const app = await openTestApp();
  await putUnit(app, "east");
  const survey = await publishSurvey(app);
  const lines = Array.from(
    { length: 1203 },
    (_, index) => `2026-02-0${(index % 9) + 1},east,import,${(index % 5) + 1}`,
  );
  const csv = ["day,unit,channel,overall", ...lines].join("\n");
  expect((await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv)).status).toBe(200);
  await app.deps.db.execute("VACUUM INTO ?1", [path]);
  await app.close();
  const { code, stdout } = await doctor(path, "--json");
  expect([code, JSON.parse(stdout).tally]).toEqual([0, { responses: 1203, differing: 0, repaired: 0, examples: [] }]);
});

test("doctor tells a tally that is not what the responses say, exits 1, and puts it right when asked", async () => {
  const path = damaged("tally.db", "UPDATE tally_months SET count = 13 WHERE question = 'overall' AND value = '4'");
  const told = await doctor(path);
  expect(told.code).toBe(1);
  expect(told.stdout).toMatch(/overall=4: 13 → 12/);
  const repaired = JSON.parse((await doctor(path, "--repair", "--json")).stdout);
  expect(repaired).toMatchObject({ ok: true, tally: { differing: 1, repaired: 1 } });
  expect((await doctor(path)).code).toBe(0);
});

test("doctor tells a protection that is gone, a thing of other making and rows that belong to nothing", async () => {
  const path = damaged(
    "schema.db",
    `DROP TRIGGER response_bodies_no_delete; DELETE FROM response_bodies;
     CREATE TABLE visitors (ip TEXT); DROP TRIGGER releases_no_update;
     CREATE TRIGGER releases_no_update BEFORE UPDATE ON releases BEGIN SELECT 1; END;`,
  );
  const { code, stdout } = await doctor(path, "--json");
  expect([code, JSON.parse(stdout)]).toMatchObject([
    1,
    {
      ok: false,
      schema: { missing: ["response_bodies_no_delete"], altered: ["releases_no_update"], foreign: ["visitors"] },
      strays: [{ what: "response without answers", count: 12 }],
    },
  ]);
});

test("doctor does not open what another process holds, what is not there and what is not a file", async () => {
  const lock = lockFile(sound);
  expect((await doctor(sound)).code).toBe(2);
  lock?.release();
  expect((await doctor(join(folder, "nothing.db"))).code).toBe(2);
  expect((await runCommand(["doctor"], { DATABASE_URL: "http://127.0.0.1:9" })).code).toBe(2);
});

test("compareInThread() gives what a thread of its own found, month by month, and its failure", async () => {
  const months: unknown[] = [];
  for await (const { survey, month, responses } of compareInThread(sound)) {
    months.push([survey, month, responses]);
  }
  expect(months).toEqual([["survey-1", "2026-03", 12]]);
  const path = damaged("revision.db", "DROP TRIGGER survey_revisions_no_delete; DELETE FROM survey_revisions");
  await expect(async () => {
    for await (const _ of compareInThread(path)) {
      months.push("never");
    }
  }).rejects.toThrow(/never published/);
});
