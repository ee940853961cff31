import type { LocalText } from "../local-text.ts";
import { otherOf } from "../responses/other-option.ts";
import { levelsOf } from "../surveys/scale.ts";
import type { Question, SurveyDefinition } from "../surveys/survey.ts";

/** What is typed for a value: a level's own number, an option's letter. */
export type Key = { key: string; value: string; label: LocalText };

/**
 * One thing to type, named as in the form: `one` key, `many` keys in a row, keys in `order` of preference, a `number`,
 * a `date`, or a `text`.
 */
export type KeyedField = {
  field: string;
  question: string;
  kind: "one" | "many" | "order" | "number" | "date" | "text";
  keys: readonly Key[];
};

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** All that is typed of a sheet, in the order of its questions. */
export function keyedFields({ questions }: Pick<SurveyDefinition, "questions">): readonly KeyedField[] {
  return questions.flatMap(fieldsOf);
}

function fieldsOf(question: Question): KeyedField[] {
  const { id, type } = question;
  const own = { field: id, question: id };
  switch (type) {
    case "rating":
      return [
        { ...own, kind: "one", keys: levelKeys(question) },
        ...(question.reasons ? [followUp(id, "reasons", "many", optionKeys(question.reasons.options))] : []),
      ];
    case "matrix":
      return question.rows.map((row) => followUp(id, row.value, "one", levelKeys(question)));
    case "choice":
    case "choices":
      return [
        { ...own, kind: type === "choice" ? "one" : "many", keys: optionKeys(question.options) },
        ...(otherOf(question) === null ? [] : [followUp(id, "other", "text", [])]),
      ];
    case "ranking":
      return [{ ...own, kind: "order", keys: optionKeys(question.options) }];
    case "note":
      return [];
    default:
      return [{ ...own, kind: type, keys: [] }];
  }
}

function followUp(question: string, part: string, kind: KeyedField["kind"], keys: readonly Key[]): KeyedField {
  return { field: `${question}.${part}`, question, kind, keys };
}

function levelKeys({ scale }: Extract<Question, { type: "rating" | "matrix" }>): Key[] {
  return levelsOf(scale).map(({ value, label }) => ({ key: String(value), value: String(value), label }));
}

/** Letters, or numbers from 1 where there are more options than letters. */
function optionKeys(options: readonly { value: string; label: LocalText }[]): Key[] {
  return options.map(({ value, label }, at) => ({
    ...{ key: options.length > LETTERS.length ? String(at + 1) : LETTERS.charAt(at), value, label },
  }));
}
