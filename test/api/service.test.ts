import { expect, test } from "vitest";
import { openTestApp } from "../support/test-app.ts";

test("/healthz answers as long as the process does", async () => {
  const service = await openTestApp();
  const reply = await service.request("GET", "/healthz", undefined, { token: false });
  expect([reply.status, await reply.json()]).toEqual([200, { status: "live" }]);
  await service.close();
});

test("/readyz says that a migration is missing, with 503 and when to ask again", async () => {
  const service = await openTestApp();
  const ready = await service.request("GET", "/readyz", undefined, { token: false });
  expect([ready.status, await ready.json()]).toEqual([200, { status: "ready", faults: [] }]);
  await service.deps.db.execute("DELETE FROM migrations WHERE name LIKE '0001%'");
  const reply = await service.request("GET", "/readyz", undefined, { token: false });
  expect(reply.headers.get("retry-after")).not.toBeNull();
  expect([reply.status, await reply.json()]).toEqual([503, { status: "not_ready", faults: ["migrations"] }]);
  await service.close();
});

test.each([
  ["GET", "/healthz"],
  ["GET", "/api/v1/openapi.json"],
  ["GET", "/api/v1/units"],
  ["GET", "/api/v1/links"],
  ["GET", "/api/v1/nothing"],
  ["POST", "/api/v1/links/2222222/responses"],
  ["POST", "/sign-in/passkey/options"],
])("%s %s is taken by browsers for nothing but what it says it is", async (method, path) => {
  const app = await openTestApp();
  const reply = await app.request(method, path, method === "POST" ? {} : undefined);
  expect(reply.headers.get("content-type")).toMatch(/json/);
  expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
  await app.close();
});
