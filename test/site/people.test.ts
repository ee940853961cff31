import { afterEach, beforeEach, expect, test } from "vitest";
import { browserOf } from "../support/browser-of.ts";
import { type InvitedBrowser, invitedBrowser, PASSWORD } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let wang: InvitedBrowser;

beforeEach(async () => {
  app = await openTestApp();
  for (const [code, parent] of Object.entries({ district: null, east: "district", west: "district" })) {
    await app.request("PUT", `/api/v1/units/${code}`, { name: `${code} 单位`, kind: "office", parent });
  }
  wang = await invitedBrowser(app, "王芳", { role: "administrator", unit: null });
});
afterEach(() => app.close());

const acts = async () =>
  (await app.deps.db.execute("SELECT act, object FROM audit_trail ORDER BY entry")).rows.map(({ act }) => String(act));

async function idOf(name: string): Promise<string> {
  const { rows } = await app.deps.db.execute("SELECT person FROM people WHERE name = ?1", [name]);
  return String(rows[0]?.person);
}

test("/admin/people invites thirty people at once, each with an address and a code of their own", async () => {
  const names = Array.from({ length: 30 }, (_, n) => `居委会${n + 1}`);
  const reply = await wang.post("/admin/people", {
    names: `${names.join("\r\n")}\r\n\r\n`,
    role: "manager",
    unit: "east",
  });
  expect(reply.status).toBe(201);
  const html = await reply.text();
  const urls = [...html.matchAll(/http:\/\/127\.0\.0\.1:8787(\/invite\/[0-9a-f]{32})/g)].map(([, path = ""]) => path);
  expect(new Set(urls).size).toBe(30);
  expect(html.match(/<svg xmlns/g)).toHaveLength(30);
  expect(html).toContain("管理者 · east 单位");
  const seventh = browserOf(app);
  expect((await seventh.post(urls[6] ?? "", { password: PASSWORD })).status).toBe(303);
  expect(await (await seventh.get("/admin")).text()).toContain("居委会7");
  expect((await acts()).filter((act) => act === "POST /api/v1/people")).toHaveLength(2);
  expect(await (await wang.get("/admin/people")).text()).not.toContain("/invite/");
});

test("/admin/people invites nobody when one name is at fault, keeps what was typed, and leaves no line", async () => {
  const before = await acts();
  const reply = await wang.post("/admin/people", { names: "李明\n王芳", role: "manager", unit: "east" });
  expect(reply.status).toBe(422);
  expect(await reply.text()).toMatch(/已有同名的人[\s\S]*李明\n王芳<\/textarea>/);
  expect(await idOf("李明")).toBe("undefined");
  expect(await acts()).toEqual(before);
});

test("/admin/people says that acts of two people wait, while there is one administrator", async () => {
  expect(await (await wang.get("/admin/people?lang=en")).text()).toContain("There is only one administrator");
  await invitedBrowser(app, "赵云", { role: "administrator", unit: null });
  expect(await (await wang.get("/admin/people?lang=en")).text()).not.toContain("There is only one administrator");
});

test("/admin/people/{id} gives and takes back roles, invites anew, and ends", async () => {
  const li = await invitedBrowser(app, "李明", { role: "viewer", unit: "east" });
  const path = `/admin/people/${li.id}`;
  const grant = await wang.post(`${path}/roles`, { role: "clerk", unit: "west" });
  expect([grant.status, grant.headers.get("location")]).toEqual([303, `${path}?lang=zh-CN`]);
  expect((await li.get("/admin")).status).toBe(303);
  expect((await wang.post(`${path}/roles/revoke`, { role: "viewer", unit: "east" })).status).toBe(303);
  const page = await (await wang.get(path)).text();
  expect(page).toContain("收回：录入员，west 单位");
  expect(page).not.toContain("收回：查看者");
  const renewed = await wang.post(`${path}/invitation`, {});
  expect([renewed.status, (await renewed.text()).match(/\/invite\//g)?.length]).toEqual([201, 1]);
  expect((await wang.post(`${path}/end`, {})).status).toBe(303);
  expect((await wang.get(path)).status).toBe(404);
  expect((await acts()).slice(-4)).toEqual([
    "PUT /api/v1/people/{id}/roles",
    "PUT /api/v1/people/{id}/roles",
    "POST /api/v1/people/{id}/invitation",
    "DELETE /api/v1/people/{id}",
  ]);
});

test("the last administrator keeps the role, in words", async () => {
  const reply = await wang.post(`/admin/people/${wang.id}/roles/revoke`, { role: "administrator", unit: "" });
  expect(reply.status).toBe(409);
  expect(await reply.text()).toContain("至少要保留一位管理员");
});

test("to those who manage nobody there is no such page, and another site's form does nothing", async () => {
  const li = await invitedBrowser(app, "李明", { role: "manager", unit: "east" });
  for (const path of ["/admin/people", `/admin/people/${wang.id}`, "/admin/audit-trail"]) {
    expect((await li.get(path)).status).toBe(404);
    expect((await browserOf(app).get(path)).status).toBe(303);
  }
  expect((await li.post("/admin/people", { names: "x", role: "viewer", unit: "east" })).status).toBe(404);
  const foreign = await wang.post("/admin/people", { names: "x", role: "viewer", unit: "east" }, "cross-site");
  expect(foreign.status).toBe(403);
  expect(await idOf("x")).toBe("undefined");
});

test("a unit's administrator is offered the units below their own alone", async () => {
  const sun = await invitedBrowser(app, "孙丽", { role: "administrator", unit: "east" });
  const page = await (await sun.get("/admin/people")).text();
  expect([...page.matchAll(/<option value="(\w*)">\u3000*[a-z]/g)].map(([, code]) => code)).toEqual(["east"]);
  expect((await sun.post("/admin/people", { names: "x", role: "viewer", unit: "" })).status).toBe(404);
});

test("/admin/audit-trail names who did what, for the auditor", async () => {
  const auditor = await invitedBrowser(app, "审计", { role: "auditor", unit: null });
  const page = await (await auditor.get("/admin/audit-trail")).text();
  expect(page).toMatch(/邀请人员[\s\S]*接受邀请/);
  expect(page).toContain(">王芳<");
});
