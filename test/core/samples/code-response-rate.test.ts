import { expect, test } from "vitest";
import { codeResponseRate } from "../../../src/core/samples/code-response-rate.ts";
import { responseRates } from "../../../src/core/samples/response-rates.ts";

test("codeResponseRate() is RR1 with every code not returned as unknown", () => {
  const none = { partials: 0, refusals: 0, nonContacts: 0, others: 0, unknownHouseholds: 0 };
  expect(codeResponseRate(137, 400)).toBe(responseRates({ ...none, interviews: 137, unknownOthers: 263 }, null).RR1);
});

test.each([
  [0, 0, null],
  [0, 5, 0],
  [5, 5, 1],
  [6, 5, null],
  [-1, 5, null],
  [1.5, 5, null],
  [Number.NaN, 5, null],
])("codeResponseRate() of %d returned out of %d is %s", (returned, invited, rate) => {
  expect(codeResponseRate(returned, invited)).toBe(rate);
});
