import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptAnswers } from "../../../src/core/responses/accept-answers.ts";
import type { SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

function errorsOf(answers: Readonly<Record<string, unknown>>, definition = SAMPLE): string[] {
  const result = acceptAnswers(definition, answers);
  return result.ok ? [] : (result.refusal.errors ?? []).map(({ pointer, reason }) => `${pointer} ${reason}`);
}

function acceptedOf(answers: Readonly<Record<string, unknown>>) {
  const result = acceptAnswers(SAMPLE, answers);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.refusal));
  }
  return result.value;
}

test("acceptAnswers() accepts an answer to every type of question", () => {
  const closed = {
    overall: 2,
    "overall.reasons": ["rude", "slow"],
    solved: "no",
    why: ["c", "a"],
    places: { phone: 3 },
    bodies: { east: 0, north: 2 },
    order: ["z", "x"],
    minutes: 15,
    visited: "2019-02-28",
  };
  const accepted = acceptedOf({ comment: "很好", "why.other": " 没人\r\n", ...closed });
  expect(accepted.closed).toEqual(closed);
  expect(accepted.texts).toEqual([
    { field: "why.other", text: " 没人\r\n" },
    { field: "comment", text: "很好" },
  ]);
});

test.each<[string, Record<string, unknown>]>([
  ["/answers/overall required", {}],
  ["/answers/overall wrong_type", { overall: "5" }],
  ["/answers/overall wrong_type", { overall: null }],
  ["/answers/overall wrong_type", { overall: Number.NaN }],
  ["/answers/overall wrong_type", { overall: [5] }],
  ["/answers/overall wrong_type", { overall: [] }],
  ["/answers/overall wrong_type", { overall: {} }],
  ["/answers/overall wrong_type", { overall: "" }],
  ["/answers/overall wrong_type", { overall: true }],
  ["/answers/overall out_of_range", { overall: 5.5 }],
  ["/answers/overall out_of_range", { overall: 0 }],
  ["/answers/overall out_of_range", { overall: 6 }],
  ["/answers/overall out_of_range", { overall: -0 }],
  ["/answers/overall out_of_range", { overall: Number.POSITIVE_INFINITY }],
])("acceptAnswers() names a bad rating: %s", (error, answers) => {
  expect(errorsOf(answers)).toEqual([error]);
});

