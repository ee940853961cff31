import { raw } from "hono/html";
import type { LiveScreen } from "../../../src/core/figures/live-screen.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { SCREEN_STYLE } from "../../styles/screen.ts";
import { PageShell } from "../page-shell.tsx";
import { boundsText, figureText } from "../unit/figure-words.ts";
import { isSample, isShown } from "../unit/finding.ts";
import { nameWaves } from "../unit/name-waves.ts";
import { periodText } from "../unit/period-words.ts";

export type ScreenPageProps = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  scripts: readonly string[];
  screen: LiveScreen;
  /** The drawn code of the link to scan, null where there is none. */
  qrCode: string | null;
};

/** One live figure in type that is read across a hall, and the code to rate by; nothing else. */
export function ScreenPage({ lang, base, isDemo, scripts, screen, qrCode }: ScreenPageProps) {
  const messages = messagesIn(lang);
  const words = messages.screen;
  const unitName = textIn(screen.unit.name, lang);
  return (
    <PageShell
      lang={lang}
      title={`${words.title(unitName)} · ${messages.common.brand}`}
      style={SCREEN_STYLE}
      base={base}
      isDemo={isDemo}
      scripts={scripts}
    >
      <main id="main" data-live="">
        <header>
          <h1>{unitName}</h1>
          <p>{textIn(screen.title, lang)}</p>
        </header>
        <Figure screen={screen} lang={lang} />
        {qrCode !== null && screen.link !== null && (
          <div class="code">
            {raw(qrCode)}
            <p>
              <b>{words.scan}</b>
              <span>{words.code(screen.link)}</span>
            </p>
          </div>
        )}
      </main>
      <noscript>
        <p class="foot">{words.noScript}</p>
      </noscript>
    </PageShell>
  );
}

function Figure({ screen, lang }: { screen: LiveScreen; lang: Locale }) {
  const messages = messagesIn(lang);
  const words = messages.screen;
  const unit = nameWaves(messages.unit, screen.waves, lang);
  const { shown, indicator, period } = screen;
  if (shown === null || !isShown(shown.point)) {
    return (
      <section role="status">
        <p class="wait">{words.none}</p>
        <p class="foot">{words.noneText}</p>
      </section>
    );
  }
  const { point, proof } = shown;
  const figure = figureText(indicator.kind, point.value);
  const isPercent = figure.endsWith("%");
  return (
    <section role="status">
      <p class="name">{textIn(indicator.name, lang)}</p>
      <p class="big">
        {isPercent ? figure.slice(0, -1) : figure}
        {isPercent && <small>%</small>}
      </p>
      <p class="count">{words.answers(unit.number(point.valid), periodText(period.key, unit))}</p>
      <p class="range">
        {unit.trend.tooltipRange(unit.range(isSample(proof)), boundsText(indicator.kind, point.low, point.high, unit))}
      </p>
      <p class="foot">
        {textIn(indicator.formula, lang)}
        <br />
        {[unit.proof[proof].view, words.steps].filter(Boolean).join(unit.sentenceJoin)}
      </p>
    </section>
  );
}
