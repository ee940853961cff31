import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SchemaObject, schemaObjects } from "../../store/examine-file.ts";
import { migrate } from "../../store/migrate.ts";
import { openFileDatabase } from "../../store/open-file.ts";
import { readMigrations } from "../../store/read-migrations.ts";
import type { Reader } from "../../store/read-snapshot.ts";

/** Tables, indexes, triggers and views that the migrations made and that are gone, altered, or of other making. */
export type SchemaFaults = { missing: string[]; altered: string[]; foreign: string[] };

/** Holds the schema against that of a new database; a protection that was dropped is missing. */
export async function examineSchema(db: Reader): Promise<SchemaFaults> {
  const expected = new Map((await newSchema()).map(({ name, sql }) => [name, sql]));
  const found = await schemaObjects(db);
  const names = new Set(found.map(({ name }) => name));
  return {
    missing: [...expected.keys()].filter((name) => !names.has(name)),
    altered: found.flatMap(({ name, sql }) => (expected.has(name) && expected.get(name) !== sql ? [name] : [])),
    foreign: found.flatMap(({ name }) => (expected.has(name) ? [] : [name])),
  };
}

async function newSchema(): Promise<SchemaObject[]> {
  const folder = await mkdtemp(join(tmpdir(), "weatherglass-"));
  const db = await openFileDatabase(`file:${join(folder, "new.db")}`);
  try {
    await migrate(db, readMigrations(), "0000-01-01");
    return await schemaObjects(db);
  } finally {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
}
