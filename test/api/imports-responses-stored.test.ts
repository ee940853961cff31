import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestApp } from "../support/test-app.ts";
import {
  countRows,
  expectNothingStored,
  importCsv,
  importResponses,
  openImportApp,
  publish,
  rowsOf,
  SURVEY,
} from "./imports-setup.ts";

const ID = "3f2b8c1e-7d4a-4c6b-9e21-5a7f0d9b1c11";

let app: TestApp & { survey: string };
beforeEach(async () => {
  app = await openImportApp();
});
afterEach(() => app.close());

const send = (csv: string | Uint8Array, query = "") => importResponses(app, csv, query);

const HEADER =
  "day,unit,channel,submissionId,respondentClass,origin,round,overall,overall.reasons,topic,topic.other,wanted,staff.polite,staff.quick,minutes,comment";

test("POST responses/import stores dimensions, closed answers and texts of every row", async () => {
  const csv = `${HEADER}
2026-02-03,north,phone,${ID},residents,reasked,2,2,slow|rude,else,路灯,a|c,4,5,30,"很好,
""真的"""
2026-02-04,south,paper,,,,,5,,,,,,,,
`;
  expect(await send(csv)).toEqual({ status: 200, accepted: 2, alreadyThere: 0, rejected: [] });
  expect(
    await rowsOf(
      app,
      "SELECT day, unit, channel, respondent_class, proof, origin, round, link, import_id, revision FROM responses ORDER BY day",
    ),
  ).toEqual([
    ["2026-02-03", "north", "phone", "residents", "imported", "reasked", 2, null, 1, 1],
    ["2026-02-04", "south", "paper", null, "imported", "given", 1, null, 1, 1],
  ]);
  const bodies = await rowsOf(
    app,
    "SELECT answers FROM responses r JOIN response_bodies b ON b.key = r.key ORDER BY day",
  );
  expect(bodies.map(([answers]) => JSON.parse(String(answers)))).toEqual([
    {
      ...{ overall: 2, "overall.reasons": ["slow", "rude"], topic: "else", wanted: ["a", "c"] },
      ...{ staff: { polite: 4, quick: 5 }, minutes: 30 },
    },
    { overall: 5 },
  ]);
  expect(await rowsOf(app, "SELECT field, CAST(text AS TEXT) FROM response_texts ORDER BY field")).toEqual([
    ["comment", '很好,\n"真的"'],
    ["topic.other", "路灯"],
  ]);
});

test("POST responses/import keys a row by survey and submission id, else by survey, file and line", async () => {
  const csv = `day,unit,channel,submissionId,overall\n2026-02-03,north,phone,${ID.toUpperCase()},5\n2026-02-04,north,phone,,4\n`;
  await send(csv);
  const utf8 = new TextEncoder();
  const { sha256 } = app.deps;
  const survey = utf8.encode(app.survey);
  const keys = (await rowsOf(app, "SELECT key FROM responses ORDER BY day")).map(([key]) =>
    Buffer.from(key as ArrayBuffer).toString("hex"),
  );
  expect(keys).toEqual(
    [sha256(survey, utf8.encode(ID)), sha256(survey, sha256(utf8.encode(csv)), utf8.encode("3"))].map((key) =>
      Buffer.from(key).toString("hex"),
    ),
  );
});

test("POST responses/import counts each answer once in days and months, under the import", async () => {
  await send(
    "day,unit,channel,overall,minutes\n2026-02-03,north,phone,5,10\n2026-02-03,north,phone,5,20\n2026-02-09,north,phone,1,\n",
  );
  expect(
    await rowsOf(
      app,
      "SELECT question, value, count, sum, sum_of_squares FROM counted_months ORDER BY question, value",
    ),
  ).toEqual([
    ["", "", 3, 0, 0],
    ["minutes", "", 2, 30, 500],
    ["overall", "", 3, 0, 0],
    ["overall", "1", 1, 0, 0],
    ["overall", "5", 2, 0, 0],
  ]);
  expect(await rowsOf(app, "SELECT day, count FROM counted_days WHERE question = 'overall' AND value = ''")).toEqual([
    ["2026-02-03", 2],
    ["2026-02-09", 1],
  ]);
});

test("POST responses/import takes the same file again without storing anything", async () => {
  const csv = `day,unit,channel,submissionId,overall\n2026-02-03,north,phone,${ID},5\n2026-02-04,north,phone,,4\n`;
  expect(await send(csv)).toMatchObject({ accepted: 2, alreadyThere: 0 });
  const before = await countRows(app);
  expect(await send(csv)).toEqual({ status: 200, accepted: 0, alreadyThere: 2, rejected: [] });
  expect(await countRows(app)).toEqual(before);
});

