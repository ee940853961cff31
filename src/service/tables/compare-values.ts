import { printsAs } from "../../core/tables/recover-numerator.ts";
import type { FigureValue, QuotedValue } from "../../core/tables/table-values.ts";
import { findFigures, type ImportedFigure, type PeriodCell } from "../../store/figure-versions.ts";
import { findQuotations, type Quotation } from "../../store/quotations.ts";
import { answerCountMin } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";
import type { ComparedValue, ShownCounts } from "./table-preview.ts";

const CELLS_PER_QUERY = 2000;

/** Each value beside the newest versions of its cell, counts and quoted rate alike; small counts are not told. */
export async function compareValues(
  deps: Deps,
  values: readonly (FigureValue | QuotedValue)[],
): Promise<ComparedValue[]> {
  const cells = values.map(periodCell);
  const figures = new Map<string, ImportedFigure>();
  const quotations = new Map<string, Quotation>();
  for (let start = 0; start < cells.length; start += CELLS_PER_QUERY) {
    const some = cells.slice(start, start + CELLS_PER_QUERY);
    for (const figure of await findFigures(deps.db, some)) {
      figures.set(cellKey(figure), figure);
    }
    for (const quotation of await findQuotations(deps.db, some)) {
      quotations.set(cellKey(quotation), quotation);
    }
  }
  const min = await answerCountMin(deps.db);
  return values.map((value) => {
    const key = cellKey(periodCell(value));
    const [figure, quotation] = [figures.get(key), quotations.get(key)];
    return value.kind === "figure"
      ? comparedFigure(value, figure, quotation, min)
      : comparedQuote(value, figure, quotation, min);
  });
}

/** Where a value is stored. */
export function periodCell({ unit, indicator, period }: FigureValue | QuotedValue): PeriodCell {
  return { unit, indicator, periodKind: period.kind, period: period.key };
}

function comparedFigure(
  value: FigureValue,
  stored: ImportedFigure | undefined,
  quotation: Quotation | undefined,
  min: number,
): ComparedValue {
  const isSame = stored && stored.favourable === value.favourable && stored.valid === value.valid;
  // Counts that confirm a recovered numerator take its mark away.
  const isConfirmed = stored && stored.recovered !== null && value.recovered === null;
  const state = stored ? (isSame && !isConfirmed ? "same" : "changed") : "new";
  const isTold = value.valid >= min;
  return {
    ...{ state, value, from: stored && state === "changed" ? shownCounts(stored, min) : null },
    beside: quotation
      ? {
          printed: quotation.printed,
          agrees: isTold ? printsAs(plainPrint(quotation.printed), value.favourable, value.valid) : null,
        }
      : null,
  };
}

function comparedQuote(
  value: QuotedValue,
  figure: ImportedFigure | undefined,
  stored: Quotation | undefined,
  min: number,
): ComparedValue {
  const state = stored ? (plainPrint(stored.printed) === plainPrint(value.printed) ? "same" : "changed") : "new";
  const isTold = figure && figure.valid >= min;
  return {
    ...{ state, value, from: stored && state === "changed" ? { printed: stored.printed } : null },
    beside: figure
      ? {
          ...shownCounts(figure, min),
          agrees: isTold ? printsAs(plainPrint(value.printed), figure.favourable, figure.valid) : null,
        }
      : null,
  };
}

function shownCounts({ favourable, valid, recovered }: ImportedFigure, min: number): ShownCounts {
  return valid < min ? { favourable: null, valid: null, recovered: null } : { favourable, valid, recovered };
}

function plainPrint(printed: string): string {
  return printed.normalize("NFKC").replaceAll(" ", "");
}

function cellKey({ unit, indicator, periodKind, period }: PeriodCell): string {
  return [unit, indicator, periodKind, period].join("\u0000");
}
