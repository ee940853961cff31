import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { Help } from "../admin/help.tsx";

export type PollLinkRow = {
  code: string;
  unitName: LocalText;
  state: "trial" | "open" | "not_open_yet" | "paused" | "closed";
  opensOn: string | null;
  closesOn: string | null;
};

type Props = {
  context: FrameContext;
  id: string;
  title: LocalText;
  results: "public" | "officials";
  isPublished: boolean;
  links: readonly PollLinkRow[];
  /** Whether the reader may open its codes. */
  mayOpen: boolean;
};

/** A survey with its codes: print them, try them, open them. */
export function PollPage({ context, id, title, results, isPublished, links, mayOpen }: Props) {
  const { lang } = context;
  const { common, admin, help } = messagesIn(lang);
  const words = admin.poll.made;
  const name = textIn(title, lang);
  const trials = links.filter(({ state }) => state === "trial").length;
  const day = (value: string | null) => (value === null ? null : common.day(value));
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
      {isPublished ? <p class="sub">{words.text(links.length)}</p> : null}
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
            {[help.poll.try, help.poll.print, help.poll.open].map((step) => (
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
        </p>
      )}
      {trials === 0 || !mayOpen ? null : (
        <form method="post" action={adminHref(context, `/surveys/${id}/open`)}>
          <p class="acts">
            <button class="second" type="submit">
              {words.open(trials)}
            </button>
          </p>
        </form>
      )}
      {links.length === 0 ? null : <LinkTable context={context} id={id} links={links} day={day} mayOpen={mayOpen} />}
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

type TableProps = {
  context: FrameContext;
  id: string;
  mayOpen: boolean;
  links: readonly PollLinkRow[];
  day: (value: string | null) => string | null;
};

function LinkTable({ context, id, links, day, mayOpen }: TableProps) {
  const { lang, base } = context;
  const words = messagesIn(lang).admin.poll.made;
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">
            <span class="skip">{words.acts.label}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ code, unitName, state, opensOn, closesOn }) => (
          <tr>
            <td>{textIn(unitName, lang)}</td>
            <td class="code" data-name={words.code}>
              {code}
            </td>
            <td data-name={words.state}>
              {words.states[state]} <span class="quiet">{words.days(day(opensOn), day(closesOn))}</span>
            </td>
            <td>
              <div class="link-acts">
                <a
                  href={`${base}/r/${code}?lang=${lang}`}
                  aria-label={words.acts.of(words.try, textIn(unitName, lang))}
                >
                  {words.try}
                </a>
                {mayOpen ? (
                  <a
                    href={adminHref(context, `/surveys/${id}/links/${code}`)}
                    aria-label={words.acts.of(words.acts.repoint, textIn(unitName, lang))}
                  >
                    {words.acts.repoint}
                  </a>
                ) : null}
                {mayOpen ? (
                  <LinkActs
                    context={context}
                    path={`/surveys/${id}/links/${code}`}
                    state={state}
                    unit={textIn(unitName, lang)}
                  />
                ) : null}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What may be done to a code as it stands: each is told on the unit's public page. */
const ACTS: Readonly<Record<PollLinkRow["state"], readonly ("pause" | "open" | "close")[]>> = {
  trial: [],
  open: ["pause", "close"],
  not_open_yet: ["pause", "close"],
  paused: ["open", "close"],
  closed: [],
};

const STATUS = { pause: "paused", open: "open", close: "closed" } as const;

type ActsProps = { context: FrameContext; path: string; state: PollLinkRow["state"]; unit: string };

function LinkActs({ context, path, state, unit }: ActsProps) {
  const words = messagesIn(context.lang).admin.poll.made.acts;
  return ACTS[state].length === 0 ? null : (
    <form method="post" action={adminHref(context, path)}>
      {ACTS[state].map((act) => (
        <button class="plain" type="submit" name="status" value={STATUS[act]} aria-label={words.of(words[act], unit)}>
          {words[act]}
        </button>
      ))}
    </form>
  );
}
