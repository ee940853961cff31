import type { Child } from "hono/jsx";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { ACCOUNTS_STYLE } from "../../styles/accounts.ts";
import { Entries } from "../admin/frame.tsx";
import { PageShell } from "../page-shell.tsx";
import { WeatherglassMark } from "../weatherglass-mark.tsx";

/** What every page about accounts is drawn with. */
export type AccountFrame = {
  locale: Locale;
  base: string;
  isDemo: boolean;
  /** Whether the line is not protected, which every page says then. */
  isPlainHttp: boolean;
  /** Whether the page is among those of officials who are signed in. */
  isInside: boolean;
  /** Who is signed in, where the page knows. */
  name: string | null;
  /** The same page in the other language. */
  otherHref: string;
};

type Props = { frame: AccountFrame; title: string; isWide?: boolean; scripts?: readonly string[]; children?: Child };

/** One quiet column under the name of the place. */
export function AccountShell({ frame, title, isWide = false, scripts = [], children }: Props) {
  const { locale, base, isDemo, isPlainHttp, isInside, name, otherHref } = frame;
  const { common, accounts, admin } = messagesIn(locale);
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <PageShell lang={locale} title={title} style={ACCOUNTS_STYLE} base={base} isDemo={isDemo} scripts={scripts}>
      {isPlainHttp ? <aside class="strip warn">{accounts.plainHttp}</aside> : null}
      <header class="top">
        <a class="mark" href={`${base}/${isInside ? "admin" : ""}?lang=${locale}`}>
          <WeatherglassMark />
          {common.brand}
        </a>
        {name === null ? null : (
          <>
            <span class="other">{name}</span>
            <form method="post" action={`${base}/sign-out`}>
              <button class="plain" type="submit">
                {admin.signOut}
              </button>
            </form>
          </>
        )}
        <a class={name === null ? "other" : ""} href={otherHref} lang={other} hreflang={other}>
          {common.otherLanguage}
        </a>
      </header>
      {isInside ? <Entries context={{ base, lang: locale }} entry={null} /> : null}
      <main id="main" class={isWide ? "wide" : isInside ? "inside" : ""}>
        {children}
      </main>
    </PageShell>
  );
}
