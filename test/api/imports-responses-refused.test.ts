import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestApp } from "../support/test-app.ts";
import { expectNothingStored, importResponses, openImportApp, SURVEY } from "./imports-setup.ts";

let app: TestApp & { survey: string };
beforeEach(async () => {
  app = await openImportApp();
});
afterEach(() => app.close());

const send = (csv: string | Uint8Array, query = "") => importResponses(app, csv, query);

const GOOD: Record<string, string> = { day: "2026-02-03", unit: "north", channel: "phone", overall: "5" };

test.each([
  ["day", "2026-02-30", "bad_day"],
  ["day", "03.02.2026", "bad_day"],
  ["day", "", "required"],
  ["day", "2026-03-16", "future_day"],
  ["unit", "nowhere", "unknown_unit"],
  ["unit", "", "required"],
  ["unit", "gone", "unit_ended"],
  ["channel", "telegraph", "not_an_option"],
  ["channel", "", "required"],
  ["submissionId", "abc", "bad_id"],
  ["submissionId", "0190163d-8694-7000-8000-5d1d3c8d7a11", "bad_id"],
  ["submissionId", "0190163d-8694-1000-8000-5d1d3c8d7a11", "bad_id"],
  ["respondentClass", "x".repeat(65), "too_long"],
  ["respondentClass", "a|b", "bad_text"],
  ["origin", "guessed", "not_an_option"],
  ["round", "0", "out_of_range"],
  ["round", "-1", "out_of_range"],
  ["round", "1.5", "wrong_type"],
  ["overall", "", "required"],
  ["overall", "9", "out_of_range"],
  ["overall", "5.5", "out_of_range"],
  ["overall", "gut", "wrong_type"],
  ["overall.reasons", "slow|lazy", "not_an_option"],
  ["topic", "fire", "not_an_option"],
  ["topic.other", "text", "hidden"],
  ["wanted", "a|a", "repeated"],
  ["staff.quick", "7", "out_of_range"],
  ["minutes", "601", "out_of_range"],
  ["comment", "x".repeat(201), "too_long"],
  ["comment", "a\u0000b", "bad_text"],
])("POST responses/import rejects %s %j as %s and stores nothing", async (column, cell, reason) => {
  const columns = [...new Set([...Object.keys(GOOD), column])];
  const good = columns.map((name) => GOOD[name] ?? "").join(",");
  const bad = columns.map((name) => (name === column ? cell : (GOOD[name] ?? ""))).join(",");
  const reply = await send(`${columns.join(",")}\n${good}\n${bad}\n${good}\n`);
  expect(reply).toMatchObject({ status: 422, reason: "rejected_rows", rejected: [{ line: 3, column, reason }] });
  await expectNothingStored(app);
});

test.each([
  ["an unknown column", "day,unit,channel,overall,mood", { line: 1, column: "mood", reason: "unknown_column" }],
  ["no day", "unit,channel,overall", { line: 1, column: "day", reason: "missing_column" }],
  ["no unit", "day,channel,overall", { line: 1, column: "unit", reason: "missing_column" }],
  ["no channel", "day,unit,overall", { line: 1, column: "channel", reason: "missing_column" }],
  ["a column twice", "day,unit,channel,overall,overall", { line: 1, column: "overall", reason: "repeated" }],
  [
    "a column named __proto__",
    "day,unit,channel,__proto__",
    { line: 1, column: "__proto__", reason: "unknown_column" },
  ],
])("POST responses/import rejects a header with %s", async (_, header, rejected) => {
  expect(await send(`${header}\n2026-02-03,north,phone,5\n`)).toMatchObject({ status: 422, rejected: [rejected] });
  await expectNothingStored(app);
});

test("POST responses/import rejects an empty body for its missing columns", async () => {
  expect((await send("")).rejected?.map(({ reason }) => reason)).toEqual(Array(3).fill("missing_column"));
});

