import type { LocalText } from "../local-text.ts";
import type { IndicatorDefinition, Option, Question, Reasons } from "./survey.ts";

export const TEMPLATE_KEYS = ["window", "hotline", "community", "suggestions", "recommendation"] as const;

export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** A questionnaire to begin with; who asks, when and of whom is added to it. */
export type Template = {
  title: LocalText;
  questions: readonly Question[];
  indicators: readonly IndicatorDefinition[];
};

const REASONS: Reasons = {
  atOrBelow: 2,
  options: [
    { value: "slow", label: { "zh-CN": "办得慢", en: "Too slow" } },
    { value: "attitude", label: { "zh-CN": "态度不好", en: "Unfriendly" } },
    { value: "unclear", label: { "zh-CN": "没有说清楚", en: "Not explained" } },
    { value: "unsolved", label: { "zh-CN": "问题没解决", en: "Not solved" } },
  ],
};

const SATISFACTION: IndicatorDefinition = {
  key: "satisfaction",
  name: { "zh-CN": "满意率", en: "Satisfaction" },
  kind: "share",
  question: "overall",
  favourable: [5, 4, 3],
};

const RESOLUTION: IndicatorDefinition = {
  key: "resolution",
  name: { "zh-CN": "解决率", en: "Resolution" },
  kind: "share",
  question: "solved",
  favourable: ["yes"],
};

const RECOMMENDATION: IndicatorDefinition = {
  key: "recommendation",
  name: { "zh-CN": "净推荐值", en: "Net promoter score" },
  kind: "nps",
  question: "recommend",
  favourable: [],
};

const SOLVED: readonly Option[] = [
  { value: "yes", label: { "zh-CN": "解决了", en: "Yes" }, valid: true },
  { value: "no", label: { "zh-CN": "没有解决", en: "No" }, valid: true },
  { value: "na", label: { "zh-CN": "不清楚", en: "I cannot say" }, valid: false },
];

const ABOUT: readonly Option[] = [
  { value: "service", label: { "zh-CN": "办事服务", en: "Services" }, valid: true },
  { value: "safety", label: { "zh-CN": "安全秩序", en: "Safety and order" }, valid: true },
  { value: "environment", label: { "zh-CN": "环境卫生", en: "Environment" }, valid: true },
  { value: "life", label: { "zh-CN": "便民设施", en: "Everyday facilities" }, valid: true },
  { value: "other", label: { "zh-CN": "其他", en: "Something else" }, valid: true, other: true },
];

function rating(title: LocalText): Question {
  return { id: "overall", type: "rating", title, scale: "satisfaction5", required: true, reasons: REASONS };
}

function comment(title: LocalText, required = false): Question {
  return { id: "comment", type: "text", title, required, maxLength: 2000 };
}

const MORE: LocalText = { "zh-CN": "还想说的话", en: "Anything else you would like to say" };

/** The five questionnaires a new poll can begin with; those with the same indicator mean the same by it. */
export const TEMPLATES: Readonly<Record<TemplateKey, Template>> = {
  window: {
    title: { "zh-CN": "窗口服务评价", en: "Service window rating" },
    questions: [
      rating({ "zh-CN": "您对这次办事的服务满意吗？", en: "How satisfied are you with the service you received?" }),
      comment(MORE),
    ],
    indicators: [SATISFACTION],
  },
  hotline: {
    title: { "zh-CN": "热线办理回访", en: "Hotline call-back" },
    questions: [
      rating({ "zh-CN": "您对诉求的办理结果满意吗？", en: "How satisfied are you with the outcome of your request?" }),
      {
        id: "solved",
        type: "choice",
        title: { "zh-CN": "您反映的问题解决了吗？", en: "Was your problem solved?" },
        required: false,
        options: SOLVED,
      },
      comment(MORE),
    ],
    indicators: [SATISFACTION, RESOLUTION],
  },
  community: {
    title: { "zh-CN": "社区工作群众满意度测评", en: "Community satisfaction appraisal" },
    questions: [
      rating({
        "zh-CN": "总的来说，您对本社区的工作满意吗？",
        en: "Overall, how satisfied are you with your community’s work?",
      }),
      {
        id: "aspects",
        type: "matrix",
        title: { "zh-CN": "您对下面各项满意吗？", en: "How satisfied are you with each of these?" },
        required: false,
        scale: "satisfaction5",
        rows: [
          { value: "service", label: { "zh-CN": "办事服务", en: "Services" } },
          { value: "safety", label: { "zh-CN": "治安秩序", en: "Safety" } },
          { value: "cleanliness", label: { "zh-CN": "环境卫生", en: "Cleanliness" } },
          { value: "activities", label: { "zh-CN": "文体活动", en: "Culture and sport" } },
        ],
      },
      comment({ "zh-CN": "您最希望社区做的一件事", en: "The one thing you would most like your community to do" }),
    ],
    indicators: [SATISFACTION],
  },
  suggestions: {
    title: { "zh-CN": "意见箱", en: "Suggestion box" },
    questions: [
      comment({ "zh-CN": "您的意见或建议", en: "Your suggestion" }, true),
      {
        id: "about",
        type: "choice",
        title: { "zh-CN": "主要关于哪一方面？", en: "What is it mostly about?" },
        required: false,
        options: ABOUT,
      },
    ],
    indicators: [],
  },
  recommendation: {
    title: { "zh-CN": "推荐意愿调查", en: "Would you recommend us" },
    questions: [
      {
        id: "recommend",
        type: "rating",
        title: {
          "zh-CN": "您有多大可能向亲友推荐我们的服务？",
          en: "How likely are you to recommend our service to friends or family?",
        },
        required: true,
        scale: "nps11",
      },
      comment({ "zh-CN": "为什么给这个分数", en: "Why did you choose this score" }),
    ],
    indicators: [RECOMMENDATION],
  },
};
