import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeReports } from "../src/report-directory.ts";
import { stateBeside } from "./support/state-beside.ts";
import { openTestApp, type TestApp } from "./support/test-app.ts";

let app: TestApp;
const folder = mkdtempSync(join(tmpdir(), "weatherglass-reports-"));
const directory = join(folder, "new/reports");

beforeAll(async () => {
  app = await openTestApp({ today: "2026-01-12" });
  await stateBeside(app);
}, 60_000);

afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true });
});

const ROOTS = ["district-2025-12", "hall-2025-11", "square-winter", "town-winter"];

test("writeReports() writes the newest month and wave of each unit under no other, but no PDF where nothing prints", async () => {
  await writeReports(app.deps, directory);
  const expected = ROOTS.flatMap((name) => [`${name}.docx`, `${name}.html`]);
  expect(readdirSync(directory).sort()).toEqual(expected);
  expect(readFileSync(join(directory, "district-2025-12.html"), "utf8")).toContain("临江区 2025 年 12 月评价情况通报");
});

test("writeReports() leaves what is the same as it is, and puts right what is not", async () => {
  const [same, other] = [join(directory, "district-2025-12.html"), join(directory, "town-winter.html")];
  const right = readFileSync(other, "utf8");
  utimesSync(same, 1, 1);
  writeFileSync(other, "half");
  await writeReports(app.deps, directory);
  expect(statSync(same).mtimeMs).toBe(1000);
  expect(readFileSync(other, "utf8")).toBe(right);
});
