import { expect, test } from "vitest";
import { textIn } from "../../../src/core/local-text.ts";
import { levelsOf } from "../../../src/core/surveys/scale.ts";
import type { Scale, ScaleName } from "../../../src/core/surveys/survey.ts";

test.each<[ScaleName, number[]]>([
  ["satisfaction5", [5, 4, 3, 2, 1]],
  ["satisfaction5n", [5, 4, 3, 2, 1]],
  ["agreement5", [5, 4, 3, 2, 1]],
  ["stars5", [5, 4, 3, 2, 1]],
  ["nps11", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ["ces7", [7, 6, 5, 4, 3, 2, 1]],
])("levelsOf() gives the values of %s in the order of display, each named in both languages", (name, values) => {
  const levels = levelsOf(name);
  expect(levels.map(({ value }) => value)).toEqual(values);
  expect(levels.every(({ valid }) => valid)).toBe(true);
  for (const locale of ["zh-CN", "en"]) {
    expect(new Set(levels.map(({ label }) => textIn(label, locale))).size).toBe(values.length);
  }
});

test("levelsOf() names the five official levels", () => {
  const labels = (locale: string) => levelsOf("satisfaction5").map(({ label }) => textIn(label, locale));
  expect(labels("zh-CN")).toEqual(["非常满意", "满意", "基本满意", "不满意", "非常不满意"]);
  expect(labels("en")).toEqual([
    "very satisfied",
    "satisfied",
    "fairly satisfied",
    "dissatisfied",
    "very dissatisfied",
  ]);
});

test("levelsOf() names a neutral level where the scale has one", () => {
  const neutral = levelsOf("satisfaction5n").find(({ value }) => value === 3);
  expect(neutral?.label).toEqual({ "zh-CN": "一般", en: "neither satisfied nor dissatisfied" });
});

test("levelsOf() leaves own levels as they are", () => {
  const scale: Scale = { levels: [{ value: 2, label: "x", valid: false }] };
  expect(levelsOf(scale)).toBe(scale.levels);
});
