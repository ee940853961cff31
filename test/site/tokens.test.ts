import { afterEach, beforeEach, expect, test } from "vitest";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
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

const FORM = { name: "门户网站", role: "viewer", unit: "east", expiresOn: "2026-12-31" };
const acts = async () => (await app.deps.db.execute("SELECT act, object FROM audit_trail ORDER BY entry")).rows;
const seeUnits = (token: string) => app.request("GET", "/api/v1/links", undefined, { token });

test("/admin/tokens makes a token that is shown once, lists it with who made it, and revokes it", async () => {
  const made = await wang.post("/admin/tokens", FORM);
  expect([made.status, made.headers.get("cache-control")]).toEqual([201, "no-store"]);
  const [secret = ""] = (await made.text()).match(/wg-[0-9a-f]{64}/) ?? [];
  expect((await seeUnits(secret)).status).toBe(200);
  const page = await (await wang.get("/admin/tokens")).text();
  expect(page).not.toContain(secret);
  expect(page).toMatch(/门户网站[\s\S]*查看者 · east 单位 · 有效期至[\s\S]*建立人：王芳/);
  const [, id = ""] = /\/admin\/tokens\/(t-[0-9a-f]+)\/end/.exec(page) ?? [];
  expect((await wang.post(`/admin/tokens/${id}/end`, {})).status).toBe(303);
  expect((await seeUnits(secret)).status).toBe(401);
  const after = await (await wang.get("/admin/tokens")).text();
  expect(after).not.toContain(`${id}/end`);
  expect(after).toMatch(/<details>[\s\S]*门户网站[\s\S]*停用/);
  expect((await acts()).slice(-2)).toMatchObject([
    { act: "POST /api/v1/tokens", object: id },
    { act: "DELETE /api/v1/tokens/{id}", object: id },
  ]);
});

test("/admin/tokens tells which tokens have run out, and that no longer offers to revoke them", async () => {
  await wang.post("/admin/tokens", { ...FORM, expiresOn: "2026-03-20" });
  app.setToday("2026-03-21");
  const page = await (await wang.get("/admin/tokens?lang=en")).text();
  expect(page).toMatch(/1 token that no longer holds[\s\S]*Run out/);
  expect(page).not.toMatch(/tokens\/t-\w+\/end/);
});

test.each([
  [{ name: " " }, "name"],
  [{ expiresOn: "2026-03-14" }, "expiresOn"],
  [{ expiresOn: "soon" }, "expiresOn"],
  [{ role: "owner" }, null],
])("/admin/tokens keeps what was typed when %j is at fault, and makes none", async (change, field) => {
  const before = await acts();
  const reply = await wang.post("/admin/tokens", { ...FORM, ...change });
  const html = await reply.text();
  expect(reply.status).toBe(422);
  expect(html).toContain(`value="${{ ...FORM, ...change }.name.trim()}"`);
  if (field !== null) {
    expect(html).toContain(`id="${field}-fault"`);
  }
  expect(html).toMatch(/<option value="east" selected/);
  expect((await app.deps.db.execute("SELECT * FROM api_tokens")).rows).toEqual([]);
  expect(await acts()).toEqual(before);
});

test("/admin/tokens is for those who manage people, each on their own units", async () => {
  const li = await invitedBrowser(app, "李明", { role: "manager", unit: "east" });
  expect((await li.get("/admin/tokens")).status).toBe(404);
  expect((await li.post("/admin/tokens", FORM)).status).toBe(404);
  const sun = await invitedBrowser(app, "孙丽", { role: "administrator", unit: "east" });
  expect((await sun.post("/admin/tokens", { ...FORM, unit: "west" })).status).toBe(404);
  expect((await sun.post("/admin/tokens", { ...FORM, unit: "" })).status).toBe(404);
  await wang.post("/admin/tokens", { ...FORM, unit: "west" });
  const page = await (await sun.get("/admin/tokens")).text();
  expect(page).toContain("还没有给程序发过令牌");
  const { items } = (await (await app.request("GET", "/api/v1/tokens")).json()) as { items: { id: string }[] };
  expect((await sun.post(`/admin/tokens/${items[0]?.id}/end`, {})).status).toBe(404);
  expect((await wang.post("/admin/tokens", FORM, "cross-site")).status).toBe(403);
});
