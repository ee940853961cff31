import type { Child } from "hono/jsx";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { ADMIN_STYLE } from "../../styles/admin.ts";
import { PageShell } from "../page-shell.tsx";
import { WeatherglassMark } from "../weatherglass-mark.tsx";

/** What every page of the officials' frame is given. */
export type FrameContext = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  /** Who is signed in, as the page says it. */
  name: string;
  /** This page in the other language. */
  otherHref: string;
  /** What stands above every page for as long as it holds: for example, that the connection is not encrypted. */
  warning?: string;
};

export type Entry = "surveys" | "units" | "results" | "matters";

const ENTRIES: readonly Entry[] = ["surveys", "units", "results", "matters"];

type Props = {
  context: FrameContext;
  title: string;
  entry: Entry | null;
  /** The page's whole style, where it is another than that of most. */
  style?: string;
  scripts?: readonly string[];
  children?: Child;
};

/** A page for officials: who is signed in, the four entries, and what is below them. */
export function Frame({ context, title, entry, style = ADMIN_STYLE, scripts = [], children }: Props) {
  const { lang, base, isDemo, name, otherHref, warning } = context;
  const { common, admin } = messagesIn(lang);
  const other = lang === "en" ? "zh-CN" : "en";
  return (
    <PageShell
      lang={lang}
      title={`${title} · ${common.brand}`}
      style={style}
      base={base}
      isDemo={isDemo}
      scripts={scripts}
    >
      <header>
        <div class="top">
          <a class="mark" href={adminHref(context, "")}>
            <WeatherglassMark />
            {common.brand}
          </a>
          <span class="other">{name}</span>
          <form method="post" action={`${base}/sign-out`}>
            <button class="plain" type="submit">
              {admin.signOut}
            </button>
          </form>
          <a href={otherHref} lang={other} hreflang={other}>
            {common.otherLanguage}
          </a>
        </div>
        <Entries context={context} entry={entry} />
        {warning === undefined ? null : <p class="standing">{warning}</p>}
      </header>
      <main id="main">{children}</main>
    </PageShell>
  );
}

/** The four entries of the officials' pages. */
export function Entries({ context, entry }: { context: Pick<FrameContext, "base" | "lang">; entry: Entry | null }) {
  const { nav } = messagesIn(context.lang).admin;
  return (
    <nav aria-label={nav.label}>
      <ul class="entries">
        {ENTRIES.map((each) => (
          <li>
            <a href={adminHref(context, `/${each}`)} aria-current={each === entry ? "true" : undefined}>
              {nav[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** An address below `/admin`, in the language of the page. */
export function adminHref({ base, lang }: Pick<FrameContext, "base" | "lang">, path: string): string {
  const [before = "", search = ""] = path.split("?");
  return `${base}/admin${before}?${search === "" ? "" : `${search}&`}lang=${lang}`;
}
