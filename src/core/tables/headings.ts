import { type Grid, textAt } from "./grid.ts";
import { joinPeriodTexts, type PeriodText, readPeriodText, splitPeriodHeading } from "./period-text.ts";

/** A column by its headings: the period they name, if any, and all else they say, joined by blanks. */
export type Heading = { period: string | null; heading: string };

/**
 * The texts above a column from top to bottom, each once: of merged cells the one that is printed over all of them,
 * and in all levels but the last an empty cell as the one to its left, as files without merged cells leave it.
 */
export function headingLevels(grid: Grid, [first, last]: readonly [number, number], column: number): string[] {
  const levels: string[] = [];
  for (let row = first; row <= last; row += 1) {
    const text = mergedText(grid, row, column) || (row < last ? textToTheLeft(grid, row, column, last) : "");
    if (text !== "" && text !== levels.at(-1)) {
      levels.push(text);
    }
  }
  return levels;
}

/** What the levels above a column say; `yearElsewhere` completes a month that no level gives a year to. */
export function readHeading(levels: readonly string[], yearElsewhere: string | null): Heading {
  const times: PeriodText[] = [];
  const words: string[] = [];
  for (const level of levels) {
    const whole = readPeriodText(level);
    const split = whole ? null : splitPeriodHeading(level);
    const time = whole ?? split?.time;
    if (time) {
      times.push(time);
    }
    if (!whole) {
      words.push(split?.rest ?? level);
    }
  }
  return { period: joinPeriodTexts(times, yearElsewhere), heading: words.join(" ") };
}

/** The one year that the sheet's name or the rows above its header speak of; null when there is none or several. */
export function yearAbove(grid: Grid, headerFirst: number): string | null {
  const above = grid.rows.slice(0, headerFirst).flatMap((row) => row.map(({ text }) => text));
  const years = new Set([grid.sheet, ...above].flatMap((text) => text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

function mergedText(grid: Grid, row: number, column: number): string {
  const merge = grid.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge ? textAt(grid, merge.top, merge.left) : textAt(grid, row, column);
}

function textToTheLeft(grid: Grid, row: number, column: number, last: number): string {
  if (mergedText(grid, last, column) === "") {
    return "";
  }
  // What stands above the names of the rows, in the first column, goes no further.
  for (let left = column - 1; left > 0; left -= 1) {
    const text = mergedText(grid, row, left);
    if (text !== "") {
      return text;
    }
  }
  return "";
}
