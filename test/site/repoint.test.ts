import { afterEach, beforeEach, expect, test } from "vitest";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let manager: InvitedBrowser;
let survey: string;
let other: string;
let code: string;

// district > (east > hall, desk), west. Both surveys belong to east.
beforeEach(async () => {
  app = await openTestApp();
  for (const [unit, parent] of Object.entries({
    ...{ district: null, east: "district", hall: "east", desk: "east", west: "district" },
  })) {
    await putUnit(app, unit, { parent });
  }
  survey = await publishSurvey(app, { ...CALL_BACK, unit: "east" });
  other = await publishSurvey(app, { ...CALL_BACK, title: "第二份", unit: "east" });
  code = await newLink(app, survey, "hall");
  manager = await invitedBrowser(app, "王芳", { role: "manager", unit: "east" });
});
afterEach(() => app.close());

const path = () => `/admin/surveys/${survey}/links/${code}`;
const linkNow = async () => {
  const { unit, survey: of } = (await (await app.request("GET", `/api/v1/links/${code}`)).json()) as {
    unit: { code: string };
    survey: { id: string };
  };
  return [of.id, unit.code];
};
const lastAct = async () =>
  (await app.deps.db.execute("SELECT act, object FROM audit_trail ORDER BY entry DESC LIMIT 1")).rows[0];

test("a code is re-pointed on its page, and both units' public pages, the trail and the code itself tell", async () => {
  expect(await (await manager.get(`/admin/surveys/${survey}`)).text()).toContain(`${path()}?lang=zh-CN`);
  const page = await (await manager.get(path())).text();
  expect(page).toContain("现在用于hall的《接诉即办回访》");
  expect([...page.matchAll(/<option value="([\w-]+)"/g)].map(([, value]) => value)).toEqual([
    ...["east", "desk", "hall", survey, other],
  ]);
  await answer(app, code, 1, { overall: 5 });
  const moved = await manager.post(`${path()}/target`, { unit: "desk", survey: other });
  expect([moved.status, moved.headers.get("location")]).toEqual([303, `/admin/surveys/${other}?lang=zh-CN`]);
  expect(await linkNow()).toEqual([other, "desk"]);
  expect(await lastAct()).toEqual({ act: "PATCH /api/v1/links/{code}", object: code });
  for (const unit of ["hall", "desk"]) {
    expect(await (await app.request("GET", `/u/${unit}`)).text()).toContain(
      `二维码 ${code} 由hall的《接诉即办回访》改用于desk的《第二份》。`,
    );
  }
  const { rows } = await app.deps.db.execute("SELECT unit FROM responses");
  expect(rows).toEqual([{ unit: "hall" }]);
});

test("the page of a unit that was ended still stands below its last parent, and links the one that took over", async () => {
  await app.request("POST", "/api/v1/units/hall/end", { on: "2026-02-01", successor: "desk" });
  const html = await (await app.request("GET", "/u/hall?lang=en")).text();
  expect(html.match(/took over/g)).toHaveLength(1);
  expect(html).toMatch(/ended on [^<]*; <a href="\/u\/desk[^"]*">[^<]+<\/a> took over\./);
  expect(html).toMatch(/href="\/u\/east[^"]*"/);
});

test("a code of a unit that was ended can be re-pointed to its successor", async () => {
  await app.request("POST", "/api/v1/units/hall/end", { on: "2026-04-01", successor: "desk" });
  app.setToday("2026-04-02");
  expect((await manager.post(`${path()}/target`, { unit: "desk", survey })).status).toBe(303);
  expect((await app.request("GET", `/r/${code}`)).status).toBe(200);
});

test("nothing is recorded when the code leads there already, or when it cannot lead there", async () => {
  const before = await lastAct();
  const same = await manager.post(`${path()}/target`, { unit: "hall", survey });
  expect([same.status, await same.text()]).toEqual([422, expect.stringContaining("二维码已经用于这里")]);
  for (const [target, status] of [
    [{ unit: "nowhere", survey }, 403],
    [{ unit: "west", survey }, 403],
    [{ unit: "desk", survey: "none" }, 422],
  ] as const) {
    expect((await manager.post(`${path()}/target`, target)).status).toBe(status);
  }
  expect((await manager.post(`${path()}/target`, { unit: "desk", survey }, "cross-site")).status).toBe(403);
  expect(await linkNow()).toEqual([survey, "hall"]);
  expect(await lastAct()).toEqual(before);
});

test("below the survey's unit, codes are printed and not re-pointed; beside it, they are not there", async () => {
  const below = await invitedBrowser(app, "李明", { role: "manager", unit: "hall" });
  const beside = await invitedBrowser(app, "周强", { role: "manager", unit: "west" });
  expect(await (await below.get(`/admin/surveys/${survey}`)).text()).not.toContain(path());
  for (const [who, status] of [
    [below, 403],
    [beside, 404],
  ] as const) {
    expect((await who.get(path())).status).toBe(status);
    expect((await who.post(`${path()}/target`, { unit: "hall", survey: other })).status).toBe(status);
  }
  expect(await linkNow()).toEqual([survey, "hall"]);
});
