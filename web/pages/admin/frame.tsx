import type { Child } from "hono/jsx";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { TABLES_STYLE } from "../../styles/tables.ts";
import { PageShell } from "../page-shell.tsx";

/** What every page of officials is drawn with. */
export type AdminContext = {
  locale: Locale;
  /** The path under which the service lives, "" at the root of its host. */
  base: string;
  isDemo: boolean;
  /** The page's own path, without `base`. */
  path: string;
};

/** The frame of officials' pages: where one is, and the other language. */
export function AdminFrame({ context, title, children }: { context: AdminContext; title: string; children?: Child }) {
  const { locale, base, isDemo, path } = context;
  const { common, tables } = messagesIn(locale);
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <PageShell lang={locale} title={`${title} · ${common.brand}`} style={TABLES_STYLE} base={base} isDemo={isDemo}>
      <header class="top">
        <a class="mark" href={`${base}/?lang=${locale}`}>
          {common.brand}
        </a>
        <nav aria-label={tables.area}>
          <a
            href={`${base}/admin/units?lang=${locale}`}
            {...(path.startsWith("/admin/units") ? { "aria-current": "page" } : {})}
          >
            {tables.sections.units}
          </a>
          <a
            href={`${base}/admin/import?lang=${locale}`}
            {...(path === "/admin/import" ? { "aria-current": "page" } : {})}
          >
            {tables.sections.tables}
          </a>
        </nav>
        <a class="other" href={`${base}${path}?lang=${other}`} lang={other} hreflang={other}>
          {common.otherLanguage}
        </a>
      </header>
      <main id="main">{children}</main>
    </PageShell>
  );
}

/** A page of officials for one who is not signed in. */
export function SignInFirst({ context }: { context: AdminContext }) {
  const { signIn } = messagesIn(context.locale).tables;
  return (
    <AdminFrame context={context} title={signIn.title}>
      <h1>{signIn.title}</h1>
      <p class="sub">{signIn.text}</p>
    </AdminFrame>
  );
}
