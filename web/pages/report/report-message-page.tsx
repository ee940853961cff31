import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { REPORT_STYLE } from "../../styles/report.ts";
import { PageShell } from "../page-shell.tsx";
import { TopBar } from "../unit/top-bar.tsx";
import { homeHref, type LinkContext } from "../unit/unit-href.ts";

type Props = {
  locale: Locale;
  links: LinkContext;
  words: { title: string; text: string };
  isDemo: boolean;
  otherHref: string;
};

/** What stands where a report cannot: why, and the way back. */
export function ReportMessagePage({ locale, links, words: { title, text }, isDemo, otherHref }: Props) {
  return (
    <PageShell lang={locale} title={title} style={REPORT_STYLE} base={links.base} isDemo={isDemo}>
      <TopBar locale={locale} links={links} ancestors={[]} current={null} otherHref={otherHref} />
      <main id="main" class="sheet">
        <h1>{title}</h1>
        <p class="sub">{text}</p>
        <p>
          <a href={homeHref(links)}>{messagesIn(locale).unit.back}</a>
        </p>
      </main>
    </PageShell>
  );
}
