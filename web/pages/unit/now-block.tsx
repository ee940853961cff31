import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { answersText, boundsText, figureText } from "./figure-words.ts";
import { isShown, leadingSeries } from "./finding.ts";
import { LevelBar } from "./level-bar.tsx";
import { pointPeriodText } from "./period-words.ts";

/** The last shown figure, large, beside how its answers are spread; nothing where nothing is shown. */
export function NowBlock({ page, words, locale }: { page: UnitPage; words: UnitMessages; locale: Locale }) {
  const trend = page.trend;
  const last = trend && leadingSeries(trend)?.points.findLast(isShown);
  if (!trend || !last) {
    return null;
  }
  const kind = trend.indicator.kind;
  const figure = figureText(kind, last.value);
  const period = pointPeriodText(last, words);
  return (
    <section class="now" aria-label={words.now.title}>
      <div>
        <p class="big">
          {figure.replace("%", "")}
          {figure.endsWith("%") && <small>%</small>}
        </p>
        <p class="cap">
          {last.isOpen ? words.period.open(period) : period} · {answersText(last, words)} ·{" "}
          <span>{boundsText(kind, last.low, last.high, words)}</span>
        </p>
        {last.isOpen && <p class="cap">{words.state.openSoFar}</p>}
      </div>
      {page.meaning && last.levels && (
        <LevelBar meaning={page.meaning} counts={last.levels} words={words} locale={locale} />
      )}
    </section>
  );
}
