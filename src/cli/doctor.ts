import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import { repairTallies } from "../service/responses/repair-tallies.ts";
import { integrityFaults, strayRows } from "../store/examine-file.ts";
import { lockFile } from "../store/lock-file.ts";
import { isMigrated } from "../store/migrate.ts";
import { type FileDatabase, filePathOf, openFileDatabase } from "../store/open-file.ts";
import { readMigrations } from "../store/read-migrations.ts";
import { settleGroups } from "../store/response-groups.ts";
import { compareInThread } from "./doctor/compare-in-thread.ts";
import { describeDiagnosis } from "./doctor/describe-diagnosis.ts";
import { type Diagnosis, isSound, type TallyDiagnosis } from "./doctor/diagnosis.ts";
import { examineSchema } from "./doctor/examine-schema.ts";
import { readConfigOrSay } from "./read-config.ts";
import { say } from "./say.ts";

const EXAMPLES_MAX = 10;

/**
 * Examines a database file: whether it is whole, whether its protections stand, whether the tally is what the responses
 * say; with `--repair` puts the tally right. Needs the service stopped, since one process may open a database file.
 */
export async function doctorCommand(args: readonly string[]): Promise<number> {
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({ args: [...args], options: { json: flag, repair: flag } });
  const config = readConfigOrSay(process.env);
  const path = config === null ? null : pathOrSay(config);
  const lock = path === null ? null : lockFile(path);
  if (config === null || path === null || lock === null) {
    if (path !== null) {
      say(
        [
          "另一个进程正在使用这个数据库，请先停止服务。",
          "Another process is using this database; stop the service first.",
        ],
        "stderr",
      );
    }
    return 2;
  }
  const db = await openFileDatabase(config.databaseUrl);
  try {
    if (!(await isMigrated(db, readMigrations()))) {
      say(["数据库结构不是最新的，请先运行 migrate。", "The database is not up to date; run migrate first."], "stderr");
      return 2;
    }
    // What a crash left is settled as the service would at its start, else the tallies would count what is nowhere.
    await settleGroups(db);
    const diagnosis = await diagnose(db, path, values.repair);
    say(values.json ? [JSON.stringify({ ok: isSound(diagnosis), ...diagnosis })] : describeDiagnosis(diagnosis));
    return isSound(diagnosis) ? 0 : 1;
  } finally {
    await db.close();
    lock.release();
  }
}

function pathOrSay({ databaseUrl }: Config): string | null {
  const path = databaseUrl.startsWith("file:") ? filePathOf(databaseUrl) : null;
  if (path === null) {
    say(["doctor 只检查数据库文件（file:）。", "doctor examines a database file (file:) only."], "stderr");
  } else if (!existsSync(path)) {
    say([`没有这个文件：${path}`, `There is no such file: ${path}`], "stderr");
    return null;
  }
  return path;
}

async function diagnose(db: FileDatabase, path: string, isRepairing: boolean): Promise<Diagnosis> {
  const [integrity, schema, strays] = [await integrityFaults(db), await examineSchema(db), await strayRows(db)];
  return { integrity, schema, strays, tally: await diagnoseTally(db, path, isRepairing && integrity.length === 0) };
}

async function diagnoseTally(db: FileDatabase, path: string, isRepairing: boolean): Promise<TallyDiagnosis> {
  const tally: TallyDiagnosis = { responses: 0, differing: 0, repaired: 0, examples: [] };
  for await (const comparison of compareInThread(path)) {
    const differences = [...comparison.tally_days, ...comparison.tally_months];
    tally.responses += comparison.responses;
    tally.differing += differences.length;
    tally.examples.push(...differences.slice(0, EXAMPLES_MAX - tally.examples.length));
    if (isRepairing && differences.length > 0) {
      await repairTallies(db, comparison);
      tally.repaired += differences.length;
    }
  }
  return tally;
}
