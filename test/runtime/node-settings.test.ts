import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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

test("node.ts lets every site load the widget: its pinned name for ever, the other for five minutes", async () => {
  const manifest = (await (await fetch(`${service.url}/assets/manifest.json`)).json()) as Record<string, string>;
  const pinned = await fetch(`${service.url}${manifest["widget.js"]}`, { headers: { "accept-encoding": "gzip" } });
  const evergreen = await fetch(`${service.url}/widget.js`);
  expect(pinned.headers.get("content-encoding")).toBe("gzip");
  expect(pinned.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(evergreen.headers.get("cache-control")).toBe("public, max-age=300");
  for (const { status, headers } of [pinned, evergreen]) {
    expect([status, headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    expect(headers.get("access-control-allow-credentials")).toBe(null);
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
  const digest = createHash("sha384")
    .update(Buffer.from(await evergreen.arrayBuffer()))
    .digest("base64");
  expect(manifest["widget.integrity"]).toBe(`sha384-${digest}`);
  const known = { "if-none-match": evergreen.headers.get("etag") ?? "" };
  expect((await fetch(`${service.url}/widget.js`, { headers: known })).status).toBe(304);
});

test("_headers tells the edge what node.ts sends with the widget", () => {
  const headers = readFileSync(new URL("../../dist/public/_headers", import.meta.url), "utf8");
  for (const [place, kept] of [
    ["/widget/*", "public, max-age=31536000, immutable"],
    ["/widget.js", "public, max-age=300"],
  ]) {
    const cors = "Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n";
    expect(headers).toContain(`${place}\n  Cache-Control: ${kept}\n  X-Content-Type-Options: nosniff\n  ${cors}`);
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
