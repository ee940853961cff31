import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { UNIT_STYLE } from "../../styles/unit.ts";
import { PageShell } from "../page-shell.tsx";
import { TopBar } from "../unit/top-bar.tsx";
import { homeHref, type LinkContext, unitHref } from "../unit/unit-href.ts";
import { CodeForm } from "./code-form.tsx";

export type HomePageProps = {
  roots: readonly { code: string; name: LocalText; kind: string }[];
  locale: Locale;
  links: LinkContext;
  isDemo: boolean;
};

/** The first page: the units that stand under no other, and a box for a link's code. */
export function HomePage({ roots, locale, links, isDemo }: HomePageProps) {
  const { common, unit: words } = messagesIn(locale);
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <PageShell lang={locale} title={common.brand} style={UNIT_STYLE} base={links.base} isDemo={isDemo}>
      <TopBar
        locale={locale}
        links={links}
        ancestors={[]}
        current={null}
        otherHref={homeHref({ ...links, query: { lang: other } })}
      />
      <main id="main">
        <h1>{words.home.title}</h1>
        <p class="sub">{roots.length > 0 ? words.home.intro : words.home.emptyText}</p>
        {roots.length > 0 && (
          <ul class="roots">
            {roots.map((root) => (
              <li>
                <a href={unitHref(links, root.code)}>{textIn(root.name, locale)}</a>
                <span>{words.home.kinds[root.kind] ?? ""}</span>
              </li>
            ))}
          </ul>
        )}
        <CodeForm links={links} words={words} />
      </main>
    </PageShell>
  );
}
