import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { valuesOf } from "../../../src/core/surveys/question-values.ts";
import type { Question } from "../../../src/core/surveys/survey.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { FieldValues } from "./field-context.ts";
import type { CarriedAnswer } from "./place.ts";

type Told = CarriedAnswer & { title: LocalText; label: LocalText };

/** What the address answers of questions that are not asked: one of their own values, or nothing. */
export function carriedAnswers(hidden: readonly Question[], values: FieldValues): Told[] {
  return hidden.flatMap((question) => {
    const [given, ...others] = values.get(question.id) ?? [];
    const value = others.length === 0 ? valuesOf(question).find((each) => String(each.value) === given) : undefined;
    return value ? [{ name: question.id, value: String(value.value), title: question.title, label: value.label }] : [];
  });
}

/** The same in the form, told to the person in one line: nothing goes along unseen. */
export function CarriedAnswers({ lang, carried }: { lang: Locale; carried: readonly Told[] }) {
  const { sentAlong } = messagesIn(lang).resident;
  const told = carried.map(
    ({ title, label }) => [textIn(title, lang).replace(/[?？:：]$/, ""), textIn(label, lang)] as const,
  );
  return carried.length === 0 ? null : (
    <>
      {carried.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} autocomplete="off" />
      ))}
      <p class="along">{sentAlong(told)}</p>
    </>
  );
}
