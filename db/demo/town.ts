const LEVELS = { scale: "satisfaction5", required: true, type: "rating" } as const;
const AGES = [
  ["young", "18–39 岁", "18–39"],
  ["middle", "40–59 岁", "40–59"],
  ["old", "60 岁及以上", "60 and over"],
] as const;

/** The town's poll of residents: a sample drawn from its register, asked by telephone and at the door. */
export const POLL_SURVEY = {
  title: { "zh-CN": "居民抽样调查", en: "Residents' poll" },
  questions: [
    {
      id: "town",
      title: { "zh-CN": "您对镇里的工作满意吗？", en: "Are you satisfied with the town's work?" },
      ...LEVELS,
    },
    {
      ...{ id: "age", type: "choice", about: "person", title: { "zh-CN": "您的年龄？", en: "How old are you?" } },
      options: AGES.map(([value, chinese, english]) => ({ value, label: { "zh-CN": chinese, en: english } })),
    },
  ],
  indicators: [
    {
      key: "poll",
      name: { "zh-CN": "居民满意率", en: "Residents' satisfaction" },
      question: "town",
      favourable: [5, 4, 3],
    },
  ],
};

/** Who was reached: [unit, channel, answers by age, satisfied by age]. */
export const POLL_ANSWERS = [
  ["shiqiao-town", "phone", [30, 62, 68], [22, 50, 60]],
  ["shiqiao-villages", "visit", [18, 46, 56], [9, 31, 45]],
] as const;

/** How the sample was drawn, what is known of the people, and how every drawn one ended. */
export const POLL_SAMPLE = {
  strata: [
    { name: "town", units: ["shiqiao-town"], frame: 5200, invited: 280 },
    { name: "villages", units: ["shiqiao-villages"], frame: 9300, invited: 220 },
  ],
  margins: { age: { young: 0.35, middle: 0.38, old: 0.27 } },
  dispositions: {
    ...{ interviews: 280, partials: 6, refusals: 96, nonContacts: 62, others: 8 },
    ...{ unknownHouseholds: 36, unknownOthers: 12 },
  },
  eligibility: { share: 0.8, source: "CASRO" },
};

export const POLL_WAVE = { "zh-CN": "秋季", en: "autumn" };

/** The appraisal of the town's offices on paper, by class of respondent. */
export const CONDUCT_SURVEY = {
  title: { "zh-CN": "民主评议", en: "Appraisal of conduct" },
  questions: [
    { id: "conduct", title: { "zh-CN": "您怎样评价镇机关的作风？", en: "How do you rate the offices?" }, ...LEVELS },
  ],
  indicators: [
    { key: "conduct", name: { "zh-CN": "作风满意率", en: "Conduct" }, question: "conduct", favourable: [5, 4, 3] },
  ],
};

export const CONDUCT_RULE = {
  question: "conduct",
  classes: { users: 0.4, residents: 0.3, staff: 0.2, retired: 0.1 },
  points: { "5": 100, "4": 80, "3": 60, "2": 30, "1": 0 },
};

/** Papers by class, in November and in December: in the second too few retired cadres came. */
export const CONDUCT_PAPERS = [
  { users: 64, residents: 38, staff: 25, retired: 14 },
  { users: 71, residents: 41, staff: 24, retired: 6 },
] as const;

/** The share of each class that was satisfied. */
export const CONDUCT_GOOD = { users: 0.78, residents: 0.85, staff: 0.55, retired: 0.83 } as const;

/** Basic questions put to members drawn at random; only the unit's accuracy is ever told. */
export const QUIZ_SURVEY = {
  title: { "zh-CN": "应知应会抽查", en: "Spot check of basics" },
  questions: [
    quizQuestion("limit", "普通事项几个工作日内答复？", "Within how many working days is a plain matter answered?", [
      ["five", "5 个", "5"],
      ["ten", "10 个", "10"],
    ]),
    quizQuestion("first", "来人走错窗口，先做什么？", "Someone comes to the wrong counter. What first?", [
      ["lead", "带到该去的窗口", "Lead them to the right one"],
      ["point", "告诉窗口号", "Tell them its number"],
    ]),
    quizQuestion("once", "材料不全，怎样告知？", "Papers are missing. How is that told?", [
      ["once", "一次说全", "All at once"],
      ["steps", "缺一样说一样", "One at a time"],
    ]),
  ],
  indicators: [
    {
      ...{ key: "basics", kind: "accuracy", question: "limit" },
      name: { "zh-CN": "办理时限正确率", en: "Accuracy on time limits" },
    },
  ],
};

/** Of how many members each question was put to, how many knew. */
export const QUIZ_ANSWERS = { members: 46, knew: { limit: 41, first: 44, once: 29 } } as const;

function quizQuestion(
  id: string,
  chinese: string,
  english: string,
  options: readonly (readonly [value: string, chinese: string, english: string])[],
) {
  return {
    ...{ id, type: "choice", title: { "zh-CN": chinese, en: english } },
    options: options.map(([value, zh, en], index) => ({
      ...{ value, label: { "zh-CN": zh, en } },
      ...(index === 0 ? { correct: true } : {}),
    })),
  };
}
