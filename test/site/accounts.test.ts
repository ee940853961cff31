import { afterEach, beforeEach, expect, test } from "vitest";
import { offerSetup } from "../../src/service/accounts/offer-setup.ts";
import { browserOf, type TestBrowser } from "../support/browser-of.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const PASSWORD = "four quiet words here";
const COOKIE = "__Host-weatherglass";
const HOUR_MS = 3_600_000;

let app: TestApp;
let browser: TestBrowser;

beforeEach(async () => {
  app = await openTestApp({ settings: { adminToken: null } });
  browser = browserOf(app);
});
afterEach(() => app.close());

async function setupPath(): Promise<string> {
  return new URL((await offerSetup(app.deps)) ?? "http://none/").pathname;
}

async function becomeAdministrator(name = "王芳"): Promise<void> {
  const reply = await browser.post(await setupPath(), { name, password: PASSWORD });
  expect([reply.status, reply.headers.get("location")]).toEqual([303, "/admin"]);
}

const signIn = (fields: Partial<Record<"name" | "password" | "next", string>>, from?: string) =>
  browser.post("/sign-in", { name: "王芳", password: PASSWORD, ...fields }, from);

test("the one-time address makes the first administrator, who is signed in; it works once", async () => {
  const path = await setupPath();
  expect((await browser.get(path)).status).toBe(200);
  expect((await browser.get(path)).status).toBe(200);
  const reply = await browser.post(path, { name: " 王芳 ", password: PASSWORD });
  expect([reply.status, reply.headers.get("location")]).toEqual([303, "/admin"]);
  expect(await (await browser.get("/admin")).text()).toContain("王芳");
  expect((await browser.get(path)).status).toBe(410);
  expect((await browserOf(app).post(path, { name: "另一个人", password: PASSWORD })).status).toBe(410);
  expect(await offerSetup(app.deps)).toBeNull();
});

