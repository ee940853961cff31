import { sha256 as sha256Hash } from "@noble/hashes/sha2.js";
import { createApp } from "./app.ts";
import { todayIn } from "./clock.ts";
import { type Config, configFaultLines, readConfig } from "./config.ts";
import { describeFailure, type Failure } from "./describe-failure.ts";
import { dice } from "./dice.ts";
import { createSignInLimiter } from "./service/accounts/sign-in-limiter.ts";
import type { Deps } from "./service/deps.ts";
import { releaseClosedPeriods } from "./service/disclosure/release-closed-periods.ts";
import { releaseLive } from "./service/disclosure/release-live.ts";
import { sweepImports } from "./service/imports/sweep-imports.ts";
import { createProofOfWork } from "./service/responses/proof-of-work.ts";
import { createSubmitLimiter } from "./service/responses/submit-limiter.ts";
import { createUnprovenDays } from "./service/responses/unproven-days.ts";
import { createWorkerWriter } from "./service/responses/worker-writer.ts";
import { storageFaults } from "./service/storage-faults.ts";
import { BUNDLED_MIGRATIONS } from "./store/bundled-migrations.ts";
import { openRemoteDatabase } from "./store/open-remote.ts";

type Environment = Readonly<Record<string, unknown>> & { ASSETS: { fetch(url: string): Promise<Response> } };
type Service = { deps: Deps; app: ReturnType<typeof createApp> };

// One service per isolate. The value is shared, never a promise of it: a request must not wait for another's work.
let service: Service | null = null;

export default {
  async fetch(request: Request, env: Environment): Promise<Response> {
    const config = service === null ? readWorkerConfig(env) : null;
    if (Array.isArray(config)) {
      return new Response(config.join("\n"), { status: 503, headers: { "Retry-After": "60" } });
    }
    if (config !== null) {
      service = openService(config, await readAssets(env), new URL(request.url).origin);
    }
    return service === null ? new Response(null, { status: 503 }) : service.app.fetch(request);
  },

  async scheduled(_event: unknown, env: Environment): Promise<void> {
    const config = readWorkerConfig(env);
    if (Array.isArray(config)) {
      throw new Error(config.join("\n"));
    }
    const { deps } = openService(config, {}, "");
    await sweepImports(deps);
    await releaseClosedPeriods(deps);
  },
};

const LOCAL_DATABASE = [
  "在 Workers 上 DATABASE_URL 必须是远程数据库。",
  "On Workers DATABASE_URL must be a remote database.",
];
const PASSWORDS_ON = [
  "在 Workers 上不能用密码登录：那里不允许足够慢的密码散列。请去掉 PASSWORDS=on，用通行密钥或 OIDC 登录。",
  "On Workers nobody can sign in by password: it does not allow hashes that are slow enough. Remove PASSWORDS=on and sign in by passkey or OIDC.",
];

const REPORT_DIRECTORY = [
  "Workers 没有目录可写。请去掉 REPORT_DIR；通报随时可在网页上下载。",
  "On Workers there is no directory to write to. Remove REPORT_DIR; reports can be downloaded from their pages.",
];

/** The settings, or what is wrong with them, line by line. */
function readWorkerConfig(env: Environment): Config | string[] {
  const read = readConfig(env);
  if (!read.ok) {
    return configFaultLines(read.faults);
  }
  const wrong = [
    ...(read.config.databaseUrl.startsWith("file:") ? LOCAL_DATABASE : []),
    ...(read.config.hasPasswords ? PASSWORDS_ON : []),
    ...(read.config.reportDir === null ? [] : REPORT_DIRECTORY),
  ];
  return wrong.length > 0 ? wrong : read.config;
}

async function readAssets(env: Environment): Promise<Readonly<Record<string, string>>> {
  const manifest = await env.ASSETS.fetch("https://assets.invalid/assets/manifest.json");
  return manifest.ok ? ((await manifest.json()) as Record<string, string>) : {};
}

function openService(config: Config, assets: Readonly<Record<string, string>>, origin: string): Service {
  const db = openRemoteDatabase(config.databaseUrl, config.databaseAuthToken);
  const today = todayIn(config.timeZone);
  const { timeZone, defaultLocale, adminToken, trustedProxies, releaseGraceDays } = config;
  const deps: Deps = {
    settings: {
      ...{ baseUrl: config.baseUrl ?? origin, timeZone, defaultLocale, adminToken, trustedProxies, releaseGraceDays },
      isDemo: false,
      isHttpAllowed: config.isHttpAllowed,
      oidc: config.oidc,
      embedOrigins: config.embedOrigins,
    },
    db,
    responseWriter: createWorkerWriter({
      db,
      afterCommit: (responses) => releaseLive(deps, responses),
      report: (error) => report({ requestId: "-", route: "release-live", error }),
    }),
    runImport: (work) => work(),
    submitLimiter: createSubmitLimiter({
      ...{ limit: config.submitLimit, today, nowMs: Date.now },
      ...{ randomBytes: dice.randomBytes, sha256 },
    }),
    proofOfWork: createProofOfWork({ nowMs: Date.now, randomBytes: dice.randomBytes }),
    unprovenDays: createUnprovenDays(),
    signInLimiter: createSignInLimiter({ nowMs: Date.now }),
    passwords: null,
    printPdf: null,
    today,
    nowMs: Date.now,
    ...dice,
    sha256,
    assets,
    forgetDeleted: () => Promise.resolve(),
    storageFaults: () => storageFaults(db, BUNDLED_MIGRATIONS, null),
  };
  return { deps, app: createApp(deps, { addressOf: (c) => c.req.header("cf-connecting-ip") ?? null, report }) };
}

function report(failure: Failure): void {
  console.error(describeFailure(failure));
}

const utf8 = new TextEncoder();

function sha256(...parts: (Uint8Array | string)[]): Uint8Array {
  const hash = sha256Hash.create();
  for (const part of parts) {
    hash.update(typeof part === "string" ? utf8.encode(part) : part);
  }
  return hash.digest();
}
