import { afterEach, beforeEach, expect, test } from "vitest";
import { openFilledApp } from "../support/filled-app.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;

beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

type Entry = { entry: number; day: string; time: string; actor: string; act: string; object: string };

async function trail(): Promise<Entry[]> {
  return ((await (await app.request("GET", "/api/v1/audit-trail")).json()) as { items: Entry[] }).items;
}

const putUnit = (code: string, query = "") =>
  app.request("PUT", `/api/v1/units/${code}${query}`, { name: "大厅", kind: "hall" });

test("GET /audit-trail tells who did what to which object, and when; reading and refusals leave nothing", async () => {
  await putUnit("hall");
  await app.request("PUT", "/api/v1/units/hall", { name: "大厅" });
  await app.request("PUT", "/api/v1/units/hall", {}, { token: false });
  await app.request("GET", "/api/v1/links");
  await app.request("POST", "/api/v1/figures/import?dryRun=true", "unit,indicator,period,favourable,valid\n");
  expect(await trail()).toEqual([
    {
      ...{ entry: 1, day: "2026-03-15", time: "2026-03-15T00:00:00Z", actor: "administrator", name: null },
      ...{ act: "PUT /api/v1/units/{code}", object: "hall" },
    },
  ]);
});

test("GET /audit-trail pages in order", async () => {
  for (let n = 0; n < 5; n += 1) {
    await putUnit(`u${n}`);
  }
  const first = (await (await app.request("GET", "/api/v1/audit-trail?limit=3")).json()) as {
    items: Entry[];
    next: string;
  };
  expect(first.items.map(({ entry }) => entry)).toEqual([1, 2, 3]);
  const rest = await (await app.request("GET", `/api/v1/audit-trail?limit=3&cursor=${first.next}`)).json();
  expect(rest).toMatchObject({ items: [{ object: "u3" }, { object: "u4" }], next: null });
});

test("GET /audit-trail/export gives all of it as CSV that no spreadsheet runs, or line by line", async () => {
  await putUnit("hall");
  await putUnit("-1");
  const csv = await (await app.request("GET", "/api/v1/audit-trail/export")).text();
  expect(csv.split("\r\n")).toHaveLength(4);
  expect(csv).toContain(`"entry","day","time","actor","name","act","object"\r\n"1","2026-03-15"`);
  expect(csv).toContain(`"PUT /api/v1/units/{code}","'-1"\r\n`);
  const lines = (await (await app.request("GET", "/api/v1/audit-trail/export?format=ndjson")).text())
    .trim()
    .split("\n");
  expect(lines.map((line) => JSON.parse(line).object)).toEqual(["hall", "-1"]);
  expect((await app.request("GET", "/api/v1/audit-trail/export?format=xml")).status).toBe(422);
});

test("the audit trail holds nothing of respondents: an answer leaves no line", async () => {
  const filled = await openFilledApp();
  const count = async () => Number((await filled.deps.db.execute("SELECT count(*) AS n FROM audit_trail")).rows[0]?.n);
  const stored = Number((await filled.deps.db.execute("SELECT count(*) AS n FROM responses")).rows[0]?.n);
  expect(stored).toBeGreaterThan(0);
  const acts = (await filled.deps.db.execute("SELECT DISTINCT act FROM audit_trail")).rows.map(({ act }) =>
    String(act),
  );
  expect(acts.filter((act) => act.endsWith("/responses"))).toEqual([]);
  expect(await count()).toBeGreaterThan(0);
  await filled.close();
});

test("statements about units that overtake each other leave one line each, those decided anew as well", async () => {
  const codes = Array.from({ length: 8 }, (_, at) => `u${at}`);
  for (const code of ["hall", ...codes]) {
    await putUnit(code);
  }
  const count = async () => Number((await app.deps.db.execute("SELECT count(*) AS n FROM audit_trail")).rows[0]?.n);
  const before = await count();
  const move = (code: string) =>
    app.request("PUT", `/api/v1/units/${code}`, { name: code, kind: "office", parent: "hall" });
  const replies = await Promise.all(codes.map(move));
  expect(replies.map(({ status }) => status)).toEqual(codes.map(() => 200));
  expect((await count()) - before).toBe(8);
});
