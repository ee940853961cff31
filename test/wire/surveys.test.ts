import { expect, test } from "vitest";
import type { SurveyDefinition } from "../../src/core/surveys/survey.ts";
import { parseSurveyDefinition } from "../../src/wire/surveys.ts";
import { SAMPLE } from "../support/sample-definition.ts";

const OPTIONS = [
  { value: "a", label: "甲" },
  { value: "b", label: "乙" },
];

/** The example of the contract. */
const EXAMPLE = {
  title: { "zh-CN": "接诉即办回访", en: "Hotline call-back" },
  live: false,
  results: "public",
  questions: [
    {
      id: "overall",
      type: "rating",
      title: { "zh-CN": "您对办理结果满意吗？", en: "Are you satisfied with the outcome?" },
      scale: "satisfaction5",
      required: true,
      reasons: { atOrBelow: 2, options: [{ value: "slow", label: { "zh-CN": "办得慢", en: "Too slow" } }] },
    },
    {
      id: "solved",
      type: "choice",
      title: "问题解决了吗？",
      options: [
        { value: "yes", label: "是" },
        { value: "no", label: "否" },
        { value: "na", label: "不清楚", valid: false },
      ],
    },
    { id: "comment", type: "text", title: "想说的话", maxLength: 2000 },
  ],
  indicators: [
    {
      key: "satisfaction",
      name: { "zh-CN": "满意率", en: "Satisfaction" },
      kind: "share",
      question: "overall",
      favourable: [5, 4, 3],
    },
    { key: "resolution", question: "solved", favourable: ["yes"] },
  ],
};

function parsed(input: unknown): SurveyDefinition {
  const result = parseSurveyDefinition(input);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.refusal));
  }
  return result.value;
}

function errors(input: unknown): string[] {
  const result = parseSurveyDefinition(input);
  return result.ok ? [] : (result.refusal.errors ?? []).map(({ pointer, reason }) => `${pointer} ${reason}`);
}

function ofQuestion(question: Record<string, unknown>): string[] {
  return errors({ title: "x", questions: [{ id: "q", title: "x", ...question }] });
}

test("parseSurveyDefinition() fills in every default of the contract's example", () => {
  const definition = parsed(EXAMPLE);
  expect(definition.questions[1]).toEqual({
    id: "solved",
    type: "choice",
    title: "问题解决了吗？",
    required: false,
    options: [
      { value: "yes", label: "是", valid: true },
      { value: "no", label: "否", valid: true },
      { value: "na", label: "不清楚", valid: false },
    ],
  });
  expect(definition.indicators[1]).toEqual({
    key: "resolution",
    name: "resolution",
    kind: "share",
    question: "solved",
    favourable: ["yes"],
  });
});

test("parseSurveyDefinition() takes a definition with every default left out", () => {
  const questions = [
    { id: "t", type: "text", title: "x" },
    { id: "n", type: "number", title: "x" },
  ];
  expect(parsed({ title: "x", questions })).toEqual({
    title: "x",
    live: false,
    results: "public",
    indicators: [],
    questions: [
      { id: "t", type: "text", title: "x", required: false, maxLength: 2000 },
      { id: "n", type: "number", title: "x", required: false, integer: false },
    ],
  });
});

test("parseSurveyDefinition() gives back what it gave before, every type of question included", () => {
  expect(parsed(SAMPLE)).toEqual(SAMPLE);
  const again = parsed(EXAMPLE);
  expect(parsed(JSON.parse(JSON.stringify(again)))).toEqual(again);
});

test.each<[string, unknown]>([
  [" wrong_type", null],
  [" wrong_type", []],
  [" wrong_type", "x"],
  ["/title required", { questions: EXAMPLE.questions }],
  ["/title required", { title: "", questions: EXAMPLE.questions }],
  ["/title wrong_type", { title: 5, questions: EXAMPLE.questions }],
  ["/title too_long", { title: "长".repeat(501), questions: EXAMPLE.questions }],
  ["/title bad_text", { title: "a\0b", questions: EXAMPLE.questions }],
  ["/questions required", { title: "x" }],
  ["/questions too_few", { title: "x", questions: [] }],
  ["/live wrong_type", { ...EXAMPLE, live: "yes" }],
  ["/results not_an_option", { ...EXAMPLE, results: "nobody" }],
  ["/extra unknown", { ...EXAMPLE, extra: 1 }],
  ["/indicators/0/kind not_an_option", { ...EXAMPLE, indicators: [{ key: "k", kind: "sum", question: "overall" }] }],
  ["/indicators/0/key reserved", { ...EXAMPLE, indicators: [{ key: "unit", question: "overall", favourable: [5] }] }],
  ["/indicators/0/key bad_id", { ...EXAMPLE, indicators: [{ key: "a.b", question: "overall", favourable: [5] }] }],
  [
    "/indicators/0/question unknown_question",
    { ...EXAMPLE, indicators: [{ key: "k", question: "nothing", favourable: [5] }] },
  ],
])("parseSurveyDefinition() names %s", (error, input) => {
  expect(errors(input)).toEqual([error]);
});

