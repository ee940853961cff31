import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { PublishFaults, type PublishField, PublishFields } from "./publish-fields.tsx";

type Props = {
  context: FrameContext;
  survey: { id: string; title: LocalText };
  /** Who sees the results now; null while nothing is published. */
  results: "public" | "officials" | null;
  /** Whether the draft holds more than is published. */
  hasDraftChanges: boolean;
  entryOf: (field: PublishField) => string;
  faults: ReadonlyMap<string, string>;
};

/** Publishes a draft, or changes of a published survey who sees its results and who asks. */
export function PublicationPage({ context, survey, results, hasDraftChanges, entryOf, faults }: Props) {
  const { publication: words, publish } = messagesIn(context.lang).admin.poll;
  const path = `/surveys/${survey.id}`;
  const title = results === null ? words.publishTitle : words.title;
  return (
    <Frame context={context} title={title} entry="surveys">
      <p class="crumbs">
        <a href={adminHref(context, path)}>{textIn(survey.title, context.lang)}</a>
      </p>
      <h1>{title}</h1>
      <p class="sub">{results === null ? words.publishText : words.text}</p>
      {hasDraftChanges ? <p class="sub">{words.draft}</p> : null}
      <PublishFaults title={publish.missing} faults={faults} />
      <form method="post" action={adminHref(context, `${path}/publication`)}>
        <PublishFields context={context} entryOf={entryOf} faults={faults} isPublicNow={results === "public"}>
          <p class="acts">
            <button type="submit">{results === null ? words.publish : words.save}</button>
            <a href={adminHref(context, path)}>{words.back}</a>
          </p>
        </PublishFields>
      </form>
    </Frame>
  );
}
