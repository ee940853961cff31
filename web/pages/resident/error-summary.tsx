import { textIn } from "../../../src/core/local-text.ts";
import { anchorOf, CODE_FIELD, type FieldContext } from "./field-context.ts";

/** A field at fault, named as in the form, and the sentence for it. */
export type FieldFault = { field: string; detail: string };

/** All that is wrong, told first and with a way to each place; takes the focus. */
export function ErrorSummary({ context, faults }: { context: FieldContext; faults: readonly FieldFault[] }) {
  const { errors } = context.words;
  return faults.length === 0 ? null : (
    <div class="summary" role="alert" tabindex={-1} autofocus data-summary="">
      <h2>{errors.title(faults.length)}</h2>
      <ul>
        {faults.map(({ field, detail }) => (
          <li>
            <a href={`#${anchorOf(field)}`}>{nameOf(context, field)}</a>
            <span>{detail}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf({ questions, lang, words }: FieldContext, field: string): string {
  const [id, part] = field.split(".");
  const question = questions.find((candidate) => candidate.id === id);
  if (!question) {
    return field === CODE_FIELD ? words.code.label : field;
  }
  const row = question.type === "matrix" ? question.rows.find(({ value }) => value === part) : undefined;
  return textIn(row?.label ?? question.title, lang) + (part === "other" ? ` ${words.other}` : "");
}
