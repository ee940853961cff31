import type { Trend, TrendPoint, UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorKind, IndicatorMeaning } from "../../../src/core/surveys/survey.ts";
import { capitalised } from "../../locales/capitalised.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import type { ChartData } from "./chart-data.ts";
import { ChartLinks } from "./chart-links.tsx";
import { percent } from "./figure-words.ts";
import { isShown, leadingSeries } from "./finding.ts";
import { type LevelPart, levelColumn } from "./level-columns.ts";
import { type LevelValue, orderedLevels, type Shade, shadesOf } from "./level-shades.ts";
import { LevelsSvg } from "./levels-svg.tsx";
import { LevelsTable } from "./levels-table.tsx";
import { pointPeriodText } from "./period-words.ts";
import type { LinkContext } from "./unit-href.ts";

type Props = { page: UnitPage; chart: ChartData; links: LinkContext; words: UnitMessages; locale: Locale };

/** The levels of a trend's leading line: what they are called, how they are shaded, and their parts period by period. */
export type LevelsOverTime = {
  kind: IndicatorKind;
  points: readonly TrendPoint[];
  columns: readonly (readonly LevelPart[] | null)[];
  levels: readonly { value: LevelValue; shade: Shade; name: string }[];
};

/** How the answers are spread over the levels, period by period; nothing with fewer than two periods or three levels. */
export function LevelsFigure({ page, chart, links, words, locale }: Props) {
  const { trend, meaning } = page;
  const over = trend && meaning && levelsOverTime(trend, meaning, locale);
  if (!over) {
    return null;
  }
  const told = toldLevels(over, words);
  return (
    <section class="levels-time">
      <h2>{words.levels.title}</h2>
      <p class="note">{told}</p>
      <figure class="analysis">
        <LevelsSvg over={over} chart={chart} told={told} width={820} height={300} name="wide" />
        <LevelsSvg over={over} chart={chart} told={told} width={340} height={280} name="narrow" />
        <LevelKey over={over} />
        <figcaption>{howLevelsText(over, words)}</figcaption>
      </figure>
      <ChartLinks code={page.unit.code} kind="levels" links={links} words={words} />
      <LevelsTable over={over} period={trend.period} words={words} />
    </section>
  );
}

/** Null with fewer than two periods that are shown, or with fewer than three levels. */
export function levelsOverTime(trend: Trend, meaning: IndicatorMeaning, locale: Locale): LevelsOverTime | null {
  const values = orderedLevels(meaning);
  const shades = shadesOf(meaning, values);
  const points = leadingSeries(trend)?.points ?? [];
  const columns = points.map((point) => levelColumn(point, values, shades));
  if (values.length < 3 || columns.filter((column) => column !== null).length < 2) {
    return null;
  }
  return {
    ...{ kind: trend.indicator.kind, points, columns },
    levels: values.map((value, i) => ({
      ...{ value, shade: shades[i] ?? "neutral" },
      name: capitalised(textIn(value.label, locale)),
    })),
  };
}

/** What the shades of a drawing without names stand for. */
export function LevelKey({ over }: { over: LevelsOverTime }) {
  return (
    <ul class="level-key narrow">
      {over.levels.map(({ shade, name }) => (
        <li>
          <svg class="swatch" width="10" height="10" aria-hidden="true">
            <rect class={shade} width="10" height="10" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** How the columns are read. */
export function howLevelsText({ kind, levels }: LevelsOverTime, words: UnitMessages): string {
  const named = (side: "f" | "u") =>
    levels
      .filter(({ shade }) => shade.startsWith(side))
      .map(({ name }) => name)
      .join(words.listJoin);
  return words.levels.how(
    kind,
    named("f"),
    named("u"),
    levels.some(({ shade }) => shade === "neutral"),
  );
}

/** The last period in words, with its number of answers. */
export function toldLevels(over: LevelsOverTime, words: UnitMessages): string {
  const last = over.columns.findLastIndex((column) => column !== null);
  const [point, column] = [over.points[last], over.columns[last]];
  if (!point || !column || !isShown(point)) {
    return "";
  }
  const shares = column.map(({ share }, i) => `${over.levels[i]?.name} ${percent(share, 0)}`);
  return words.levels.told(pointPeriodText(point, words), words.answers(words.number(point.valid)), shares);
}
