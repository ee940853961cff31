import type { Locale } from "../core/local-text.ts";
import type { FieldReason } from "../core/refusal.ts";

type DayReason = Extract<
  FieldReason,
  "bad_day" | "future_day" | "before_day" | "not_first_of_month" | "not_one_line" | "too_many_periods" | "bad_round"
>;

/** What is wrong with a day or a stretch of time, or with the line that goes with it, in words. */
export const DAY_WORDS: Record<DayReason, Record<Locale, string>> = {
  bad_day: { "zh-CN": "日期应写成 YYYY-MM-DD。", en: "A day is written YYYY-MM-DD." },
  future_day: { "zh-CN": "日期在将来。", en: "This day is in the future." },
  before_day: {
    "zh-CN": "期限不能早于承诺的那天。",
    en: "The day it is due cannot be before the day of the promise.",
  },
  not_first_of_month: { "zh-CN": "必须是某月的第一天。", en: "This must be the first of a month." },
  too_many_periods: {
    "zh-CN": "一次最多 1,200 期，请缩短起止日期。",
    en: "At most 1,200 periods are told at once; choose days closer together.",
  },
  bad_round: { "zh-CN": "应为 1 到 999 的整数。", en: "A whole number from 1 to 999 is needed." },
  not_one_line: { "zh-CN": "请写在一行里，不要换行。", en: "Write this on one line." },
};

/** Of an undertaking. */
export const WITHDRAWN_TITLE: Record<Locale, string> = {
  "zh-CN": "这项承诺已经撤回",
  en: "This undertaking has been withdrawn before",
};
