import type { PickMessages } from "./pick-messages.ts";

export const pickZhCN: PickMessages = {
  filter: "只看",
  by: { channel: "渠道", respondentClass: "评价主体", survey: "问卷" },
  all: "全部",
  only: (by, name) => `只计${by}「${name}」的评价。`,
  withoutList: "下属单位的比较和更多分析只按全部评价给出。",
  window: { label: "起止月份", from: "从", to: "到", show: "查看" },
  compare: "比较",
  compareWith: {
    none: "不另比较",
    previous: { month: "与上一期比", quarter: "与上一期比", year: "与上一年比", wave: "与上一批次比" },
    year: "与上年同期比",
  },
  noEarlier: (period) => (period === null ? "之前没有可以比较的数字。" : `${period}没有可以显示的数字，不能比较。`),
  broken: (from, to) => `${from}到 ${to}之间口径有变，不比较变化。`,
  elsewhere: ({ name, when, value, answers }) => ({
    lead: "本单位没有可以显示的数字；上级单位",
    link: name,
    tail: `${/^\d/.test(when) ? " " : ""}${when}为 ${value}（${answers}）。`,
  }),
};
