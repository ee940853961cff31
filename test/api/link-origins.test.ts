import { afterEach, beforeEach, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit, submissionId } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const SITE = "https://www.example.gov.cn";
const OTHER = "https://evil.example";

let app: TestApp;
let survey: string;
let code: string;
beforeEach(async () => {
  app = await openTestApp();
  survey = await publishSurvey(app);
  await putUnit(app, "window");
  code = await newLink(app, survey, "window", { channel: "widget", origins: [SITE, "http://127.0.0.1:8080"] });
});
afterEach(() => app.close());

const ask = (method: string, path: string, origin: string | null, more: Record<string, string> = {}, body?: unknown) =>
  app.request(method, `/api/v1/links/${path}`, body, {
    token: false,
    headers: { ...(origin === null ? {} : { origin }), ...more },
  });

const send = (origin: string | null, number: number) =>
  ask("POST", `${code}/responses`, origin, {}, { submissionId: submissionId(number), answers: { overall: 4 } });

async function stored(): Promise<number> {
  await app.deps.responseWriter.drain();
  return Number((await app.deps.db.execute("SELECT count(*) AS n FROM responses")).rows[0]?.n);
}

test.each([
  ["https://www.example.gov.cn", null],
  ["https://www.example.gov.cn:8443", null],
  ["http://localhost:3000", null],
  ["http://127.0.0.1", null],
  ["http://[::1]:3000", null],
  ["https://xn--fiq228c.example", null],
  ["https://www.example.gov.cn/", "bad_origin"],
  ["https://www.example.gov.cn/page", "bad_origin"],
  ["https://www.example.gov.cn:443", "bad_origin"],
  ["https://WWW.example.gov.cn", "bad_origin"],
  ["https://中文.example", "bad_origin"],
  ["https://*.example.gov.cn", "bad_origin"],
  ["https://a;b.example", "bad_origin"],
  ["https://a,b.example", "bad_origin"],
  ["https://[2001:db8::1]", "bad_origin"],
  ["https://a@b.example", "bad_origin"],
  ["http://www.example.gov.cn", "bad_origin"],
  ["www.example.gov.cn", "bad_origin"],
  ["null", "bad_origin"],
  ["*", "bad_origin"],
  ["", "bad_origin"],
])("POST and PATCH /links take the origin %s or say why not: %s", async (origin, reason) => {
  const made = await app.request("POST", "/api/v1/links", {
    survey,
    unit: "window",
    channel: "widget",
    origins: [origin],
  });
  const changed = await app.request("PATCH", `/api/v1/links/${code}`, { origins: [origin] });
  expect([made.status, changed.status]).toEqual(reason === null ? [201, 200] : [422, 422]);
  const body = await made.json();
  expect(reason === null ? body.origins : body.errors).toEqual(
    reason === null ? [origin] : [{ pointer: "/origins/0", reason, detail: expect.any(String) }],
  );
});

test("POST /links states origins of widgets alone, each once, and none where none are given", async () => {
  const post = async (more: object) => {
    const reply = await app.request("POST", "/api/v1/links", { survey, unit: "window", channel: "widget", ...more });
    return { status: reply.status, body: await reply.json() };
  };
  expect((await post({})).body.origins).toEqual([]);
  expect((await post({ channel: "qr", origins: [SITE] })).body.errors[0]).toMatchObject({
    ...{ pointer: "/origins", reason: "not_a_widget_link" },
  });
  expect((await post({ channel: "qr", origins: [] })).status).toBe(201);
  expect((await post({ origins: [SITE, SITE] })).body.errors[0]).toMatchObject({ reason: "repeated" });
  expect((await post({ origins: Array.from({ length: 51 }, (_, at) => `https://a${at}.example`) })).status).toBe(422);
});

test("PATCH /links replaces the list at once, and leaves it when it says nothing of it", async () => {
  await app.request("PATCH", `/api/v1/links/${code}`, { closesOn: "2026-12-31" });
  expect((await ask("GET", code, SITE)).status).toBe(200);
  const changed = await app.request("PATCH", `/api/v1/links/${code}`, { origins: [OTHER] });
  expect((await changed.json()).origins).toEqual([OTHER]);
  expect((await ask("GET", code, SITE)).status).toBe(403);
  expect((await ask("GET", code, OTHER)).status).toBe(200);
});

test("GET and POST answer exactly the listed origin, without credentials or cookies", async () => {
  for (const reply of [await ask("GET", code, SITE), await send(SITE, 1)]) {
    expect(reply.ok).toBe(true);
    expect(reply.headers.get("access-control-allow-origin")).toBe(SITE);
    expect(reply.headers.get("vary")).toBe("Origin");
    expect(reply.headers.get("access-control-allow-credentials")).toBe(null);
    expect(reply.headers.get("set-cookie")).toBe(null);
  }
  expect(await stored()).toBe(1);
});

test.each([
  OTHER,
  "null",
  `${SITE}.evil.example`,
  "http://www.example.gov.cn",
  "http://127.0.0.1:8081",
])("a page of %s is refused by name and nothing of it is stored", async (origin) => {
  for (const reply of [await ask("GET", code, origin), await send(origin, 2)]) {
    expect(reply.status).toBe(403);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(reply.headers.get("access-control-allow-origin")).toBe(null);
    expect(reply.headers.get("vary")).toBe("Origin");
    const body = await reply.json();
    expect(body.reason).toBe("origin_not_allowed");
    expect(body.detail).toContain(origin);
  }
  expect((await ask("OPTIONS", `${code}/responses`, origin)).status).toBe(403);
  expect(await stored()).toBe(0);
});

test("the service's own pages, and what is no page, need no place in the list", async () => {
  expect((await ask("GET", code, "http://127.0.0.1:8787")).status).toBe(200);
  expect((await send("http://127.0.0.1:8787", 3)).status).toBe(201);
  expect((await send(null, 4)).status).toBe(201);
  const plain = await newLink(app, survey, "window");
  expect((await ask("GET", plain, SITE)).status).toBe(403);
});

test("a preflight is answered for the method of each path and for Content-Type alone", async () => {
  const asked = { "access-control-request-method": "POST", "access-control-request-headers": "content-type" };
  const reply = await ask("OPTIONS", `${code}/responses`, SITE, asked);
  expect([reply.status, await reply.text()]).toEqual([204, ""]);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    "access-control-allow-origin": SITE,
    "access-control-allow-methods": "POST",
    "access-control-allow-headers": "Content-Type",
    vary: "Origin",
  });
  expect((await ask("OPTIONS", code, SITE)).headers.get("access-control-allow-methods")).toBe("GET");
});

test("what is refused for another reason can be read by the listed site", async () => {
  await app.request("PATCH", `/api/v1/links/${code}`, { status: "closed" });
  const closed = await send(SITE, 5);
  expect([closed.status, closed.headers.get("access-control-allow-origin")]).toEqual([410, SITE]);
  const unknown = await ask("GET", "AAAAAAA", OTHER);
  expect([unknown.status, unknown.headers.get("access-control-allow-origin")]).toEqual([404, OTHER]);
});

test("an outage can be read by the listed site, with when to come again", async () => {
  app.deps.responseWriter.append = () => Promise.resolve("overloaded");
  const reply = await send(SITE, 6);
  expect([reply.status, reply.headers.get("access-control-allow-origin")]).toEqual([503, SITE]);
  expect(reply.headers.get("access-control-expose-headers")).toBe("Retry-After");
});
