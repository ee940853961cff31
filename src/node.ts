import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { getConnInfo } from "@hono/node-server/conninfo";
import { compress } from "hono/compress";
import type { AppContext } from "./api/context.ts";
import { createApp } from "./app.ts";
import { todayIn } from "./clock.ts";
import type { Config } from "./config.ts";
import { describeFailure } from "./describe-failure.ts";
import { dice } from "./dice.ts";
import { nodePasswords } from "./node-passwords.ts";
import { nodePrinter } from "./node-printer.ts";
import { sha256 } from "./node-sha256.ts";
import { outermostAddress } from "./outermost-address.ts";
import { readAssets } from "./read-assets.ts";
import { writeReports } from "./report-directory.ts";
import { createSignInLimiter } from "./service/accounts/sign-in-limiter.ts";
import type { Deps } from "./service/deps.ts";
import { releaseClosedPeriods } from "./service/disclosure/release-closed-periods.ts";
import { releaseLive } from "./service/disclosure/release-live.ts";
import { oneAfterTheOther } from "./service/imports/run-in-turn.ts";
import { sweepImports } from "./service/imports/sweep-imports.ts";
import { createNodeWriter } from "./service/responses/node-writer.ts";
import { createProofOfWork } from "./service/responses/proof-of-work.ts";
import { createSubmitLimiter } from "./service/responses/submit-limiter.ts";
import { createUnprovenDays } from "./service/responses/unproven-days.ts";
import { storageFaults } from "./service/storage-faults.ts";
import { KeptPages } from "./site/kept-pages.ts";
import type { Database } from "./store/database.ts";
import { lockFile } from "./store/lock-file.ts";
import { type Migration, migrate } from "./store/migrate.ts";
import { filePathOf, openFileDatabase } from "./store/open-file.ts";
import { openRemoteDatabase } from "./store/open-remote.ts";
import { openWriteThread } from "./store/open-write-thread.ts";
import { readMigrations } from "./store/read-migrations.ts";
import { settleGroups } from "./store/response-groups.ts";

/** The service of one process, ready to answer, not yet listening. */
export type NodeService = {
  config: Config;
  deps: Deps;
  app: ReturnType<typeof createApp>;
  /** Pages that may be sent again without the app. */
  keptPages: KeptPages;
  /** What is due: the release of closed periods once a day, the emptying of the log each time. */
  keepHouse(): Promise<void>;
  /** Waits until every answer that was taken is on disk, then gives the database up. */
  close(): Promise<void>;
};

export type StartRefusal = "database_in_use";

type Storage = { db: Database; truncateWal(): Promise<void>; freeBytes: (() => Promise<number>) | null };

/**
 * Locks, opens and migrates the database, clears what a crash left and releases what is due. Refused when another
 * process holds the database.
 */
export async function openService(config: Config, isDemo = false): Promise<NodeService | StartRefusal> {
  const path = config.databaseUrl.startsWith("file:") ? filePathOf(config.databaseUrl) : null;
  const lock = path === null ? null : lockFile(path);
  if (path !== null && lock === null) {
    return "database_in_use";
  }
  const storage = path === null ? openRemote(config) : await openFile(config, path);
  const migrations = readMigrations();
  const deps = nodeDeps(config, storage, migrations, isDemo);
  async function close(): Promise<void> {
    await deps.responseWriter.drain();
    await storage.truncateWal();
    await storage.db.close();
    lock?.release();
  }
  try {
    await migrate(storage.db, migrations, deps.today());
  } catch (error) {
    await close();
    throw error;
  }
  await settleGroups(storage.db);
  await sweepImports(deps);
  await releaseClosedPeriods(deps);
  const { trustedProxies } = config;
  const keptPages = new KeptPages({ today: deps.today, version: storage.db.version });
  const app = createApp(deps, {
    keptPages,
    compressPages: compress(),
    addressOf: (c) => addressOf(c, trustedProxies),
    report: (failure) => console.error(describeFailure(failure)),
  });
  return { config, deps, app, keptPages, keepHouse: houseKeeper(deps, config, storage), close };
}

