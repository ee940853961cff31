import { afterEach, beforeEach, expect, test } from "vitest";
import { invitedBrowser } from "../support/invited-browser.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;

beforeEach(async () => {
  app = await openTestApp();
  for (const code of ["east", "west"]) {
    await app.request("PUT", `/api/v1/units/${code}`, { name: code, kind: "office" });
  }
});
afterEach(() => app.close());

const EAST = { name: "门户网站", role: "manager", unit: "east", expiresOn: "2026-12-31" };

async function makeToken(body: object): Promise<{ id: string; token: string }> {
  return (await (await app.request("POST", "/api/v1/tokens", body)).json()) as { id: string; token: string };
}

const putBelow = (token: string, parent: string) =>
  app.request("PUT", `/api/v1/units/${parent}-hall`, { name: "大厅", kind: "hall", parent }, { token });

test("POST /tokens tells the token once; it holds for its role on its unit alone", async () => {
  const { id, token } = await makeToken(EAST);
  expect(token).toMatch(/^wg-[0-9a-f]{64}$/);
  expect((await putBelow(token, "east")).status).toBe(201);
  expect((await putBelow(token, "west")).status).toBe(403);
  expect((await app.request("GET", "/api/v1/people", undefined, { token })).status).toBe(404);
  const listed = await (await app.request("GET", "/api/v1/tokens")).text();
  expect(listed).toContain(id);
  expect(listed).not.toContain(token);
  const stored = JSON.stringify((await app.deps.db.execute("SELECT * FROM api_tokens")).rows);
  expect(stored).not.toContain(token.slice(3));
});

test("a token ends after its last day, and at once when it is ended", async () => {
  const [first, second] = [await makeToken({ ...EAST, expiresOn: "2026-03-20" }), await makeToken(EAST)];
  app.setToday("2026-03-20");
  expect((await putBelow(first.token, "east")).status).toBe(201);
  app.setToday("2026-03-21");
  expect((await putBelow(first.token, "east")).status).toBe(401);
  expect((await putBelow(second.token, "east")).status).toBe(200);
  expect((await app.request("DELETE", `/api/v1/tokens/${second.id}`)).status).toBe(200);
  expect((await putBelow(second.token, "east")).status).toBe(401);
});

test("a wrong token is nobody's, whatever it looks like", async () => {
  for (const token of ["wg-0", "x".repeat(5000), `${(await makeToken(EAST)).token}0`]) {
    expect((await putBelow(token, "east")).status).toBe(401);
  }
});

test.each([
  [{ expiresOn: "2026-03-14" }, "/expiresOn"],
  [{ expiresOn: "2027-04-20" }, "/expiresOn"],
  [{ expiresOn: undefined }, "/expiresOn"],
  [{ unit: "nowhere" }, "/unit"],
  [{ role: "owner" }, "/role"],
])("POST /tokens refuses %j", async (change, pointer) => {
  const reply = await app.request("POST", "/api/v1/tokens", { ...EAST, ...change });
  expect(reply.status).toBe(422);
  expect(await reply.json()).toMatchObject({ errors: [{ pointer }] });
});

test("a token ends with the account of who made it", async () => {
  const wang = await invitedBrowser(app, "王芳", { role: "administrator", unit: "east" });
  const { token } = (await (await wang.json("POST", "/api/v1/tokens", EAST)).json()) as { token: string };
  expect((await putBelow(token, "east")).status).toBe(201);
  await app.request("DELETE", `/api/v1/people/${wang.id}`);
  expect((await putBelow(token, "east")).status).toBe(401);
});

test("a token ends when a role is taken from who made it", async () => {
  const maker = await invitedBrowser(app, "赵云", { role: "administrator", unit: "east" });
  const made = (await (await maker.json("POST", "/api/v1/tokens", EAST)).json()) as { token: string };
  expect((await putBelow(made.token, "east")).status).toBe(201);
  const more = [
    { role: "administrator", unit: "east" },
    { role: "viewer", unit: "west" },
  ];
  expect((await app.request("PUT", `/api/v1/people/${maker.id}/roles`, { roles: more })).status).toBe(200);
  expect((await putBelow(made.token, "east")).status).toBe(200);
  const fewer = { roles: [{ role: "viewer", unit: "west" }] };
  expect((await app.request("PUT", `/api/v1/people/${maker.id}/roles`, fewer)).status).toBe(200);
  expect((await putBelow(made.token, "east")).status).toBe(401);
});
