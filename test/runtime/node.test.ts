import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NodeProcess, startNodeProcess } from "../support/node-process.ts";
import { testHttpCases } from "./http-cases.ts";

const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
let service: NodeProcess;

beforeAll(async () => {
  service = await startNodeProcess(`file:${join(folder, "node.db")}`);
}, 90_000);

afterAll(async () => {
  await service?.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

testHttpCases("node.ts", () => (path, init) => fetch(`${service.url}${path}`, init));

test("node.ts writes no line per request", () => {
  expect(service.stderr()).toBe("");
});
