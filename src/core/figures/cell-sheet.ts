import type { Cell, CellAddress, QuestionCounts } from "./cell.ts";
import type { AnswerForm, Measure } from "./cell-mapping.ts";
import type { IndicatorCounts, TallyRow } from "./counts.ts";
import { isUnitSet } from "./unit-set.ts";

/** A cell while rows are still being added to it. */
export type Sheet = {
  address: CellAddress;
  measure: Measure;
  /** Level and option values in the denominator. */
  validValues: ReadonlySet<string>;
  values: Map<string, number>;
  answered: number;
  /** Distinct responses, as far as each form of question tells them apart. */
  responses: number;
  /** Answers to number questions. */
  numbers: number;
  sum: number;
  sumOfSquares: number;
  /** Valid answers by channel. */
  channels: Map<string, number>;
  wordings: Map<string, { revision: number; wording: string }>;
};

export function newSheet(address: CellAddress, measure: Measure): Sheet {
  const values = measure.of === "indicator" ? measure.meaning.values : [];
  return {
    address,
    measure,
    validValues: new Set(values.filter(({ valid }) => valid).map(({ value }) => value)),
    values: new Map(),
    answered: 0,
    responses: 0,
    numbers: 0,
    sum: 0,
    sumOfSquares: 0,
    channels: new Map(),
    wordings: new Map(),
  };
}

/** Adds one row of a question of this form; `measure` is the row's own, of the same version as the sheet's. */
export function addRow(sheet: Sheet, row: TallyRow, form: AnswerForm, measure: Measure): void {
  addWording(sheet, row, measure);
  if (isUnitSet(form, row.value)) {
    sheet.responses += row.count;
  } else if (row.value === "") {
    addAnswered(sheet, row, form);
  } else {
    add(sheet.values, row.value, row.count);
    addValid(sheet, row, form);
  }
}

function addAnswered(sheet: Sheet, row: TallyRow, form: AnswerForm): void {
  sheet.answered += row.count;
  if (form === "number") {
    sheet.numbers += row.count;
    sheet.sum += row.sum;
    sheet.sumOfSquares += row.sumOfSquares;
    add(sheet.channels, row.channel, row.count);
  }
  const isToldByValue = form === "single" && sheet.measure.of === "indicator";
  if (form !== "units" && !isToldByValue) {
    sheet.responses += row.count;
  }
}

function addValid(sheet: Sheet, row: TallyRow, form: AnswerForm): void {
  if (sheet.validValues.has(row.value)) {
    add(sheet.channels, row.channel, row.count);
    sheet.responses += form === "single" ? row.count : 0;
  }
}

function addWording(sheet: Sheet, row: TallyRow, measure: Measure): void {
  const known = sheet.wordings.get(row.survey);
  if (measure.of === "indicator" && (!known || known.revision < row.revision)) {
    sheet.wordings.set(row.survey, { revision: row.revision, wording: measure.wording });
  }
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** The cell of all rows added. */
export function cellOfSheet(sheet: Sheet): Cell {
  const { address, measure, answered, responses, sum, sumOfSquares } = sheet;
  if (measure.of === "question") {
    const counts: QuestionCounts = { values: Object.fromEntries(sheet.values), answered, responses, sum, sumOfSquares };
    return { ...address, of: "question", formulaVersion: measure.version, counts };
  }
  const wordings = [...sheet.wordings].map(([survey, { wording }]) => [survey, wording]);
  return {
    ...address,
    of: "indicator",
    formulaVersion: measure.version,
    counts: indicatorCounts(sheet, measure),
    basis: { wordings: Object.fromEntries(wordings), channels: Object.fromEntries(sheet.channels) },
  };
}

/**
 * `valid` counts answers in the denominator; `responses` can be fewer where one response gives several, never more,
 * though an answer outside the denominator may be all that a response gave.
 */
function indicatorCounts(sheet: Sheet, { meaning }: Extract<Measure, { of: "indicator" }>): IndicatorCounts {
  const counted = meaning.values.map((value) => ({ ...value, count: sheet.values.get(value.value) ?? 0 }));
  const inDenominator = counted.filter(({ valid }) => valid);
  const total = (of: readonly { count: number }[]) => of.reduce((sum, { count }) => sum + count, 0);
  const isScored = meaning.kind === "mean" || meaning.kind === "nps";
  const scored = inDenominator.filter(({ value }) => isScored && Number.isFinite(Number(value)));
  const valid = total(inDenominator) + sheet.numbers;
  return {
    favourable: total(inDenominator.filter(({ favourable }) => favourable)),
    valid,
    responses: Math.min(sheet.responses, valid),
    levels: Object.fromEntries(counted.map(({ value, count }) => [value, count])),
    sum: sheet.sum + scored.reduce((sum, { value, count }) => sum + Number(value) * count, 0),
    sumOfSquares: sheet.sumOfSquares + scored.reduce((sum, { value, count }) => sum + Number(value) ** 2 * count, 0),
  };
}
