import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { type TurnoutRow, TurnoutSection } from "./turnout-section.tsx";

export type CodeFault = "links" | "count";

/** What stands in the form. */
export type CodeEntries = { links: ReadonlySet<string>; count: string; name: string };

/** A link on which codes may be cast: `name` tells its unit, channel and class. */
type CodeLink = { code: string; name: string };

export type CodeBatchRow = { id: string; name: string; count: number; links: readonly string[]; recordedOn: string };

type Props = {
  context: FrameContext;
  survey: string;
  title: LocalText;
  links: readonly CodeLink[];
  batches: readonly CodeBatchRow[];
  /** Null for those who may hand codes out and not make batches. */
  entries: CodeEntries | null;
  /** What was told of the codes cast. */
  turnouts: readonly TurnoutRow[];
  countMax: number;
  faults: readonly CodeFault[];
};

/** One-time codes of a survey: why they are drawn from a box, the form that makes them, what was made. */
export function CodesPage(props: Props) {
  const { context, survey, title, links, batches, entries } = props;
  const { lang } = context;
  const words = messagesIn(lang).codes;
  return (
    <Frame context={context} title={words.title} entry="surveys">
      <p class="crumbs">
        <a href={adminHref(context, `/surveys/${survey}`)}>{textIn(title, lang)}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="sub">{words.text}</p>
      <h2>{words.box.title}</h2>
      <p class="sub">{words.box.text}</p>
      {links.length === 0 ? <p>{words.none}</p> : null}
      {links.length > 0 && entries !== null ? <MakeForm {...props} entries={entries} /> : null}
      {batches.length > 0 ? <Batches {...props} /> : null}
      <TurnoutSection lang={lang} turnouts={props.turnouts} />
    </Frame>
  );
}

function MakeForm({ context, survey, links, entries, countMax, faults }: Props & { entries: CodeEntries }) {
  const words = messagesIn(context.lang).codes;
  return (
    <>
      <h2>{words.make}</h2>
      {faults.length === 0 ? null : (
        <div class="errors" role="alert">
          {faults.map((fault) => (
            <p>{words.faults[fault]}</p>
          ))}
        </div>
      )}
      <form method="post" action={adminHref(context, `/surveys/${survey}/codes`)}>
        <fieldset>
          <legend>{words.links}</legend>
          <p class="note">{words.linksHint}</p>
          <ul class="tree narrow">
            {links.map(({ code, name }) => (
              <li>
                <label>
                  <input type="checkbox" name="link" value={code} checked={entries.links.has(code)} />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <div class={faults.includes("count") ? "field bad" : "field"}>
          <label for="count">{words.count}</label>
          <input
            id="count"
            name="count"
            inputmode="numeric"
            value={entries.count}
            aria-describedby="count-hint"
            aria-invalid={faults.includes("count") ? "true" : undefined}
          />
          <p class="note" id="count-hint">
            {words.countHint(countMax)}
          </p>
        </div>
        <div class="field">
          <label for="name">{words.name}</label>
          <input id="name" name="name" maxlength={200} value={entries.name} aria-describedby="name-hint" />
          <p class="note" id="name-hint">
            {words.nameHint}
          </p>
        </div>
        <p class="acts">
          <button type="submit">{words.submit}</button>
          <a href={adminHref(context, `/surveys/${survey}`)}>{words.back}</a>
        </p>
      </form>
    </>
  );
}

function Batches({ context, survey, batches }: Props) {
  const { codes, common } = messagesIn(context.lang);
  const words = codes.batches;
  return (
    <>
      <h2>{words.title}</h2>
      <ul class="batches">
        {batches.map(({ id, name, count, links, recordedOn }) => (
          <li>
            <div>
              <b>{name || id}</b>
              <p class="note">{words.row(count, links.length, common.day(recordedOn))}</p>
            </div>
            <form method="post" action={adminHref(context, `/surveys/${survey}/codes/${id}`)}>
              <button type="submit" class="plain" aria-label={words.moreOf(name || id)}>
                {words.more}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
