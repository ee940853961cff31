import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putUnit } from "../support/demo-survey.ts";
import { runCommand } from "../support/node-process.ts";
import { openTestApp } from "../support/test-app.ts";

const folder = mkdtempSync(join(tmpdir(), "weatherglass-report-"));
const database = join(folder, "figures.db");

beforeAll(async () => {
  const app = await openTestApp();
  await putUnit(app, "district", { name: { "zh-CN": "临江区", en: "Linjiang" } });
  const indicator = { name: "满意率", formula: "满意率 = 满意 ÷ 有效评价" };
  await app.request("PUT", "/api/v1/indicators/satisfaction", indicator);
  const figures = "unit,indicator,period,favourable,valid\ndistrict,satisfaction,2025-12,82,100\n";
  await app.request("POST", "/api/v1/figures/import", figures);
  await app.deps.db.execute("VACUUM INTO ?1", [database]);
  await app.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(...args: string[]) {
  return runCommand(["report", ...args], { DATABASE_URL: `file:${database}` });
}

test("reportCommand() writes the file that is asked for, the same bytes again", async () => {
  const [first, again] = [join(folder, "1.html"), join(folder, "2.html")];
  for (const out of [first, again]) {
    const { code, stdout } = await report("district", "--period", "2025-12", "--out", out);
    expect([code, stdout.trim()]).toEqual([0, out]);
  }
  expect(readFileSync(first, "utf8")).toContain("临江区 2025 年 12 月评价情况通报");
  expect(readFileSync(first).equals(readFileSync(again))).toBe(true);
  const docx = join(folder, "3.docx");
  expect((await report("district", "--lang", "en", "--format", "docx", "--out", docx)).code).toBe(0);
  expect(readFileSync(docx).subarray(0, 2).toString()).toBe("PK");
}, 60_000);

test("reportCommand() says in words what is unknown, and ends with 2 on arguments it does not take", async () => {
  const unknown = await report("nowhere");
  expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining("没有找到这个单位")]);
  const out = join(folder, "none.pdf");
  expect((await report("district", "--format", "doc", "--out", out)).code).toBe(2);
  expect((await report()).stderr).toContain("Usage: weatherglass report UNIT");
  expect(existsSync(out)).toBe(false);
}, 60_000);
