import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filePathOf, openFileDatabase } from "../../src/store/open-file.ts";
import { runCommand, startNodeProcess } from "../support/node-process.ts";
import { ADMIN_TOKEN } from "../support/test-app.ts";

const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const urlOf = (name: string) => `file:${join(folder, name)}`;

test("weatherglass serve refuses a database that another process holds, in words", { timeout: 60_000 }, async () => {
  const first = await startNodeProcess(urlOf("held.db"));
  const second = await runCommand(["serve"], { PORT: "0", DATABASE_URL: urlOf("held.db"), ADMIN_TOKEN });
  expect(second.code).toBe(2);
  expect(second.stderr).toContain("Another process is using this database");
  expect(second.stderr).toContain("另一个进程正在使用这个数据库");
  await first.end("SIGKILL");
  const third = await startNodeProcess(urlOf("held.db"));
  expect(await third.end("SIGTERM")).toBe(0);
});

test("weatherglass serve tells all wrong settings together and touches nothing", async () => {
  const wrong = {
    ...{ PORT: "99999", BASE_URL: "ftp://x", DATABASE_URL: urlOf("wrong.db"), TIME_ZONE: "Mars/Olympus" },
    ...{ DEFAULT_LOCALE: "fr", ADMIN_TOKEN: "too-short", TRUSTED_PROXIES: "-1", SUBMIT_LIMIT: "120" },
  };
  const { code, stderr } = await runCommand(["serve"], wrong);
  expect(code).toBe(2);
  for (const name of Object.keys(wrong).filter((variable) => variable !== "DATABASE_URL")) {
    expect(stderr).toContain(name);
  }
  expect(stderr).not.toContain("too-short");
  expect(stderr).not.toContain("DATABASE_URL");
  expect(existsSync(join(folder, "wrong.db"))).toBe(false);
});

test("weatherglass serve without ADMIN_TOKEN offers a one-time address until there is an administrator", {
  timeout: 90_000,
}, async () => {
  const first = await startNodeProcess(urlOf("empty.db"), { ADMIN_TOKEN: "" });
  const setupUrl = /"setupUrl":"([^"]+)"/.exec(first.stdout())?.[1] ?? "";
  expect(setupUrl).toMatch(new RegExp(`^${first.url}/setup/[0-9a-f]{32}$`));
  const body = new URLSearchParams({ name: "王芳", password: "four quiet words here" });
  const reply = await fetch(setupUrl, { method: "POST", body, redirect: "manual" });
  expect([reply.status, reply.headers.get("location")]).toEqual([303, "/admin"]);
  await first.end("SIGTERM");
  const second = await startNodeProcess(urlOf("empty.db"), { ADMIN_TOKEN: "" });
  expect(second.stdout()).not.toContain("setup");
  await second.end("SIGTERM");
});

test("weatherglass serve says that its port is taken", { timeout: 60_000 }, async () => {
  const first = await startNodeProcess(urlOf("first.db"));
  const { code, stderr } = await runCommand(["serve"], {
    ...{ PORT: new URL(first.url).port, DATABASE_URL: urlOf("second.db"), ADMIN_TOKEN },
  });
  await first.end("SIGTERM");
  expect(code).toBe(2);
  expect(stderr).toContain("EADDRINUSE");
});

test("weatherglass names its commands in both languages, and refuses one it does not know", async () => {
  expect((await runCommand(["constructor"])).code).toBe(2);
  const help = await runCommand(["--help"]);
  expect([help.code, help.stderr]).toEqual([0, ""]);
  expect(help.stdout).toMatch(/用法[\s\S]*serve[\s\S]*Usage[\s\S]*migrate/);
  expect((await runCommand(["fly"])).code).toBe(2);
  expect((await runCommand(["serve", "--fly"])).code).toBe(2);
});

test("weatherglass serve ends, and says why, where a later version has been at the database", async () => {
  const env = { DATABASE_URL: urlOf("later.db"), ADMIN_TOKEN, PORT: "0" };
  expect((await runCommand(["migrate"], env)).code).toBe(0);
  const db = await openFileDatabase(env.DATABASE_URL);
  await db.execute("INSERT INTO migrations (name, digest, applied_on) VALUES ('0099_later.sql', 'x', '2030-01-01')");
  await db.close();
  const { code, stderr } = await runCommand(["serve"], env);
  expect(code).toBe(1);
  expect(stderr).toContain("0099_later.sql");
});

test("weatherglass serve says so where the file is no database", async () => {
  const env = { DATABASE_URL: urlOf("note.db"), ADMIN_TOKEN, PORT: "0" };
  writeFileSync(filePathOf(env.DATABASE_URL), "only a note, and a long one at that");
  const { code, stderr } = await runCommand(["serve"], env);
  expect(code).toBe(1);
  expect(stderr).toContain("not a database");
});

test("weatherglass migrate brings a database up to date, once", async () => {
  const env = { DATABASE_URL: urlOf("migrated.db") };
  const first = await runCommand(["migrate", "--json"], env);
  expect((JSON.parse(first.stdout) as { applied: string[] }).applied[0]).toBe("0001_create_units.sql");
  expect(JSON.parse((await runCommand(["migrate", "--json"], env)).stdout)).toEqual({ applied: [] });
});

test("weatherglass admin gives the one-time address, and lets the last administrator in again", {
  timeout: 90_000,
}, async () => {
  const env = { DATABASE_URL: urlOf("admin.db"), BASE_URL: "https://survey.example.org" };
  const first = JSON.parse((await runCommand(["admin", "--json"], env)).stdout) as { url: string };
  expect(first.url).toMatch(/^https:\/\/survey\.example\.org\/setup\/[0-9a-f]{32}$/);
  const db = await openFileDatabase(env.DATABASE_URL);
  await db.execute("INSERT INTO person_changes VALUES ('p-1', 1, '王芳', 0, '2026-03-15', 'test')");
  await db.execute("INSERT INTO role_changes VALUES ('p-1', 1, 'administrator', NULL, 1, '2026-03-15', 'test')");
  await db.close();
  const second = await runCommand(["admin"], env);
  expect([second.code, second.stderr]).toEqual([1, "已经有管理员了。\nThere is an administrator already.\n"]);
  expect((await runCommand(["admin", "--renew", "李明"], env)).code).toBe(1);
  const renewed = await runCommand(["admin", "--renew", "王芳"], env);
  expect(renewed.stdout).toMatch(/^https:\/\/survey\.example\.org\/invite\/[0-9a-f]{32}\n$/);
});
