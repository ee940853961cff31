import { expect, test } from "vitest";
import { keyedFields } from "../../../src/core/entry/keyed-fields.ts";
import { SHEET } from "../../support/keyed-sheet.ts";

test("keyedFields() gives a level its own number, an option its letter, and notes nothing", () => {
  const keys = new Map(keyedFields(SHEET).map(({ field, keys: own }) => [field, own.map(({ key }) => key).join("")]));
  expect(Object.fromEntries(keys)).toEqual({
    ...{ overall: "54321", "overall.reasons": "ABC", nps: "012345678910", solved: "ABC", "solved.other": "" },
    ...{ ticks: "ABCD", "bodies.hall": "54321", "bodies.desk": "54321", order: "ABC" },
    ...{ when: "", visits: "", comment: "" },
  });
});
