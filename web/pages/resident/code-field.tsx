import { anchorOf, CODE_FIELD, type FieldContext, faultOf, givenText } from "./field-context.ts";
import { FieldError } from "./field-frame.tsx";

/** Where a one-time code is typed; a script fills it in from the part of the address that is sent nowhere. */
export function CodeField({ context }: { context: FieldContext }) {
  const { code, required } = context.words;
  return (
    <fieldset id={anchorOf(CODE_FIELD)} class={context.errors.has(CODE_FIELD) ? "ask bad" : "ask"}>
      <label class="q" for={`c-${CODE_FIELD}`}>
        {code.label} <span class="opt">{required}</span>
      </label>
      <p class="hint">{code.hint}</p>
      <FieldError context={context} field={CODE_FIELD} />
      <input
        class="line code"
        id={`c-${CODE_FIELD}`}
        name={CODE_FIELD}
        value={givenText(context, CODE_FIELD)}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxlength={40}
        data-code=""
        {...faultOf(context, CODE_FIELD)}
      />
    </fieldset>
  );
}
