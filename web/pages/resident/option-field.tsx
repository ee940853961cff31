import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { otherOf } from "../../../src/core/responses/other-option.ts";
import type { ChoiceQuestion, ChoicesQuestion } from "../../../src/core/surveys/survey.ts";
import type { ResidentMessages } from "../../locales/messages.ts";
import { anchorOf, areShort, type FieldContext, faultOf, givenText, haveShortWords, isGiven } from "./field-context.ts";
import { FieldError, FieldFrame, shownIf } from "./field-frame.tsx";

type Options = readonly { value: string; label: LocalText }[];

/** One of several. */
export function ChoiceField({ context, question }: { context: FieldContext; question: ChoiceQuestion }) {
  return (
    <FieldFrame context={context} question={question}>
      <OptionCards context={context} field={question.id} options={question.options} type="radio" />
      <OtherField context={context} question={question} />
    </FieldFrame>
  );
}

/** Any of several. */
export function ChoicesField({ context, question }: { context: FieldContext; question: ChoicesQuestion }) {
  const { id, options } = question;
  const hint = countHint(question, context.words);
  return (
    <FieldFrame context={context} question={question} {...(hint ? { hint } : {})}>
      <OptionChips context={context} field={id} options={options} />
      <OtherField context={context} question={question} />
    </FieldFrame>
  );
}

/** Checkboxes side by side while their labels are short, else one under the other. */
export function OptionChips({ context, field, options }: { context: FieldContext; field: string; options: Options }) {
  const labels = options.map(({ label }) => label);
  if (!areShort(labels, context.lang)) {
    return <OptionCards context={context} field={field} options={options} type="checkbox" />;
  }
  return (
    <div class={haveShortWords(labels, context.lang) ? "chips" : "chips roomy"}>
      {options.map(({ value, label }) => (
        <label class="chip">
          <input type="checkbox" name={field} value={value} checked={isGiven(context, field, value)} />
          <span>{textIn(label, context.lang)}</span>
        </label>
      ))}
    </div>
  );
}

type OptionCardsProps = { context: FieldContext; field: string; options: Options; type: "radio" | "checkbox" };

function OptionCards({ context, field, options, type }: OptionCardsProps) {
  return (
    <div>
      {options.map(({ value, label }) => (
        <label class="card">
          <input type={type} name={field} value={value} checked={isGiven(context, field, value)} />
          <span>{textIn(label, context.lang)}</span>
        </label>
      ))}
    </div>
  );
}

function OtherField({ context, question }: { context: FieldContext; question: ChoiceQuestion | ChoicesQuestion }) {
  const other = otherOf(question);
  if (other === null) {
    return null;
  }
  const field = `${question.id}.other`;
  const id = anchorOf(field);
  const condition =
    question.type === "choice" ? { question: question.id, is: other } : { question: question.id, includes: other };
  return (
    <div class={`other${context.errors.has(field) ? " bad" : ""}`} {...shownIf(condition)}>
      <label for={id}>{context.words.other}</label>
      <FieldError context={context} field={field} />
      <input class="line" id={id} name={field} value={givenText(context, field)} {...faultOf(context, field)} />
      <p class="hint after">{context.words.textHint}</p>
    </div>
  );
}

function countHint({ min, max, options }: ChoicesQuestion, { choose }: ResidentMessages): string | null {
  const low = min !== undefined && min > 0 ? min : null;
  const high = max !== undefined && max < options.length ? max : null;
  if (low !== null && high !== null) {
    return choose.between(low, high);
  }
  return low !== null ? choose.atLeast(low) : high !== null ? choose.atMost(high) : null;
}
