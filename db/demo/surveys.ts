const SATISFACTION = { "zh-CN": "满意率", en: "Satisfaction" };
const REASONS = [
  { value: "slow", label: { "zh-CN": "办得慢", en: "Too slow" } },
  { value: "attitude", label: { "zh-CN": "态度不好", en: "Unfriendly" } },
  { value: "unclear", label: { "zh-CN": "说不清楚", en: "Not explained" } },
  { value: "errands", label: { "zh-CN": "来回跑", en: "Sent back and forth" } },
  { value: "unsolved", label: { "zh-CN": "没有解决", en: "Not solved" } },
  { value: "else", label: { "zh-CN": "其他", en: "Something else" } },
];

/** Call-backs by telephone after a matter was handled: satisfaction and resolution. */
export const CALL_BACK_SURVEY = {
  title: { "zh-CN": "接诉即办回访", en: "Hotline call-back" },
  questions: [
    {
      id: "overall",
      type: "rating",
      title: { "zh-CN": "您对办理结果满意吗？", en: "Are you satisfied with the outcome?" },
      scale: "satisfaction5",
      required: true,
      reasons: { atOrBelow: 2, options: REASONS },
    },
    {
      id: "solved",
      type: "choice",
      title: { "zh-CN": "问题解决了吗？", en: "Was the matter solved?" },
      options: [
        { value: "yes", label: { "zh-CN": "解决了", en: "Yes" } },
        { value: "no", label: { "zh-CN": "没有解决", en: "No" } },
        { value: "na", label: { "zh-CN": "不清楚", en: "Not sure" }, valid: false },
      ],
    },
    { id: "comment", type: "text", title: { "zh-CN": "还想说什么？", en: "Anything else to say?" }, maxLength: 2000 },
  ],
  indicators: [
    { key: "satisfaction", name: SATISFACTION, question: "overall", favourable: [5, 4, 3] },
    {
      key: "resolution",
      name: { "zh-CN": "解决率", en: "Resolution" },
      question: "solved",
      favourable: ["yes"],
    },
  ],
};

/** The window's rating: live, so that a visitor sees their own answer make the first ten appear. */
export const WINDOW_SURVEY = {
  title: { "zh-CN": "窗口评价", en: "Rate this counter" },
  live: true,
  questions: [
    {
      id: "overall",
      type: "rating",
      title: { "zh-CN": "您对这次办事满意吗？", en: "Were you satisfied with your visit?" },
      scale: "satisfaction5",
      required: true,
      reasons: { atOrBelow: 2, options: REASONS },
    },
    { id: "comment", type: "text", title: { "zh-CN": "还想说什么？", en: "Anything else to say?" }, maxLength: 500 },
  ],
  indicators: [{ key: "satisfaction", name: SATISFACTION, question: "overall", favourable: [5, 4, 3] }],
};

/** A community's yearly appraisal on paper, brought in as a file. */
export const APPRAISAL_SURVEY = {
  title: { "zh-CN": "群众满意度测评", en: "Community appraisal" },
  questions: [
    {
      id: "appraisal",
      type: "rating",
      title: { "zh-CN": "您对社区工作满意吗？", en: "Are you satisfied with the community's work?" },
      scale: "satisfaction5",
      required: true,
    },
  ],
  indicators: [
    {
      key: "appraisal",
      name: { "zh-CN": "群众满意度", en: "Community satisfaction" },
      question: "appraisal",
      favourable: [5, 4, 3],
    },
  ],
};

export const RESPONSE_INDICATOR = {
  name: { "zh-CN": "响应率", en: "Response" },
  formula: {
    "zh-CN": "响应率 = 按时联系到来电人的件数 ÷ 派发件数",
    en: "Response = matters in which the caller was contacted in time ÷ matters assigned",
  },
};

export const COMMENTS = [
  "来了两次，第二次才办好。",
  "师傅很快就到了，谢谢。",
  "电话里说得清楚，办得也快。",
  "楼道的灯修好了，亮堂多了。",
  "等了五天才有回音。",
  "希望早点把排水口也清一清。",
  "态度很好，就是材料要得多。",
  "问题没有解决，只是登记了一下。",
  "垃圾点挪走以后，味道小多了。",
  "跑了三趟，说法不一样。",
  "停车的事协调得不错。",
  "希望以后能提前通知停水。",
];

/** Percentages as printed by their publishers: [unit, indicator, period, printed, source]. */
export const QUOTED_RATES = [
  ["shijingshan", "response", "2019-09", "100", "主题教育综述 (2019)"],
  ["shijingshan", "resolution", "2019-09", "52", "主题教育综述 (2019)"],
  ["shijingshan", "satisfaction", "2019-09", "74", "主题教育综述 (2019)"],
  ["shijingshan", "response", "2019-12", "100", "主题教育综述 (2019)"],
  ["shijingshan", "resolution", "2019-12", "67", "主题教育综述 (2019)"],
  ["shijingshan", "satisfaction", "2019-12", "82", "主题教育综述 (2019)"],
  ["nanhua", "appraisal", "2014-09", "98", "总结大会讲话 (2014)"],
  ["beijing", "resolution", "2019-01", "53.09", "接诉即办 (2019)"],
  ["beijing", "resolution", "2019-10", "74.36", "接诉即办 (2019)"],
  ["beijing", "satisfaction", "2019-01", "64.61", "接诉即办 (2019)"],
  ["beijing", "satisfaction", "2019-10", "85.39", "接诉即办 (2019)"],
] as const;
