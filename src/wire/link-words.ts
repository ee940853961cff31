import type { Locale } from "../core/local-text.ts";
import type { FieldReason } from "../core/refusal.ts";

type LinkReason = Extract<
  FieldReason,
  | "bad_origin"
  | "not_a_widget_link"
  | "not_a_code_link"
  | "not_hideable"
  | "bad_code"
  | "outside_link_days"
  | "wave_overlaps"
  | "wave_differs"
>;

/** What is wrong with a link, its codes, its days or its wave, in words. */
export const LINK_WORDS: Record<LinkReason, Record<Locale, string>> = {
  bad_origin: {
    "zh-CN": "请写成浏览器的写法：https:// 加主机名，后面不带斜杠和路径，例如 https://www.example.gov.cn。",
    en: "Write it as browsers do: https:// and the host, with no slash or path after it, for example https://www.example.gov.cn.",
  },
  not_a_widget_link: {
    "zh-CN": "只有渠道为 widget 的链接可以嵌入其他网站。",
    en: "Only links of the channel widget can be shown on other sites.",
  },
  not_a_code_link: {
    "zh-CN": "只能选同一份问卷中、凭一次性代码评价的链接。",
    en: "Choose links of one survey that are answered by one-time code.",
  },
  not_hideable: {
    "zh-CN": "页面上不能省去这道题：它必须回答，或者与别的题有条件关系。",
    en: "The page cannot go without this question: it is required, or a condition ties it to another.",
  },
  bad_code: { "zh-CN": "代码格式不对。", en: "This is not a valid code." },
  outside_link_days: { "zh-CN": "不在链接开放的日期内。", en: "This day is outside the link's open days." },
  wave_overlaps: { "zh-CN": "与另一个调查批次的日期重叠。", en: "These days overlap another wave." },
  wave_differs: {
    "zh-CN": "同名批次在别的问卷里日期不同。",
    en: "A wave of this key has other days in another survey.",
  },
};

/** Why a kiosk's link refuses what comes from elsewhere. */
export const UNPAIRED_TITLE: Record<Locale, string> = {
  "zh-CN": "这个链接只收已配对平板发来的评价",
  en: "This link takes answers from paired tablets alone",
};