test("POST responses/import knows a submission id again in another file, and adds only what is new", async () => {
  await send(`day,unit,channel,submissionId,overall\n2026-02-03,north,phone,${ID},5\n`);
  const again = `unit,day,channel,submissionId,overall,comment\nnorth,2026-02-03,phone,${ID},5,\nnorth,2026-02-03,phone,,4,新\n`;
  expect(await send(again)).toMatchObject({ status: 200, accepted: 1, alreadyThere: 1 });
  expect((await countRows(app)).responses).toBe(2);
});

test.each([
  ["other answers", "2026-02-03,north,phone,ID,4,"],
  ["another day", "2026-02-04,north,phone,ID,5,"],
  ["another unit", "2026-02-03,south,phone,ID,5,"],
  ["a text more", "2026-02-03,north,phone,ID,5,neu"],
])("POST responses/import rejects a stored submission id with %s", async (_, row) => {
  await send(`day,unit,channel,submissionId,overall,comment\n2026-02-03,north,phone,${ID},5,\n`);
  const before = await countRows(app);
  const reply = await send(`day,unit,channel,submissionId,overall,comment\n${row.replace("ID", ID)}\n`);
  expect(reply).toMatchObject({
    ...{ status: 422, reason: "rejected_rows" },
    rejected: [{ line: 2, column: "submissionId", reason: "id_conflict" }],
  });
  expect(await countRows(app)).toEqual(before);
});

test("POST responses/import takes a submission id twice in one file only with the same content", async () => {
  const row = `2026-02-03,north,phone,${ID}`;
  const header = "day,unit,channel,submissionId,overall\n";
  expect(await send(`${header}${row},5\n${row},4\n`)).toMatchObject({
    status: 422,
    rejected: [{ line: 3, column: "submissionId", reason: "id_conflict" }],
  });
  await expectNothingStored(app);
  expect(await send(`${header}${row},5\n${row},5\n`)).toMatchObject({ status: 200, accepted: 1, alreadyThere: 1 });
});

test.each(["true", "1"])("POST responses/import?dryRun=%s judges and counts but stores nothing", async (dryRun) => {
  const csv = "day,unit,channel,overall\n2026-02-03,north,phone,5\n2026-02-03,south,phone,4\n";
  expect(await send(csv, `?dryRun=${dryRun}`)).toEqual({ status: 200, accepted: 2, alreadyThere: 0, rejected: [] });
  await expectNothingStored(app);
  expect(await send(csv, "?dryRun=false")).toMatchObject({ accepted: 2 });
});

test("POST responses/import accepts a file with a header alone", async () => {
  expect(await send("day,unit,channel,overall\n")).toEqual({ status: 200, accepted: 0, alreadyThere: 0, rejected: [] });
  await expectNothingStored(app);
});

const TEXT = "day,unit,channel,overall,minutes,comment\r\n２０２６-０２-０３,north,phone,５,１２,很满意\r\n";

test.each([
  ["UTF-8 with a byte order mark", new TextEncoder().encode(`\ufeff${TEXT}`)],
  ["UTF-8 with LF", new TextEncoder().encode(TEXT.replaceAll("\r", ""))],
  ["GB18030 with CRLF", new Uint8Array(readFileSync("test/fixtures/imports/gb18030-crlf.csv"))],
])("POST responses/import reads %s and full-width digits", async (_, bytes) => {
  expect(await send(bytes)).toMatchObject({ status: 200, accepted: 1 });
  expect(await rowsOf(app, "SELECT answers FROM response_bodies")).toEqual([['{"minutes":12,"overall":5}']]);
  expect(await rowsOf(app, "SELECT CAST(text AS TEXT) FROM response_texts")).toEqual([["很满意"]]);
  expect(await rowsOf(app, "SELECT day FROM responses")).toEqual([["2026-02-03"]]);
});

test("POST responses/import stores under the newest revision and knows rows of an older one", async () => {
  const csv = "day,unit,channel,overall\n2026-02-03,north,phone,5\n";
  await send(csv);
  await app.request("PUT", `/api/v1/surveys/${app.survey}`, { ...SURVEY, title: "新", indicators: [] });
  const published = await app.request("POST", `/api/v1/surveys/${app.survey}/publish`, {});
  expect(published.status, await published.text()).toBe(200);
  expect(await send(csv)).toMatchObject({ accepted: 0, alreadyThere: 1 });
  await send("day,unit,channel,overall\n2026-02-04,north,phone,5\n");
  expect(await rowsOf(app, "SELECT day, revision FROM responses ORDER BY day")).toEqual([
    ["2026-02-03", 1],
    ["2026-02-04", 2],
  ]);
});

test("POST responses/import keeps the same ids of two surveys apart", async () => {
  const csv = `day,unit,channel,submissionId,overall\n2026-02-03,north,phone,${ID},5\n`;
  await send(csv);
  const other = await publish(app, { ...SURVEY, indicators: [] });
  const reply = await importCsv(app, `/api/v1/surveys/${other}/responses/import`, csv);
  expect(reply).toMatchObject({ accepted: 1, alreadyThere: 0 });
});
