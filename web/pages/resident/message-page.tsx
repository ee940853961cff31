import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn, type ResidentPage } from "../../locales/messages.ts";
import { RESIDENT_STYLE } from "../../styles/resident.ts";
import { PageShell } from "../page-shell.tsx";
import { Masthead } from "./masthead.tsx";
import { type Place, placeHref } from "./place.ts";

export type MessagePageProps = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  page: ResidentPage;
  /** The place of the form that was asked for; there may be none. */
  place: Place;
  unitName: LocalText | null;
  opensOn: string | null;
};

/** A kind page where the form cannot stand: closed, paused, not open yet, unknown. */
export function MessagePage({ lang, base, isDemo, page, place, unitName, opensOn }: MessagePageProps) {
  const { common, resident } = messagesIn(lang);
  const { title, text } = resident.pages[page];
  const unit = unitName === null ? null : textIn(unitName, lang);
  const other = lang === "en" ? "zh-CN" : "en";
  return (
    <PageShell lang={lang} title={title} style={RESIDENT_STYLE} base={base} isDemo={isDemo} place={place}>
      <main id="main">
        <Masthead lang={lang} unit={unit} otherLanguageHref={placeHref(place, other)} />
        <h1 class="big">{title}</h1>
        <p class="lead">{text}</p>
        {page === "notOpenYet" && opensOn ? <p class="lead">{resident.opensOn(common.day(opensOn))}</p> : null}
        {page === "closed" && unit ? <p class="lead">{resident.contact(unit)}</p> : null}
        <WayOn page={page} lang={lang} base={base} place={place} />
      </main>
    </PageShell>
  );
}

const WAYS_ON: Partial<Record<ResidentPage, "nextPerson" | "startAgain" | "typeCode">> = {
  conflict: "nextPerson",
  unknown: "typeCode",
  crossSite: "startAgain",
  unreadable: "startAgain",
};

function WayOn({ page, lang, base, place }: { page: ResidentPage; lang: Locale; base: string; place: Place }) {
  const words = WAYS_ON[page];
  return words ? (
    <p class="again">
      <a class="button" href={words === "typeCode" ? `${base}/?lang=${lang}` : placeHref(place, lang)}>
        {messagesIn(lang).resident[words]}
      </a>
    </p>
  ) : null;
}
