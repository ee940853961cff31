import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let service: TestApp;
let paths: Record<string, Record<string, { responses: Record<string, unknown>; security?: unknown[] }>>;

beforeAll(async () => {
  service = await openTestApp();
  const document = await service.request("GET", "/api/v1/openapi.json", undefined, { token: false });
  expect(document.headers.get("content-type")).toContain("application/json");
  const { openapi, paths: described } = (await document.json()) as { openapi: string; paths: typeof paths };
  expect(openapi).toBe("3.1.0");
  paths = described;
});

afterAll(() => service.close());

test("openApiDocument() describes every JSON route that is served, and no other", () => {
  const served = service.app.routes
    .filter(({ method, path }) => method !== "ALL" && (path.startsWith("/api/") || /^\/(healthz|readyz)$/.test(path)))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(new Set(described)).toEqual(new Set(served));
  expect(described.length).toBeGreaterThan(15);
});

test("openApiDocument() marks the routes of officials, which refuse a stranger before they read the body", async () => {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { responses, security }] of Object.entries(methods)) {
      const isOfficial = security !== undefined;
      expect(isOfficial && !("401" in responses), `${method} ${path} has no 401`).toBe(false);
      if (isOfficial) {
        const path_ = path.replace(/\{\w+\}/g, "nobody");
        const reply = await service.request(method.toUpperCase(), path_, undefined, { token: false });
        expect([401, 404], `${method} ${path}`).toContain(reply.status);
      }
    }
  }
});

test("openApiDocument() tells every refusal as problem details", () => {
  const refusals = Object.entries(paths)
    .filter(([path]) => path.startsWith("/api/"))
    .flatMap(([, methods]) => Object.values(methods))
    .flatMap(({ responses }) => Object.entries(responses).filter(([status]) => Number(status) >= 400));
  expect(refusals.length).toBeGreaterThan(50);
  for (const [, reply] of refusals) {
    expect(reply).toMatchObject({ content: { "application/problem+json": { schema: { type: "object" } } } });
  }
});
