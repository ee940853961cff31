import type { LocalText } from "../../../src/core/local-text.ts";
import { textIn } from "../../../src/core/local-text.ts";
import type { ProofClass } from "../../../src/core/responses/answer.ts";
import { WORD_TEXTS_MIN, type WordCount } from "../../../src/core/texts/word-counts.ts";
import { messagesIn } from "../../locales/messages.ts";
import { TEXTS_STYLE } from "../../styles/texts.ts";
import { Frame, type FrameContext } from "../admin/frame.tsx";
import { type Choices, TextPickers } from "./text-pickers.tsx";
import { exportHref, type TextsAddress, textsHref } from "./texts-href.ts";
import { hasUnseen, Verbatim } from "./verbatim.tsx";

export type ShownTexts = {
  unitsBelow: number;
  hasEarlier: boolean;
  proof: ProofClass;
  withdrawn: number;
  /** How many there are, and how many hold the words that were looked for. */
  count: number;
  found: number;
  page: number;
  pages: number;
  texts: readonly string[];
  words: readonly WordCount[];
  /** How many texts the words were counted in, where not in all. */
  sample: number | null;
};

export type TextsPageProps = {
  context: FrameContext;
  unit: { code: string; name: LocalText };
  /** Where the page is; what was looked for included. */
  address: TextsAddress;
  choices: readonly Choices[];
  question: string | null;
  periodName: string | null;
  shown: ShownTexts | null;
  above: { code: string; name: LocalText } | null;
};

/** What people wrote of a unit in one month, for officials who may read it. */
export function TextsPage(props: TextsPageProps) {
  const { context, unit, question, periodName, shown, choices } = props;
  const { lang, base } = context;
  const words = messagesIn(lang).texts;
  const name = textIn(unit.name, lang);
  const whose = shown && shown.unitsBelow > 0 ? words.ofUnits(name, shown.unitsBelow) : words.ofUnit(name);
  const title = `${name} · ${words.title}`;
  return (
    <Frame context={context} title={title} entry="results" style={TEXTS_STYLE}>
      <p class="crumbs">
        <a href={`${base}/u/${encodeURIComponent(unit.code)}?lang=${lang}`}>{name}</a>
      </p>
      <h1>{question ?? words.none}</h1>
      <p class="sub">{shown ? [whose, periodName].filter((part) => part !== null).join(" · ") : words.noneText}</p>
      {shown?.hasEarlier ? <p class="sub">{words.hasEarlier}</p> : null}
      {shown ? <p class="note">{words.rule}</p> : <Above {...props} />}
      <TextPickers rows={choices} />
      {shown ? <Said {...props} shown={shown} /> : null}
    </Frame>
  );
}

function Above({ context, above, address }: TextsPageProps) {
  if (above === null) {
    return null;
  }
  const words = messagesIn(context.lang).texts;
  const { survey, question, at } = address;
  return (
    <p class="sub">
      <a href={textsHref(context, above.code, { survey, question, at })}>
        {words.above(textIn(above.name, context.lang))}
      </a>
    </p>
  );
}

type SaidProps = TextsPageProps & { shown: ShownTexts };

function Said(props: SaidProps) {
  const { context, unit, address, shown } = props;
  const words = messagesIn(context.lang).texts;
  const { q, ...whole } = address;
  return (
    <>
      <SearchForm {...props} />
      <p class="told" role="status">
        {q === undefined ? words.counted(shown.count) : words.found(shown.found, shown.count, q)}
        {shown.withdrawn > 0 ? ` · ${words.withdrawn(shown.withdrawn)}` : null}
      </p>
      {q === undefined ? null : (
        <p class="note">
          <a href={textsHref(context, unit.code, whole)}>{words.search.all}</a>
        </p>
      )}
      <ul class="said">
        {shown.texts.map((text) => (
          <li>
            <Verbatim text={text} names={words.unseen} />
          </li>
        ))}
      </ul>
      <Turn {...props} />
      {shown.texts.some(hasUnseen) ? <p class="note">{words.unseenNote}</p> : null}
      {shown.words.length > 0 ? <Words {...props} /> : null}
      <p class="acts take">
        <a class="button second" href={exportHref(context, unit.code, whole)}>
          {words.csv}
        </a>
        <span class="quiet">{words.csvNote}</span>
      </p>
    </>
  );
}

function SearchForm({ context, unit, address }: SaidProps) {
  const { search } = messagesIn(context.lang).texts;
  const { q = "", page: _, ...rest } = address;
  const carried = Object.entries({ ...rest, lang: context.lang }).filter(([, value]) => value !== undefined);
  return (
    <form class="find" method="get" action={textsHref(context, unit.code, {})}>
      <label>
        {search.label}
        <input type="search" name="q" value={q} maxlength={200} autocomplete="off" />
      </label>
      {carried.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{search.submit}</button>
    </form>
  );
}

function Turn({ context, unit, address, shown }: SaidProps) {
  const { pages } = messagesIn(context.lang).texts;
  const href = (page: number) => textsHref(context, unit.code, { ...address, page: String(page) });
  return shown.pages > 1 ? (
    <nav class="turn" aria-label={pages.label}>
      {shown.page > 1 ? <a href={href(shown.page - 1)}>{pages.previous}</a> : null}
      <span>{pages.place(shown.page, shown.pages)}</span>
      {shown.page < shown.pages ? <a href={href(shown.page + 1)}>{pages.next}</a> : null}
    </nav>
  ) : null;
}

function Words({ context, unit, address, shown }: SaidProps) {
  const { words } = messagesIn(context.lang).texts;
  const { page: _, ...whole } = address;
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="note">{words.text(WORD_TEXTS_MIN)}</p>
      {shown.sample === null ? null : <p class="note">{words.sample(shown.sample)}</p>}
      <ul class="words">
        {shown.words.map(({ word, texts }) => (
          <li>
            <a href={textsHref(context, unit.code, { ...whole, q: word })}>
              <bdi>{word}</bdi>
            </a>
            <span>{words.count(texts)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
