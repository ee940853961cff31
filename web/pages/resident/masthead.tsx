import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

type MastheadProps = {
  lang: Locale;
  /** Who is rated, when that is known. */
  unit: string | null;
  /** The questionnaire's title, as the page's heading; absent where the page has a heading of its own. */
  title?: string;
  /** Where the same page stands in the other language. */
  otherLanguageHref: string;
};

export function Masthead({ lang, unit, title, otherLanguageHref }: MastheadProps) {
  const { common } = messagesIn(lang);
  const other = lang === "en" ? "zh-CN" : "en";
  return (
    <header class="who">
      <div>
        <b>{unit ?? common.brand}</b>
        {title ? <h1>{title}</h1> : null}
      </div>
      <a href={otherLanguageHref} lang={other} hreflang={other}>
        {common.otherLanguage}
      </a>
    </header>
  );
}
