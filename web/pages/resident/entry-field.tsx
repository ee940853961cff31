import type { DateQuestion, NumberQuestion, TextQuestion } from "../../../src/core/surveys/survey.ts";
import { type CommonMessages, messagesIn, type ResidentMessages } from "../../locales/messages.ts";
import { type FieldContext, faultOf, givenText, joinSentences } from "./field-context.ts";
import { FieldFrame } from "./field-frame.tsx";

const TEXT_LENGTH_DEFAULT = 2000;

/** Words of one's own, with the advice not to name anyone. The parser drops the newline that is written first. */
export function TextField({ context, question }: { context: FieldContext; question: TextQuestion }) {
  const { id, maxLength } = question;
  const limit = maxLength < TEXT_LENGTH_DEFAULT ? context.words.atMost(maxLength) : "";
  return (
    <FieldFrame context={context} question={question} control={`c-${id}`}>
      <textarea id={`c-${id}`} name={id} rows={4} {...faultOf(context, id)}>
        {`\n${givenText(context, id)}`}
      </textarea>
      <p class="hint after">{joinSentences(context.lang, [context.words.textHint, limit])}</p>
    </FieldFrame>
  );
}

/** A number as text, so that full-width digits typed by a Chinese keyboard are not lost. */
export function NumberField({ context, question }: { context: FieldContext; question: NumberQuestion }) {
  const { id, integer, min } = question;
  const hint = numberHint(question, context);
  const isWholePositive = integer && min !== undefined && min >= 0;
  return (
    <FieldFrame context={context} question={question} control={`c-${id}`} {...(hint ? { hint } : {})}>
      <input
        class="line short"
        id={`c-${id}`}
        name={id}
        inputmode={isWholePositive ? "numeric" : min !== undefined && min >= 0 ? "decimal" : "text"}
        value={givenText(context, id)}
        {...faultOf(context, id)}
      />
    </FieldFrame>
  );
}

export function DateField({ context, question }: { context: FieldContext; question: DateQuestion }) {
  const { id, min, max } = question;
  const hint = dateHint(question, context.words, messagesIn(context.lang).common);
  return (
    <FieldFrame context={context} question={question} control={`c-${id}`} {...(hint ? { hint } : {})}>
      <input
        class="line short"
        type="date"
        id={`c-${id}`}
        name={id}
        value={givenText(context, id)}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        {...faultOf(context, id)}
      />
    </FieldFrame>
  );
}

function numberHint({ min, max, integer }: NumberQuestion, { lang, words: { number } }: FieldContext): string {
  const bounds =
    min !== undefined && max !== undefined
      ? [number.between(min, max)]
      : [...(min === undefined ? [] : [number.atLeast(min)]), ...(max === undefined ? [] : [number.atMost(max)])];
  return joinSentences(lang, [...bounds, integer ? number.whole : ""]);
}

function dateHint({ min, max }: DateQuestion, { date }: ResidentMessages, { day }: CommonMessages): string {
  if (min !== undefined && max !== undefined) {
    return date.between(day(min), day(max));
  }
  return min !== undefined ? date.from(day(min)) : max !== undefined ? date.to(day(max)) : "";
}
