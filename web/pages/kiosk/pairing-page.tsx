import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { RESIDENT_STYLE } from "../../styles/resident.ts";
import { PageShell } from "../page-shell.tsx";
import { Masthead } from "../resident/masthead.tsx";

type Props = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  scripts: readonly string[];
  code: string;
  unitName: LocalText;
  fault: "wrong" | "often" | null;
};

/** What a tablet shows that is not paired: the field for its pairing code, and nothing to rate by. */
export function PairingPage({ lang, base, isDemo, scripts, code, unitName, fault }: Props) {
  const words = messagesIn(lang).kiosk.pairing;
  const path = `${base}/k/${code}`;
  const other = lang === "en" ? "zh-CN" : "en";
  return (
    <PageShell lang={lang} title={words.title} style={RESIDENT_STYLE} base={base} isDemo={isDemo} scripts={scripts}>
      <main id="main">
        <Masthead lang={lang} unit={textIn(unitName, lang)} otherLanguageHref={`${path}?lang=${other}`} />
        <h1 class="big">{words.title}</h1>
        <p class="lead">{words.text}</p>
        <form method="post" action={`${path}?lang=${lang}`} autocomplete="off">
          <fieldset class={fault === null ? "ask" : "ask bad"}>
            <label class="q" for="pairing">
              {words.label}
            </label>
            <p class="hint" id="pairing-hint">
              {words.hint}
            </p>
            {fault === null ? null : (
              <p class="error" id="pairing-fault" role="alert">
                {words[fault]}
              </p>
            )}
            <input
              class="line code"
              id="pairing"
              name="code"
              required
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxlength={40}
              aria-describedby={fault === null ? "pairing-hint" : "pairing-fault pairing-hint"}
              aria-invalid={fault === null ? undefined : "true"}
              data-code=""
            />
          </fieldset>
          <button type="submit">{words.submit}</button>
        </form>
      </main>
    </PageShell>
  );
}
