import { type CalendarKind, monthsOf, type Period } from "../figures/period.ts";
import { monthsWithFlags } from "./flag-months.ts";
import { atVersion, type MeasureGroup } from "./measure-groups.ts";
import { addIndicatorCounts, addQuestionCounts } from "./merge-cells.ts";
import { boundOfCounts } from "./near-unanimity.ts";
import type { ReleasedCell, ReleasedIndicatorCounts, ReleasedQuestionCounts } from "./released-cell.ts";
import { tellBasisInFull } from "./tell-basis.ts";

type LongPeriod = Period & { kind: Exclude<CalendarKind, "month"> };
type Counts = ReleasedIndicatorCounts | ReleasedQuestionCounts;

/**
 * The cells of a quarter or year: each the sum of its shown months, so that months add up to it and it tells nothing
 * that they do not. Of several versions of a formula or scale only the highest counts. A cell without a shown month is withheld.
 */
export function sumMonths(
  months: readonly ReleasedCell[],
  period: LongPeriod,
  input: { groups: readonly MeasureGroup[]; electorateOf: (cell: ReleasedCell, counts: Counts) => number | null },
): ReleasedCell[] {
  const keys = new Set(monthsOf(period));
  const measures = new Map(
    input.groups.flatMap(({ indicators, questions }) => [...indicators, ...questions].map((one) => [one.measure, one])),
  );
  const byCell = new Map<string, ReleasedCell[]>();
  for (const cell of monthsWithFlags(months.filter((month) => keys.has(month.period)))) {
    const name = [cell.unit, cell.measure, cell.filter, cell.proof].join("\n");
    byCell.set(name, [...(byCell.get(name) ?? []), cell]);
  }
  const sums = [...byCell.values()].flatMap((cells): ReleasedCell[] => {
    const [first] = cells;
    const sum = sumOfShown(cells);
    const measure = first && measures.get(first.measure);
    const bound =
      measure && sum
        ? boundOfCounts(
            atVersion(measure, sum.formulaVersion),
            sum.counts,
            input.groups,
            input.electorateOf(first, sum.counts),
          )
        : null;
    const status = sum === null || bound === "withheld" ? "withheld" : bound === null ? "shown" : "bounded";
    const told = status === "shown" && sum ? sum : { counts: null, formulaVersion: null };
    const place = { periodKind: period.kind, period: period.key, version: 1, span: null };
    return first
      ? [{ ...first, ...place, ...told, status, bound: status === "bounded" && bound !== "withheld" ? bound : null }]
      : [];
  });
  return tellBasisInFull(sums);
}

function sumOfShown(cells: readonly ReleasedCell[]): { counts: Counts; formulaVersion: number | null } | null {
  const shown = cells
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .flatMap(({ counts, formulaVersion }) => (counts ? [{ counts, formulaVersion }] : []));
  // Months let out before questions told theirs are of the first version, as nearly all are.
  const versionOf = ({ formulaVersion }: { formulaVersion: number | null }) => formulaVersion ?? 1;
  const version = Math.max(...shown.map(versionOf));
  const [first, ...rest] = shown.filter((month) => versionOf(month) === version);
  const counts = rest.reduce((sum, month) => add(sum, month.counts), first?.counts ?? null);
  return first && counts ? { ...first, counts } : null;
}

function add(a: Counts | null, b: Counts): Counts | null {
  if (!a) {
    return null;
  }
  return "levels" in a && "levels" in b
    ? addIndicatorCounts(a, b)
    : "values" in a && "values" in b
      ? addQuestionCounts(a, b)
      : a;
}
