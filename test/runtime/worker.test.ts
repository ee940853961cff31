import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { todayIn } from "../../src/clock.ts";
import { newPairingCode } from "../../src/core/kiosks/pairing-code.ts";
import { dice } from "../../src/dice.ts";
import { hashOf } from "../../src/service/accounts/secret.ts";
import { newKioskKeys, newKioskPairing } from "../../src/store/kiosks.ts";
import { sealAnswer } from "../../web/islands/kiosk/sealed-answer.ts";
import { CALL_BACK } from "../support/demo-survey.ts";
import { ADMIN_TOKEN, sha256 } from "../support/test-app.ts";
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

test("worker.ts pairs a tablet, and opens what it sealed", async () => {
  const json = (method: string, body: object, headers = {}) => ({
    ...{ method, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) },
  });
  const admin = { authorization: `Bearer ${ADMIN_TOKEN}` };
  const asked = async (path: string, body: object = {}, method = "POST") =>
    (await worker.fetch(`/api/v1/${path}`, json(method, body, admin))).json() as Promise<{ id: string; code: string }>;
  await asked("units/hall", { name: "hall", kind: "office" }, "PUT");
  const { id: survey } = await asked("surveys", CALL_BACK);
  await asked(`surveys/${survey}/publish`);
  const { code } = await asked("links", { survey, unit: "hall", channel: "kiosk" });
  const [keys, pairing] = [await dice.newSealingKeys(), newPairingCode(dice.randomBytes)];
  const stamp = { recordedOn: "2026-03-15", actor: "test" };
  const pin = { length: 4, salt: "", hash: "", rounds: 1 };
  await worker.db.batch([
    newKioskKeys(code, keys, stamp),
    newKioskPairing({ id: "k-1", link: code, pin, expiresMs: Date.now() + 60_000 }, hashOf({ sha256 }, pairing), stamp),
  ]);
  const form = { method: "POST", body: new URLSearchParams({ code: pairing }), redirect: "manual" } as const;
  const paired = await worker.fetch(`/k/${code}`, form);
  const cookie = paired.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  expect((await worker.fetch(`/k/${code}`, { headers: { cookie } })).headers.get("x-kiosk")).toBe("paired");
  const submissionId = "7f6a1f0e-5d0b-4c1a-9d3b-2a4f7c9e1b11";
  const day = todayIn("Asia/Shanghai")();
  const pressed = { answers: { overall: 1 }, revision: 1, day, isTrial: false };
  const sealed = await sealAnswer(keys.publicKey, `${code} ${submissionId}`, pressed);
  const send = () => worker.fetch(`/k/${code}/answers`, json("POST", { submissionId, sealed }, { cookie }));
  expect([(await send()).status, (await send()).status]).toEqual([201, 200]);
  expect((await worker.fetch("/k/worker.js")).headers.get("content-type")).toContain("javascript");
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
