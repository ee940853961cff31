import { parseArgs } from "node:util";
import { todayIn } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Database } from "../store/database.ts";
import { lockFile } from "../store/lock-file.ts";
import { migrate } from "../store/migrate.ts";
import { filePathOf, openFileDatabase } from "../store/open-file.ts";
import { openRemoteDatabase } from "../store/open-remote.ts";
import { readMigrations } from "../store/read-migrations.ts";
import { readConfigOrSay } from "./read-config.ts";
import { say } from "./say.ts";

/** Brings the database of DATABASE_URL up to date; a remote one before the Worker is deployed. */
export async function migrateCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean", default: false } } });
  const config = readConfigOrSay(process.env);
  if (config === null) {
    return 2;
  }
  const isFile = config.databaseUrl.startsWith("file:");
  const lock = isFile ? lockFile(filePathOf(config.databaseUrl)) : null;
  if (isFile && lock === null) {
    say(["另一个进程正在使用这个数据库。", "Another process is using this database."], "stderr");
    return 2;
  }
  const db = await open(config);
  const applied = await migrate(db, readMigrations(), todayIn(config.timeZone)());
  await db.close();
  lock?.release();
  say(values.json ? [JSON.stringify({ applied })] : linesOf(applied));
  return 0;
}

async function open({ databaseUrl, databaseAuthToken }: Config): Promise<Database> {
  return databaseUrl.startsWith("file:")
    ? openFileDatabase(databaseUrl)
    : openRemoteDatabase(databaseUrl, databaseAuthToken);
}

function linesOf(applied: readonly string[]): string[] {
  return applied.length === 0
    ? ["数据库已是最新。", "The database is up to date."]
    : ["已更新：", "Applied:", ...applied.map((name) => `  ${name}`)];
}
