/** A questionnaire with every type of question as the API takes it, in both languages. */
export const EVERY_QUESTION = {
  title: { "zh-CN": "便民服务综合调查", en: "Survey of local services" },
  questions: [
    {
      id: "intro",
      type: "note",
      title: { "zh-CN": "下面的问题大约需要三分钟。", en: "The questions below take about three minutes." },
    },
    {
      id: "overall",
      type: "rating",
      title: { "zh-CN": "您对这次办事满意吗？", en: "Are you satisfied with how it went?" },
      scale: "satisfaction5",
      required: true,
      reasons: {
        atOrBelow: 2,
        options: [
          { value: "slow", label: { "zh-CN": "办得慢", en: "Too slow" } },
          { value: "rude", label: { "zh-CN": "态度不好", en: "Unfriendly" } },
          { value: "unclear", label: { "zh-CN": "说不清楚", en: "Badly explained" } },
          { value: "trips", label: { "zh-CN": "来回跑", en: "Too many trips" } },
        ],
      },
    },
    {
      id: "recommend",
      type: "rating",
      title: { "zh-CN": "您会向邻居推荐这里吗？", en: "Would you recommend this place to a neighbour?" },
      scale: "nps11",
    },
    {
      id: "effort",
      type: "rating",
      title: { "zh-CN": "这次办事容易吗？", en: "How easy was it?" },
      scale: "ces7",
    },
    {
      id: "solved",
      type: "choice",
      title: { "zh-CN": "问题解决了吗？", en: "Was the matter solved?" },
      required: true,
      options: [
        { value: "yes", label: { "zh-CN": "解决了", en: "Yes" } },
        { value: "no", label: { "zh-CN": "没有", en: "No" } },
        { value: "else", label: { "zh-CN": "说不好", en: "Hard to say" }, other: true },
      ],
    },
    {
      id: "missing",
      type: "choices",
      title: { "zh-CN": "还缺什么？", en: "What is still missing?" },
      visibleIf: { question: "solved", is: "no" },
      required: true,
      max: 2,
      options: [
        { value: "reply", label: { "zh-CN": "没有答复", en: "A reply" } },
        { value: "repair", label: { "zh-CN": "没有修好", en: "The repair" } },
        {
          value: "money",
          label: { "zh-CN": "钱没有退回来，也没有人说明为什么", en: "The refund, and a word on why it is late" },
        },
      ],
    },
    {
      id: "bodies",
      type: "matrix",
      title: { "zh-CN": "请评价下面几个方面", en: "Please rate each of these" },
      scale: "satisfaction5",
      required: true,
      rows: [
        { value: "speed", label: { "zh-CN": "办事速度", en: "Speed" } },
        { value: "manner", label: { "zh-CN": "服务态度", en: "Manner" } },
      ],
    },
    {
      id: "order",
      type: "ranking",
      title: { "zh-CN": "哪些事应当先办？", en: "What should come first?" },
      options: [
        { value: "lift", label: { "zh-CN": "装电梯", en: "A lift" } },
        { value: "park", label: { "zh-CN": "修绿地", en: "The green" } },
        { value: "lamp", label: { "zh-CN": "换路灯", en: "Street lamps" } },
      ],
    },
    {
      id: "visits",
      type: "number",
      title: { "zh-CN": "今年来过几次？", en: "How often did you come this year?" },
      min: 0,
      max: 100,
      integer: true,
    },
    {
      id: "when",
      type: "date",
      title: { "zh-CN": "哪一天来办的？", en: "On which day did you come?" },
      min: "2026-01-01",
      max: "2026-12-31",
    },
    {
      id: "comment",
      type: "text",
      title: { "zh-CN": "还想说什么？", en: "Anything else?" },
      maxLength: 200,
    },
  ],
} as const;
