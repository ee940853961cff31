import { afterAll, beforeAll, expect, test } from "vitest";
import { actsEn } from "../../web/locales/acts-en.ts";
import { actsZhCN } from "../../web/locales/acts-zh-CN.ts";
import { CALL_BACK } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { ROLE_COLUMNS, ROLE_GRANTS, type RoleColumn } from "../support/role-grants.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";
import { ROUTE_ROLES } from "./role-routes.ts";

let app: TestApp;
const browsers = new Map<RoleColumn, InvitedBrowser>();
const named: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp();
  for (const [code, parent] of Object.entries({ district: null, east: "district", hall: "east", west: "district" })) {
    await app.request("PUT", `/api/v1/units/${code}`, { name: code, kind: "office", parent });
  }
  const definition = { ...CALL_BACK, unit: "east", results: "officials" };
  const survey = (await (await app.request("POST", "/api/v1/surveys", definition)).json()) as { id: string };
  await app.request("POST", `/api/v1/surveys/${survey.id}/publish`);
  named.survey = survey.id;
  for (const [name, more] of [
    ["link", { channel: "qr" }],
    ["entered", { channel: "paper" }],
    ["coded", { channel: "sms", proof: "token" }],
  ] as const) {
    const link = await app.request("POST", "/api/v1/links", { survey: survey.id, unit: "hall", ...more });
    named[name] = ((await link.json()) as { code: string }).code;
  }
  const batch = await app.request("POST", "/api/v1/code-batches", { links: [named.coded], count: 1 });
  named.batch = ((await batch.json()) as { id: string }).id;
  await app.request("PUT", `/api/v1/surveys/${survey.id}/waves/spring`, { from: "2026-04-01", to: "2026-04-30" });
  await app.request("POST", "/api/v1/links", { survey: survey.id, unit: "hall", channel: "visit", wave: "spring" });
  for (const [column, grant] of Object.entries(ROLE_GRANTS)) {
    browsers.set(column as RoleColumn, await invitedBrowser(app, column, grant));
  }
}, 60_000);
afterAll(() => app.close());

/** A person or token that nobody needs afterwards, so that each may be ended once more. */
async function disposable(kind: string): Promise<string> {
  const stamp = Math.random().toString(36).slice(2);
  const [path, body] =
    kind === "person"
      ? ["people", { name: `x ${stamp}`, role: "viewer", unit: "hall" }]
      : ["tokens", { name: stamp, role: "viewer", unit: "hall", expiresOn: "2026-12-31" }];
  const made = (await (await app.request("POST", `/api/v1/${path}`, body)).json()) as { id: string };
  return made.id;
}

/** A unit below the hall that nobody needs afterwards. */
async function spareUnit(): Promise<string> {
  const code = `u-${Math.random().toString(36).slice(2)}`;
  await app.request("PUT", `/api/v1/units/${code}`, { name: code, kind: "office", parent: "hall" });
  return code;
}

/** The number of an undertaking of the hall that can be withdrawn. */
async function promised(): Promise<string> {
  const body = { day: "2026-01-05", text: Math.random().toString(36) };
  const made = await (await app.request("POST", "/api/v1/units/hall/undertakings", body)).json();
  return String((made as { number: number }).number);
}

async function fill(text: string): Promise<string> {
  const unit = text.includes("{unit}") ? await spareUnit() : "";
  const person = text.includes("{person}") ? await disposable("person") : "";
  const token = text.includes("{token}") ? await disposable("token") : "";
  const number = text.includes("{promised}") ? await promised() : "";
  const submission = crypto.randomUUID();
  const values: Record<string, string> = {
    ...named,
    unit,
    person,
    token,
    submission,
    promised: number,
    random: submission.slice(0, 8),
  };
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

function formOf({ file, ...fields }: Record<string, string>): FormData {
  const form = new FormData();
  if (file !== undefined) {
    form.set("file", new Blob([file]), "table.csv");
  }
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, value);
  }
  return form;
}

/** A request of a route with all that it names made beforehand. */
async function prepare(column: RoleColumn, route: string): Promise<() => Promise<number>> {
  const { path, body, csv, form } = ROUTE_ROLES[route] ?? { path: "" };
  const method = route.split(" ")[0] ?? "";
  const url = await fill(path);
  const text = csv ?? (body === undefined ? undefined : await fill(JSON.stringify(body)));
  const sent = form === undefined ? text : formOf(JSON.parse(await fill(JSON.stringify(form))));
  const browser = browsers.get(column);
  const headers = {
    ...(text === undefined ? {} : { "content-type": csv === undefined ? "application/json" : "text/csv" }),
    ...(browser
      ? {
          cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
          "sec-fetch-site": "same-origin",
        }
      : {}),
  };
  const init = { method, headers, ...(sent === undefined ? {} : { body: sent }) };
  return async () => (await app.app.request(`http://127.0.0.1:8787${url}`, init)).status;
}

