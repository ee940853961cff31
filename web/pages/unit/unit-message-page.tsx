import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { UNIT_STYLE } from "../../styles/unit.ts";
import { PageShell } from "../page-shell.tsx";
import { TopBar } from "./top-bar.tsx";
import { homeHref, type LinkContext } from "./unit-href.ts";

export type UnitMessageProps = {
  locale: Locale;
  links: LinkContext;
  isDemo: boolean;
  message: keyof UnitMessages["errors"];
  otherHref: string;
};

/** What stands where a unit's page cannot: which thing is unknown, and the way back. */
export function UnitMessagePage({ locale, links, isDemo, message, otherHref }: UnitMessageProps) {
  const words = messagesIn(locale).unit;
  const { title, text } = words.errors[message];
  return (
    <PageShell lang={locale} title={title} style={UNIT_STYLE} base={links.base} isDemo={isDemo}>
      <TopBar locale={locale} links={links} ancestors={[]} current={null} otherHref={otherHref} />
      <main id="main">
        <h1>{title}</h1>
        <p class="sub">{text}</p>
        <p>
          <a href={homeHref(links)}>{words.back}</a>
        </p>
      </main>
    </PageShell>
  );
}
