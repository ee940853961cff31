import { afterEach, beforeEach, expect, test } from "vitest";
import { browserOf } from "../support/browser-of.ts";
import { invitedBrowser, PASSWORD } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;

beforeEach(async () => {
  app = await openTestApp();
  const put = (code: string, parent: string | null) =>
    app.request("PUT", `/api/v1/units/${code}`, { name: code, kind: "office", parent });
  await put("district", null);
  await put("east", "district");
  await put("hall", "east");
  await put("west", "district");
});
afterEach(() => app.close());

const invite = (body: object) => app.request("POST", "/api/v1/people", body);
const DAY_MS = 86_400_000;

test("POST /people tells the address once, stores it hashed, and the person comes in with the role", async () => {
  const reply = await invite({ name: " 李明 ", role: "manager", unit: "east" });
  expect(reply.status).toBe(201);
  const invited = (await reply.json()) as { id: string; url: string };
  expect(invited).toMatchObject({ name: "李明", expiresOn: "2026-03-28" });
  const stored = (await app.deps.db.execute("SELECT * FROM invitations")).rows;
  expect(JSON.stringify(stored)).not.toContain(invited.url.split("/").at(-1));
  const browser = browserOf(app);
  const page = await (await browser.get(new URL(invited.url).pathname)).text();
  expect(page).toContain("李明，您好");
  await browser.post(new URL(invited.url).pathname, { name: "别人", password: PASSWORD });
  expect(await (await browser.get("/admin")).text()).toContain("李明");
});

test.each([
  [{ name: "", role: "viewer" }, "/name"],
  [{ name: "A", role: "king" }, "/role"],
  [{ name: "A", role: "viewer", unit: "nowhere" }, "/unit"],
  [{ name: "a\u0000b", role: "viewer" }, "/name"],
])("POST /people names what is wrong with %j", async (body, pointer) => {
  const reply = await invite(body);
  expect(reply.status).toBe(422);
  expect(await reply.json()).toMatchObject({ errors: [{ pointer }] });
});

test("POST /people takes no second person of the same name, until the first has left", async () => {
  const first = (await (await invite({ name: "李明", role: "viewer" })).json()) as { id: string };
  expect(await (await invite({ name: "李明", role: "viewer" })).json()).toMatchObject({
    errors: [{ reason: "name_taken" }],
  });
  expect((await app.request("DELETE", `/api/v1/people/${first.id}`)).status).toBe(200);
  expect((await invite({ name: "李明", role: "viewer" })).status).toBe(201);
});

