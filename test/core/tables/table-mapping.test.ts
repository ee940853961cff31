import { expect, test } from "vitest";
import { headingSignature, isWorkOrders, suggestedMeaning } from "../../../src/core/tables/table-mapping.ts";

test.each([
  ["有效评价数", "valid"],
  ["参评份数", "valid"],
  ["有效回访量", "valid"],
  ["Valid ratings", "valid"],
  ["满意数", "favourable"],
  ["满意份数", "favourable"],
  ["不满意数", "ignore"],
  ["满意率", "percentage"],
  ["满意率（%）", "percentage"],
  ["", "percentage"],
  ["工单数", "workOrders"],
  ["受理量", "workOrders"],
  ["排名", "ignore"],
])("suggestedMeaning() proposes for “%s”: %s", (heading, means) => {
  expect(suggestedMeaning(heading)).toBe(means);
});

test("isWorkOrders() knows counted cases", () => {
  expect(["工单总数", "办件量", "Work orders", "Cases handled"].map(isWorkOrders)).toEqual([true, true, true, true]);
  expect(["有效评价数", "satisfied"].map(isWorkOrders)).toEqual([false, false]);
});

test("headingSignature() tells kinds and headings apart", () => {
  expect(headingSignature("wide", ["a", "b"])).not.toBe(headingSignature("long", ["a", "b"]));
  expect(headingSignature("wide", ["a", "b"])).not.toBe(headingSignature("wide", ["a,b"]));
});