function openRemote({ databaseUrl, databaseAuthToken }: Config): Storage {
  const db = openRemoteDatabase(databaseUrl, databaseAuthToken);
  return { db, truncateWal: () => Promise.resolve(), freeBytes: null };
}

async function openFile({ databaseUrl }: Config, path: string): Promise<Storage> {
  const db = await openFileDatabase(databaseUrl, openWriteThread);
  const freeBytes = async () => {
    const { bavail, bsize } = await statfs(dirname(path));
    return bavail * bsize;
  };
  return { db, truncateWal: () => db.truncateWal(), freeBytes };
}

function nodeDeps(config: Config, storage: Storage, migrations: Migration[], isDemo: boolean): Deps {
  const { db, freeBytes } = storage;
  const today = todayIn(config.timeZone);
  const deps: Deps = {
    settings: {
      baseUrl: config.baseUrl ?? addressUrl(config.host, config.port),
      timeZone: config.timeZone,
      defaultLocale: config.defaultLocale,
      adminToken: config.adminToken,
      trustedProxies: config.trustedProxies,
      releaseGraceDays: config.releaseGraceDays,
      isDemo,
      isHttpAllowed: config.isHttpAllowed,
      oidc: config.oidc,
      embedOrigins: config.embedOrigins,
    },
    db,
    responseWriter: createNodeWriter({
      db,
      afterCommit: (responses) => releaseLive(deps, responses),
      afterSettling: storage.truncateWal,
      report: (error) => console.error(describeFailure({ requestId: "-", route: "store-answers", error })),
    }),
    runImport: oneAfterTheOther(),
    submitLimiter: createSubmitLimiter({
      ...{ limit: config.submitLimit, today, nowMs: Date.now },
      ...{ randomBytes: dice.randomBytes, sha256 },
    }),
    proofOfWork: createProofOfWork({ nowMs: Date.now, randomBytes: dice.randomBytes }),
    unprovenDays: createUnprovenDays(),
    signInLimiter: createSignInLimiter({ nowMs: Date.now }),
    passwords: config.hasPasswords === false ? null : nodePasswords(),
    printPdf: nodePrinter(config.chromePath),
    today,
    nowMs: Date.now,
    ...dice,
    sha256,
    assets: readAssets(),
    forgetDeleted: storage.truncateWal,
    storageFaults: () => storageFaults(db, migrations, freeBytes),
  };
  return deps;
}

/** Reports that cannot be written keep nobody from the figures. */
async function writeDueReports(deps: Deps, { reportDir }: Config): Promise<void> {
  try {
    await (reportDir === null ? Promise.resolve() : writeReports(deps, reportDir));
  } catch (error) {
    console.error(describeFailure({ requestId: "-", route: "write-reports", error }));
  }
}

function houseKeeper(deps: Deps, config: Config, storage: Storage): () => Promise<void> {
  let releasedOn = deps.today();
  let writtenOn = "";
  let isAtWork = false;
  return async () => {
    const today = deps.today();
    if (today !== writtenOn && !isAtWork) {
      isAtWork = true;
      try {
        await (today === releasedOn ? Promise.resolve() : releaseClosedPeriods(deps));
        releasedOn = today;
        await writeDueReports(deps, config);
        writtenOn = today;
      } finally {
        isAtWork = false;
      }
    }
    await deps.responseWriter.settle();
    await storage.truncateWal();
  };
}

/** Where a service is reached that listens on `host` and `port`. */
export function addressUrl(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** The address of who asks; what the process asks of itself has no socket. */
function addressOf(c: AppContext, trustedProxies: number): string | null {
  const hasSocket = typeof c.env === "object" && c.env !== null && "incoming" in c.env;
  const socket = hasSocket ? getConnInfo(c).remote.address : undefined;
  return outermostAddress(c.req.header("x-forwarded-for"), socket, trustedProxies);
}
