import type { Child } from "hono/jsx";
import { messagesIn } from "../../locales/messages.ts";
import type { FrameContext } from "../admin/frame.tsx";

/** What is said when a survey is published, by name. */
export const PUBLISH_FIELDS = [
  "results",
  "organiser",
  "contact",
  "purpose",
  "privacy",
  "tableNumber",
  "approvedBy",
  "approvalNumber",
  "validUntil",
] as const;

export type PublishField = (typeof PUBLISH_FIELDS)[number];

const APPROVAL: readonly PublishField[] = ["tableNumber", "approvedBy", "approvalNumber", "validUntil"];

type Props = {
  context: FrameContext;
  entryOf: (field: PublishField) => string;
  /** What is wrong, by field; "" where it is of no field of this page. */
  faults: ReadonlyMap<string, string>;
  /** Whether everyone sees the results now, so that hiding them will be told. */
  isPublicNow?: boolean;
  children?: Child;
};

/** Who sees the results and who asks; below it the buttons of the form. */
export function PublishFields({ context, entryOf, faults, isPublicNow = false, children }: Props) {
  const { publish } = messagesIn(context.lang).admin.poll;
  const field = (name: PublishField) => ({
    ...{ name, label: publish[name], fault: faults.get(name), value: entryOf(name) },
  });
  return (
    <>
      <ResultsChoice context={context} results={field("results")} isPublicNow={isPublicNow} />
      <fieldset>
        <legend>{publish.imprint}</legend>
        <TextField {...field("organiser")} note={publish.organiserHint} isRequired />
        <TextField {...field("contact")} note={publish.contactHint} isRequired />
        <TextField {...field("purpose")} />
        <TextField {...field("privacy")} note={messagesIn(context.lang).help.privacy} isLong />
      </fieldset>
      <details open={APPROVAL.some((name) => faults.has(name) || entryOf(name) !== "")}>
        <summary>{publish.approval}</summary>
        <p class="note">{publish.approvalHint}</p>
        <TextField {...field("tableNumber")} />
        <TextField {...field("approvedBy")} />
        <TextField {...field("approvalNumber")} />
        <TextField {...field("validUntil")} type="date" />
      </details>
      {children}
    </>
  );
}

type FieldProps = { name: string; label: string; value: string; fault: string | undefined };

type ChoiceProps = { context: FrameContext; results: FieldProps; isPublicNow: boolean };

function ResultsChoice({ context, results, isPublicNow }: ChoiceProps) {
  const { publish } = messagesIn(context.lang).admin.poll;
  const choices = [
    { value: "public", name: publish.isPublic, hint: publish.isPublicHint },
    { value: "officials", name: publish.forOfficials, hint: isPublicNow ? publish.hideHint : publish.forOfficialsHint },
  ];
  return (
    <fieldset aria-describedby={results.fault ? "results-fault" : undefined}>
      <legend id="results">{publish.results}</legend>
      {choices.map(({ value, name, hint }) => (
        <label class="choice">
          <input type="radio" name="results" value={value} checked={results.value === value} required />
          <span>
            <b>{name}</b>
            <small>{hint}</small>
          </span>
        </label>
      ))}
      {results.fault ? (
        <p class="wrong" id="results-fault">
          {results.fault}
        </p>
      ) : null}
    </fieldset>
  );
}

type TextFieldProps = FieldProps & { note?: string; isRequired?: boolean; isLong?: boolean; type?: "text" | "date" };

function TextField({
  name,
  label,
  value,
  fault,
  note,
  isRequired = false,
  isLong = false,
  type = "text",
}: TextFieldProps) {
  const told = [note ? `${name}-note` : "", fault ? `${name}-fault` : ""].filter((id) => id !== "").join(" ");
  const common = {
    ...{ id: name, name, required: isRequired },
    ...(told !== "" && { "aria-describedby": told }),
    ...(fault && { "aria-invalid": "true" as const }),
  };
  return (
    <div class={fault ? "field bad" : "field"}>
      <label for={name}>{label}</label>
      {note ? (
        <p class="note" id={`${name}-note`}>
          {note}
        </p>
      ) : null}
      {isLong ? <textarea {...common}>{value}</textarea> : <input {...common} type={type} value={value} />}
      {fault ? (
        <p class="wrong" id={`${name}-fault`}>
          {fault}
        </p>
      ) : null}
    </div>
  );
}

/** Every field at fault, each a way to it. */
export function PublishFaults({ title, faults }: { title: string; faults: ReadonlyMap<string, string> }) {
  return faults.size === 0 ? null : (
    <div class="errors" role="alert">
      <p>{title}</p>
      <ul>
        {[...faults].map(([name, text]) => (
          <li>{name === "" ? text : <a href={`#${name}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
