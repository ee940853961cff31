import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { type Chosen, ChosenFields, Steps, searchOf } from "./steps.tsx";

/** The fields of the last step, by name. */
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

type Props = {
  context: FrameContext;
  chosen: Chosen;
  /** What is wrong, by field; "" where it is of no field of this page. */
  faults: ReadonlyMap<string, string>;
};

/** The last step: who sees the results, who asks; then the codes are made. */
export function PublishStep({ context, chosen, faults }: Props) {
  const { lang } = context;
  const { publish, back } = messagesIn(lang).admin.poll;
  const field = (name: PublishField) => ({
    ...{ name, label: publish[name], fault: faults.get(name) },
    value: chosen.find(([each]) => each === name)?.[1] ?? "",
  });
  const isApprovalOpen = ["tableNumber", "approvedBy", "approvalNumber", "validUntil"].some(
    (name) => faults.has(name) || chosen.some(([each, value]) => each === name && value !== ""),
  );
  return (
    <Frame context={context} title={publish.title} entry="surveys">
      <Steps lang={lang} current="print" />
      <h1>{publish.title}</h1>
      <p class="sub">{publish.text}</p>
      <Faults title={publish.missing} faults={faults} />
      <form method="post" action={adminHref(context, "/surveys/new")}>
        <ChosenFields lang={lang} chosen={chosen} except={[...PUBLISH_FIELDS, "lang"]} />
        <ResultsChoice context={context} results={field("results")} />
        <fieldset>
          <legend>{publish.imprint}</legend>
          <TextField {...field("organiser")} note={publish.organiserHint} isRequired />
          <TextField {...field("contact")} note={publish.contactHint} isRequired />
          <TextField {...field("purpose")} />
          <TextField {...field("privacy")} isLong />
        </fieldset>
        <details open={isApprovalOpen}>
          <summary>{publish.approval}</summary>
          <p class="note">{publish.approvalHint}</p>
          <TextField {...field("tableNumber")} />
          <TextField {...field("approvedBy")} />
          <TextField {...field("approvalNumber")} />
          <TextField {...field("validUntil")} type="date" />
        </details>
        <p class="acts">
          <button type="submit">{publish.make}</button>
          <a href={adminHref(context, `/surveys/new/dates?${searchOf(chosen)}`)}>{back}</a>
        </p>
      </form>
    </Frame>
  );
}

type FieldProps = { name: string; label: string; value: string; fault: string | undefined };

function ResultsChoice({ context, results }: { context: FrameContext; results: FieldProps }) {
  const { publish } = messagesIn(context.lang).admin.poll;
  const choices = [
    { value: "public", name: publish.isPublic, hint: publish.isPublicHint },
    { value: "officials", name: publish.forOfficials, hint: publish.forOfficialsHint },
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

function Faults({ title, faults }: { title: string; faults: ReadonlyMap<string, string> }) {
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
