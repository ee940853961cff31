import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NodeProcess, startNodeProcess } from "../support/node-process.ts";
import { openLink } from "../support/posting.ts";
import { CASES_LIMIT } from "../support/test-worker.ts";
import { testHttpCases } from "./http-cases.ts";

const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
let service: NodeProcess;

beforeAll(async () => {
  service = await startNodeProcess(`file:${join(folder, "node.db")}`, { SUBMIT_LIMIT: CASES_LIMIT });
}, 90_000);

afterAll(async () => {
  await service?.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

testHttpCases("node.ts", () => (path, init) => fetch(`${service.url}${path}`, init));

/** Promises 500 bytes, sends a few and leaves. */
function sendHalf(path: string, type: string): Promise<void> {
  const { hostname, port, host } = new URL(service.url);
  const head = [`POST ${path} HTTP/1.1`, `Host: ${host}`, `Content-Type: ${type}`, "Content-Length: 500"];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head.join("\r\n")}\r\n\r\n{"half`);
      setTimeout(() => socket.destroy(), 50);
    });
    socket.once("error", reject);
    socket.once("close", () => resolve());
  });
}

test("node.ts writes no line per request, not even where the caller leaves half way", async () => {
  const link = await openLink(service.url);
  await sendHalf(`/api/v1/links/${link}/responses`, "application/json");
  await sendHalf(`/r/${link}`, "application/x-www-form-urlencoded");
  await fetch(`${service.url}/healthz`);
  expect(service.stderr()).toBe("");
});

test("node.ts takes an address as long as that of a step that names many hundred units", async () => {
  const units = Array.from({ length: 600 }, (_, at) => `unit=${"u".repeat(60)}${at}`).join("&");
  expect((await fetch(`${service.url}/healthz?${units}`)).status).toBe(200);
});
