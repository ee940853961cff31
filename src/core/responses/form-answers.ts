import type { MatrixQuestion, Question, RankingQuestion, SurveyDefinition } from "../surveys/survey.ts";
import { visibleQuestions } from "../surveys/visible-questions.ts";
import { isOtherChosen } from "./other-option.ts";
import { readNumber, toAsciiDigits } from "./read-number.ts";

/**
 * Raw answers from the fields of a page that was sent as a form, still to be judged.
 * Fields are named as the answer keys, a matrix row `matrix.row`, a ranking's option `ranking.option` with its place
 * as value. A page without JavaScript shows everything: what stands in hidden questions, in `q.other` without its
 * option or in reasons without a rating is left out. Fields that belong to no question are ignored. Texts stay as
 * they came.
 */
export function answersFromForm(
  definition: Pick<SurveyDefinition, "questions">,
  fields: Iterable<readonly [string, string]>,
): Record<string, unknown> {
  const form = new Form(fields);
  const answers: Record<string, unknown> = {};
  for (const question of definition.questions) {
    const answer = answerIn(form, question);
    if (answer !== undefined) {
      answers[question.id] = answer;
    }
  }
  const visible = visibleQuestions(definition, answers);
  const applying = definition.questions.filter(({ id }) => visible.has(id) && Object.hasOwn(answers, id));
  return Object.assign({}, ...applying.map((question) => withFollowUps(form, question, answers[question.id])));
}

/** Fields by name; empty ones are not there. */
class Form {
  readonly #values = new Map<string, string[]>();

  constructor(fields: Iterable<readonly [string, string]>) {
    for (const [name, value] of fields) {
      if (value !== "") {
        this.#values.set(name, [...(this.#values.get(name) ?? []), value]);
      }
    }
  }

  all(name: string): string[] | undefined {
    return this.#values.get(name);
  }

  /** A single value; a field sent twice stays a list, which no single answer accepts. */
  one<T>(name: string, read: (text: string) => T): T | string[] | undefined {
    const values = this.#values.get(name);
    const [first] = values ?? [];
    return values === undefined || first === undefined || values.length > 1 ? values : read(first);
  }
}

function answerIn(form: Form, question: Question): unknown {
  switch (question.type) {
    case "rating":
    case "number":
      return form.one(question.id, readNumber);
    case "date":
      return form.one(question.id, (text) => toAsciiDigits(text).trim());
    case "choice":
    case "text":
      return form.one(question.id, (text) => text);
    case "choices":
      return form.all(question.id);
    case "matrix":
      return matrixIn(form, question);
    case "ranking":
      return rankingIn(form, question);
    case "note":
      return undefined;
  }
}

function matrixIn(form: Form, { id, rows }: MatrixQuestion): Record<string, unknown> | undefined {
  const levels = rows.flatMap(({ value: row }): [string, unknown][] => {
    const level = form.one(`${id}.${row}`, readNumber);
    return level === undefined ? [] : [[row, level]];
  });
  return levels.length > 0 ? Object.fromEntries(levels) : undefined;
}

// Two options in one place become a repeat, and a place that is no number makes it no list: judging refuses both.
function rankingIn(form: Form, { id, options }: RankingQuestion): unknown {
  const placed = options.flatMap(({ value: option }) => {
    const place = form.one(`${id}.${option}`, readNumber);
    return place === undefined ? [] : [{ option, place }];
  });
  const ranked = placed.flatMap(({ option, place }) => (typeof place === "number" ? [{ option, place }] : []));
  if (ranked.length < placed.length) {
    return Object.fromEntries(placed.map(({ option, place }) => [option, place]));
  }
  ranked.sort((a, b) => a.place - b.place);
  const list = ranked.map(({ option, place }, at) => {
    const before = ranked[at - 1];
    return before?.place === place ? before.option : option;
  });
  return list.length > 0 ? list : undefined;
}

function withFollowUps(form: Form, question: Question, answer: unknown): Record<string, unknown> {
  const answers: Record<string, unknown> = { [question.id]: answer };
  const reasons = question.type === "rating" && question.reasons ? form.all(`${question.id}.reasons`) : undefined;
  if (reasons !== undefined) {
    answers[`${question.id}.reasons`] = reasons;
  }
  const text = isOtherChosen(question, answer) ? form.one(`${question.id}.other`, (given) => given) : undefined;
  if (text !== undefined) {
    answers[`${question.id}.other`] = text;
  }
  return answers;
}
