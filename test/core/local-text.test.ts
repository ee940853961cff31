import { expect, test } from "vitest";
import { saidAnew, textIn } from "../../src/core/local-text.ts";

test("textIn() takes the language, else the same language elsewhere, else Chinese, else any", () => {
  const both = { "zh-CN": "正街", en: "Main St" };
  expect([textIn(both, "en"), textIn(both, "zh-CN"), textIn(both, "fr")]).toEqual(["Main St", "正街", "正街"]);
  expect(textIn({ "en-GB": "High Street" }, "en")).toBe("High Street");
  expect([textIn({ fr: "Rue Haute" }, "en"), textIn("正街", "en"), textIn({}, "en")]).toEqual([
    "Rue Haute",
    "正街",
    "",
  ]);
});

test("saidAnew() changes one language and keeps the others", () => {
  const both = { "zh-CN": "正街", en: "Main St" };
  expect(saidAnew(both, "en", "High Street")).toEqual({ "zh-CN": "正街", en: "High Street" });
  expect(saidAnew(both, "zh-CN", "新正街")).toEqual({ "zh-CN": "新正街", en: "Main St" });
  expect(saidAnew({ "en-GB": "Main St" }, "en", "High Street")).toEqual({ "en-GB": "High Street" });
});

test("saidAnew() gives a language that a text lacks, and replaces a bare string for all", () => {
  expect(saidAnew({ "zh-CN": "正街" }, "en", "High Street")).toEqual({ "zh-CN": "正街", en: "High Street" });
  expect(saidAnew("正街", "en", "High Street")).toBe("High Street");
});

test("saidAnew() leaves a text alone that is said as it was shown", () => {
  const chinese = { "zh-CN": "正街" };
  expect(saidAnew(chinese, "en", "正街")).toBe(chinese);
});
