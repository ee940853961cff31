import { longstring } from "../figures/longstring.ts";
import { levelsOf } from "../surveys/scale.ts";
import type { MatrixQuestion, Question, RatingQuestion, Scale, SurveyDefinition } from "../surveys/survey.ts";
import type { Answers, AnswerValue } from "./answer.ts";

/** What a response's own answers make it suspected of; "" is nothing. */
export type AnswerFlag = "" | "uniform";

/**
 * The rule of the flag "uniform": so many items of a scale of so many levels, or more, all answered with one level.
 * Tallies are told apart by it, so that a changed rule is another version.
 */
export const UNIFORM_RULE = { flag: "uniform", version: 1, itemCountMin: 6, levelCountMin: 3 } as const;

/**
 * The flag of one response, from its own answers alone. Items are ratings and rows of matrices whose scale has at least
 * three valid levels; "uniform" is at least six of them answered, all of one scale and with the same valid level. A
 * flagged response counts as any other: a content person may rate everything alike.
 * Source: straight-lining as the longest run, Johnson (2005), J. Res. Pers. 39:103, over the whole of the items.
 */
export function answerFlag({ questions }: Pick<SurveyDefinition, "questions">, closed: Answers): AnswerFlag {
  const items = questions.flatMap((question) => (isScaled(question) ? itemsOf(question, closed) : []));
  const isUniform =
    items.length >= UNIFORM_RULE.itemCountMin &&
    longstring(items.map(({ item }) => item)) === items.length &&
    items.every(({ isValid }) => isValid);
  return isUniform ? UNIFORM_RULE.flag : "";
}

type Item = { item: string; isValid: boolean };

function isScaled(question: Question): question is RatingQuestion | MatrixQuestion {
  return question.type === "rating" || question.type === "matrix";
}

function itemsOf(question: RatingQuestion | MatrixQuestion, closed: Answers): Item[] {
  const answer = Object.hasOwn(closed, question.id) ? closed[question.id] : undefined;
  const levels = answer === undefined ? [] : levelsOf(question.scale).filter(({ valid }) => valid);
  if (answer === undefined || levels.length < UNIFORM_RULE.levelCountMin) {
    return [];
  }
  const valid = new Set(levels.map(({ value }) => value));
  const scale = nameOf(question.scale);
  return levelsIn(question, answer).map((level) => ({ item: `${scale}\n${level}`, isValid: valid.has(level) }));
}

/** The levels given, in the order asked. */
function levelsIn(question: RatingQuestion | MatrixQuestion, answer: AnswerValue): number[] {
  if (typeof answer === "number") {
    return [answer];
  }
  if (question.type === "rating" || typeof answer === "string" || isList(answer)) {
    return [];
  }
  return question.rows.flatMap((row) => (Object.hasOwn(answer, row.value) ? (answer[row.value] ?? []) : []));
}

/** Own levels are one scale where values and validity are the same, whatever their labels. */
function nameOf(scale: Scale): string {
  return typeof scale === "string" ? scale : scale.levels.map(({ value, valid }) => `${value}/${valid}`).join();
}

function isList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value);
}
