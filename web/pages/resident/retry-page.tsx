import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { RESIDENT_STYLE } from "../../styles/resident.ts";
import { PageShell } from "../page-shell.tsx";
import { Masthead } from "./masthead.tsx";
import { type Place, placeHref } from "./place.ts";

export type RetryPageProps = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  place: Place;
  /** Everything that was sent, to be sent again with the same id. */
  fields: readonly (readonly [string, string])[];
};

/** Nothing could be stored: the same answers, kept in this page, go off again at one press. Needs no database. */
export function RetryPage({ lang, base, isDemo, place, fields }: RetryPageProps) {
  const { notSaved, submit } = messagesIn(lang).resident;
  return (
    <PageShell lang={lang} title={notSaved.title} style={RESIDENT_STYLE} base={base} isDemo={isDemo} place={place}>
      <main id="main">
        <Masthead lang={lang} unit={null} otherLanguageHref={placeHref(place, lang === "en" ? "zh-CN" : "en")} />
        <h1 class="big">{notSaved.title}</h1>
        <p class="lead">{notSaved.text}</p>
        <form method="post" action={placeHref(place, lang)} autocomplete="off">
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} autocomplete="off" />
          ))}
          <p class="again">
            <button type="submit">{submit}</button>
          </p>
        </form>
      </main>
    </PageShell>
  );
}
