import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../../src/core/accounts/role.ts";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { CALL_BACK, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const ODD = ["=1+1", "\u202E反着写", "一\n二", '他说"好"', "好\u200B"];

let app: TestApp;
let survey: string;
let officials: string;

beforeAll(async () => {
  app = await openTestApp({ today: "2026-02-10" });
  await putUnit(app, "district");
  await putUnit(app, "east", { parent: "district" });
  await putUnit(app, "west", { parent: "district" });
  survey = await publishSurvey(app);
  officials = await publishSurvey(app, { ...CALL_BACK, unit: "east", results: "officials" });
  const texts = [...ODD, ...Array.from({ length: 9 }, (_, index) => `停车难 ${index}`)];
  for (const id of [survey, officials]) {
    const rows = texts.map((text) => `2026-02-03,east,phone,4,"${text.replaceAll('"', '""')}"`);
    const csv = ["day,unit,channel,overall,comment", ...rows].join("\n");
    expect((await app.request("POST", `/api/v1/surveys/${id}/responses/import`, csv)).status).toBe(200);
  }
  app.setToday("2026-03-05");
  await releaseClosedPeriods(app.deps);
});
afterAll(() => app.close());

const asked = (unit: string, more = "") => `/api/v1/units/${unit}/texts?survey=${survey}&question=comment${more}`;

const known = new Map<string, Promise<InvitedBrowser>>();

function official(role: Role, unit: string | null): Promise<InvitedBrowser> {
  const name = `${role} ${unit}`;
  const browser = known.get(name) ?? invitedBrowser(app, name, { role, unit });
  known.set(name, browser);
  return browser;
}

test("GET /units/{code}/texts answers what was written, word for word, page by page", async () => {
  const found: string[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const reply = await app.request("GET", asked("east", `&limit=6${next === "" ? "" : `&cursor=${next}`}`));
    const page = (await reply.json()) as { items: string[]; next: string | null; count: number };
    expect(page.count).toBe(14);
    found.push(...page.items);
    next = page.next;
  }
  expect(found.length).toBe(14);
  expect(ODD.filter((text) => !found.includes(text))).toEqual([]);
  expect(found.slice(0, 5)).not.toEqual(ODD);
});

test("GET /units/{code}/texts tells two questions of the same people in two orders", async () => {
  const other = await app.request("GET", asked("east").replace(survey, officials));
  const own = await app.request("GET", asked("east"));
  const [one, two] = [await own.json(), await other.json()] as { items: string[] }[];
  expect(one?.items.toSorted()).toEqual(two?.items.toSorted());
  expect(one?.items).not.toEqual(two?.items);
});

test("GET /units/{code}/texts is for analysts and managers of the unit or above; others are told that there is nothing", async () => {
  const statuses: Record<string, number> = {};
  for (const [role, unit] of [
    ["viewer", "east"],
    ["analyst", "east"],
    ["manager", "district"],
    ["analyst", "west"],
    ["clerk", "east"],
    ["auditor", null],
  ] as const) {
    statuses[`${role} ${unit}`] = (await (await official(role, unit)).get(asked("east"))).status;
  }
  expect(statuses).toEqual({
    ...{ "viewer east": 404, "analyst east": 200, "manager district": 200, "analyst west": 404, "clerk east": 404 },
    "auditor null": 404,
  });
  expect((await app.request("GET", asked("east"), undefined, { token: false })).status).toBe(401);
  expect((await app.request("GET", asked("west"))).status).toBe(404);
  expect((await app.request("GET", asked("east", "&at=2026-01"))).status).toBe(404);
});

test("GET /units/{code}/texts/export is CSV that no spreadsheet runs, and on record", async () => {
  const analyst = await official("analyst", "east");
  const reply = await analyst.get(asked("east").replace("/texts?", "/texts/export?"));
  const csv = await reply.text();
  expect(reply.headers.get("content-type")).toContain("text/csv");
  expect(csv).toContain(`"east","${survey}","comment","imported","2026-02","'=1+1"\r\n`);
  expect(csv).toContain('"他说""好"""');
  expect(csv.split("\r\n").length).toBe(16);
  const trail = (await (await app.request("GET", "/api/v1/audit-trail?limit=1000")).json()) as {
    items: { act: string; object: string; name: string | null }[];
  };
  expect(trail.items.filter(({ act }) => act === "GET /api/v1/units/{code}/texts/export")).toMatchObject([
    { object: `east ${survey} comment 2026-02`, name: "analyst east" },
  ]);
  expect((await (await official("viewer", "east")).get(asked("east").replace("?", "/export?"))).status).toBe(404);
});

test("/admin/units/{code}/texts shows the texts by themselves, isolated, with a mark for what does not show", async () => {
  const analyst = await official("analyst", "district");
  const page = await (await analyst.get(`/admin/units/east/texts?survey=${survey}&lang=en`)).text();
  expect(page).toContain(
    '<bdi class="unseen" dir="ltr" title="right-to-left override">U+202E right-to-left override</bdi>',
  );
  expect(page).not.toContain("\u202E");
  expect(page).toContain('dir="auto">=1+1</bdi>');
  expect(page).toContain("14 texts");
  expect(page).toContain("<bdi>停车</bdi>");
  const found = await (
    await analyst.get(`/admin/units/east/texts?survey=${survey}&lang=en&q=${encodeURIComponent("停车難".slice(0, 2))}`)
  ).text();
  expect(found).toContain("9 of 14 texts contain “停车”");
  expect(found).not.toContain("=1+1</bdi>");
  const none = await (await analyst.get("/admin/units/west/texts?lang=en")).text();
  expect(none).toContain("There are no texts to read here");
});
