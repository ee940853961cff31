import { pointerTo } from "../pointer.ts";
import { type FieldError, invalid } from "../refusal.ts";
import { acceptAnswers } from "../responses/accept-answers.ts";
import { answersFromForm } from "../responses/form-answers.ts";
import { accept, type Result, refuse } from "../result.ts";
import type { SurveyDefinition } from "../surveys/survey.ts";
import { type KeyedField, keyedFields } from "./keyed-fields.ts";
import { readKeys } from "./read-keys.ts";

/** Answers by key, as a response is sent. */
export type RawAnswers = Readonly<Record<string, unknown>>;

/** The answers of a sheet as it was typed, judged like any other; a key that stands for nothing is `not_an_option`, a place given twice `repeated`. */
export function typedSheet(definition: SurveyDefinition, typed: ReadonlyMap<string, string>): Result<RawAnswers> {
  const { fields, faults } = readKeys(keyedFields(definition), typed);
  const answers = answersFromForm(definition, fields);
  const accepted = acceptAnswers(definition, answers);
  const errors: FieldError[] = faults.map(({ field, reason }) => ({
    ...{ pointer: pointerTo("answers", ...field.split(".")), reason },
  }));
  const others = accepted.ok ? [] : (accepted.refusal.errors ?? []);
  const all = [...errors, ...others.filter(({ pointer }) => !errors.some((error) => error.pointer === pointer))];
  return all.length > 0 ? refuse(invalid(all)) : accept(answers);
}

/** What is typed for answers, by field: reading it again gives them back. */
export function typedFor(definition: SurveyDefinition, answers: RawAnswers): ReadonlyMap<string, string> {
  return new Map(keyedFields(definition).map((keyed) => [keyed.field, textFor(keyed, answerAt(keyed, answers))]));
}

function answerAt({ field, question }: KeyedField, answers: RawAnswers): unknown {
  const whole = answers[question];
  const isRow = field !== question && typeof whole === "object" && whole !== null && !Array.isArray(whole);
  return isRow ? Object.entries(whole).find(([row]) => field === `${question}.${row}`)?.[1] : answers[field];
}

function textFor({ keys }: KeyedField, answer: unknown): string {
  const values: unknown[] = Array.isArray(answer) ? answer : [answer ?? ""];
  const typed = values.map((each) => keys.find(({ value }) => value === String(each))?.key ?? String(each));
  return typed.join(/^[A-Z]$/.test(keys[0]?.key ?? "") ? "" : " ");
}
