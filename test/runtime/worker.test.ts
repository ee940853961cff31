import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BUNDLE_FOLDER_PREFIX, startWorker, type TestWorker } from "../support/test-worker.ts";
import { testHttpCases } from "./http-cases.ts";

const folder = mkdtempSync(join(tmpdir(), BUNDLE_FOLDER_PREFIX));
let worker: TestWorker;

beforeAll(async () => {
  worker = await startWorker(folder);
}, 120_000);

afterAll(async () => {
  await worker?.close();
  rmSync(folder, { recursive: true, force: true });
});

testHttpCases("worker.ts", () => (path, init) => worker.fetch(path, init));

test("worker.ts runs its daily duties", async () => {
  expect(await worker.runSchedule()).toBe("ok");
});

test("worker.ts serves the built files", async () => {
  const manifest = await worker.fetch("/assets/manifest.json");
  expect(manifest.status).toBe(200);
});

test("worker.ts tells all wrong settings at once", async () => {
  const reply = await worker.fetchWith({ TIME_ZONE: "Mars/Olympus", SUBMIT_LIMIT: "many" }, "/healthz");
  expect(reply.status).toBe(503);
  expect(await reply.text()).toMatch(/TIME_ZONE[\s\S]*SUBMIT_LIMIT/);
});
