import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { Help } from "../admin/help.tsx";
import { LinkTable, type PollLinkRow } from "./link-table.tsx";

type Props = {
  context: FrameContext;
  id: string;
  title: LocalText;
  results: "public" | "officials";
  isPublished: boolean;
  links: readonly PollLinkRow[];
  /** Whether the reader may open its codes. */
  mayOpen: boolean;
  /** Whether the reader may make more of them, for some unit. */
  mayMake: boolean;
  /** Whether they may set out tablets, for some unit. */
  mayPair: boolean;
  /** Whether the reader may hand out one-time codes. */
  mayHandOut: boolean;
  /** What the figures beside the codes tell; null where the survey has no indicator. */
  indicator: LocalText | null;
};

/** A survey with its codes: print them, try them, open them. */
export function PollPage(props: Props) {
  const { context, id, title, results, isPublished, links, mayOpen, mayMake, mayPair, mayHandOut, indicator } = props;
  const { lang } = context;
  const { admin, codes, help, links: linkWords } = messagesIn(lang);
  const words = admin.poll.made;
  const name = textIn(title, lang);
  const onTrial = links.filter(({ state }) => state === "trial");
  const trials = onTrial.length;
  const printed = onTrial.filter(({ channel }) => channel === "qr");
  const isUnseen = printed.length > 0 && !printed.some(({ isScanned }) => isScanned);
  return (
    <Frame context={context} title={name} entry="surveys">
      <p class="kick">
        {!isPublished
          ? admin.surveys.draft
          : results === "public"
            ? admin.surveys.isPublic
            : admin.surveys.forOfficials}
      </p>
      <h1>{name}</h1>
      {isPublished ? <p class="sub">{words.text(links.length, new Set(links.map(({ unit }) => unit)).size)}</p> : null}
      {mayOpen ? (
        <p class={isPublished ? "sub" : "acts"}>
          <a class={isPublished ? "" : "button"} href={adminHref(context, `/surveys/${id}/publication`)}>
            {isPublished ? words.change : words.publish}
          </a>
        </p>
      ) : null}
      {trials === 0 || !mayOpen ? null : (
        <>
          <h2>{help.poll.title}</h2>
          <ol class="first">
            {[help.poll.try, help.poll.scan, help.poll.open, help.poll.print].map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </>
      )}
      {links.length === 0 ? null : (
        <p class="acts">
          <a class="button" href={adminHref(context, `/surveys/${id}/plates`)}>
            {words.print}
          </a>
          {mayMake ? <a href={adminHref(context, `/surveys/${id}/links`)}>{linkWords.bulk.open}</a> : null}
          {mayHandOut && links.some(({ proof }) => proof === "token") ? (
            <a href={adminHref(context, `/surveys/${id}/codes`)}>{codes.open}</a>
          ) : null}
        </p>
      )}
      {links.length === 0 && mayMake ? (
        <p class="acts">
          <a class="button" href={adminHref(context, `/surveys/${id}/links`)}>
            {linkWords.bulk.open}
          </a>
        </p>
      ) : null}
      {trials === 0 || !mayOpen ? null : isUnseen ? (
        <p class="note">{linkWords.scan.needed}</p>
      ) : (
        <form method="post" action={adminHref(context, `/surveys/${id}/open`)}>
          <p class="acts">
            <button class="second" type="submit">
              {words.open(trials)}
            </button>
          </p>
        </form>
      )}
      {links.length === 0 ? null : <LinkTable {...{ context, id, links, mayOpen, mayPair, indicator }} />}
      {links.length === 0 || !mayOpen ? null : (
        <Help summary={help.poll.acts}>
          {help.poll.actsText.map((text) => (
            <p>{text}</p>
          ))}
        </Help>
      )}
    </Frame>
  );
}
