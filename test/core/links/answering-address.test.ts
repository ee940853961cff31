import { expect, test } from "vitest";
import { answeringAddress } from "../../../src/core/links/answering-address.ts";

const PAGE = "https://w.example/r/ABC2345";

test("answeringAddress() is the page's own without an answer", () => {
  expect(answeringAddress(PAGE, [])).toBe(PAGE);
});

test("answeringAddress() brings answers in order, and escapes what a query would take apart", () => {
  const address = answeringAddress(PAGE, [
    ["overall", 4],
    ["desk", "一号 & 二号"],
  ]);
  expect(address.slice(0, PAGE.length + 16)).toBe(`${PAGE}?overall=4&desk=`);
  expect([...new URL(address).searchParams]).toEqual([
    ["overall", "4"],
    ["desk", "一号 & 二号"],
  ]);
});