test.each<[string, Record<string, unknown>]>([
  ["/answers/overall.reasons wrong_type", { "overall.reasons": "slow" }],
  ["/answers/overall.reasons wrong_type", { "overall.reasons": [1] }],
  ["/answers/overall.reasons wrong_type", { "overall.reasons": null }],
  ["/answers/overall.reasons not_an_option", { "overall.reasons": ["slow", "tall"] }],
  ["/answers/overall.reasons repeated", { "overall.reasons": ["slow", "slow"] }],
  ["/answers/solved wrong_type", { solved: 1 }],
  ["/answers/solved wrong_type", { solved: ["yes"] }],
  ["/answers/solved wrong_type", { solved: null }],
  ["/answers/solved not_an_option", { solved: "maybe" }],
  ["/answers/solved not_an_option", { solved: "Yes" }],
  ["/answers/solved.other hidden", { "solved.other": "另外" }],
  ["/answers/solved.other hidden", { solved: "yes", "solved.other": "另外" }],
  ["/answers/solved.other wrong_type", { solved: "else", "solved.other": 5 }],
  ["/answers/solved.other bad_text", { solved: "else", "solved.other": "a\0b" }],
  ["/answers/solved.other too_long", { solved: "else", "solved.other": "长".repeat(2001) }],
  ["/answers/why required", { solved: "no" }],
  ["/answers/why required", { solved: "no", why: [] }],
  ["/answers/why wrong_type", { solved: "no", why: "a" }],
  ["/answers/why wrong_type", { solved: "no", why: { 0: "a" } }],
  ["/answers/why wrong_type", { solved: "no", why: [null] }],
  ["/answers/why not_an_option", { solved: "no", why: ["q"] }],
  ["/answers/why repeated", { solved: "no", why: ["a", "a"] }],
  ["/answers/why too_many", { solved: "no", why: ["a", "b", "c"] }],
  ["/answers/why hidden", { solved: "yes", why: ["a"] }],
  ["/answers/why hidden", { why: ["a"] }],
  ["/answers/places wrong_type", { places: [5] }],
  ["/answers/places wrong_type", { places: null }],
  ["/answers/places wrong_type", { places: 5 }],
  ["/answers/places/hall wrong_type", { places: { hall: "5" } }],
  ["/answers/places/hall wrong_type", { places: { hall: null } }],
  ["/answers/places/hall wrong_type", { places: { hall: { a: 1 } } }],
  ["/answers/places/hall out_of_range", { places: { hall: 6 } }],
  ["/answers/places/roof unknown", { places: { hall: 5, roof: 5 } }],
  ["/answers/places/a~1b~0c unknown", { places: { hall: 5, "a/b~c": 5 } }],
  ["/answers/order wrong_type", { order: "x" }],
  ["/answers/order not_an_option", { order: ["x", "w"] }],
  ["/answers/order repeated", { order: ["x", "y", "x"] }],
  ["/answers/minutes wrong_type", { minutes: "15" }],
  ["/answers/minutes wrong_type", { minutes: Number.NaN }],
  ["/answers/minutes out_of_range", { minutes: Number.POSITIVE_INFINITY }],
  ["/answers/minutes out_of_range", { minutes: 1.5 }],
  ["/answers/minutes out_of_range", { minutes: -1 }],
  ["/answers/minutes out_of_range", { minutes: 601 }],
  ["/answers/visited wrong_type", { visited: 20190101 }],
  ["/answers/visited bad_day", { visited: "2019-02-29" }],
  ["/answers/visited bad_day", { visited: "2019-1-1" }],
  ["/answers/visited out_of_range", { visited: "2020-01-01" }],
  ["/answers/comment wrong_type", { comment: 5 }],
  ["/answers/comment wrong_type", { comment: ["a"] }],
  ["/answers/comment bad_text", { comment: "a\0b" }],
  ["/answers/comment bad_text", { comment: "a\ud800" }],
  ["/answers/comment bad_text", { comment: "\udc00a" }],
  ["/answers/comment too_long", { comment: "123456" }],
  ["/answers/hint unknown", { hint: "x" }],
  ["/answers/nothing unknown", { nothing: 1 }],
  ["/answers/nothing unknown", { nothing: "" }],
  ["/answers/toString unknown", { toString: 1 }],
  ["/answers/comment.other unknown", { "comment.other": "x" }],
  ["/answers/solved.reasons unknown", { "solved.reasons": ["slow"] }],
])("acceptAnswers() names what is wrong: %s", (error, answers) => {
  expect(errorsOf({ overall: 5, ...answers })).toEqual([error]);
});

test("acceptAnswers() tells all errors at once", () => {
  expect(errorsOf({ overall: "5", minutes: 601, places: { hall: 9, roof: 1 }, zzz: 1 })).toEqual([
    "/answers/overall wrong_type",
    "/answers/places/hall out_of_range",
    "/answers/places/roof unknown",
    "/answers/minutes out_of_range",
    "/answers/zzz unknown",
  ]);
});

test("acceptAnswers() tells at most a hundred errors", () => {
  expect(errorsOf(Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`k${i}`, 1])))).toHaveLength(100);
});

test("acceptAnswers() takes reasons only with the rating they belong to", () => {
  const optional: SurveyDefinition = {
    ...SAMPLE,
    questions: SAMPLE.questions.map((question) => ({ ...question, required: false })),
  };
  expect(errorsOf({ "overall.reasons": ["slow"] }, optional)).toEqual(["/answers/overall.reasons hidden"]);
  expect(errorsOf({ overall: 5, "overall.reasons": ["slow"] }, optional)).toEqual([]);
});

