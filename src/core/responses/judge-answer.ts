import { isDay } from "../figures/period.ts";
import type { FieldReason } from "../refusal.ts";
import { accept, type Result } from "../result.ts";
import { levelsOf } from "../surveys/scale.ts";
import type {
  ChoicesQuestion,
  DateQuestion,
  MatrixQuestion,
  NumberQuestion,
  Question,
  RankingQuestion,
  Scale,
} from "../surveys/survey.ts";
import type { AnswerValue } from "./answer.ts";

/** What is wrong with a value; `row` is the matrix row at fault. */
export type Fault = { reason: FieldReason; row?: string };
export type Judged<T> = Result<T, readonly Fault[]>;

// One number beyond all measure would turn the tally's sum of squares into Infinity for ever.
const NUMBER_SIZE_MAX = Number.MAX_SAFE_INTEGER;

/** An answer judged by its question, texts and notes apart: as it is stored, or everything that is wrong with it. */
export function judgeClosedAnswer(
  question: Exclude<Question, { type: "text" | "note" }>,
  value: unknown,
): Judged<AnswerValue> {
  switch (question.type) {
    case "rating":
      return judgeLevel(question.scale, value);
    case "choice":
      return judgeOption(question.options, value);
    case "choices":
      return judgeChoices(question, value);
    case "matrix":
      return judgeMatrix(question, value);
    case "ranking":
      return judgeRanking(question, value);
    case "number":
      return judgeNumber(question, value);
    case "date":
      return judgeDate(question, value);
  }
}

/** A list of options without repeats, in the order given. */
export function judgeList(options: readonly { value: string }[], value: unknown): Judged<readonly string[]> {
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
    return fault("wrong_type");
  }
  const values: readonly string[] = value;
  if (values.some((item) => !hasOption(options, item))) {
    return fault("not_an_option");
  }
  return new Set(values).size === values.length ? accept(values) : fault("repeated");
}

/** A text as it was written, byte for byte; `lengthMax` is in code points. */
export function judgeText(value: unknown, lengthMax: number): Judged<string> {
  if (typeof value !== "string") {
    return fault("wrong_type");
  }
  if (/[\0\p{Surrogate}]/u.test(value)) {
    return fault("bad_text");
  }
  const isLonger = value.length > lengthMax && (value.length > 2 * lengthMax || [...value].length > lengthMax);
  return isLonger ? fault("too_long") : accept(value);
}

function fault(reason: FieldReason): Judged<never> {
  return { ok: false, refusal: [{ reason }] };
}

function hasOption(options: readonly { value: string }[], value: string): boolean {
  return options.some((option) => option.value === value);
}

function judgeLevel(scale: Scale, value: unknown): Judged<number> {
  if (typeof value !== "number" || Number.isNaN(value)) {
    return fault("wrong_type");
  }
  const level = levelsOf(scale).find((candidate) => candidate.value === value);
  return level ? accept(level.value) : fault("out_of_range");
}

function judgeOption(options: readonly { value: string }[], value: unknown): Judged<string> {
  if (typeof value !== "string") {
    return fault("wrong_type");
  }
  return hasOption(options, value) ? accept(value) : fault("not_an_option");
}

function judgeChoices(question: ChoicesQuestion, value: unknown): Judged<readonly string[]> {
  const list = judgeList(question.options, value);
  if (list.ok && question.min !== undefined && list.value.length < question.min) {
    return fault("too_few");
  }
  if (list.ok && question.max !== undefined && list.value.length > question.max) {
    return fault("too_many");
  }
  return list;
}

// Whoever must rank ranks all; whoever may, can stop after the first.
function judgeRanking(question: RankingQuestion, value: unknown): Judged<readonly string[]> {
  const list = judgeList(question.options, value);
  return list.ok && question.required && list.value.length < question.options.length ? fault("too_few") : list;
}

function judgeMatrix(question: MatrixQuestion, value: unknown): Judged<Readonly<Record<string, number>>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return fault("wrong_type");
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const faults: Fault[] = [];
  const levels: [string, number][] = [];
  for (const { value: row } of question.rows) {
    const level = given.has(row) ? judgeLevel(question.scale, given.get(row)) : null;
    if (level?.ok) {
      levels.push([row, level.value]);
    } else if (level) {
      faults.push(...level.refusal.map(({ reason }) => ({ reason, row })));
    } else if (question.required) {
      faults.push({ reason: "required", row });
    }
    given.delete(row);
  }
  faults.push(...[...given.keys()].map((row): Fault => ({ reason: "unknown", row })));
  return faults.length > 0 ? { ok: false, refusal: faults } : accept(Object.fromEntries(levels));
}

function judgeNumber(question: NumberQuestion, value: unknown): Judged<number> {
  if (typeof value !== "number" || Number.isNaN(value)) {
    return fault("wrong_type");
  }
  const { min = -NUMBER_SIZE_MAX, max = NUMBER_SIZE_MAX, integer } = question;
  const isAllowed = value >= Math.max(min, -NUMBER_SIZE_MAX) && value <= Math.min(max, NUMBER_SIZE_MAX);
  // Adding 0 turns −0 into 0.
  return isAllowed && (!integer || Number.isInteger(value)) ? accept(value + 0) : fault("out_of_range");
}

function judgeDate(question: DateQuestion, value: unknown): Judged<string> {
  if (typeof value !== "string") {
    return fault("wrong_type");
  }
  if (!isDay(value)) {
    return fault("bad_day");
  }
  const { min = value, max = value } = question;
  return value >= min && value <= max ? accept(value) : fault("out_of_range");
}
