import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
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

/** A dial with one hand. */
export function WeatherglassMark() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="10" />
      <path d="M12 13 17 7M4.8 15.5l1.6-.8M19.2 15.5l-1.6-.8M6.3 6.6l1.3 1.2M12 3.5v1.8" />
      <circle cx="12" cy="13.2" r="1.4" fill="currentColor" stroke="none" />
    </svg>
  );
}
