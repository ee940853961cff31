import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { RESIDENT_STYLE } from "../../styles/resident.ts";
import { PageShell } from "../page-shell.tsx";

/** Where a link has no questionnaire that a tablet can ask. */
export function UnfitPage({ lang, base, isDemo }: { lang: Locale; base: string; isDemo: boolean }) {
  const { unfit } = messagesIn(lang).kiosk;
  return (
    <PageShell lang={lang} title={unfit.title} style={RESIDENT_STYLE} base={base} isDemo={isDemo}>
      <main id="main">
        <h1 class="big">{unfit.title}</h1>
        <p class="lead">{unfit.text}</p>
      </main>
    </PageShell>
  );
}
