import type { Question, SurveyDefinition } from "../../src/core/surveys/survey.ts";

/** A questionnaire with every type of question, for the tests of core. */
export const SAMPLE: SurveyDefinition = {
  title: "样本",
  live: false,
  results: "public",
  questions: [
    {
      id: "overall",
      type: "rating",
      title: { "zh-CN": "您满意吗？", en: "Are you satisfied?" },
      scale: "satisfaction5",
      required: true,
      reasons: {
        atOrBelow: 2,
        options: [
          { value: "slow", label: "慢" },
          { value: "rude", label: "态度差" },
        ],
      },
    },
    {
      id: "solved",
      type: "choice",
      title: "解决了吗？",
      required: false,
      options: [
        { value: "yes", label: "是", valid: true, correct: true },
        { value: "no", label: "否", valid: true },
        { value: "na", label: "不清楚", valid: false },
        { value: "else", label: "其他", valid: true, other: true },
      ],
    },
    {
      id: "why",
      type: "choices",
      title: "为什么没有解决？",
      required: true,
      visibleIf: { question: "solved", is: "no" },
      min: 1,
      max: 2,
      options: [
        { value: "a", label: "甲", valid: true },
        { value: "b", label: "乙", valid: true },
        { value: "c", label: "丙", valid: true, other: true },
      ],
    },
    {
      id: "places",
      type: "matrix",
      title: "各处如何？",
      required: false,
      scale: "satisfaction5n",
      rows: [
        { value: "hall", label: "大厅" },
        { value: "phone", label: "电话" },
      ],
    },
    {
      id: "bodies",
      type: "matrix",
      title: "各单位如何？",
      required: false,
      scale: {
        levels: [
          { value: 2, label: "好", valid: true },
          { value: 1, label: "差", valid: true },
          { value: 0, label: "不了解", valid: false },
        ],
      },
      rows: [
        { value: "north", label: "北街", unit: "u-north" },
        { value: "east", label: "东街", unit: "u-east" },
      ],
    },
    {
      id: "order",
      type: "ranking",
      title: "请排序",
      required: false,
      options: [
        { value: "x", label: "甲", valid: true },
        { value: "y", label: "乙", valid: true },
        { value: "z", label: "丙", valid: true },
      ],
    },
    { id: "minutes", type: "number", title: "等了几分钟？", required: false, min: 0, max: 600, integer: true },
    { id: "visited", type: "date", title: "哪天来的？", required: false, min: "2019-01-01", max: "2019-12-31" },
    { id: "hint", type: "note", title: "谢谢您", required: false },
    { id: "comment", type: "text", title: "想说的话", required: false, maxLength: 5 },
  ],
  indicators: [],
};

/** A question of the sample, which must be there. */
export function questionOf(id: string): Question {
  const question = SAMPLE.questions.find((candidate) => candidate.id === id);
  if (!question) {
    throw new Error(`the sample has no question ${id}`);
  }
  return question;
}
