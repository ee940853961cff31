import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { AnnotationList } from "./annotation-list.tsx";
import type { ChartData } from "./chart-data.ts";
import { isSample, isShown, leadingSeries } from "./finding.ts";
import { TrendSvg } from "./trend-svg.tsx";

type Props = {
  page: UnitPage;
  chart: ChartData;
  words: UnitMessages;
  locale: Locale;
  /** Without the canvas that a script draws on. */
  isStill?: boolean;
};

/**
 * The chart: drawn on the server in two widths, which stand until the script has drawn the canvas, and on paper.
 */
export function TrendFigure({ page, chart, words, locale, isStill = false }: Props) {
  return (
    <figure id="trend" class="trend-figure">
      {!isStill && (
        <div class="trend-plot">
          <canvas id="trend-canvas" role="img" aria-label={chart.label}>
            {chart.label}
          </canvas>
        </div>
      )}
      <TrendSvg data={chart} width={820} height={350} name="wide" />
      <TrendSvg data={chart} width={340} height={320} name="narrow" />
      <figcaption>
        {captionOf(page, chart, words, locale).map((line) => (
          <p>{line}</p>
        ))}
        <AnnotationList page={page} words={words} locale={locale} />
      </figcaption>
    </figure>
  );
}

/** How to read the chart: only what it holds. */
export function captionOf(
  page: Pick<UnitPage, "trend" | "parent">,
  chart: ChartData,
  words: UnitMessages,
  locale: Locale,
): string[] {
  const { trend, parent } = page;
  const leading = trend && leadingSeries(trend);
  const hasFigures = leading?.points.some(isShown) ?? false;
  const states = new Set(chart.lines[0]?.points.map((point) => point.state));
  const parentName = parent ? textIn(parent.name, locale) : null;
  const shownLines = chart.lines.filter((line) => line.points.some((point) => point.value !== null));
  const marks = [
    ...(shownLines.some((line) => line.isHollow) ? [words.trend.marks.hollow] : []),
    ...(chart.quoted.length > 0 ? [words.trend.marks.quoted] : []),
    ...(shownLines.length > 1 ? [words.trend.marks.muted] : []),
  ];
  return [
    ...(leading && hasFigures ? [words.trend.caption(true, isSample(leading.proof), parentName)] : []),
    ...(marks.length > 0 ? [marks.join(words.sentenceJoin)] : []),
    ...(states.has("carried") ? [words.trend.marks.carried] : []),
    ...(states.has("bounded") ? [`▵ ${words.state.whyBounded}`] : []),
    ...(states.has("withheld") ? [`○ ${words.state.withheld}`] : []),
    ...(states.has("open") ? [`… ${words.state.open}`] : []),
    ...(states.has("shown-open") ? [words.state.openSoFar] : []),
  ];
}
