import { afterAll, beforeAll, expect, test } from "vitest";
import { storageFaults } from "../../src/service/storage-faults.ts";
import type { Database } from "../../src/store/database.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let service: TestApp;
const roomy = () => Promise.resolve(1e9);

beforeAll(async () => {
  service = await openTestApp();
});
afterAll(() => service.close());

test("storageFaults() finds nothing on a migrated database with room", async () => {
  expect(await storageFaults(service.deps.db, readMigrations(), roomy)).toEqual([]);
});

test("storageFaults() tells a disk that is nearly full", async () => {
  expect(await storageFaults(service.deps.db, readMigrations(), () => Promise.resolve(1e6))).toEqual(["disk"]);
});

test("storageFaults() tells a migration that is yet to come", async () => {
  const newer = [...readMigrations(), { name: "9999_add_nothing.sql", sql: "SELECT 1" }];
  expect(await storageFaults(service.deps.db, newer, null)).toEqual(["migrations"]);
});

test("storageFaults() tells a database that does not answer", async () => {
  const silent: Database = { ...service.deps.db, execute: () => Promise.reject(new Error("gone")) };
  expect(await storageFaults(silent, readMigrations(), roomy)).toEqual(["database"]);
});

test("storageFaults() tells a writer that has ended", async () => {
  const readOnly: Database = { ...service.deps.db, batch: () => Promise.reject(new Error("gone")) };
  expect(await storageFaults(readOnly, readMigrations(), roomy)).toEqual(["database"]);
});