test("acceptAnswers() drops blank answers", () => {
  const blank = { "overall.reasons": [], solved: "", why: [], places: {}, order: [], visited: "", comment: "" };
  expect(acceptedOf({ overall: 5, ...blank })).toEqual({ closed: { overall: 5 }, texts: [] });
});

test("acceptAnswers() accepts an empty submission when nothing is required", () => {
  const question = { id: "toString", type: "number", title: "数", required: false, integer: false } as const;
  const definition: SurveyDefinition = { ...SAMPLE, questions: [question] };
  expect(acceptAnswers(definition, {})).toEqual({ ok: true, value: { closed: {}, texts: [] } });
});

test("acceptAnswers() wants every row of a required matrix and every place of a required ranking", () => {
  const definition: SurveyDefinition = {
    ...SAMPLE,
    questions: SAMPLE.questions.flatMap((question) =>
      question.id === "places" || question.id === "order" ? [{ ...question, required: true }] : [],
    ),
  };
  expect(errorsOf({ places: { hall: 5 }, order: ["x", "y"] }, definition)).toEqual([
    "/answers/places/phone required",
    "/answers/order too_few",
  ]);
  expect(errorsOf({ places: { hall: 5, phone: 1 }, order: ["x", "z", "y"] }, definition)).toEqual([]);
});

test("acceptAnswers() wants at least as many choices as stated", () => {
  const definition: SurveyDefinition = {
    ...SAMPLE,
    questions: SAMPLE.questions.flatMap((question) => {
      const { visibleIf: _, ...rest } = question;
      return rest.type === "choices" ? [{ ...rest, min: 2, required: false }] : [];
    }),
  };
  expect(errorsOf({ why: ["a"] }, definition)).toEqual(["/answers/why too_few"]);
  expect(errorsOf({}, definition)).toEqual([]);
});

test("acceptAnswers() counts the length of a text in code points", () => {
  expect(acceptedOf({ overall: 5, comment: "😀😀😀😀😀" }).texts).toEqual([{ field: "comment", text: "😀😀😀😀😀" }]);
  expect(errorsOf({ overall: 5, comment: "😀😀😀😀😀😀" })).toEqual(["/answers/comment too_long"]);
});

test("acceptAnswers() keeps a text byte for byte", () => {
  const texts = ["e\u0301", "\u202e\u2066a", " \t\n ", "\r\n\r", "\ufeffa"];
  for (const text of texts) {
    expect(acceptedOf({ overall: 5, comment: text }).texts).toEqual([{ field: "comment", text }]);
  }
});

test("acceptAnswers() turns −0 into 0", () => {
  const { closed } = acceptedOf({ overall: 5, minutes: -0, bodies: { north: -0 } });
  expect(closed.minutes).toBe(0);
  expect(closed.bodies).toEqual({ north: 0 });
});

test("acceptAnswers() refuses a number too large to be summed, whatever its bounds", () => {
  const question = { id: "n", type: "number", title: "数", required: false, integer: false } as const;
  const definition: SurveyDefinition = { ...SAMPLE, questions: [question] };
  expect(errorsOf({ n: 1e300 }, definition)).toEqual(["/answers/n out_of_range"]);
  expect(errorsOf({ n: -1e16 }, definition)).toEqual(["/answers/n out_of_range"]);
  expect(errorsOf({ n: -0.25 }, definition)).toEqual([]);
});

test("acceptAnswers() never throws and keeps only known fields", () => {
  const keys = ["overall", "overall.reasons", "solved", "why", "places", "order", "minutes", "comment", "hint"];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys, "x"), fc.jsonValue()), (answers) => {
      const result = acceptAnswers(SAMPLE, answers);
      const kept = result.ok ? [...Object.keys(result.value.closed), ...result.value.texts.map((t) => t.field)] : [];
      expect(keys).toEqual(expect.arrayContaining(kept));
    }),
  );
});
