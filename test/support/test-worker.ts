import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Miniflare, type MiniflareOptions } from "miniflare";
import { migrate } from "../../src/store/migrate.ts";
import { openRemoteDatabase } from "../../src/store/open-remote.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";
import { openHranaServer } from "./hrana-server.ts";
import { ADMIN_TOKEN } from "./test-app.ts";

export const BUNDLE_FOLDER_PREFIX = "weatherglass-worker-";
/** Above what the cases send to one survey, but for those that are about it. */
export const CASES_LIMIT = "30/min,30/day";
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DATABASE_TOKEN = "database-token";

/** What Miniflare's types leave out. */
type Scheduled = { scheduled(options: { cron: string }): Promise<{ outcome: string }> };

export type TestWorker = Awaited<ReturnType<typeof startWorker>>;

/** The Worker as it would be deployed, in the real workerd, on a remote database. */
export async function startWorker(folder: string) {
  await bundle(folder);
  const database = await openHranaServer(join(folder, "worker.db"), DATABASE_TOKEN);
  const db = openRemoteDatabase(database.url, DATABASE_TOKEN);
  await migrate(db, readMigrations(), "2026-03-15");
  const bindings = {
    ...{ DATABASE_URL: database.url, DATABASE_AUTH_TOKEN: DATABASE_TOKEN, ADMIN_TOKEN, SUBMIT_LIMIT: CASES_LIMIT },
    ...{ TIME_ZONE: "Asia/Shanghai", DEFAULT_LOCALE: "zh-CN" },
  };
  const miniflare = new Miniflare(workerOptions(folder, bindings));
  await miniflare.ready;
  return {
    db,
    fetch: (path: string, init: RequestInit = {}) => fetchFrom(miniflare, path, init),
    async fetchWith(settings: Record<string, string>, path: string) {
      const other = new Miniflare(workerOptions(folder, { ...bindings, ...settings }));
      try {
        const reply = await fetchFrom(other, path, {});
        return new Response(await reply.arrayBuffer(), { status: reply.status });
      } finally {
        await other.dispose();
      }
    },
    async runSchedule(): Promise<string> {
      const worker = (await miniflare.getWorker()) as unknown as Scheduled;
      return (await worker.scheduled({ cron: "7 16 * * *" })).outcome;
    },
    async close() {
      await miniflare.dispose();
      await db.close();
      await database.close();
    },
  };
}

/** What `wrangler deploy` would upload. */
async function bundle(folder: string): Promise<void> {
  const wrangler = join(ROOT, "node_modules/wrangler/bin/wrangler.js");
  await promisify(execFile)(process.execPath, [wrangler, "deploy", "--dry-run", "--outdir", join(folder, "bundle")], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      ...{ HOME: folder, WRANGLER_SEND_METRICS: "false", WRANGLER_SEND_ERROR_REPORTS: "false" },
      ...{ WRANGLER_HIDE_BANNER: "true", WRANGLER_LOG_PATH: join(folder, "logs"), CI: "true" },
    },
  });
}

function workerOptions(folder: string, bindings: Record<string, string>): MiniflareOptions {
  return {
    modules: true,
    modulesRoot: join(folder, "bundle"),
    scriptPath: join(folder, "bundle/worker.js"),
    modulesRules: [
      { type: "Text", include: ["**/*.sql"] },
      { type: "ESModule", include: ["**/*.js"] },
    ],
    compatibilityDate: "2026-04-20",
    compatibilityFlags: ["nodejs_compat"],
    bindings,
    assets: {
      directory: join(ROOT, "dist/public"),
      binding: "ASSETS",
      assetConfig: { html_handling: "none", not_found_handling: "none" },
      routerConfig: { has_user_worker: true },
    },
    cf: false,
    host: "127.0.0.1",
    port: 0,
    inspectorPort: 0,
  };
}

/** Each request has a connection of its own: one kept open may be closed by workerd just as the next is sent. */
async function fetchFrom(miniflare: Miniflare, path: string, init: RequestInit): Promise<Response> {
  const url = new URL(path, await miniflare.ready);
  const headers = new Headers(init.headers);
  headers.set("connection", "close");
  return fetch(url, { ...init, headers });
}