test.each([
  ["too short", "2026-02-03,north,phone"],
  ["too long", "2026-02-03,north,phone,5,5"],
  ["not quoted right", '2026-02-03,north,pho"ne,5'],
  ["never closed", '2026-02-03,north,phone,"5'],
])("POST responses/import rejects a row that is %s at the line where it starts", async (_, row) => {
  const reply = await send(`day,unit,channel,overall\n2026-02-03,north,phone,5\n\n${row}\n`);
  expect(reply).toMatchObject({ status: 422, rejected: [{ line: 4, column: "", reason: "bad_csv" }] });
  await expectNothingStored(app);
});

test("POST responses/import counts lines inside quoted cells and passes over empty ones", async () => {
  const csv =
    'day,unit,channel,overall,comment\n2026-02-03,north,phone,5,"one\ntwo\n\nthree"\n\n2026-02-03,north,phone,x,\n';
  expect((await send(csv)).rejected).toEqual([{ line: 7, column: "overall", reason: "wrong_type" }]);
});

test("POST responses/import names every bad row, at most a thousand", async () => {
  const reply = await send(`day,unit,channel,overall\n${"2026-02-03,north,phone,0\n".repeat(1200)}`);
  expect(reply.rejected).toHaveLength(1000);
  expect(reply.rejected?.at(-1)).toEqual({ line: 1001, column: "overall", reason: "out_of_range" });
  await expectNothingStored(app);
});

test("POST responses/import rejects bytes that are neither UTF-8 nor GB18030, or break the UTF-8 their mark promises", async () => {
  const broken = Buffer.concat([
    Buffer.from("day,unit,channel,overall\n2026-02-03,north,phone,"),
    Buffer.from([0xff, 0x0a]),
  ]);
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xc4, 0xe3])]);
  for (const bytes of [broken, marked]) {
    expect(await send(new Uint8Array(bytes))).toMatchObject({
      status: 422,
      rejected: [{ line: 1, column: "", reason: "bad_csv" }],
    });
  }
  await expectNothingStored(app);
});

test("POST responses/import judges who, which survey and which content before the file", async () => {
  const path = `/api/v1/surveys/${app.survey}/responses/import`;
  const status = async (...request: Parameters<typeof app.request>) => (await app.request(...request)).status;
  expect(await status("POST", path, "nonsense", { token: false })).toBe(401);
  expect(await status("POST", path, "nonsense", { token: "wrong" })).toBe(401);
  expect(await status("POST", "/api/v1/surveys/none/responses/import", "x")).toBe(404);
  expect(await status("POST", path, "x", { headers: { "content-type": "text/plain" } })).toBe(415);
  expect(await status("POST", path, "x", { headers: { "content-encoding": "gzip" } })).toBe(415);
  expect(await status("POST", path, "x", { headers: { "content-length": String(32 * 1024 * 1024 + 1) } })).toBe(413);
  expect(await status("POST", `${path}?dryRun=maybe`, "x")).toBe(422);
  await expectNothingStored(app);
});

test("POST responses/import refuses a body that grows past 32 MiB without having said so", async () => {
  const row = new TextEncoder().encode("2026-02-03,north,phone,5\n".repeat(40_000));
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += row.length;
      controller.enqueue(row);
    },
  });
  const headers = { authorization: `Bearer ${app.deps.settings.adminToken}`, "content-type": "text/csv" };
  const init = { method: "POST", headers, body, duplex: "half" };
  const reply = await app.app.request(`http://127.0.0.1/api/v1/surveys/${app.survey}/responses/import`, init);
  expect(reply.status).toBe(413);
  expect(sent).toBeLessThan(40 * 1024 * 1024);
  await expectNothingStored(app);
});

test("POST responses/import refuses an unpublished survey", async () => {
  const made = await app.request("POST", "/api/v1/surveys", { ...SURVEY, indicators: [] });
  const { id } = (await made.json()) as { id: string };
  const reply = await app.request("POST", `/api/v1/surveys/${id}/responses/import`, "day,unit,channel\n");
  expect(reply.status).toBe(422);
  expect(await reply.json()).toMatchObject({ errors: [{ reason: "unpublished" }] });
});
