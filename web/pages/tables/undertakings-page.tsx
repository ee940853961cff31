import type { LocalText } from "../../../src/core/local-text.ts";
import { textIn } from "../../../src/core/local-text.ts";
import { UNDERTAKING_LENGTH_MAX, type Undertaking } from "../../../src/core/units/undertaking.ts";
import { messagesIn } from "../../locales/messages.ts";
import { UNDERTAKINGS_STYLE } from "../../styles/undertakings.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { UndertakingLine } from "../unit/undertaking-line.tsx";

export type UndertakingField = "day" | "text" | "due" | "reason";

export type UndertakingsPageProps = {
  context: FrameContext;
  unit: { code: string; name: LocalText };
  undertakings: readonly Undertaking[];
  mayRecord: boolean;
  today: string;
  done: "recorded" | "withdrawn" | null;
  /** What was sent and is wrong: of a withdrawal with the undertaking's `number`. */
  refused: {
    number: number | null;
    entryOf(field: UndertakingField): string;
    faults: ReadonlyMap<string, string>;
  } | null;
};

/** What was promised in public for a unit, and the forms that record a further one and withdraw one. */
export function UndertakingsPage(props: UndertakingsPageProps) {
  const { context, unit, undertakings, mayRecord, done } = props;
  const { lang, base } = context;
  const { admin: words } = messagesIn(lang).undertakings;
  const path = `/units/${encodeURIComponent(unit.code)}`;
  return (
    <Frame context={context} style={UNDERTAKINGS_STYLE} entry="units" title={words.title}>
      <p class="crumbs">
        <a href={adminHref(context, path)}>{textIn(unit.name, lang)}</a>{" "}
        <a href={`${base}/u/${encodeURIComponent(unit.code)}?lang=${lang}`}>{messagesIn(lang).admin.publicPage}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="sub">{words.text}</p>
      {done === null ? null : (
        <p class="told" role="status">
          {done === "recorded" ? words.done : words.withdrawnDone}
        </p>
      )}
      <Refused {...props} />
      <section>
        <h2>{words.recorded}</h2>
        {undertakings.length === 0 ? <p class="sub">{words.none}</p> : null}
        <ol class="promised">
          {undertakings.toReversed().map((undertaking) => (
            <li value={undertaking.number}>
              <p>
                <UndertakingLine undertaking={undertaking} locale={lang} />
              </p>
              {mayRecord && undertaking.withdrawn === null ? (
                <Withdrawal {...props} number={undertaking.number} />
              ) : null}
            </li>
          ))}
        </ol>
      </section>
      {mayRecord ? <NewUndertaking {...props} path={`${path}/undertakings`} /> : <p class="sub">{words.readOnly}</p>}
    </Frame>
  );
}

function Refused({ context, refused }: UndertakingsPageProps) {
  const { admin: words } = messagesIn(context.lang).undertakings;
  return refused === null ? null : (
    <div class="errors" role="alert">
      <p>{words.errors}</p>
      <ul>
        {[...refused.faults].map(([field, why]) => (
          <li>
            <a href={`#${idOf(field, refused.number)}`}>{labelOf(field, context)}</a> {why}
          </li>
        ))}
      </ul>
    </div>
  );
}

function labelOf(field: string, { lang }: FrameContext): string {
  const { admin: words } = messagesIn(lang).undertakings;
  const labels = new Map([
    ["day", words.day],
    ["text", words.promise],
    ["due", words.due],
    ["reason", words.reason],
  ]);
  return labels.get(field) ?? field;
}

function idOf(field: string, number: number | null): string {
  return number === null ? field : `${field}-${number}`;
}

function NewUndertaking({ context, path, today, refused }: UndertakingsPageProps & { path: string }) {
  const { admin: words } = messagesIn(context.lang).undertakings;
  const own = refused?.number === null ? refused : null;
  const field = (name: UndertakingField, hint: string, unsent = "") => ({
    ...{ id: name, name, hint, label: labelOf(name, context) },
    ...{ value: own?.entryOf(name) ?? unsent, fault: own?.faults.get(name) ?? null },
  });
  return (
    <form method="post" action={adminHref(context, path)}>
      <h2>{words.add}</h2>
      <Field {...field("text", words.promiseHint(UNDERTAKING_LENGTH_MAX))} isLong />
      <div class="pair">
        <Field {...field("day", words.dayHint, today)} day={{ max: today }} />
        <Field {...field("due", words.dueHint)} day={{}} />
      </div>
      <p class="note">{words.final}</p>
      <p class="acts">
        <button type="submit">{words.submit}</button>
        <a href={adminHref(context, path.replace(/\/undertakings$/, ""))}>{words.back}</a>
      </p>
    </form>
  );
}

function Withdrawal({ context, unit, refused, number }: UndertakingsPageProps & { number: number }) {
  const { admin: words } = messagesIn(context.lang).undertakings;
  const own = refused?.number === number ? refused : null;
  const path = `/units/${encodeURIComponent(unit.code)}/undertakings/${number}/withdrawal`;
  return (
    <details open={own !== null}>
      <summary>{words.withdraw}</summary>
      <form method="post" action={adminHref(context, path)}>
        <Field
          {...{ id: idOf("reason", number), name: "reason", label: words.reason, hint: words.withdrawText }}
          value={own?.entryOf("reason") ?? ""}
          fault={own?.faults.get("reason") ?? null}
          isLong
        />
        <p class="acts">
          <button class="second" type="submit">
            {words.withdrawSubmit}
          </button>
        </p>
      </form>
    </details>
  );
}

type FieldProps = {
  id: string;
  name: UndertakingField;
  label: string;
  hint: string;
  value: string;
  fault: string | null;
  /** Of a text that may take several lines on the screen. */
  isLong?: boolean;
  /** Of a day: up to when. */
  day?: { max?: string };
};

function Field({ id, name, label, hint, value, fault, isLong = false, day }: FieldProps) {
  const told = {
    "aria-describedby": fault === null ? `${id}-hint` : `${id}-hint ${id}-wrong`,
    "aria-invalid": fault === null ? undefined : ("true" as const),
  };
  return (
    <div class={`field${fault === null ? "" : " bad"}${isLong ? " long" : ""}`}>
      <label for={id}>{label}</label>
      <p class="note" id={`${id}-hint`}>
        {hint}
      </p>
      {isLong ? (
        <textarea id={id} name={name} rows={2} {...told}>
          {value}
        </textarea>
      ) : (
        <input type={day ? "date" : "text"} id={id} name={name} value={value} max={day?.max} {...told} />
      )}
      {fault === null ? null : (
        <p class="wrong" id={`${id}-wrong`}>
          {fault}
        </p>
      )}
    </div>
  );
}