test("an invitation is taken once, also by two at the same moment", async () => {
  const { url } = (await (await invite({ name: "李明", role: "viewer" })).json()) as { url: string };
  const path = new URL(url).pathname;
  const replies = await Promise.all([1, 2, 3].map(() => browserOf(app).post(path, { password: PASSWORD })));
  expect(replies.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
  expect((await browserOf(app).get(path)).status).toBe(410);
  const { rows } = await app.deps.db.execute("SELECT count(*) AS n FROM sessions");
  expect(Number(rows[0]?.n)).toBe(1);
});

test("an invitation ends after fourteen days", async () => {
  const { url } = (await (await invite({ name: "李明", role: "viewer" })).json()) as { url: string };
  app.passTime(14 * DAY_MS);
  expect((await browserOf(app).get(new URL(url).pathname)).status).toBe(410);
});

test("PUT …/roles ends the person's sessions at once, and holds from the next one", async () => {
  const li = await invitedBrowser(app, "李明", { role: "manager", unit: "east" });
  const hall = { name: "大厅", kind: "hall", parent: "east" };
  expect((await li.json("PUT", "/api/v1/units/hall", hall)).status).toBe(200);
  const reply = await app.request("PUT", `/api/v1/people/${li.id}/roles`, {
    roles: [
      { role: "viewer", unit: "east" },
      { role: "viewer", unit: "east" },
    ],
  });
  expect(await reply.json()).toEqual({ id: li.id, roles: [{ role: "viewer", unit: "east" }] });
  expect((await li.json("PUT", "/api/v1/units/hall", hall)).status).toBe(401);
  await li.post("/sign-in", { name: "李明", password: PASSWORD });
  expect((await li.json("PUT", "/api/v1/units/hall", hall)).status).toBe(403);
});

test("POST …/invitation takes away what was lost: sessions, password, and earlier addresses", async () => {
  const li = await invitedBrowser(app, "李明", { role: "viewer", unit: "east" });
  const first = (await (await app.request("POST", `/api/v1/people/${li.id}/invitation`)).json()) as { url: string };
  expect((await li.get("/admin")).status).toBe(303);
  expect((await li.post("/sign-in", { name: "李明", password: PASSWORD })).status).toBe(401);
  const second = (await (await app.request("POST", `/api/v1/people/${li.id}/invitation`)).json()) as { url: string };
  expect((await li.get(new URL(first.url).pathname)).status).toBe(410);
  expect((await li.post(new URL(second.url).pathname, { password: "other quiet words" })).status).toBe(303);
  expect((await li.get("/admin")).status).toBe(200);
});

test("DELETE /people/{id} ends everything of someone who leaves, and keeps what they did", async () => {
  const li = await invitedBrowser(app, "李明", { role: "manager", unit: "east" });
  await li.json("PUT", "/api/v1/units/hall", { name: "大厅", kind: "hall", parent: "east" });
  expect((await app.request("DELETE", `/api/v1/people/${li.id}`)).status).toBe(200);
  expect((await li.get("/admin")).status).toBe(303);
  expect((await li.post("/sign-in", { name: "李明", password: PASSWORD })).status).toBe(401);
  expect((await app.request("DELETE", `/api/v1/people/${li.id}`)).status).toBe(404);
  const { items } = (await (await app.request("GET", "/api/v1/people")).json()) as { items: unknown[] };
  expect(items).toEqual([{ id: li.id, name: "李明", roles: [], hasLeft: true, isInvited: false }]);
  const trail = await (await app.request("GET", "/api/v1/audit-trail")).text();
  expect(trail).toContain(`"actor":"${li.id}","name":"李明","act":"PUT /api/v1/units/{code}","object":"hall"`);
});

test("the last administrator of the whole can neither be ended nor lose the role", async () => {
  const wang = await invitedBrowser(app, "王芳", { role: "administrator", unit: null });
  const roles = { roles: [{ role: "viewer", unit: null }] };
  expect((await app.request("PUT", `/api/v1/people/${wang.id}/roles`, roles)).status).toBe(409);
  expect((await app.request("DELETE", `/api/v1/people/${wang.id}`)).status).toBe(409);
  await invitedBrowser(app, "赵云", { role: "administrator", unit: null });
  expect((await wang.json("PUT", `/api/v1/people/${wang.id}/roles`, roles)).status).toBe(200);
});

test.each([
  "leaving",
  "losing the role",
])("two administrators who end each other at the same moment by %s leave one", async (way) => {
  const [wang, zhao] = [
    await invitedBrowser(app, "王芳", { role: "administrator", unit: null }),
    await invitedBrowser(app, "赵云", { role: "administrator", unit: null }),
  ];
  const remove = async (by: typeof wang, who: typeof wang) =>
    (way === "leaving"
      ? await by.json("DELETE", `/api/v1/people/${who.id}`, {})
      : await by.json("PUT", `/api/v1/people/${who.id}/roles`, { roles: [] })
    ).status;
  // Both have been let in and counted before either is stored.
  let waiting: (() => void)[] = [];
  const { batch } = app.deps.db;
  app.deps.db.batch = async (statements) => {
    if (waiting.length < 2) {
      await new Promise<void>((resolve) => {
        waiting = [...waiting, resolve];
        if (waiting.length === 2) {
          for (const go of waiting) {
            go();
          }
        }
      });
    }
    return batch.call(app.deps.db, statements);
  };
  const statuses = await Promise.all([remove(wang, zhao), remove(zhao, wang)]);
  expect(statuses.sort()).toEqual([200, 409]);
  const { rows } = await app.deps.db.execute(
    "SELECT count(*) AS n FROM role_grants g JOIN people p ON p.person = g.person WHERE p.has_left = 0",
  );
  expect(Number(rows[0]?.n)).toBe(1);
});

test("a unit's administrator manages people inside the unit alone, and gives no more than they hold", async () => {
  const sun = await invitedBrowser(app, "孙丽", { role: "administrator", unit: "east" });
  const wang = await invitedBrowser(app, "王芳", { role: "administrator", unit: null });
  const zhou = await invitedBrowser(app, "周强", { role: "viewer", unit: "west" });
  const wu = await invitedBrowser(app, "吴敏", { role: "viewer", unit: "hall" });
  const both = {
    roles: [
      { role: "viewer", unit: "hall" },
      { role: "viewer", unit: "west" },
    ],
  };
  await app.request("PUT", `/api/v1/people/${zhou.id}/roles`, both);

  const { items } = (await (await sun.get("/api/v1/people")).json()) as { items: { id: string }[] };
  expect(items.map(({ id }) => id).sort()).toEqual([sun.id, zhou.id, wu.id].sort());
  const ask = async (method: string, path: string, body: object = {}) => (await sun.json(method, path, body)).status;
  expect(await ask("POST", "/api/v1/people", { name: "新", role: "viewer", unit: null })).toBe(404);
  expect(await ask("POST", "/api/v1/people", { name: "新", role: "viewer", unit: "west" })).toBe(404);
  expect(await ask("POST", "/api/v1/people", { name: "新", role: "clerk", unit: "hall" })).toBe(201);
  // Of someone who holds more than the unit's administrator sees, neither the way in nor the roles elsewhere.
  expect(await ask("POST", `/api/v1/people/${zhou.id}/invitation`)).toBe(403);
  expect(await ask("DELETE", `/api/v1/people/${zhou.id}`)).toBe(403);
  expect(await ask("POST", `/api/v1/people/${wang.id}/invitation`)).toBe(404);
  expect(await ask("PUT", `/api/v1/people/${wang.id}/roles`, { roles: [] })).toBe(404);
  expect(await ask("PUT", `/api/v1/people/${zhou.id}/roles`, { roles: [{ role: "viewer", unit: "west" }] })).toBe(200);
  expect(await ask("PUT", `/api/v1/people/${sun.id}/roles`, { roles: [{ role: "administrator" }] })).toBe(403);
  expect(await ask("POST", `/api/v1/people/${wu.id}/invitation`)).toBe(201);
});
