import { expect, test } from "vitest";
import { outcomeErrors, readHeader } from "../../../src/core/entry/batch-header.ts";

const read = (fields: Record<string, string>) => readHeader((name) => fields[name] ?? "");
const GIVEN = { day: "2026-03-10", sheets: "12" };

test("readHeader() reads full-width digits, and leaves what was not counted null", () => {
  const { header, errors } = read({ day: "２０２６-03-10", sheets: "１２", reached: "20", refused: "0" });
  expect(errors).toEqual([]);
  expect(header).toEqual({
    day: "2026-03-10",
    sheets: 12,
    reached: 20,
    refused: 0,
    notReached: null,
    ineligible: null,
  });
});

test.each([
  ["no sheets", { ...GIVEN, sheets: "0" }, "/sheets"],
  ["too many", { ...GIVEN, sheets: "201" }, "/sheets"],
  ["no number", { ...GIVEN, sheets: "zwölf" }, "/sheets"],
  ["half a person", { ...GIVEN, refused: "1.5" }, "/refused"],
  ["fewer reached than answered", { ...GIVEN, reached: "11" }, "/reached"],
  ["fewer reached than answered or refused", { ...GIVEN, reached: "14", refused: "3" }, "/reached"],
])("readHeader() finds fault with %s", (_, fields, pointer) => {
  expect(read(fields).errors.map((error) => error.pointer)).toEqual([pointer]);
});

test("outcomeErrors() takes as many reached as answered and refused together", () => {
  const { header } = read({ ...GIVEN, reached: "15", refused: "3" });
  expect([outcomeErrors(header, 12), outcomeErrors(header, 13).length]).toEqual([[], 1]);
});
