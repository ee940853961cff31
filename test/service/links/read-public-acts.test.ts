import { beforeEach, expect, onTestFinished, test } from "vitest";
import { readPublicActs } from "../../../src/service/links/read-public-acts.ts";
import { CALL_BACK, newLink, publishSurvey, putUnit } from "../../support/demo-survey.ts";
import { invitedBrowser } from "../../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let survey: string;

beforeEach(async () => {
  app = await openTestApp();
  onTestFinished(() => app.close());
  await putUnit(app, "a");
  await putUnit(app, "b");
  survey = await publishSurvey(app);
});

const change = (code: string, body: object) => app.request("PATCH", `/api/v1/links/${code}`, body);
const actsOf = async (unit: string) => (await readPublicActs(app.deps, unit)).map(({ act }) => act);

const actsText = async (lang: string) => {
  const html = await (await app.request("GET", `/u/a?lang=${lang}`)).text();
  const section = html.match(/<section class="acts">.*?<\/section>/s)?.[0] ?? "";
  return [...section.matchAll(/<span>(.*?)(?:<small>.*?<\/small>)?<\/span>/g)].map((found) => found[1]);
};

test("readPublicActs() tells who looks that a link was paused, opened again, moved and closed, the newest first", async () => {
  const code = await newLink(app, survey, "a");
  expect(await actsOf("a")).toEqual([]);
  for (const body of [{ status: "paused" }, { status: "open" }, { unit: "b" }, { status: "closed" }]) {
    expect((await change(code, body)).status).toBe(200);
  }
  expect(await actsOf("a")).toEqual(["repointed", "reopened", "paused"]);
  expect(await actsOf("b")).toEqual(["closed", "repointed"]);
  expect((await readPublicActs(app.deps, "b"))[1]).toMatchObject({ from: { unit: "a" }, to: { unit: "b" } });
  expect(await (await app.request("GET", "/u/a?lang=en")).text()).toMatch(
    /QR code \w+, until then “Hotline call-back” for a, was re-pointed to “Hotline call-back” for b\./,
  );
  expect(
    (await (await app.request("GET", "/u/a?lang=en")).text()).match(/QR code \w+ of “[^”]+” was paused/g),
  ).toHaveLength(1);
});

test("readPublicActs() tells both when a link was moved and closed in one go", async () => {
  const code = await newLink(app, survey, "a");
  await change(code, { unit: "b", status: "closed" });
  expect(await actsOf("a")).toEqual(["repointed", "closed"]);
});

test("readPublicActs() leaves out a first opening after a trial, and days set before it", async () => {
  const code = await newLink(app, survey, "a", { status: "trial" });
  await change(code, { closesOn: "2026-12-31" });
  await change(code, { status: "open" });
  expect(await actsOf("a")).toEqual([]);
});

test("readPublicActs() tells that a last day was set, moved and taken away, also where it closes the link", async () => {
  const code = await newLink(app, survey, "a");
  for (const closesOn of ["2026-03-14", "2026-12-31", "2026-12-31", null]) {
    expect((await change(code, { closesOn })).status).toBe(200);
  }
  expect(await readPublicActs(app.deps, "a")).toMatchObject([
    { act: "lastDaySet", day: "2026-03-15", code, from: "2026-12-31", to: null },
    { act: "lastDaySet", from: "2026-03-14", to: "2026-12-31" },
    { act: "lastDaySet", from: null, to: "2026-03-14" },
  ]);
});

test("readPublicActs() tells of last days on the unit's page in both languages", async () => {
  const code = await newLink(app, survey, "a");
  await change(code, { closesOn: "2026-03-14" });
  await change(code, { closesOn: "2026-12-31" });
  await change(code, { closesOn: null });
  expect(await actsText("en")).toEqual([
    `QR code ${code} of “Hotline call-back” no longer has a last day; it was to be 31 December 2026.`,
    `The last day of QR code ${code} of “Hotline call-back” was moved from 14 March 2026 to 31 December 2026.`,
    `The last day of QR code ${code} of “Hotline call-back” was set to 14 March 2026.`,
  ]);
  expect(await actsText("zh-CN")).toEqual([
    `《接诉即办回访》的二维码 ${code} 取消结束日期（原定 2026 年 12 月 31 日）。`,
    `《接诉即办回访》的二维码 ${code} 的结束日期由 2026 年 3 月 14 日改为 2026 年 12 月 31 日。`,
    `《接诉即办回访》的二维码 ${code} 的结束日期定为 2026 年 3 月 14 日。`,
  ]);
});

test("readPublicActs() tells when results that were public are hidden", async () => {
  await newLink(app, survey, "a");
  await app.request("PUT", `/api/v1/surveys/${survey}`, { ...CALL_BACK, results: "officials" });
  await app.request("POST", `/api/v1/surveys/${survey}/publish`);
  expect(await readPublicActs(app.deps, "a")).toMatchObject([{ act: "hidden", day: "2026-03-15" }]);
  expect(await actsOf("b")).toEqual([]);
});

test("readPublicActs() tells in which role a link was paused and opened again, then and there, and never by whom", async () => {
  const code = await newLink(app, survey, "a");
  const person = await invitedBrowser(app, "赵敏之", { role: "manager", unit: null });
  const cookie = [...person.cookies].map((pair) => pair.join("=")).join("; ");
  const headers = { cookie, "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:8787" };
  const own = { token: false, headers } as const;
  expect((await app.request("PATCH", `/api/v1/links/${code}`, { status: "paused" }, own)).status).toBe(200);
  app.setToday("2026-03-20");
  const roles = { roles: [{ role: "viewer", unit: "a" }] };
  expect((await app.request("PUT", `/api/v1/people/${person.id}/roles`, roles)).status).toBe(200);
  app.setToday("2026-03-21");
  await change(code, { status: "open" });
  expect((await readPublicActs(app.deps, "a")).map(({ act, role }) => [act, role])).toEqual([
    ["reopened", "administrator"],
    ["paused", "manager"],
  ]);
  const html = await (await app.request("GET", "/u/a?lang=en")).text();
  expect(html).toMatch(/was paused\.<small>Done by: manager<\/small>/);
  expect(html).not.toContain("赵敏之");
  expect(html).not.toContain(person.id);
});

test("readPublicActs() tells the role of a token, and none of what no official did", async () => {
  const code = await newLink(app, survey, "a");
  const body = { name: "site", role: "manager", unit: null, expiresOn: "2026-12-31" };
  const made = await app.request("POST", "/api/v1/tokens", body);
  const { token } = (await made.json()) as { token: string };
  expect((await app.request("PATCH", `/api/v1/links/${code}`, { status: "paused" }, { token })).status).toBe(200);
  expect((await readPublicActs(app.deps, "a"))[0]?.role).toBe("manager");
  await app.deps.db.execute(
    "INSERT INTO undertakings VALUES ('a', 1, '2026-03-15', NULL, 'x', '2026-03-15', 'somebody-else')",
  );
  expect((await readPublicActs(app.deps, "a")).find(({ act }) => act === "undertook")?.role).toBeNull();
});
