import type { TallyRow } from "../figures/counts.ts";
import type { MatrixQuestion, Question, SurveyDefinition } from "../surveys/survey.ts";
import type { AcceptedAnswers, AnswerValue, ResponseDimensions } from "./answer.ts";
import { type AnswerFlag, answerFlag } from "./answer-flag.ts";

type Entry = { question: string; value: string; unit?: string; number?: number };

/**
 * What one response adds to the tally. Question "" counts the response; value "" that a question was answered, for
 * numbers with their sum and sum of squares. A ranking counts `option#position` from 1. A plain matrix counts in
 * `matrix.row`; one over units counts in each unit, and at the response's own unit under the list of units rated.
 * All rows carry the response's flag.
 */
export function tallyOf(
  definition: SurveyDefinition,
  dimensions: ResponseDimensions,
  accepted: AcceptedAnswers,
): TallyRow[] {
  const closed = new Map(Object.entries(accepted.closed));
  const entries: Entry[] = [{ question: "", value: "" }];
  for (const question of definition.questions) {
    const value = closed.get(question.id);
    if (value !== undefined) {
      entries.push(...entriesOf(question, value));
    }
    const reasons = closed.get(`${question.id}.reasons`);
    if (Array.isArray(reasons)) {
      entries.push(...countEach(`${question.id}.reasons`, reasons));
    }
  }
  entries.push(...accepted.texts.map(({ field }) => ({ question: field, value: "" })));
  const flag = answerFlag(definition, accepted.closed);
  return entries.map((entry) => rowOf(entry, dimensions, flag));
}

function entriesOf(question: Question, value: AnswerValue): Entry[] {
  const answered = { question: question.id, value: "" };
  if (typeof value === "number") {
    return question.type === "number"
      ? [{ ...answered, number: value }]
      : [answered, { question: question.id, value: String(value) }];
  }
  if (typeof value === "string") {
    return question.type === "date" ? [answered] : [answered, { question: question.id, value }];
  }
  if (isList(value)) {
    return countEach(question.id, question.type === "ranking" ? value.map((item, at) => `${item}#${at + 1}`) : value);
  }
  return question.type === "matrix" ? matrixEntries(question, value) : [];
}

function countEach(question: string, values: readonly string[]): Entry[] {
  return [{ question, value: "" }, ...values.map((value) => ({ question, value }))];
}

function matrixEntries(question: MatrixQuestion, levels: Readonly<Record<string, number>>): Entry[] {
  const rated = question.rows.flatMap((row) => {
    const level = Object.hasOwn(levels, row.value) ? levels[row.value] : undefined;
    return level === undefined ? [] : [{ ...row, level: String(level) }];
  });
  const inUnits = rated.flatMap(({ unit, level }) =>
    unit === undefined
      ? []
      : [
          { question: question.id, unit, value: "" },
          { question: question.id, unit, value: level },
        ],
  );
  if (inUnits.length > 0) {
    const units = rated.flatMap(({ unit }) => (unit === undefined ? [] : [unit])).sort();
    return [...inUnits, { question: question.id, value: JSON.stringify(units) }];
  }
  const inRows = rated.flatMap(({ value: row, level }) => countEach(`${question.id}.${row}`, [level]));
  return [{ question: question.id, value: "" }, ...inRows];
}

function isList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value);
}

function rowOf({ question, value, unit, number }: Entry, dimensions: ResponseDimensions, flag: AnswerFlag): TallyRow {
  return {
    survey: dimensions.survey,
    revision: dimensions.revision,
    question,
    value,
    unit: unit ?? dimensions.unit,
    channel: dimensions.channel,
    respondentClass: dimensions.respondentClass ?? "",
    proof: dimensions.proof,
    origin: dimensions.origin,
    round: dimensions.round,
    flag,
    count: 1,
    sum: number ?? 0,
    sumOfSquares: number === undefined ? 0 : number ** 2,
  };
}
