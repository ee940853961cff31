import { expect, test } from "vitest";
import { formulaText } from "../../../src/core/figures/formula-text.ts";
import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";

const LEVELS = [
  ["5", "非常满意", "Very satisfied"],
  ["4", "满意", "Satisfied"],
  ["3", "基本满意", "Fairly satisfied"],
  ["2", "不满意", "Dissatisfied"],
  ["1", "非常不满意", "Very dissatisfied"],
] as const;
const values = LEVELS.map(([value, zh, en]) => ({
  value,
  label: { "zh-CN": zh, en },
  valid: true,
  favourable: Number(value) >= 3,
}));
const satisfaction: IndicatorMeaning = { kind: "share", values };

test("formulaText() prints a share with its favourable levels in both languages", () => {
  expect(formulaText({ "zh-CN": "满意率", en: "Satisfaction" }, satisfaction)).toEqual({
    "zh-CN": "满意率 =（非常满意＋满意＋基本满意）÷ 有效评价",
    en: "Satisfaction = (very satisfied + satisfied + fairly satisfied) ÷ valid ratings",
  });
});

test("formulaText() prints one favourable option without brackets, and calls options answers", () => {
  const meaning: IndicatorMeaning = {
    kind: "share",
    values: [
      { value: "yes", label: { "zh-CN": "是", en: "I agree" }, valid: true, favourable: true },
      { value: "no", label: { "zh-CN": "否", en: "No" }, valid: true, favourable: false },
    ],
  };
  expect(formulaText({ "zh-CN": "解决率", en: "Resolution" }, meaning)).toEqual({
    "zh-CN": "解决率 = 是 ÷ 有效回答",
    en: "Resolution = I agree ÷ valid answers",
  });
});

test.each([
  ["mean", "评分 = 有效评价的分值之和 ÷ 有效评价", "Score = sum of valid ratings ÷ valid ratings"],
  [
    "nps",
    "评分 =（9–10 分的评价 − 0–6 分的评价）÷ 有效评价 × 100",
    "Score = (ratings of 9–10 − ratings of 0–6) ÷ valid ratings × 100",
  ],
  ["accuracy", "评分 = 答对 ÷ 有效回答", "Score = correct answers ÷ valid answers"],
] as const)("formulaText() prints a %s", (kind, zh, en) => {
  expect(formulaText({ "zh-CN": "评分", en: "Score" }, { kind, values })).toEqual({ "zh-CN": zh, en });
});

test("formulaText() has words for an indicator without levels, and for a name in one language", () => {
  expect(formulaText("等候", { kind: "mean", values: [] })).toEqual({
    "zh-CN": "等候 = 有效回答的数值之和 ÷ 有效回答",
    en: "等候 = sum of valid answers ÷ valid answers",
  });
  expect(formulaText("响应率", { kind: "share", values: [] })).toMatchObject({
    "zh-CN": "响应率 = 计入的回答 ÷ 有效回答",
  });
});
