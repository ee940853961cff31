import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { RESIDENT_STYLE } from "../../styles/resident.ts";
import { PageShell } from "../page-shell.tsx";
import { Masthead } from "./masthead.tsx";
import { type Place, placeHref } from "./place.ts";

export type ThanksPageProps = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  place: Place;
  unitName: LocalText;
  isTrial: boolean;
  /** Null on a kiosk, where the next person would read it. */
  checkCode: string | null;
  isShared: boolean;
};

export function ThanksPage({ lang, base, isDemo, place, unitName, isTrial, checkCode, isShared }: ThanksPageProps) {
  const { thanks, trial, nextPerson } = messagesIn(lang).resident;
  const other = lang === "en" ? "zh-CN" : "en";
  return (
    <PageShell lang={lang} title={thanks.title} style={RESIDENT_STYLE} base={base} isDemo={isDemo} place={place}>
      <main id="main">
        <Masthead
          lang={lang}
          unit={textIn(unitName, lang)}
          otherLanguageHref={placeHref(place, other, { page: "/thanks", receipt: checkCode ?? "" })}
        />
        {isTrial ? <p class="trial">{trial}</p> : null}
        <h1 class="big">{thanks.title}</h1>
        <p class="lead">{thanks.text}</p>
        {isShared ? (
          <p class="again">
            <a class="button" href={placeHref(place, lang)}>
              {nextPerson}
            </a>
          </p>
        ) : null}
        {checkCode ? (
          <details>
            <summary>{thanks.code}</summary>
            <p class="code">{checkCode.replace(/.{4}(?=.)/g, "$&-")}</p>
            <p class="hint">{thanks.codeText}</p>
          </details>
        ) : null}
      </main>
    </PageShell>
  );
}
