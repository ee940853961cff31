import type { Key, KeyedField } from "../../../src/core/entry/keyed-fields.ts";
import { keyedFields } from "../../../src/core/entry/keyed-fields.ts";
import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import type { Question, SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { FrameContext } from "../admin/frame.tsx";

/** A field at fault, named as in the form, and the sentence for it. */
export type SheetFault = { field: string; detail: string };

type Props = {
  context: FrameContext;
  definition: SurveyDefinition;
  /** What was typed, by field. */
  typed: ReadonlyMap<string, string>;
  faults: readonly SheetFault[];
};

/** The questions in the questionnaire's numbering, the keys of each, and what was typed. */
export function SheetFields(props: Props) {
  const keyed = keyedFields(props.definition);
  return (
    <div class="sheet">
      {asked(props.definition).map((question) => (
        <Ask {...props} question={question} fields={keyed.filter((field) => field.question === question.id)} />
      ))}
    </div>
  );
}

/** The number a field's question has in the questionnaire: notes are not counted. */
export function questionNumber(definition: SurveyDefinition, field: string): number {
  return asked(definition).findIndex(({ id }) => id === field.split(".")[0]) + 1;
}

function asked({ questions }: SurveyDefinition): readonly Question[] {
  return questions.filter(({ type }) => type !== "note");
}

type AskProps = Props & { question: Question; fields: readonly KeyedField[] };

function Ask(props: AskProps) {
  const { context, definition, question, fields, faults } = props;
  const words = messagesIn(context.lang).entry.sheet;
  const heading = (
    <>
      <span class="no">{questionNumber(definition, question.id)}</span>
      {textIn(question.title, context.lang)}
      {"required" in question && question.required ? <span class="opt">{words.required}</span> : null}
    </>
  );
  const [first, ...more] = fields;
  if (question.type === "matrix") {
    return (
      <fieldset class="ask rows" data-ask={question.id}>
        <legend>{heading}</legend>
        <Keys context={context} field={question.id} keys={first?.keys ?? []} />
        {faults.flatMap(({ field, detail }) => (field === question.id ? <p class="wrong">{detail}</p> : []))}
        {question.rows.map((row) => (
          <Type {...props} keyed={fieldOf(fields, `${question.id}.${row.value}`)} label={row.label} by={question.id} />
        ))}
      </fieldset>
    );
  }
  return (
    <div class="ask more" data-ask={question.id}>
      <label for={`f-${question.id}`}>{heading}</label>
      {first ? <Keys context={context} field={question.id} keys={first.keys} /> : null}
      {first ? <Type {...props} keyed={first} label={null} by={question.id} /> : null}
      {more.map((keyed) => (
        <>
          {keyed.kind === "text" ? null : <Keys context={context} field={keyed.field} keys={keyed.keys} />}
          <Type {...props} keyed={keyed} label={keyed.kind === "text" ? words.other : words.reasons} by={keyed.field} />
        </>
      ))}
    </div>
  );
}

function fieldOf(fields: readonly KeyedField[], name: string): KeyedField | undefined {
  return fields.find(({ field }) => field === name);
}

function Keys({ context, field, keys }: { context: FrameContext; field: string; keys: readonly Key[] }) {
  return keys.length === 0 ? null : (
    <ul class="keys" id={`k-${field}`}>
      {keys.map(({ key, label }) => (
        <li>
          <kbd>{key}</kbd>
          {withoutKey(textIn(label, context.lang), key)}
        </li>
      ))}
    </ul>
  );
}

/** The labels of some scales begin with the number that is typed. */
function withoutKey(label: string, key: string): string {
  return label.startsWith(key) && /^\d+$/.test(key) ? label.slice(key.length).trim() : label;
}

type TypeProps = Props & { keyed: KeyedField | undefined; label: LocalText | null; by: string };

function Type({ context, typed, faults, keyed, label, by }: TypeProps) {
  if (!keyed) {
    return null;
  }
  const { field, kind } = keyed;
  const fault = faults.find((each) => each.field === field)?.detail;
  const hint = messagesIn(context.lang).entry.sheet;
  const hints: Partial<Record<KeyedField["kind"], string>> = { many: hint.many, order: hint.order, date: hint.date };
  const id = `f-${field}`;
  const shared = {
    ...{ id, name: field, autocomplete: "off", "data-kind": kind },
    ...{ "aria-describedby": `${keyed.keys.length > 0 ? `k-${by} ` : ""}o-${field}` },
    ...(fault && { "aria-invalid": "true" as const }),
  };
  return (
    <div class={fault ? "type bad" : "type"} data-other={field.endsWith(".other") ? field : undefined}>
      {label === null ? null : <label for={id}>{textIn(label, context.lang)}</label>}
      {kind === "text" && label === null ? (
        <textarea {...shared}>{typed.get(field) ?? ""}</textarea>
      ) : (
        <input
          {...shared}
          class={kind === "text" ? "wide" : undefined}
          inputmode={isNumeric(keyed) ? "numeric" : undefined}
          autocapitalize={keyed.keys.length > 0 ? "characters" : undefined}
          spellcheck={false}
          value={typed.get(field) ?? ""}
        />
      )}
      <output id={`o-${field}`} for={id} class={fault ? "bad" : undefined}>
        {fault ?? ""}
      </output>
      {label === null && hints[kind] ? <span class="hint">{hints[kind]}</span> : null}
    </div>
  );
}

function isNumeric({ kind, keys }: KeyedField): boolean {
  return kind === "number" || kind === "date" || (kind === "one" && keys.every(({ key }) => /^\d+$/.test(key)));
}
