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

test("worker.ts signs nobody in by password, and says why it will not", async () => {
  const reply = await worker.fetchWith({ PASSWORDS: "on" }, "/healthz");
  expect(reply.status).toBe(503);
  expect(await reply.text()).toMatch(/不允许足够慢的密码散列[\s\S]*sign in by passkey or OIDC/);
  const page = await (await worker.fetch("/sign-in?lang=en")).text();
  expect(page).not.toContain('type="password"');
  expect(page).toContain("localhost");
});

test("worker.ts offers a passkey's challenge, and refuses one that nobody made", async () => {
  const post = (path: string, body: object) =>
    worker.fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const options = await post("/sign-in/passkey/options", {});
  expect(options.status).toBe(200);
  expect(await options.json()).toMatchObject({ rpId: "localhost", userVerification: "required" });
  const response = {
    ...{ id: "AAAA", rawId: "AAAA", type: "public-key", clientExtensionResults: {} },
    response: { clientDataJSON: "AAAA", authenticatorData: "AAAA", signature: "AAAA" },
  };
  expect((await post("/sign-in/passkey", { response })).status).toBe(401);
});
