import type { Trend, TrendPoint, UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import type { ChartData } from "./chart-data.ts";
import { percent } from "./figure-words.ts";
import { isShown, leadingSeries } from "./finding.ts";
import { type LevelPart, levelColumn } from "./level-columns.ts";
import { type LevelValue, orderedLevels, type Shade, shadesOf } from "./level-shades.ts";
import { LevelsSvg } from "./levels-svg.tsx";
import { LevelsTable } from "./levels-table.tsx";
import { pointPeriodText } from "./period-words.ts";

type Props = { page: UnitPage; chart: ChartData; words: UnitMessages; locale: Locale };

/** The levels of a trend's leading line: what they are called, how they are shaded, and their parts period by period. */
export type LevelsOverTime = {
  points: readonly TrendPoint[];
  columns: readonly (readonly LevelPart[] | null)[];
  levels: readonly { value: LevelValue; shade: Shade; name: string }[];
};

/** How the answers are spread over the levels, period by period; nothing with fewer than two periods or three levels. */
export function LevelsFigure({ page, chart, words, locale }: Props) {
  const { trend, meaning } = page;
  const over = trend && meaning && levelsOverTime(trend, meaning, locale);
  if (!over) {
    return null;
  }
  const last = over.points.findLastIndex((_, i) => over.columns[i] !== null);
  const told = toldOf(over, last, words);
  const named = (side: "f" | "u") =>
    over.levels
      .filter(({ shade }) => shade.startsWith(side))
      .map(({ name }) => name)
      .join(words.listJoin);
  const hasNeutral = over.levels.some(({ shade }) => shade === "neutral");
  return (
    <section class="levels-time">
      <h2>{words.levels.title}</h2>
      <p class="note">{told}</p>
      <figure class="analysis">
        <LevelsSvg over={over} chart={chart} told={told} width={820} height={300} name="wide" />
        <LevelsSvg over={over} chart={chart} told={told} width={340} height={280} name="narrow" />
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
        <figcaption>{words.levels.how(named("f"), named("u"), hasNeutral)}</figcaption>
      </figure>
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
    ...{ points, columns },
    levels: values.map((value, i) => ({
      ...{ value, shade: shades[i] ?? "neutral" },
      name: capital(textIn(value.label, locale)),
    })),
  };
}

/** The last period in words, with its number of answers. */
function toldOf(over: LevelsOverTime, last: number, words: UnitMessages): string {
  const [point, column] = [over.points[last], over.columns[last]];
  if (!point || !column || !isShown(point)) {
    return "";
  }
  const shares = column.map(({ share }, i) => `${over.levels[i]?.name} ${percent(share, 0)}`);
  return words.levels.told(pointPeriodText(point, words), words.answers(words.number(point.valid)), shares);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
