import type { SeriesSource } from "../../../src/core/figures/figure-source.ts";
import type { TrendPoint } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { AboutMessages } from "../../locales/about-messages.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { answersText, boundsText, figureText } from "../unit/figure-words.ts";
import { isSample, isShown } from "../unit/finding.ts";
import { pointPeriodText } from "../unit/period-words.ts";
import { noFigure } from "../unit/trend-table.tsx";
import { CountTable } from "./count-table.tsx";
import { type SourceRow, sourceRows } from "./source-rows.ts";

export type SeriesProps = { kind: IndicatorKind; source: SeriesSource; words: UnitMessages; locale: Locale };

/** One proof class's figure: what it says, the count of every level, and how it came about. */
export function SeriesSection({ kind, source, words, locale }: SeriesProps) {
  const { about } = messagesIn(locale);
  const { proof, point } = source;
  const { name, how, view } = words.proof[proof];
  const isTold = isShown(point) && !point.isOpen;
  const isLive = isShown(point) && point.isOpen;
  return (
    <section>
      <h2>{name}</h2>
      <p class="sub">{[how, view].filter((part) => part !== null).join(words.sentenceJoin)}</p>
      {isShown(point) ? (
        <p class="figure">
          {figureText(kind, point.value)}
          <small>
            {answersText(point, words)} ·{" "}
            <span>{`${words.range(isSample(proof))} ${boundsText(kind, point.low, point.high, words)}`}</span>
          </small>
        </p>
      ) : (
        <p class="figure none">{noFigure(point, words)}</p>
      )}
      {isLive ? <p class="note">{words.state.openSoFar}</p> : null}
      {isTold && point.span ? <p class="note">{about.carried(pointPeriodText(point, words))}</p> : null}
      {isTold ? (
        <CountTable source={source} words={words} locale={locale} />
      ) : (
        <p class="note">{noMake(point, about)}</p>
      )}
      <SourceList rows={sourceRows({ kind, source, words, locale })} />
      {isTold ? null : <p class="note">{textIn(source.formula, locale)}</p>}
    </section>
  );
}

/** Why nothing is told of what a figure is made of. */
function noMake(point: TrendPoint, about: AboutMessages): string {
  if (point.status === "bounded") {
    return about.bounded;
  }
  return point.status === "shown" ? about.live : about.hidden;
}

function SourceList({ rows }: { rows: readonly SourceRow[] }) {
  return rows.length === 0 ? null : (
    <dl class="told">
      {rows.map(({ label, lines }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <ul class="plain">
              {lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
