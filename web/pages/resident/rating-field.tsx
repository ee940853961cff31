import { textIn } from "../../../src/core/local-text.ts";
import { levelsOf } from "../../../src/core/surveys/scale.ts";
import type { RatingQuestion, Reasons } from "../../../src/core/surveys/survey.ts";
import { anchorOf, describedBy, type FieldContext, GAP, isGiven, levelText } from "./field-context.ts";
import { FieldError, FieldFrame, shownIf, WhenHint } from "./field-frame.tsx";
import { OptionChips } from "./option-field.tsx";

type RatingProps = { context: FieldContext; question: RatingQuestion };

/** Five plain labelled cards, or numbers with words at their ends; then the reasons. */
export function RatingField({ context, question }: RatingProps) {
  return (
    <>
      <FieldFrame context={context} question={question}>
        {question.scale === "nps11" ? (
          <NumberCells context={context} question={question} />
        ) : (
          <LevelCards context={context} question={question} />
        )}
      </FieldFrame>
      {question.reasons ? <ReasonsField context={context} question={question} reasons={question.reasons} /> : null}
    </>
  );
}

function LevelCards({ context, question: { id, scale } }: RatingProps) {
  return (
    <div>
      {levelsOf(scale).map((level) => (
        <label class="card">
          <input type="radio" name={id} value={level.value} checked={isGiven(context, id, level.value)} />
          <span>{levelText(scale, level, context.lang)}</span>
        </label>
      ))}
    </div>
  );
}

function NumberCells({ context, question: { id, scale } }: RatingProps) {
  const levels = levelsOf(scale);
  const ends = [levels.at(0), levels.at(-1)];
  return (
    <>
      <div class="chips numbers">
        {levels.map(({ value, label }) => (
          <label class="chip">
            <input
              type="radio"
              name={id}
              value={value}
              checked={isGiven(context, id, value)}
              {...(textIn(label, context.lang) === String(value) ? {} : { "aria-label": textIn(label, context.lang) })}
            />
            <span>{value}</span>
          </label>
        ))}
      </div>
      <p class="ends" aria-hidden="true">
        {ends.map((level) => (level ? <span>{textIn(level.label, context.lang)}</span> : null))}
      </p>
    </>
  );
}

function ReasonsField({ context, question, reasons }: RatingProps & { reasons: Reasons }) {
  const { words, lang } = context;
  const field = `${question.id}.reasons`;
  const levels = levelsOf(question.scale).filter(({ value }) => value <= reasons.atOrBelow);
  const isAtEveryLevel = levels.length === levelsOf(question.scale).length;
  const highest = levels.find(({ value }) => levels.every((other) => other.value <= value));
  const isUnhappy = reasons.atOrBelow <= 2 && `${question.scale}`.startsWith("satisfaction5");
  return (
    <fieldset
      id={anchorOf(field)}
      class={`more${context.errors.has(field) ? " bad" : ""}`}
      {...shownIf({ question: question.id, atOrBelow: reasons.atOrBelow })}
      {...describedBy(context, field)}
    >
      <legend>
        {`${isUnhappy ? words.reasons.unhappy : words.reasons.any}${GAP}`}
        <span class="opt">{words.optional.pick}</span>
      </legend>
      {highest && !isAtEveryLevel ? <WhenHint>{words.reasons.when(textIn(highest.label, lang))}</WhenHint> : null}
      <FieldError context={context} field={field} />
      <OptionChips context={context} field={field} options={reasons.options} />
    </fieldset>
  );
}
