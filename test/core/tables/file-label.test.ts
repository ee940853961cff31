import { expect, test } from "vitest";
import { fileLabel } from "../../../src/core/tables/file-label.ts";

test.each([
  ["月报.xlsx", "月报.xlsx"],
  ["", ""],
  ["C:\\\\reports\\\\月报.xlsx", "月报.xlsx"],
  ["../../etc/passwd", "passwd"],
  ["a\u0000b\nc\u202exslx.csv", "abcxslx.csv"],
  ["\ud800x", "x"],
  [" \t ", ""],
])("fileLabel(%j) is %j", (name, label) => {
  expect(fileLabel(name)).toBe(label);
});

test("fileLabel() keeps the end of a long name, which says what kind of file it is", () => {
  const label = fileLabel(`${"𠮷".repeat(5000)}.xlsx`);
  expect([...label]).toHaveLength(100);
  expect(label).toMatch(/^….*\.xlsx$/u);
});
