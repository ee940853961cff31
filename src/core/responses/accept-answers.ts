import { pointerTo } from "../pointer.ts";
import { type FieldError, type FieldReason, invalid } from "../refusal.ts";
import { accept, type Result, refuse } from "../result.ts";
import type { Question, SurveyDefinition } from "../surveys/survey.ts";
import { visibleQuestions } from "../surveys/visible-questions.ts";
import type { AcceptedAnswers, AnswerValue } from "./answer.ts";
import { isBlank } from "./blank-answers.ts";
import { judgeClosedAnswer, judgeList, judgeText } from "./judge-answer.ts";
import { isOtherChosen, otherOf } from "./other-option.ts";

const OTHER_LENGTH_MAX = 2000;
const ERRORS_MAX = 100;

/**
 * Raw answers judged by every rule of their questionnaire: as they are stored, or all that is wrong with them
 * (at most 100 errors), each named by a pointer such as `/answers/overall.reasons` or `/answers/matrix/row`.
 * Blank values of a fitting kind are no answers. A ranking may stop early unless it is required; a required matrix
 * needs every row.
 */
export function acceptAnswers(
  definition: SurveyDefinition,
  answers: Readonly<Record<string, unknown>>,
): Result<AcceptedAnswers> {
  const judgement = new Judgement(definition, answers);
  definition.questions.forEach((question) => {
    judgement.judge(question);
  });
  return judgement.result();
}

/** The sheet on which one submission is judged, question by question. */
class Judgement {
  readonly #answers: Readonly<Record<string, unknown>>;
  readonly #visible: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  readonly #closed: [string, AnswerValue][] = [];
  readonly #texts: { field: string; text: string }[] = [];
  readonly #errors: FieldError[] = [];

  constructor(definition: SurveyDefinition, answers: Readonly<Record<string, unknown>>) {
    this.#answers = answers;
    this.#visible = visibleQuestions(definition, answers);
  }

  judge(question: Question): void {
    if (question.type === "note") {
      return;
    }
    const value = this.#take(question.id, BLANK_KINDS[question.type]);
    const isVisible = this.#visible.has(question.id);
    if (!isVisible && value !== undefined) {
      this.#refuse("hidden", question.id);
    } else if (isVisible && value === undefined && question.required) {
      this.#refuse("required", question.id);
    } else if (value !== undefined) {
      this.#judgeMain(question, value);
    }
    this.#judgeReasons(question, isVisible && value !== undefined);
    this.#judgeOther(question, isVisible ? value : undefined);
  }

  result(): Result<AcceptedAnswers> {
    for (const key of Object.keys(this.#answers)) {
      if (!this.#seen.has(key)) {
        this.#refuse("unknown", key);
      }
    }
    return this.#errors.length > 0
      ? refuse(invalid(this.#errors.slice(0, ERRORS_MAX)))
      : accept({ closed: Object.fromEntries(this.#closed), texts: this.#texts });
  }

  #judgeMain(question: Exclude<Question, { type: "note" }>, value: unknown): void {
    if (question.type === "text") {
      this.#keepText(question.id, value, question.maxLength);
      return;
    }
    const judged = judgeClosedAnswer(question, value);
    if (judged.ok) {
      this.#closed.push([question.id, judged.value]);
    } else {
      for (const { reason, row } of judged.refusal) {
        this.#refuse(reason, question.id, ...(row === undefined ? [] : [row]));
      }
    }
  }

  #judgeReasons(question: Question, isRated: boolean): void {
    if (question.type !== "rating" || !question.reasons) {
      return;
    }
    const key = `${question.id}.reasons`;
    const value = this.#take(key, "list");
    if (value === undefined) {
      return;
    }
    const judged = isRated ? judgeList(question.reasons.options, value) : null;
    if (judged?.ok) {
      this.#closed.push([key, judged.value]);
    } else {
      this.#refuse(judged?.refusal[0]?.reason ?? "hidden", key);
    }
  }

  #judgeOther(question: Question, chosen: unknown): void {
    if (otherOf(question) === null) {
      return;
    }
    const key = `${question.id}.other`;
    const value = this.#take(key, "text");
    if (value === undefined) {
      return;
    }
    if (isOtherChosen(question, chosen)) {
      this.#keepText(key, value, OTHER_LENGTH_MAX);
    } else {
      this.#refuse("hidden", key);
    }
  }

  #keepText(field: string, value: unknown, lengthMax: number): void {
    const text = judgeText(value, lengthMax);
    if (text.ok) {
      this.#texts.push({ field, text: text.value });
    } else {
      this.#refuse(text.refusal[0]?.reason ?? "bad_text", field);
    }
  }

  /** The value given for a key, undefined when there is none or a blank of the kind that the field may be left as. */
  #take(key: string, blankKind: BlankKind): unknown {
    this.#seen.add(key);
    const value = Object.hasOwn(this.#answers, key) ? this.#answers[key] : undefined;
    return isBlank(value) && blankKind === kindOf(value) ? undefined : value;
  }

  #refuse(reason: FieldReason, ...path: readonly string[]): void {
    this.#errors.push({ pointer: pointerTo("answers", ...path), reason });
  }
}

type BlankKind = "text" | "list" | "rows" | null;

const BLANK_KINDS: Readonly<Record<Exclude<Question["type"], "note">, BlankKind>> = {
  rating: null,
  number: null,
  choice: "text",
  date: "text",
  text: "text",
  choices: "list",
  ranking: "list",
  matrix: "rows",
};

function kindOf(value: unknown): BlankKind {
  if (typeof value === "string") {
    return "text";
  }
  return Array.isArray(value) ? "list" : "rows";
}
