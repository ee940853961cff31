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
 * flagged response counts like every other: a content person may rate everything alike.
 * Source: straight-lining as the longest run, Johnson (2005), J. Res. Pers. 39:103, over the whole of the items.
 */
export function answerFlag({ questions }: Pick<SurveyDefinition, "questions">, closed: Answers): AnswerFlag {
  const items = questions.flatMap((question) => (isScaled(question) ? itemsOf(question, closed) : []));
  const levels = items.map(({ level }) => level);
  // Most answers differ somewhere: only the others are held against their scales.
  const isOneLevel = items.length >= UNIFORM_RULE.itemCountMin && longstring(levels) === items.length;
  return isOneLevel && isOneScale(items) ? UNIFORM_RULE.flag : "";
}

type Item = { scale: Scale; level: number };

function isScaled(question: Question): question is RatingQuestion | MatrixQuestion {
  return (question.type === "rating" || question.type === "matrix") && hasLevels(question.scale);
}

/** Whether a scale has enough valid levels; every named one has. */
function hasLevels(scale: Scale): boolean {
  return typeof scale === "string" || validLevels(scale).length >= UNIFORM_RULE.levelCountMin;
}

function validLevels(scale: Scale): number[] {
  return levelsOf(scale).flatMap(({ value, valid }) => (valid ? [value] : []));
}

/** The levels given, in the order asked. */
function itemsOf(question: RatingQuestion | MatrixQuestion, closed: Answers): Item[] {
  const answer = Object.hasOwn(closed, question.id) ? closed[question.id] : undefined;
  if (answer === undefined || typeof answer === "string" || isList(answer)) {
    return [];
  }
  const { scale } = question;
  if (typeof answer === "number") {
    return [{ scale, level: answer }];
  }
  const rows = question.type === "matrix" ? question.rows : [];
  return rows.flatMap(({ value }) => {
    const level = Object.hasOwn(answer, value) ? answer[value] : undefined;
    return level === undefined ? [] : [{ scale, level }];
  });
}

function isOneScale(items: readonly Item[]): boolean {
  const names = items.map(({ scale }) => nameOf(scale));
  return longstring(names) === items.length && items.every(({ scale, level }) => validLevels(scale).includes(level));
}

/** Own levels are one scale where values and validity are the same, whatever their labels. */
function nameOf(scale: Scale): string {
  return typeof scale === "string" ? scale : scale.levels.map(({ value, valid }) => `${value}/${valid}`).join();
}

function isList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value);
}
