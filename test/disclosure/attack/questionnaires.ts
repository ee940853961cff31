/** The surveys that ask in the district. */
export type SurveyName = "main" | "small" | "live" | "poll" | "mail" | "panel" | "quiz" | "officials";

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

const SOLVED_OPTIONS = [
  { value: "yes", label: "是" },
  { value: "no", label: "否" },
  { value: "na", label: "不清楚", valid: false },
];
const SOLVED = { id: "solved", type: "choice", title: "解决了吗？", options: SOLVED_OPTIONS };

const mainWith = (solved: object) => ({
  title: "回访",
  questions: [
    { ...overall, reasons: REASONS },
    solved,
    {
      ...{ id: "why", type: "choice", title: "为什么不满意？" },
      visibleIf: { question: "overall", atOrBelow: 2 },
      options: [
        { value: "late", label: "太晚" },
        { value: "partly", label: "没办完" },
      ],
    },
    { id: "comment", type: "text", title: "想说的话" },
  ],
  indicators: [SATISFACTION, { key: "resolution", name: "解决率", question: "solved", favourable: ["yes"] }],
});

const quizOn = (scale: string) => ({
  title: "评议",
  questions: [
    { ...overall, id: "work", title: "工作如何？", scale },
    {
      ...{ id: "fact", type: "choice", title: "几点开门？" },
      options: [
        { value: "a", label: "九点", correct: true },
        { value: "b", label: "十点" },
      ],
    },
  ],
  indicators: [{ key: "work", name: "评议满意率", question: "work", favourable: [5, 4] }],
});

export const QUESTIONNAIRES: Readonly<Record<SurveyName, object>> = {
  main: mainWith(SOLVED),
  small: plain("专题", { questions: [overall, ASPECTS_QUESTION] }),
  live: plain("现场", { live: true }),
  poll: plain("民意调查"),
  mail: plain("来信"),
  panel: plain("抽样调查"),
  quiz: quizOn("satisfaction5"),
  officials: plain("内部", { results: "officials" }),
};

export const WAVE = { survey: "poll", key: "spring18", from: "2018-03-10", to: "2018-04-20" } as const;
/** By one-time codes, of a sample that was drawn. */
export const PANEL = { survey: "panel", key: "panel18", from: "2018-05-01", to: "2018-06-28" } as const;
export const WAVES = [WAVE, PANEL] as const;

/** The indicator that is only ever imported. */
export const HEATING = "heating";

/** How one survey appraises: by classes of respondents. */
export const APPRAISAL = {
  key: "work",
  classes: { users: 0.6, staff: 0.4 },
  points: { "5": 100, "4": 80, "3": 60, "2": 30, "1": 0 },
} as const;

/**
 * Surveys that are revised in the middle of a month: of what the named measures count there, only what was given from
 * that day on. In one an option is added, the other's scale changes its meaning.
 */
export const REVISED = [
  {
    survey: "quiz" as const,
    from: "2018-05-15",
    measures: ["work", "quiz:work"],
    definition: quizOn("satisfaction5n"),
  },
  {
    ...{ survey: "main" as const, from: "2018-07-20", measures: ["resolution", "main:solved"] as const },
    definition: mainWith({ ...SOLVED, options: [...SOLVED_OPTIONS, { value: "partly", label: "部分解决" }] }),
  },
] as const;
