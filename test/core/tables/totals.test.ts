import { expect, test } from "vitest";
import { isTotals } from "../../../src/core/tables/totals.ts";

test.each([
  "合计",
  "总计",
  "小 计",
  "全区",
  "全区平均",
  "合计：",
  "（合计）",
  "城区小计",
  "Total",
  "Grand total",
  "平均",
])("isTotals() knows “%s”", (text) => {
  expect(isTotals(text)).toBe(true);
});

test.each([
  "",
  "和平街道",
  "全福街道",
  "总工会",
  "统计局",
  "平均路社区",
  "Totalville",
])("isTotals() leaves “%s”", (text) => {
  expect(isTotals(text)).toBe(false);
});
