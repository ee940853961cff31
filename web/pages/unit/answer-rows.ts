import type { ChartData } from "./chart-data.ts";
import { labelledPeriods, textWidth } from "./chart-geometry.ts";

/** What is written below a plot: texts at periods, `below` in pixels under it. */
export type BelowPlot = {
  names: readonly { index: number; text: string; below: number }[];
  answers: readonly { index: number; text: string; below: number }[];
};

const ONE_ROW = { name: 28, answers: [45, 45], year: 63 } as const;
const TWO_ROWS = { name: 26, answers: [41, 53], year: 68 } as const;

/**
 * The names of periods that fit a plot so wide, and the valid answers of every point in one row, or in two by turns;
 * where neither has room, and on a phone, those of the named periods alone.
 */
export function belowPlot(data: ChartData, width: number, isNarrow: boolean): BelowPlot {
  const told = labelledPeriods(data, width, isNarrow);
  const points = data.lines[0]?.points ?? [];
  const last = points.length - 1;
  const step = width / Math.max(last, 1);
  const needed = Math.max(0, ...points.map(({ answers }) => textWidth(answers, 11))) + 4;
  const areAll = !isNarrow && needed <= 2 * step;
  const rows = areAll && needed > step ? TWO_ROWS : ONE_ROW;
  const counted = areAll ? points.map((_, index) => index) : told.map(({ index }) => index);
  return {
    names: told.flatMap(({ index, year }) => [
      { index, text: data.periods[index]?.short ?? "", below: rows.name },
      ...(year ? [{ index, text: year, below: rows.year }] : []),
    ]),
    answers: counted.flatMap((index) => {
      const text = points[index]?.answers ?? "";
      return text === "" ? [] : [{ index, text, below: rows.answers[(last - index) % 2 === 0 ? 0 : 1] }];
    }),
  };
}
