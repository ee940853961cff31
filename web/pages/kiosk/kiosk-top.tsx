import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

/** Whom the tablet asks about, and the switch to the other language. */
export function KioskTop({ lang, unitName }: { lang: Locale; unitName: LocalText }) {
  const other = lang === "en" ? "zh-CN" : "en";
  return (
    <header>
      <b>{textIn(unitName, lang)}</b>
      <button type="button" class="quiet" data-act="tongue" lang={other}>
        {messagesIn(lang).common.otherLanguage}
      </button>
    </header>
  );
}