test("of two who send the one-time page at once, one becomes administrator", async () => {
  const path = await setupPath();
  const replies = await Promise.all(
    ["甲", "乙", "丙"].map((name) => browserOf(app).post(path, { name, password: PASSWORD })),
  );
  expect(replies.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
  const { rows } = await app.deps.db.execute("SELECT count(*) AS n FROM person_changes");
  expect(Number(rows[0]?.n)).toBe(1);
});

test("a one-time address ends after a day, with the next one made, and by a wrong digit", async () => {
  const first = await setupPath();
  const second = await setupPath();
  expect((await browser.get(first)).status).toBe(410);
  expect((await browser.get(`${second.slice(0, -1)}x`)).status).toBe(410);
  app.passTime(24 * HOUR_MS);
  expect((await browser.get(second)).status).toBe(410);
});

test("the one-time page names what is wrong with name and password, and uses nothing up", async () => {
  const path = await setupPath();
  for (const [fields, words] of [
    [{ name: "", password: PASSWORD }, "这一项必须填写。"],
    [{ name: "王芳", password: "short" }, "太短，至少 12 个字符。"],
    [{ name: "王芳", password: "aaaaaaaaaaaaaaaa" }, "太容易猜到"],
    [{ name: "王芳", password: "王芳王芳的密码就是这个了吧" }, "太容易猜到"],
  ] as const) {
    const reply = await browser.post(path, fields);
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain(words);
  }
  await becomeAdministrator();
});

test("nothing that was given out is stored as it was given out", async () => {
  const path = await setupPath();
  await browser.post(path, { name: "王芳", password: PASSWORD });
  const secrets = [path.split("/").at(-1) ?? "", PASSWORD, browser.cookies.get(COOKIE) ?? ""];
  for (const table of ["invitations", "invitation_ends", "passwords", "sessions", "audit_trail"]) {
    const stored = JSON.stringify((await app.deps.db.execute(`SELECT * FROM ${table}`)).rows);
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
  }
});

test("signing in gives a fresh session under a cookie that only https on this host sends", async () => {
  await becomeAdministrator();
  const earlier = browser.cookies.get(COOKIE);
  const reply = await signIn({ next: "/admin?x=1" });
  expect([reply.status, reply.headers.get("location")]).toEqual([303, "/admin?x=1"]);
  const [line = ""] = reply.headers.getSetCookie();
  expect(line).toMatch(/^__Host-weatherglass=[0-9a-f]{64}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(browser.cookies.get(COOKIE)).not.toBe(earlier);
  const { rows } = await app.deps.db.execute("SELECT token_hash FROM sessions");
  expect(rows).toHaveLength(1);
});

test("an unknown name and a wrong password are answered alike, after the same work", async () => {
  await becomeAdministrator();
  const verify = app.deps.passwords?.verify;
  let verified = 0;
  app.deps.passwords = {
    hash: () => Promise.reject(new Error("not asked")),
    verify: (password, hash) => {
      verified += 1;
      return verify ? verify(password, hash) : Promise.resolve(false);
    },
  };
  const texts: string[] = [];
  for (const fields of [{ name: "王芳", password: "not the password" }, { name: "李四" }, { name: "" }]) {
    const reply = await signIn(fields);
    expect(reply.status).toBe(401);
    texts.push((await reply.text()).replace(/ value="[^"]*"/g, ""));
  }
  expect(new Set(texts).size).toBe(1);
  expect(verified).toBe(3);
});

test("after ten attempts at one name nobody may try it for a while, not even with the right password", async () => {
  await becomeAdministrator();
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect((await signIn({ password: "not the password" })).status).toBe(401);
  }
  expect((await signIn({})).status).toBe(429);
  app.passTime(15 * 60_000);
  expect((await signIn({})).status).toBe(303);
});

test("signing in leads nowhere but into this service", async () => {
  await becomeAdministrator();
  for (const next of ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:1"]) {
    expect((await signIn({ next })).headers.get("location")).toBe("/admin");
  }
});

test("who is not signed in is led to the sign-in page and back", async () => {
  const reply = await browser.get("/admin?lang=en");
  expect(reply.status).toBe(303);
  const location = new URL(reply.headers.get("location") ?? "", "http://127.0.0.1");
  expect([location.pathname, location.searchParams.get("next")]).toEqual(["/sign-in", "/admin?lang=en"]);
  expect(await (await browser.get(location.pathname + location.search)).text()).toContain(
    'name="next" value="/admin?lang=en"',
  );
});

test("signing out ends the session on the server, too", async () => {
  await becomeAdministrator();
  const session = browser.cookies.get(COOKIE) ?? "";
  expect((await browser.post("/sign-out", {})).status).toBe(303);
  expect(browser.cookies.has(COOKIE)).toBe(false);
  browser.cookies.set(COOKIE, session);
  expect((await browser.get("/admin")).status).toBe(303);
});

test("a session ends after twelve hours without a request, and after seven days in any case", async () => {
  await becomeAdministrator();
  for (let hours = 0; hours < 7 * 24 - 11; hours += 11) {
    expect((await browser.get("/admin")).status).toBe(200);
    app.passTime(11 * HOUR_MS);
  }
  app.passTime(11 * HOUR_MS);
  expect((await browser.get("/admin")).status).toBe(303);
  await signIn({});
  expect((await browser.get("/admin")).status).toBe(200);
  app.passTime(12 * HOUR_MS);
  expect((await browser.get("/admin")).status).toBe(303);
});

test("another site's page can neither sign in, sign out nor use the session, by form or by JSON", async () => {
  await becomeAdministrator();
  const unit = { name: "大厅", kind: "hall" };
  expect((await browser.json("PUT", "/api/v1/units/hall", unit, "cross-site")).status).toBe(403);
  expect((await browser.json("PUT", "/api/v1/units/hall", unit, "same-site")).status).toBe(403);
  expect((await browser.post("/sign-out", {}, "cross-site")).status).toBe(403);
  expect((await signIn({}, "cross-site")).status).toBe(403);
  expect((await browser.get("/admin")).status).toBe(200);
  expect((await browser.json("PUT", "/api/v1/units/hall", unit)).status).toBe(201);
});

test("a request that a cookie speaks for must say where it comes from", async () => {
  await becomeAdministrator();
  const send = (headers: Record<string, string>) =>
    app.app.request("http://127.0.0.1:8787/api/v1/units/hall", {
      method: "PUT",
      body: JSON.stringify({ name: "大厅", kind: "hall" }),
      headers: { "content-type": "application/json", cookie: `${COOKIE}=${browser.cookies.get(COOKIE)}`, ...headers },
    });
  expect((await send({})).status).toBe(403);
  expect((await send({ origin: "null" })).status).toBe(403);
  expect((await send({ origin: "https://127.0.0.1:8787" })).status).toBe(403);
  expect((await send({ origin: "http://127.0.0.1:8787" })).status).toBe(201);
});

test("public pages and calls set no cookie and look no session up", async () => {
  await becomeAdministrator();
  await app.deps.db.execute("DELETE FROM sessions");
  for (const path of ["/", "/docs", "/r/AAAAAAA", "/u/hall", "/api/v1/units", "/api/v1/links/AAAAAAA", "/healthz"]) {
    const reply = await browser.get(path);
    expect(reply.headers.getSetCookie(), path).toEqual([]);
  }
});

test.each([
  "/sign-in",
  "/setup/0123",
  "/invite/0123",
])("over plain http elsewhere %s tells what is missing", async (path) => {
  app.deps.settings.baseUrl = "http://survey.example.org";
  const reply = await browser.get(`${path}?lang=en`);
  expect(reply.status).toBe(403);
  expect(await reply.text()).toMatch(/needs https[\s\S]*reverse_proxy[\s\S]*ALLOW_HTTP=1/);
  expect((await browser.post(path, { name: "x", password: PASSWORD })).status).toBe(403);
});

test("ALLOW_HTTP signs in under another cookie, and every page warns", async () => {
  Object.assign(app.deps.settings, { baseUrl: "http://survey.example.org", isHttpAllowed: true });
  const path = await setupPath();
  const reply = await browser.post(path, { name: "王芳", password: PASSWORD });
  const [line = ""] = reply.headers.getSetCookie();
  expect(line).toMatch(/^weatherglass=[0-9a-f]{64}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
  for (const page of ["/admin", "/sign-in"]) {
    expect(await (await browser.get(page)).text()).toContain("线路不受保护");
  }
});

test("signing in and setting up go into the audit trail", async () => {
  await becomeAdministrator();
  const { rows } = await app.deps.db.execute("SELECT entry, act FROM audit_trail ORDER BY entry");
  expect(rows.map(({ entry, act }) => [Number(entry), act])).toEqual([
    [1, "set-up"],
    [2, "sign-in"],
  ]);
});
