import type { Locale } from "../core/local-text.ts";
import type { FieldReason } from "../core/refusal.ts";

type DayReason = Extract<FieldReason, "bad_day" | "future_day" | "before_day" | "not_first_of_month" | "not_one_line">;

/** What is wrong with a day, or with the line that goes with it, in words. */
export const DAY_WORDS: Record<DayReason, Record<Locale, string>> = {
  bad_day: { "zh-CN": "日期应写成 YYYY-MM-DD。", en: "A day is written YYYY-MM-DD." },
  future_day: { "zh-CN": "日期在将来。", en: "This day is in the future." },
  before_day: {
    "zh-CN": "期限不能早于承诺的那天。",
    en: "The day it is due cannot be before the day of the promise.",
  },
  not_first_of_month: { "zh-CN": "必须是某月的第一天。", en: "This must be the first of a month." },
  not_one_line: { "zh-CN": "请写在一行里，不要换行。", en: "Write this on one line." },
};

/** Of an undertaking. */
export const WITHDRAWN_TITLE: Record<Locale, string> = {
  "zh-CN": "这项承诺已经撤回",
  en: "This undertaking has been withdrawn before",
};