async function ask(column: RoleColumn, route: string): Promise<number> {
  return (await prepare(column, route))();
}

/** An answer that staff enter is the respondent's; looking at what a table would do is no act. */
const UNRECORDED = /\/(responses|preview)$/;

test("the table names every route of the API, and no other", () => {
  const served = app.app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  expect(Object.keys(ROUTE_ROLES).sort()).toEqual([...new Set(served)].sort());
});

test.each(Object.keys(ROUTE_ROLES))("%s answers each role as the table says", async (route) => {
  const answered: Record<string, number> = {};
  for (const column of ROLE_COLUMNS) {
    answered[column] = await ask(column, route);
  }
  expect(answered).toEqual(ROUTE_ROLES[route]?.statuses);
});

test.each(
  Object.entries(ROUTE_ROLES).filter(([route, { statuses }]) => !route.startsWith("GET") && statuses.none === 401),
)("%s leaves a line in the audit trail when it was done, and none when it was refused", async (route) => {
  const count = async () => Number((await app.deps.db.execute("SELECT count(*) AS n FROM audit_trail")).rows[0]?.n);
  const isUnrecorded = UNRECORDED.test(route);
  const last = async () =>
    (await app.deps.db.execute("SELECT act, object FROM audit_trail ORDER BY entry DESC")).rows[0];
  const probe = async (column: RoleColumn) => {
    // What the call needs is made by the token of the test, which leaves lines of its own.
    const before = await count();
    const status = await ask(column, route);
    return {
      status,
      entries: (await count()) - before,
      made: /\{(person|token|unit|promised)\}/.test(JSON.stringify(ROUTE_ROLES[route])),
    };
  };
  const done = await probe("administrator");
  expect([200, 201]).toContain(done.status);
  expect(done.entries - (done.made ? 1 : 0)).toBe(isUnrecorded ? 0 : 1);
  if (!isUnrecorded) {
    expect(await last()).toMatchObject({ act: route, object: expect.any(String) });
  }
  const refused = await probe("none");
  expect([refused.status, refused.entries - (refused.made ? 1 : 0)]).toEqual([401, 0]);
});

test.each(
  Object.entries(ROUTE_ROLES).filter(([route, { statuses }]) => !route.startsWith("GET") && statuses.none === 401),
)("%s refuses a page of another site that sends the session along", async (route, { path }) => {
  const cookie = [...(browsers.get("administrator")?.cookies ?? [])].map((pair) => pair.join("=")).join("; ");
  const ask = async (headers: Record<string, string>) => {
    const init = { method: route.split(" ")[0] ?? "", headers: { cookie, ...headers } };
    return (await app.app.request(`http://127.0.0.1:8787${await fill(path)}`, init)).status;
  };
  expect(await ask({ "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await ask({ origin: "https://elsewhere.example" })).toBe(403);
  expect(await ask({})).toBe(403);
});

/** How many rows each table has, but for the numbers that imports take before they store. */
async function rowCounts(): Promise<Record<string, number>> {
  const { db } = app.deps;
  const { rows } = await db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'import_changes'");
  const counts: Record<string, number> = {};
  for (const name of rows.map((row) => String(row.name))) {
    counts[name] = Number((await db.execute(`SELECT count(*) AS n FROM ${name}`)).rows[0]?.n);
  }
  return counts;
}

test.each(
  Object.entries(ROUTE_ROLES).filter(
    ([route, { statuses }]) => !route.startsWith("GET") && statuses.none === 401 && !UNRECORDED.test(route),
  ),
)("%s does nothing when its line in the audit trail cannot be stored", async (route) => {
  const { db } = app.deps;
  const send = await prepare("administrator", route);
  const before = await rowCounts();
  await db.execute("CREATE TRIGGER no_line BEFORE INSERT ON audit_trail BEGIN SELECT RAISE(ABORT, 'full'); END");
  const status = await send();
  await db.execute("DROP TRIGGER no_line");
  expect([status >= 500, await rowCounts()]).toEqual([true, before]);
});

test("every act that can be recorded has words in both languages", () => {
  const acts = Object.entries(ROUTE_ROLES)
    .filter(([route, { statuses }]) => !route.startsWith("GET") && statuses.none === 401)
    .map(([route]) => route)
    .filter((route) => !UNRECORDED.test(route));
  for (const words of [actsEn, actsZhCN]) {
    expect(acts.filter((act) => !Object.hasOwn(words, act))).toEqual([]);
  }
  expect(Object.keys(actsEn)).toEqual(Object.keys(actsZhCN));
});
