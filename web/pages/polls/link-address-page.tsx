import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { capitalised } from "../../locales/capitalised.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";

type Use = "ask" | "preset" | "hidden";

/** A question that one value answers: what the address may do with it, and the address of each of its values. */
export type AddressQuestion = {
  id: string;
  title: LocalText;
  isHideable: boolean;
  use: Use;
  values: readonly { label: LocalText; address: string }[];
};

type Props = {
  context: FrameContext;
  link: { code: string; survey: string; unitName: LocalText; title: LocalText };
  questions: readonly AddressQuestion[];
  /** An address that answers all that it may, where that is more than one. */
  together: string | null;
  isSaved: boolean;
  scripts: readonly string[];
};

/** Which questions a link's address may answer, and the finished addresses to copy. */
export function LinkAddressPage({ context, link, questions, together, isSaved, scripts }: Props) {
  const { lang } = context;
  const { codes, links } = messagesIn(lang);
  const words = links.address;
  const path = `/surveys/${link.survey}`;
  const used = questions.filter(({ use }) => use !== "ask");
  return (
    <Frame context={context} title={words.title} entry="surveys" scripts={scripts}>
      <p class="crumbs">
        <a href={adminHref(context, path)}>{textIn(link.title, lang)}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="sub">{`${textIn(link.unitName, lang)} · ${link.code}`}</p>
      <p class="sub">{words.text}</p>
      {isSaved ? <p role="status">{words.saved}</p> : null}
      {questions.length === 0 ? <p>{words.none}</p> : null}
      {questions.length > 0 ? (
        <form method="post" action={adminHref(context, `${path}/links/${link.code}/address`)}>
          {questions.map((question) => (
            <UseField lang={lang} question={question} />
          ))}
          <p class="acts">
            <button type="submit">{words.submit}</button>
            <a href={adminHref(context, path)}>{codes.back}</a>
          </p>
        </form>
      ) : null}
      {used.length > 0 ? (
        <>
          <h2>{words.examples}</h2>
          <p class="sub">{words.examplesText}</p>
          {used.map((question) => (
            <Examples lang={lang} question={question} />
          ))}
          {together === null ? null : (
            <>
              <h3>{words.together}</h3>
              <AddressBox lang={lang} id="together" label={words.togetherText} address={together} />
            </>
          )}
        </>
      ) : null}
    </Frame>
  );
}

type FieldProps = { lang: FrameContext["lang"]; question: AddressQuestion };

function UseField({ lang, question: { id, title, use, isHideable } }: FieldProps) {
  const words = messagesIn(lang).links.address;
  const hints: Readonly<Record<Use, string | null>> = {
    ...{ ask: null, preset: words.presetHint },
    hidden: isHideable ? words.hiddenHint : words.notHideable,
  };
  return (
    <fieldset>
      <legend>{textIn(title, lang)}</legend>
      {(["ask", "preset", "hidden"] as const).map((each) => (
        <label class="choice">
          <input
            type="radio"
            name={`use-${id}`}
            value={each}
            checked={use === each}
            disabled={each === "hidden" && !isHideable}
          />
          <span>
            {words[each]}
            {hints[each] === null ? null : <small>{hints[each]}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Examples({ lang, question: { id, title, values } }: FieldProps) {
  return (
    <>
      <h3>{textIn(title, lang)}</h3>
      {values.map(({ label, address }, at) => (
        <AddressBox lang={lang} id={`${id}-${at}`} label={capitalised(textIn(label, lang))} address={address} />
      ))}
    </>
  );
}

function AddressBox(props: { lang: FrameContext["lang"]; id: string; label: string; address: string }) {
  const { copy, copied } = messagesIn(props.lang).links.address;
  return (
    <div class="address">
      <label for={props.id}>{props.label}</label>
      <textarea
        id={props.id}
        rows={1}
        readonly
        spellcheck={false}
        autocomplete="off"
        data-copy={copy}
        data-copied={copied}
      >
        {props.address}
      </textarea>
    </div>
  );
}
