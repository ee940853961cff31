import { readdirSync, readFileSync } from "node:fs";
import type { Migration } from "./migrate.ts";

const FOLDER = new URL("../../db/migrations/", import.meta.url);

/** The migrations on disk, in order. */
export function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(name, FOLDER), "utf8") }));
}
