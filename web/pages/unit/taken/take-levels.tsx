import { chartOf } from "../chart-of-page.ts";
import { leadingSeries } from "../finding.ts";
import { howLevelsText, LevelKey, type LevelsOverTime, levelsOverTime, toldLevels } from "../levels-figure.tsx";
import { LevelsSvg } from "../levels-svg.tsx";
import { LevelsTable } from "../levels-table.tsx";
import type { ChartOf, CsvRow, TakenChart } from "./taken-chart.ts";
import { WIDTHS } from "./taken-chart.ts";

const HEIGHTS = { wide: 300, narrow: 280 };

/** The levels over time; null as their figure is. */
export function takeLevels({ page, words, locale }: ChartOf): TakenChart | null {
  const { trend, meaning } = page;
  const over = trend && meaning && levelsOverTime(trend, meaning, locale);
  const chart = chartOf(page, words, locale, false);
  if (!over || !chart) {
    return null;
  }
  const told = toldLevels(over, words);
  const proof = leadingSeries(trend)?.proof ?? null;
  return {
    ...{ name: words.levels.title, told, proof, notes: [howLevelsText(over, words)] },
    draw: (name) => {
      const size = { width: WIDTHS[name], height: HEIGHTS[name] };
      return { ...size, svg: <LevelsSvg over={over} chart={chart} told={told} name={name} {...size} /> };
    },
    key: <LevelKey over={over} />,
    table: <LevelsTable over={over} period={trend.period} words={words} />,
    csv: rowsOf(over, [trend.unit.code, trend.indicator.key, proof ?? ""]),
  };
}

function rowsOf({ points, columns, levels }: LevelsOverTime, common: readonly string[]): CsvRow[] {
  const values = levels.map(({ value }) => value.value);
  const head = ["unit", "indicator", "proof", "period", "span", "status", "valid"];
  return [
    [...head, ...values.map((value) => `level ${value}`), ...values.map((value) => `share ${value}`)],
    ...points.map((point, index) => {
      const column = columns[index] ?? null;
      return [
        ...[...common, point.period, point.span?.join(" ") ?? "", point.isOpen ? `${point.status} open` : point.status],
        column && point.valid,
        ...values.map((_, i) => column?.[i]?.count ?? null),
        ...values.map((_, i) => column?.[i]?.share ?? null),
      ];
    }),
  ];
}
