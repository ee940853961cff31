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
  /** Where it stands in large type, or in the usual one; absent where nothing is to be filled in. */
  size?: { href: string; isBig: boolean };
};

/** Who is rated, and how else the page can be read. */
export function Masthead({ lang, unit, title, otherLanguageHref, size }: MastheadProps) {
  const { common, resident } = messagesIn(lang);
  const other = lang === "en" ? "zh-CN" : "en";
  return (
    <header class="who">
      <div>
        <b>{unit ?? common.brand}</b>
        {title ? <h1>{title}</h1> : null}
      </div>
      <p class="ways">
        {size === undefined ? null : (
          <>
            <button type="button" class="aloud" data-aloud={resident.aloud.stop} hidden>
              {resident.aloud.start}
            </button>
            <a href={size.href}>{size.isBig ? resident.size.usual : resident.size.big}</a>
          </>
        )}
        <a href={otherLanguageHref} lang={other} hreflang={other}>
          {common.otherLanguage}
        </a>
      </p>
    </header>
  );
}
