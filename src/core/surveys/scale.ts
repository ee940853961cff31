import type { LocalText } from "../local-text.ts";
import type { Level, Scale, ScaleName } from "./survey.ts";

/** The levels of a scale in the order of display: best first, but `nps11` from 0 up; own levels as their author put them. */
export function levelsOf(scale: Scale): readonly Level[] {
  return typeof scale === "string" ? NAMED_SCALES[scale] : scale.levels;
}

const VERY_SATISFIED = { "zh-CN": "非常满意", en: "very satisfied" };
const SATISFIED = { "zh-CN": "满意", en: "satisfied" };
const DISSATISFIED = { "zh-CN": "不满意", en: "dissatisfied" };
const VERY_DISSATISFIED = { "zh-CN": "非常不满意", en: "very dissatisfied" };

const NAMED_SCALES: Readonly<Record<ScaleName, readonly Level[]>> = {
  satisfaction5: descending([
    VERY_SATISFIED,
    SATISFIED,
    { "zh-CN": "基本满意", en: "fairly satisfied" },
    DISSATISFIED,
    VERY_DISSATISFIED,
  ]),
  satisfaction5n: descending([
    VERY_SATISFIED,
    SATISFIED,
    { "zh-CN": "一般", en: "neither satisfied nor dissatisfied" },
    DISSATISFIED,
    VERY_DISSATISFIED,
  ]),
  agreement5: descending([
    { "zh-CN": "非常同意", en: "strongly agree" },
    { "zh-CN": "同意", en: "agree" },
    { "zh-CN": "一般", en: "neither agree nor disagree" },
    { "zh-CN": "不同意", en: "disagree" },
    { "zh-CN": "非常不同意", en: "strongly disagree" },
  ]),
  stars5: descending([
    { "zh-CN": "5 星", en: "5 stars" },
    { "zh-CN": "4 星", en: "4 stars" },
    { "zh-CN": "3 星", en: "3 stars" },
    { "zh-CN": "2 星", en: "2 stars" },
    { "zh-CN": "1 星", en: "1 star" },
  ]),
  nps11: Array.from({ length: 11 }, (_, value) => ({ value, label: npsLabel(value), valid: true })),
  ces7: descending([
    { "zh-CN": "非常容易", en: "very easy" },
    { "zh-CN": "容易", en: "easy" },
    { "zh-CN": "比较容易", en: "fairly easy" },
    { "zh-CN": "一般", en: "neither easy nor difficult" },
    { "zh-CN": "比较困难", en: "fairly difficult" },
    { "zh-CN": "困难", en: "difficult" },
    { "zh-CN": "非常困难", en: "very difficult" },
  ]),
};

function descending(labels: readonly LocalText[]): readonly Level[] {
  return labels.map((label, index) => ({ value: labels.length - index, label, valid: true }));
}

function npsLabel(value: number): LocalText {
  if (value === 0) {
    return { "zh-CN": "0（完全不可能）", en: "0 (not at all likely)" };
  }
  return value === 10 ? { "zh-CN": "10（非常可能）", en: "10 (extremely likely)" } : String(value);
}
