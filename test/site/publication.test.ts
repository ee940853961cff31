import { afterEach, beforeEach, expect, test } from "vitest";
import { CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let manager: InvitedBrowser;

const OWNED = {
  ...{ ...CALL_BACK, unit: "east" },
  imprint: { organiser: { "zh-CN": "服务局", en: "Services Bureau" }, contact: "0000-12345", purpose: "改进" },
};
const FORM = { results: "public", organiser: "服务局", contact: "0000-12345", purpose: "改进" };

beforeEach(async () => {
  app = await openTestApp();
  for (const [unit, parent] of Object.entries({ east: null, hall: "east", west: null })) {
    await putUnit(app, unit, { parent });
  }
  manager = await invitedBrowser(app, "王芳", { role: "manager", unit: "east" });
});
afterEach(() => app.close());

const path = (survey: string) => `/admin/surveys/${survey}/publication`;
const read = async (survey: string, revision = "") =>
  (await (await app.request("GET", `/api/v1/surveys/${survey}${revision}`)).json()) as Record<string, unknown>;
const acts = async () =>
  (await app.deps.db.execute("SELECT act, object FROM audit_trail ORDER BY entry DESC LIMIT 1")).rows[0];
const draft = async () => ((await (await app.request("POST", "/api/v1/surveys", OWNED)).json()) as { id: string }).id;

test("a draft is published on its page, where nothing is preselected", async () => {
  const id = await draft();
  expect(await (await manager.get(`/admin/surveys/${id}`)).text()).toContain(`${path(id)}?lang=zh-CN`);
  const page = await (await manager.get(path(id))).text();
  expect(page).not.toContain('checked="');
  expect(page).toContain('value="服务局"');
  const { results: _, ...unsaid } = FORM;
  const refused = await manager.post(path(id), unsaid);
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('href="#results"')]);
  expect((await read(id)).status).toBe("draft");
  expect((await manager.post(path(id), FORM)).status).toBe(303);
  expect(await read(id)).toMatchObject({ status: "published", revision: 1, results: "public" });
  expect(await acts()).toEqual({ act: "POST /api/v1/surveys/{id}/publish", object: id });
});

test("to hide results that are public is recorded, told on the page of the unit, and can be taken back", async () => {
  const id = await publishSurvey(app, OWNED);
  await newLink(app, id, "hall");
  const page = await (await manager.get(path(id))).text();
  expect(page).toContain("现在是公开的：改为内部会记录下来");
  expect(page).toMatch(/value="public" checked/);
  expect((await manager.post(path(id), { ...FORM, results: "officials" })).status).toBe(303);
  expect(await acts()).toEqual({ act: "hide-results", object: id });
  expect(await (await app.request("GET", "/u/hall")).text()).toContain("《接诉即办回访》的结果由公开改为内部。");
  expect((await manager.post(path(id), FORM)).status).toBe(303);
  expect([await acts(), await read(id)]).toMatchObject([{ act: "show-results" }, { revision: 3, results: "public" }]);
});

test("another imprint is a new revision of the same questions; the other language and the draft stay", async () => {
  const id = await publishSurvey(app, OWNED);
  await newLink(app, id, "hall");
  await app.request("PUT", `/api/v1/surveys/${id}`, { ...OWNED, title: "还没定的新名称" });
  expect(await (await manager.get(path(id))).text()).toContain("草稿里还有没有发布的改动");
  const said = { ...FORM, organiser: "新服务局", purpose: "", tableNumber: "LJ-7" };
  expect((await manager.post(path(id), said)).status).toBe(303);
  const imprint = {
    ...{ organiser: { "zh-CN": "新服务局", en: "Services Bureau" }, contact: "0000-12345", tableNumber: "LJ-7" },
  };
  expect(await read(id)).toMatchObject({ revision: 2, title: CALL_BACK.title, imprint });
  expect((await read(id)).imprint).not.toHaveProperty("purpose");
  expect(await read(id, "?revision=draft")).toMatchObject({ title: "还没定的新名称", imprint });
  expect(await acts()).toEqual({ act: "change-imprint", object: id });
});

test("the same once more makes no revision and leaves no line", async () => {
  const id = await publishSurvey(app, OWNED);
  const before = await acts();
  expect((await manager.post(path(id), FORM)).status).toBe(303);
  expect([(await read(id)).revision, await acts()]).toEqual([1, before]);
});

test("who sees the results is for those who may edit the survey, and for our own page alone", async () => {
  const id = await publishSurvey(app, OWNED);
  const below = await invitedBrowser(app, "李明", { role: "manager", unit: "hall" });
  const beside = await invitedBrowser(app, "周强", { role: "manager", unit: "west" });
  for (const [who, status] of [
    [below, 403],
    [beside, 404],
  ] as const) {
    expect((await who.get(path(id))).status).toBe(status);
    expect((await who.post(path(id), { ...FORM, results: "officials" })).status).toBe(status);
  }
  expect((await manager.post(path(id), { ...FORM, results: "officials" }, "cross-site")).status).toBe(403);
  expect((await manager.post(path(id), { ...FORM, validUntil: "soon" })).status).toBe(422);
  expect((await read(id)).revision).toBe(1);
});
