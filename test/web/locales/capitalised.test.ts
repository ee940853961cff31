import { expect, test } from "vitest";
import { capitalised } from "../../../web/locales/capitalised.ts";

test.each([
  ["telephone", "Telephone"],
  ["NPS", "NPS"],
  ["电话", "电话"],
  ["", ""],
])("capitalised() begins %j as %j", (text, told) => {
  expect(capitalised(text)).toBe(told);
});
