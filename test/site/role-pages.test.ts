import { afterAll, beforeAll, expect, test } from "vitest";
import { CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { ROLE_COLUMNS, ROLE_GRANTS, type RoleColumn } from "../support/role-grants.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";
import { PAGE_ROLES } from "./page-roles.ts";

let app: TestApp;
/** What stands in a path behind a word. */
let named: Record<string, string>;
const browsers = new Map<RoleColumn, InvitedBrowser>();

beforeAll(async () => {
  app = await openTestApp();
  for (const [code, parent] of Object.entries({ district: null, east: "district", hall: "east", west: "district" })) {
    await putUnit(app, code, { parent });
  }
  const survey = await publishSurvey(app, { ...CALL_BACK, unit: "east", results: "officials" });
  const [link, coded, entered, kiosk] = [
    await newLink(app, survey, "hall"),
    await newLink(app, survey, "hall", { channel: "sms", proof: "token" }),
    await newLink(app, survey, "hall", { channel: "paper" }),
    await newLink(app, survey, "hall", { channel: "kiosk" }),
  ];
  const made = await app.request("POST", "/api/v1/code-batches", { links: [coded], count: 1 });
  const invited = await app.request("POST", "/api/v1/people", { name: "x", role: "viewer", unit: "hall" });
  const token = { name: "x", role: "viewer", unit: "hall", expiresOn: "2026-12-31" };
  await app.request("POST", "/api/v1/units/hall/undertakings", { day: app.deps.today(), text: "x" });
  const [batch, person, madeToken] = (await Promise.all(
    [made, invited, await app.request("POST", "/api/v1/tokens", token)].map((reply) => reply.json()),
  )) as { id: string }[];
  named = {
    ...{ surveys: survey, links: link, kiosks: kiosk, entry: entered, units: "hall", undertakings: "1" },
    ...{ codes: batch?.id ?? "", people: person?.id ?? "", tokens: madeToken?.id ?? "" },
  };
  for (const [column, grant] of Object.entries(ROLE_GRANTS)) {
    browsers.set(column as RoleColumn, await invitedBrowser(app, column, grant));
  }
  const sheets = await browsers.get("clerk")?.post(`/entry/${entered}`, { day: app.deps.today(), sheets: "3" });
  named.batch = sheets?.headers.get("location")?.split(/[/?]/)[3] ?? "";
}, 60_000);
afterAll(() => app.close());

const OFFICIAL_PAGE = /^\/(admin|entry)(\/|$)/;

/** Officials' pages by method and pattern. */
const served = () =>
  app.app.routes
    .filter(({ method, path }) => method !== "ALL" && OFFICIAL_PAGE.test(path))
    .map(({ method, path }) => `${method} ${path}`);

/** A request with the session of that column; a form is empty, so that it does nothing where it is let in. */
async function ask(column: RoleColumn, route: string, headers: Record<string, string> = {}): Promise<number> {
  const [method = "", pattern = ""] = route.split(" ");
  const path = pattern
    .replace(/([\w-]+)\/:(\w+)/g, (_, before: string) => `${before}/${named[before] ?? before}`)
    .replace(":batch", named.batch ?? "");
  const cookie = [...(browsers.get(column)?.cookies ?? [])].map((pair) => pair.join("=")).join("; ");
  const form = method === "GET" ? {} : { "content-type": "application/x-www-form-urlencoded" };
  const own = { cookie, "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:8787", ...form, ...headers };
  const reply = await app.app.request(`http://127.0.0.1:8787${path}`, {
    ...{ method, headers: own },
    ...(method === "GET" ? {} : { body: "" }),
  });
  return reply.status;
}

test("the table names every page of officials, and no other", () => {
  expect(Object.keys(PAGE_ROLES).sort()).toEqual([...new Set(served())].sort());
});

test.each(Object.keys(PAGE_ROLES))("%s answers each role as the table says", async (route) => {
  const answered: number[] = [];
  for (const column of ROLE_COLUMNS) {
    answered.push(await ask(column, route));
  }
  expect(answered.join(" ")).toBe(PAGE_ROLES[route]);
});

test.each(
  Object.keys(PAGE_ROLES).filter((route) => !route.startsWith("GET")),
)("%s refuses a page of another site that sends the session along", async (route) => {
  expect(await ask("administrator", route, { "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await ask("administrator", route, { "sec-fetch-site": "", origin: "https://elsewhere.example" })).toBe(403);
});