test.each<[string, Record<string, unknown>]>([
  ["/questions/0/id bad_id", { id: "1a", type: "note" }],
  ["/questions/0/id bad_id", { id: "__proto__", type: "note" }],
  ["/questions/0/id bad_id", { id: "a".repeat(65), type: "note" }],
  ["/questions/0/id reserved", { id: "submissionId", type: "note" }],
  ["/questions/0/id reserved", { id: "constructor", type: "note" }],
  ["/questions/0/scale wrong_type", { type: "rating", scale: "happy5" }],
  ["/questions/0/scale required", { type: "rating" }],
  ["/questions/0/scale/levels too_few", { type: "rating", scale: { levels: [] } }],
  ["/questions/0/required wrong_type", { type: "note", required: 1 }],
  ["/questions/0/maxLength out_of_range", { type: "text", maxLength: 0 }],
  ["/questions/0/maxLength wrong_type", { type: "text", maxLength: "9" }],
  ["/questions/0/options required", { type: "choice" }],
  ["/questions/0/options/0/value bad_id", { type: "choice", options: [{ value: "a|b", label: "x" }, ...OPTIONS] }],
  ["/questions/0/options/0/value bad_id", { type: "choice", options: [{ value: "a\0", label: "x" }, ...OPTIONS] }],
  ["/questions/0/options/0/value bad_id", { type: "choice", options: [{ value: " a", label: "x" }, ...OPTIONS] }],
  [
    "/questions/0/options/0/value reserved",
    { type: "choice", options: [{ value: "__proto__", label: "x" }, ...OPTIONS] },
  ],
  [
    "/questions/0/options/0/value too_long",
    { type: "choice", options: [{ value: "a".repeat(65), label: "x" }, ...OPTIONS] },
  ],
  ["/questions/0/options/0/label required", { type: "choice", options: [{ value: "c", label: {} }, ...OPTIONS] }],
  [
    "/questions/0/options/0/label/xx- bad_id",
    { type: "choice", options: [{ value: "c", label: { "xx-": "x" } }, ...OPTIONS] },
  ],
  [
    "/questions/0/options/0/other unknown",
    { type: "ranking", options: [{ value: "c", label: "x", other: true }, ...OPTIONS] },
  ],
  ["/questions/0/rows/0/value bad_id", { type: "matrix", scale: "stars5", rows: [{ value: "a.b", label: "x" }] }],
  [
    "/questions/0/rows/0/unit bad_id",
    { type: "matrix", scale: "stars5", rows: [{ value: "a", label: "x", unit: "a b" }] },
  ],
  ["/questions/0/min bad_day", { type: "date", min: "2019-02-30" }],
  ["/questions/0/min wrong_type", { type: "number", min: "1" }],
  ["/questions/0/about not_an_option", { type: "note", about: "unit" }],
  ["/questions/0/visibleIf wrong_type", { type: "note", visibleIf: { question: "x" } }],
  ["/questions/0/visibleIf bad_reference", { type: "note", visibleIf: { question: "x", is: 1 } }],
  ["/questions/0/scale unknown", { type: "note", scale: "stars5" }],
])("parseSurveyDefinition() names %s in a question", (error, question) => {
  expect(ofQuestion(question)).toEqual([error]);
});

test("parseSurveyDefinition() names an unknown type of question", () => {
  expect(ofQuestion({ type: "slider" })).toHaveLength(1);
  expect(ofQuestion({ type: "slider" })[0]).toMatch(/^\/questions\/0\/type /);
});

test("parseSurveyDefinition() tells the faults of several fields at once", () => {
  const first = { id: "1", type: "note", title: "x" };
  expect(errors({ title: "", questions: [first, { ...first, id: "day" }] })).toEqual([
    "/title required",
    "/questions/0/id bad_id",
    "/questions/1/id reserved",
  ]);
});
