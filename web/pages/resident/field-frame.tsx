import type { Child } from "hono/jsx";
import { textIn } from "../../../src/core/local-text.ts";
import type { Condition, Question } from "../../../src/core/surveys/survey.ts";
import { conditionWords } from "./condition-words.ts";
import { anchorOf, describedBy, errorIdOf, type FieldContext, GAP } from "./field-context.ts";

type FieldFrameProps = {
  context: FieldContext;
  question: Exclude<Question, { type: "note" }>;
  /** Set when a single control carries the name; else the frame is a group of them. */
  control?: string;
  hint?: string;
  children?: Child;
};

/** One question: its words, whether it must be answered, when it applies, what was wrong with it. */
export function FieldFrame({ context, question, control, hint, children }: FieldFrameProps) {
  const { errors, lang, words } = context;
  const { id, required, title, type, visibleIf } = question;
  const optional = type === "text" || type === "number" || type === "date" ? "write" : "pick";
  const heading = (
    <>
      {`${textIn(title, lang)}${GAP}`}
      <span class="opt">{required ? words.required : words.optional[optional]}</span>
    </>
  );
  return (
    <fieldset
      id={anchorOf(id)}
      class={`${type === "text" ? "" : "ask"}${errors.has(id) ? " bad" : ""}`}
      {...shownIf(visibleIf)}
      {...(control ? {} : describedBy(context, id))}
    >
      {control ? (
        <label class="q" for={control}>
          {heading}
        </label>
      ) : (
        <legend>{heading}</legend>
      )}
      {visibleIf ? <WhenHint>{words.when.answer(conditionWords(visibleIf, context))}</WhenHint> : null}
      {hint ? <p class="hint">{hint}</p> : null}
      <FieldError context={context} field={id} />
      {children}
    </fieldset>
  );
}

/** Stands only while the script does not: with it, what does not apply is not there. */
export function WhenHint({ children }: { children?: Child }) {
  return (
    <p class="hint" data-when="">
      {children}
    </p>
  );
}

export function FieldError({ context, field }: { context: FieldContext; field: string }) {
  const error = context.errors.get(field);
  return error ? (
    <strong class="error" id={errorIdOf(field)}>
      {error}
    </strong>
  ) : null;
}

/** Tells the script when to show an element. */
export function shownIf(condition: Condition | undefined): { "data-show"?: string } {
  return condition ? { "data-show": JSON.stringify(condition) } : {};
}
