import { expect, test } from "vitest";
import { isScaleChange, meaningOf, sameMeaning, wordingOf } from "../../../src/core/surveys/indicator-meaning.ts";
import type {
  IndicatorDefinition,
  IndicatorMeaning,
  Question,
  SurveyDefinition,
} from "../../../src/core/surveys/survey.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

const RESOLUTION: IndicatorDefinition = {
  key: "resolution",
  name: "解决率",
  kind: "share",
  question: "solved",
  favourable: ["yes"],
};

function meaning(changes: Partial<IndicatorDefinition> = {}, definition = SAMPLE): IndicatorMeaning {
  return meaningOf(definition, { ...RESOLUTION, ...changes });
}

function withQuestion(id: string, change: (question: Question) => Question): SurveyDefinition {
  return {
    ...SAMPLE,
    questions: SAMPLE.questions.map((question) => (question.id === id ? change(question) : question)),
  };
}

const relabelled = withQuestion("solved", (question) =>
  question.type === "choice"
    ? { ...question, options: question.options.toReversed().map((option) => ({ ...option, label: "新" })) }
    : question,
);
const shortened = withQuestion("solved", (question) =>
  question.type === "choice" ? { ...question, options: question.options.slice(0, 3) } : question,
);
const revalued = withQuestion("solved", (question) =>
  question.type === "choice"
    ? { ...question, options: question.options.map((option) => ({ ...option, valid: true })) }
    : question,
);

test("meaningOf() lists the options in order with what is valid and favourable", () => {
  expect(meaning()).toEqual({
    kind: "share",
    values: [
      { value: "yes", label: "是", valid: true, favourable: true },
      { value: "no", label: "否", valid: true, favourable: false },
      { value: "na", label: "不清楚", valid: false, favourable: false },
      { value: "else", label: "其他", valid: true, favourable: false },
    ],
  });
});

test("meaningOf() takes what is correct as favourable for accuracy", () => {
  const { values } = meaning({ kind: "accuracy", favourable: [] });
  expect(values.filter(({ favourable }) => favourable).map(({ value }) => value)).toEqual(["yes"]);
});

test("meaningOf() reads levels as texts, and rows and units of a matrix alike", () => {
  const ofMatrix = (question: string, favourable: number[]) =>
    meaning({ question, favourable }).values.map(({ value, valid, favourable: isGood }) => [value, valid, isGood]);
  expect(ofMatrix("places.hall", [5, 4])).toEqual([
    ["5", true, true],
    ["4", true, true],
    ["3", true, false],
    ["2", true, false],
    ["1", true, false],
  ]);
  expect(ofMatrix("bodies", [2])).toEqual([
    ["2", true, true],
    ["1", true, false],
    ["0", false, false],
  ]);
});

test("meaningOf() has no values for the mean of a number", () => {
  expect(meaning({ kind: "mean", question: "minutes", favourable: [] })).toEqual({ kind: "mean", values: [] });
});

test("sameMeaning() ignores labels and the order of display", () => {
  expect(sameMeaning(meaning(), meaning({}, relabelled))).toBe(true);
});

test("sameMeaning() tells another kind, scale, favourable set or denominator", () => {
  expect(sameMeaning(meaning(), meaning({ kind: "accuracy", favourable: [] }))).toBe(false);
  expect(sameMeaning(meaning(), meaning({ favourable: ["yes", "no"] }))).toBe(false);
  expect(sameMeaning(meaning(), meaning({}, shortened))).toBe(false);
  expect(sameMeaning(meaning({}, shortened), meaning())).toBe(false);
  expect(sameMeaning(meaning(), meaning({}, revalued))).toBe(false);
  const satisfaction = { question: "overall", favourable: [5, 4] };
  const { values } = meaning(satisfaction);
  expect(sameMeaning(meaning(satisfaction), { kind: "mean", values })).toBe(false);
});

test("isScaleChange() tells another set of values from another formula", () => {
  expect(isScaleChange(meaning(), meaning({}, shortened))).toBe(true);
  expect(isScaleChange(meaning({}, shortened), meaning())).toBe(true);
  expect(isScaleChange(meaning(), meaning({}, revalued))).toBe(false);
  expect(isScaleChange(meaning(), meaning({ favourable: ["no"] }))).toBe(false);
  expect(isScaleChange(meaning(), meaning({}, relabelled))).toBe(false);
});

test("wordingOf() changes with the title and the labels that were read", () => {
  const retitled = withQuestion("solved", (question) => ({ ...question, title: "办好了吗？" }));
  const wording = wordingOf(SAMPLE, RESOLUTION);
  expect(wordingOf(retitled, RESOLUTION)).not.toBe(wording);
  expect(wordingOf(relabelled, RESOLUTION)).not.toBe(wording);
  expect(wordingOf(shortened, RESOLUTION)).not.toBe(wording);
});

test("wordingOf() does not change with what nobody read", () => {
  const other = withQuestion("solved", (question) => ({
    ...question,
    required: true,
    visibleIf: { question: "overall", is: 5 },
  }));
  expect(wordingOf(other, RESOLUTION)).toBe(wordingOf(SAMPLE, RESOLUTION));
  expect(wordingOf(SAMPLE, { ...RESOLUTION, key: "k", favourable: ["no"] })).toBe(wordingOf(SAMPLE, RESOLUTION));
  expect(wordingOf(revalued, RESOLUTION)).toBe(wordingOf(SAMPLE, RESOLUTION));
});

test("wordingOf() tells the rows of a plain matrix apart", () => {
  const hall = wordingOf(SAMPLE, { ...RESOLUTION, question: "places.hall" });
  expect(hall).toContain("大厅");
  expect(wordingOf(SAMPLE, { ...RESOLUTION, question: "places.phone" })).not.toBe(hall);
});

test("sameMeaning() tells satisfaction5 from the scale with a neutral level, though both count 5 and 4", () => {
  const meaning = (scale: "satisfaction5" | "satisfaction5n") => {
    const question = { id: "q", type: "rating", title: "q", required: true, scale } as const;
    const indicator = { key: "k", name: "k", kind: "share", question: "q", favourable: [5, 4] } as const;
    return meaningOf(
      { title: "t", live: false, results: "public", questions: [question], indicators: [indicator] },
      indicator,
    );
  };
  expect(sameMeaning(meaning("satisfaction5"), meaning("satisfaction5n"))).toBe(false);
  expect(isScaleChange(meaning("satisfaction5"), meaning("satisfaction5n"))).toBe(true);
  expect(sameMeaning(meaning("satisfaction5"), meaning("satisfaction5"))).toBe(true);
});
