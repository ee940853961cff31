import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { WeatherglassMark } from "../weatherglass-mark.tsx";
import { homeHref, type LinkContext, unitHref } from "./unit-href.ts";

type Props = {
  locale: Locale;
  links: LinkContext;
  /** Root first; the unit itself comes after them. */
  ancestors: readonly { code: string; name: LocalText }[];
  current: string | null;
  /** The same page in the other language. */
  otherHref: string;
};

/** The line above every public figure: where one is, and the other language. */
export function TopBar({ locale, links, ancestors, current, otherHref }: Props) {
  const { common, unit } = messagesIn(locale);
  return (
    <header class="top">
      <a class="mark" href={homeHref(links)}>
        <WeatherglassMark />
        {common.brand}
      </a>
      {current !== null && (
        <nav aria-label={unit.path}>
          <ol class="crumbs">
            {ancestors.map((ancestor) => (
              <li>
                <a href={unitHref(links, ancestor.code)}>{textIn(ancestor.name, locale)}</a>
              </li>
            ))}
            <li aria-current="page">{current}</li>
          </ol>
        </nav>
      )}
      <a
        class="other"
        href={otherHref}
        lang={locale === "en" ? "zh-CN" : "en"}
        hreflang={locale === "en" ? "zh-CN" : "en"}
      >
        {common.otherLanguage}
      </a>
    </header>
  );
}
