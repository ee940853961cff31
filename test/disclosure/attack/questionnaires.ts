/** The surveys that ask in the district. */
export type SurveyName = "main" | "small" | "live" | "poll" | "officials";

const REASONS = {
  atOrBelow: 2,
  options: [
    { value: "slow", label: "办得慢" },
    { value: "rude", label: "态度差" },
  ],
};

const SATISFACTION = { key: "satisfaction", name: "满意率", question: "overall", favourable: [5, 4, 3] };
const overall = { id: "overall", type: "rating", title: "您满意吗？", scale: "satisfaction5", required: true } as const;
const plain = (title: string, more: object = {}) => ({
  ...{ title, questions: [overall], indicators: [SATISFACTION] },
  ...more,
});

/** With the first question six ratings: who gives one level throughout is flagged. */
export const ASPECTS = ["pace", "place", "manner", "advice", "outcome"] as const;
const ASPECTS_QUESTION = {
  ...{ id: "aspects", type: "matrix", title: "各方面如何？", scale: "satisfaction5" },
  rows: ASPECTS.map((value) => ({ value, label: value })),
};

export const QUESTIONNAIRES: Readonly<Record<SurveyName, object>> = {
  main: {
    title: "回访",
    questions: [
      { ...overall, reasons: REASONS },
      {
        ...{ id: "solved", type: "choice", title: "解决了吗？" },
        options: [
          { value: "yes", label: "是" },
          { value: "no", label: "否" },
          { value: "na", label: "不清楚", valid: false },
        ],
      },
      {
        ...{ id: "why", type: "choice", title: "为什么不满意？" },
        visibleIf: { question: "overall", atOrBelow: 2 },
        options: [
          { value: "late", label: "太晚" },
          { value: "partly", label: "没办完" },
        ],
      },
    ],
    indicators: [SATISFACTION, { key: "resolution", name: "解决率", question: "solved", favourable: ["yes"] }],
  },
  small: plain("专题", { questions: [overall, ASPECTS_QUESTION] }),
  live: plain("现场", { live: true }),
  poll: plain("民意调查"),
  officials: plain("内部", { results: "officials" }),
};

export const WAVE = { key: "spring18", from: "2018-03-10", to: "2018-04-20" } as const;
