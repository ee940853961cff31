import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { PUBLISH_FIELDS, PublishFaults, PublishFields } from "./publish-fields.tsx";
import { type Chosen, ChosenFields, Steps, searchOf } from "./steps.tsx";

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
  const entryOf = (field: string) => chosen.find(([each]) => each === field)?.[1] ?? "";
  return (
    <Frame context={context} title={publish.title} entry="surveys">
      <Steps lang={lang} current="print" />
      <h1>{publish.title}</h1>
      <p class="sub">{publish.text}</p>
      <PublishFaults title={publish.missing} faults={faults} />
      <form method="post" action={adminHref(context, "/surveys/new")}>
        <ChosenFields lang={lang} chosen={chosen} except={[...PUBLISH_FIELDS, "lang"]} />
        <PublishFields context={context} entryOf={entryOf} faults={faults}>
          <p class="acts">
            <button type="submit">{publish.make}</button>
            <a href={adminHref(context, `/surveys/new/dates?${searchOf(chosen)}`)}>{back}</a>
          </p>
        </PublishFields>
      </form>
    </Frame>
  );
}
