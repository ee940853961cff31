import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../src/app.ts";
import { dice } from "../../src/dice.ts";
import { nodePasswords } from "../../src/node-passwords.ts";
import { createSignInLimiter } from "../../src/service/accounts/sign-in-limiter.ts";
import type { Deps, Settings } from "../../src/service/deps.ts";
import { releaseLive } from "../../src/service/disclosure/release-live.ts";
import { oneAfterTheOther } from "../../src/service/imports/run-in-turn.ts";
import { createNodeWriter } from "../../src/service/responses/node-writer.ts";
import { createProofOfWork } from "../../src/service/responses/proof-of-work.ts";
import { createSubmitLimiter, type SubmitLimit } from "../../src/service/responses/submit-limiter.ts";
import { createUnprovenDays } from "../../src/service/responses/unproven-days.ts";
import { storageFaults } from "../../src/service/storage-faults.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openFileDatabase } from "../../src/store/open-file.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";

export const ADMIN_TOKEN = "test-administrator-token-0123456789abcdef";

/** Fast: the cost that the service hashes with is tried in a test of its own. */
const PASSWORD_COST_LOG2 = 10;

export type TestAppOptions = {
  today?: string;
  settings?: Partial<Settings>;
  submitLimit?: SubmitLimit;
  queueMax?: number;
  groupMin?: number;
};

type RequestOptions = { token?: string | false; headers?: Record<string, string> };

/** The whole application on a real database file, with a frozen clock, counted ids and seeded dice. */
export async function openTestApp(options: TestAppOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
  const db = await openFileDatabase(`file:${join(folder, "test.db")}`);
  let day = options.today ?? "2026-03-15";
  let nowMs = Date.parse(`${day}T00:00:00Z`);
  await migrate(db, readMigrations(), day);
  const counter = countedIds();
  const deps: Deps = {
    settings: { ...SETTINGS, ...options.settings },
    db,
    responseWriter: createNodeWriter({
      db,
      afterCommit: (responses) => releaseLive(deps, responses),
      report: rethrowLater,
      ...(options.queueMax === undefined ? {} : { queueMax: options.queueMax }),
      ...(options.groupMin === undefined ? {} : { groupMin: options.groupMin }),
    }),
    runImport: oneAfterTheOther(),
    submitLimiter: createSubmitLimiter({
      ...{ limit: options.submitLimit ?? null, today: () => day, nowMs: () => 0 },
      ...{ randomBytes: counter.randomBytes, sha256 },
    }),
    proofOfWork: createProofOfWork({ nowMs: () => nowMs, randomBytes: dice.randomBytes }),
    unprovenDays: createUnprovenDays(),
    signInLimiter: createSignInLimiter({ nowMs: () => nowMs }),
    passwords: nodePasswords(PASSWORD_COST_LOG2),
    printPdf: null,
    today: () => day,
    nowMs: () => nowMs,
    ...counter,
    newSealingKeys: dice.newSealingKeys,
    sha256,
    assets: {},
    forgetDeleted: () => db.truncateWal(),
    storageFaults: () => storageFaults(db, readMigrations(), null),
  };
  const app = createApp(deps);
  return {
    app,
    deps,
    request: async (method: string, path: string, body?: unknown, init: RequestOptions = {}): Promise<Response> =>
      app.request(`http://127.0.0.1:8787${path}`, requestInit(method, body, init)),
    setToday(next: string) {
      day = next;
    },
    passTime(ms: number) {
      nowMs += ms;
    },
    async close() {
      await deps.responseWriter.drain();
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>;

const SETTINGS: Settings = {
  baseUrl: "http://127.0.0.1:8787",
  timeZone: "Asia/Shanghai",
  defaultLocale: "zh-CN",
  adminToken: ADMIN_TOKEN,
  trustedProxies: 0,
  releaseGraceDays: 1,
  isDemo: false,
  isHttpAllowed: false,
  oidc: null,
  embedOrigins: [],
};

function requestInit(method: string, body: unknown, { token = ADMIN_TOKEN, headers = {} }: RequestOptions) {
  const isRaw = typeof body === "string" || body instanceof Uint8Array;
  const isForm = body instanceof URLSearchParams;
  const type = isRaw ? "text/csv" : isForm ? "application/x-www-form-urlencoded" : "application/json";
  const content = isForm ? body.toString() : isRaw ? body : JSON.stringify(body);
  return {
    method,
    headers: {
      ...(token === false ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": type }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: content instanceof Uint8Array ? new Uint8Array(content) : content }),
  };
}

export function sha256(...parts: (Uint8Array | string)[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(part);
  }
  return hash.digest();
}

function countedIds() {
  const counts = { survey: 0, request: 0, submission: 0, dice: 0 };
  return {
    newSurveyId: () => `survey-${++counts.survey}`,
    newRequestId: () => `request-${++counts.request}`,
    newSubmissionId: () => `00000000-0000-4000-8000-${String(++counts.submission).padStart(12, "0")}`,
    randomBytes(length: number): Uint8Array {
      const blocks = Array.from({ length: Math.ceil(length / 32) }, () => sha256(Buffer.from(`dice ${++counts.dice}`)));
      return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
    },
  };
}

/** A failure that nobody awaits must still fail the test. */
function rethrowLater(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
