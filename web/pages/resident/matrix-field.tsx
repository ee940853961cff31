import { textIn } from "../../../src/core/local-text.ts";
import { levelsOf } from "../../../src/core/surveys/scale.ts";
import type { MatrixQuestion, MatrixRow } from "../../../src/core/surveys/survey.ts";
import { anchorOf, areShort, describedBy, type FieldContext, isGiven, levelText } from "./field-context.ts";
import { FieldError, FieldFrame } from "./field-frame.tsx";

type MatrixProps = { context: FieldContext; question: MatrixQuestion };

/** One group per row: a table would not fit a phone. */
export function MatrixField({ context, question }: MatrixProps) {
  return (
    <FieldFrame context={context} question={question}>
      {question.rows.map((row) => (
        <MatrixRowField context={context} question={question} row={row} />
      ))}
    </FieldFrame>
  );
}

function MatrixRowField({ context, question, row }: MatrixProps & { row: MatrixRow }) {
  const { id, scale } = question;
  const { lang } = context;
  const field = `${id}.${row.value}`;
  const levels = levelsOf(scale);
  const isShort =
    levels.every(({ label }) => textIn(label, lang).length <= 6) &&
    areShort(
      levels.map(({ label }) => label),
      lang,
    );
  return (
    <fieldset
      id={anchorOf(field)}
      class={`row${context.errors.has(field) ? " bad" : ""}`}
      {...describedBy(context, field)}
    >
      <legend>{textIn(row.label, lang)}</legend>
      <FieldError context={context} field={field} />
      <div class={`chips levels${isShort ? "" : " wide"}`}>
        {levels.map((level) => (
          <label class="chip">
            <input type="radio" name={field} value={level.value} checked={isGiven(context, field, level.value)} />
            <span>{levelText(scale, level, lang)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
