import { expect, test } from "vitest";
import { joinPeriodTexts, readPeriodText, splitPeriodHeading } from "../../../src/core/tables/period-text.ts";

test.each([
  ...[
    "2019年1月",
    "2019年01月份",
    "２０１９年一月",
    "2019-01",
    "2019.1",
    "2019/01",
    "201901",
    "2019-01-01",
    "2019年1月31日",
  ],
  ...["Jan 2019", "January 2019", "Jan-19", "Jan. 2019", "2019 Jan", "19年1月", "43466", "2019-01-01T00:00:00"],
])("readPeriodText() reads “%s” as January 2019", (text) => {
  expect(readPeriodText(text)).toEqual({ kind: "month", key: "2019-01" });
});

test.each([
  "2019年第一季度",
  "2019Q1",
  "2019-Q1",
  "2019年1季度",
])("readPeriodText() reads “%s” as a quarter", (text) => {
  expect(readPeriodText(text)).toEqual({ kind: "quarter", key: "2019-Q1" });
});

test.each([
  ["2019年", { kind: "yearPart", year: "2019" }],
  ["2019", { kind: "yearPart", year: "2019" }],
  ["十二月", { kind: "monthPart", month: "12" }],
  ["3月份", { kind: "monthPart", month: "03" }],
  ["Sep", { kind: "monthPart", month: "09" }],
  ["Q4", { kind: "quarterPart", quarter: "4" }],
])("readPeriodText() reads “%s” as a part", (text, part) => {
  expect(readPeriodText(text)).toEqual(part);
});

test.each([
  "",
  "满意率",
  "13月",
  "2019年13月",
  "2019-02-30",
  "120",
  "98.5%",
  "12345",
  "May be",
])("readPeriodText() takes “%s” for no time", (text) => {
  expect(readPeriodText(text)).toBeNull();
});

test("splitPeriodHeading() tells a time from what follows it", () => {
  expect(splitPeriodHeading("2019年1月满意率")).toEqual({ time: { kind: "month", key: "2019-01" }, rest: "满意率" });
  expect(splitPeriodHeading("3月 有效评价数")).toEqual({
    time: { kind: "monthPart", month: "03" },
    rest: "有效评价数",
  });
  expect(splitPeriodHeading("满意率2019")).toBeNull();
});

test("joinPeriodTexts() completes a month by a year, above or elsewhere", () => {
  const month = { kind: "monthPart", month: "03" } as const;
  expect(joinPeriodTexts([{ kind: "yearPart", year: "2019" }, month], "2020")).toBe("2019-03");
  expect(joinPeriodTexts([month], "2020")).toBe("2020-03");
  expect(joinPeriodTexts([month], null)).toBeNull();
  expect(joinPeriodTexts([{ kind: "yearPart", year: "2019" }], null)).toBe("2019");
  expect(joinPeriodTexts([], "2020")).toBeNull();
});
