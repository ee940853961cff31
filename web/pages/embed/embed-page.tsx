import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import type { EmbedMessages } from "../../locales/embed-messages.ts";
import { messagesIn } from "../../locales/messages.ts";
import { EMBED_STYLE } from "../../styles/embed.ts";
import { PageShell } from "../page-shell.tsx";
import { WeatherglassMark } from "../weatherglass-mark.tsx";
import { CodeBox } from "./code-box.tsx";
import { ElementReference } from "./element-reference.tsx";
import {
  type EmbedSource,
  elementSnippet,
  evergreenScript,
  framePolicy,
  frameSnippet,
  linkSnippet,
  pinnedScript,
  resizeSnippet,
  tagPolicy,
} from "./embed-snippets.ts";

export type EmbedPageProps = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  scripts: readonly string[];
  unitName: LocalText;
  title: LocalText;
  source: EmbedSource;
  origins: readonly string[];
  isWidget: boolean;
  isOpen: boolean;
};

type SectionProps = { lang: Locale; words: EmbedMessages; source: EmbedSource };

/** How to show a link's rating on a website, to be passed on to whoever looks after it. */
export function EmbedPage(props: EmbedPageProps) {
  const { lang, base, isDemo, source, isWidget } = props;
  const { common, embed: words } = messagesIn(lang);
  const other = lang === "en" ? "zh-CN" : "en";
  const section = { lang, words, source };
  return (
    <PageShell
      lang={lang}
      title={`${words.title} · ${textIn(props.unitName, lang)}`}
      style={EMBED_STYLE}
      base={base}
      isDemo={isDemo}
      scripts={props.scripts}
    >
      <header class="top">
        <a class="mark" href={`${base}/?lang=${lang}`}>
          <WeatherglassMark />
          {common.brand}
        </a>
        <a class="other" href={`${base}/w/${source.code}/embed?lang=${other}`} lang={other} hreflang={other}>
          {common.otherLanguage}
        </a>
      </header>
      <main id="main">
        <p class="kick">{`${textIn(props.unitName, lang)} · ${textIn(props.title, lang)} · ${source.code}`}</p>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {isWidget ? null : <p class="warn">{words.notWidget}</p>}
        {props.isOpen ? null : <p class="warn">{words.closed}</p>}
        {isWidget ? <Sites words={words} origins={props.origins} /> : null}
        {isWidget && props.isOpen ? <Preview {...section} base={base} /> : null}
        {isWidget ? <Tag {...section} /> : null}
        {isWidget ? <Frame {...section} /> : null}
        <PlainLink {...section} isAlone={!isWidget} />
        {isWidget ? (
          <section>
            <h2>{words.promise.title}</h2>
            <p>{words.promise.text}</p>
          </section>
        ) : null}
      </main>
    </PageShell>
  );
}

function Sites({ words, origins }: { words: EmbedMessages; origins: readonly string[] }) {
  return (
    <section>
      <h2>{words.sites.title}</h2>
      {origins.length === 0 ? (
        <p class="warn">{words.sites.none}</p>
      ) : (
        <>
          <p>{words.sites.text}</p>
          <ul class="sites">
            {origins.map((origin) => (
              <li>{origin}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Preview({ lang, words, source, base }: SectionProps & { base: string }) {
  const { preview } = words;
  const { rate } = messagesIn(lang).widget;
  const link = <a href={`${base}/r/${source.code}?lang=${lang}`}>{rate}</a>;
  return source.widget === null ? null : (
    <section>
      <h2>{preview.title}</h2>
      <p>{preview.text}</p>
      <noscript>
        <p class="warn">{preview.noScript}</p>
      </noscript>
      <script type="module" async src={base + source.widget.path} />
      <h3>{preview.inline}</h3>
      <div class="shown">
        <weatherglass-rating link={source.code} locale={lang} theme="auto" preview="">
          {link}
        </weatherglass-rating>
      </div>
      <h3>{preview.button}</h3>
      <div class="shown">
        <weatherglass-rating link={source.code} locale={lang} theme="auto" display="button" preview="">
          {link}
        </weatherglass-rating>
      </div>
    </section>
  );
}

function Tag({ lang, words, source }: SectionProps) {
  const { tag } = words;
  const { rate } = messagesIn(lang).widget;
  const element = elementSnippet(source, { rate, lang });
  return (
    <section>
      <h2>{tag.title}</h2>
      <p>{tag.text}</p>
      <CodeBox words={words} id="tag" name={tag.pinned} text={`${pinnedScript(source)}\n${element}`} />
      <p class="sub">{tag.pinnedText}</p>
      <CodeBox words={words} id="evergreen" name={tag.evergreen} text={evergreenScript(source.baseUrl)} />
      <p class="sub">{tag.evergreenText}</p>
      <CodeBox words={words} id="tag-policy" name={words.policy} text={tagPolicy(source.baseUrl)} />
      <p class="sub">{words.policyText}</p>
      <ElementReference words={words} />
    </section>
  );
}

function Frame({ lang, words, source }: SectionProps) {
  const { frame } = words;
  const { rate } = messagesIn(lang).widget;
  return (
    <section>
      <h2>{frame.title}</h2>
      <p>{frame.text}</p>
      <CodeBox words={words} id="frame" name={frame.tag} text={frameSnippet(source, { rate, lang })} />
      <CodeBox words={words} id="frame-policy" name={words.policy} text={framePolicy(source.baseUrl)} />
      <CodeBox words={words} id="resize" name={frame.resize} text={resizeSnippet(source)} />
      <p class="sub">{frame.resizeText}</p>
    </section>
  );
}

function PlainLink({ lang, words, source, isAlone }: SectionProps & { isAlone: boolean }) {
  const { link } = words;
  const { rate } = messagesIn(lang).widget;
  return (
    <section>
      <h2>{isAlone ? link.alone : link.title}</h2>
      <p>{link.text}</p>
      <CodeBox words={words} id="link" name={link.tag} text={linkSnippet(source, { rate, lang })} />
    </section>
  );
}
