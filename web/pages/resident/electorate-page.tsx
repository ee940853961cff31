import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { RESIDENT_STYLE } from "../../styles/resident.ts";
import { PageShell } from "../page-shell.tsx";
import { Masthead } from "./masthead.tsx";

type Props = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  scripts: readonly string[];
  batch: string;
  title: LocalText;
  links: readonly { code: string; unitName: LocalText; respondentClass: string | null }[];
};

/** Which of several units a one-time code is to be used for; a script hands the code on in the part sent nowhere. */
export function ElectoratePage({ lang, base, isDemo, scripts, batch, title, links }: Props) {
  const { codes, resident } = messagesIn(lang);
  const words = codes.electorate;
  const other = lang === "en" ? "zh-CN" : "en";
  return (
    <PageShell lang={lang} title={words.title} style={RESIDENT_STYLE} base={base} isDemo={isDemo} scripts={scripts}>
      <main id="main">
        <Masthead lang={lang} unit={textIn(title, lang)} otherLanguageHref={`${base}/c/${batch}?lang=${other}`} />
        {links.length === 0 ? (
          <>
            <h1 class="big">{resident.pages.closed.title}</h1>
            <p class="lead">{resident.pages.closed.text}</p>
          </>
        ) : (
          <>
            <h1 class="big">{words.title}</h1>
            <p class="lead">{words.text}</p>
            <ul class="places">
              {links.map(({ code, unitName, respondentClass }) => (
                <li>
                  <a href={`${base}/r/${code}?lang=${lang}`} data-pass="">
                    {[textIn(unitName, lang), ...(respondentClass === null ? [] : [respondentClass])].join(" · ")}
                  </a>
                </li>
              ))}
            </ul>
            <p class="hint">{words.code}</p>
          </>
        )}
      </main>
    </PageShell>
  );
}
