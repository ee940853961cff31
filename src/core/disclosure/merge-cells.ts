import type { Cell, IndicatorCell, QuestionCell } from "../figures/cell.ts";
import { addChannels } from "../figures/told-channels.ts";
import type { ReleasedIndicatorCounts, ReleasedQuestionCounts } from "./released-cell.ts";

type Counts = Readonly<Record<string, number>>;

/** Two tables of counts, key by key. */
function addCounts(a: Counts, b: Counts): Counts {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...keys].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
}

export function addIndicatorCounts(a: ReleasedIndicatorCounts, b: ReleasedIndicatorCounts): ReleasedIndicatorCounts {
  return {
    favourable: a.favourable + b.favourable,
    valid: a.valid + b.valid,
    responses: a.responses + b.responses,
    levels: addCounts(a.levels, b.levels),
    sum: a.sum + b.sum,
    sumOfSquares: a.sumOfSquares + b.sumOfSquares,
    basis: {
      wordings: { ...a.basis.wordings, ...b.basis.wordings },
      channels: addChannels(a.basis.channels, b.basis.channels),
    },
  };
}

export function addQuestionCounts<Sums extends ReleasedQuestionCounts>(a: Sums, b: Sums): Sums {
  return {
    ...a,
    values: addCounts(a.values, b.values),
    answered: a.answered + b.answered,
    sum: a.sum + b.sum,
    sumOfSquares: a.sumOfSquares + b.sumOfSquares,
  };
}

export type MergedCounts = { counts: ReleasedIndicatorCounts | ReleasedQuestionCounts; formulaVersion: number };

/** The counts of one cell over several labels of one version, oldest first. */
export function mergeCells(cells: readonly Cell[]): MergedCounts | null {
  const [first] = cells;
  if (!first) {
    return null;
  }
  const { formulaVersion } = first;
  if (first.of === "indicator") {
    const all = cells.filter((cell): cell is IndicatorCell => cell.of === "indicator");
    const counts = all.map(({ counts, basis }) => ({ ...counts, basis })).reduce(addIndicatorCounts);
    return { counts, formulaVersion };
  }
  const all = cells.filter((cell): cell is QuestionCell => cell.of === "question");
  return { counts: all.map(({ counts }) => counts).reduce(addQuestionCounts), formulaVersion };
}
