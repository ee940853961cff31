import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NodeProcess, startNodeProcess } from "../support/node-process.ts";
import { openLink } from "../support/posting.ts";

const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
let service: NodeProcess;
let code: string;

beforeAll(async () => {
  service = await startNodeProcess(`file:${join(folder, "proxied.db")}`, {
    ...{ BASE_URL: "https://example.org/survey/", TRUSTED_PROXIES: "1", SUBMIT_LIMIT: "1/min,100/day" },
  });
  code = await openLink(service.url);
}, 90_000);

afterAll(async () => {
  await service?.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

async function statusFrom(forwardedFor: string): Promise<number> {
  const reply = await fetch(`${service.url}/api/v1/links/${code}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": forwardedFor },
    body: JSON.stringify({ submissionId: randomUUID(), answers: { overall: 4 } }),
  });
  return reply.status;
}

test("node.ts believes the trusted proxy's entry alone, for the limit", async () => {
  expect(await statusFrom("203.0.113.1, 198.51.100.7")).toBe(201);
  expect(await statusFrom("192.0.2.1, 198.51.100.200")).toBe(429);
  expect(await statusFrom("203.0.113.1, 198.51.101.7")).toBe(201);
});

test("node.ts prints links under BASE_URL, whose path the proxy strips", async () => {
  const page = await (await fetch(`${service.url}/r/${code}`)).text();
  expect(page).toContain(`action="/survey/r/${code}`);
  const built = Object.values((await (await fetch(`${service.url}/assets/manifest.json`)).json()) as object);
  expect(built.length).toBeGreaterThan(0);
  for (const path of built.filter((asset) => page.includes(String(asset)))) {
    expect(page).toContain(`src="/survey${path}"`);
  }
});

test("node.ts serves built files compressed and for ever, and no others", async () => {
  const [path] = Object.values((await (await fetch(`${service.url}/assets/manifest.json`)).json()) as object);
  const file = await fetch(`${service.url}${path}`, { headers: { "accept-encoding": "gzip" } });
  expect(file.status).toBe(200);
  expect(file.headers.get("content-encoding")).toBe("gzip");
  expect(file.headers.get("cache-control")).toContain("immutable");
  expect(file.headers.get("content-type")).toContain("javascript");
  for (const other of ["/assets/nothing.js", "/assets/..%2f..%2fpackage.json", "/assets/../_headers"]) {
    const reply = await fetch(`${service.url}${other}`);
    expect(reply.status).toBe(404);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
  }
});
