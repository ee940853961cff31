import { isDay } from "../../core/figures/period.ts";
import type { FieldReason } from "../../core/refusal.ts";
import { type AcceptedAnswers, CHANNELS, ORIGINS, type ResponseDimensions } from "../../core/responses/answer.ts";
import { acceptCells } from "../../core/responses/csv-answers.ts";
import { normaliseSubmissionId } from "../../core/responses/submission-id.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { plainCell } from "./cell.ts";
import type { TableRow } from "./read-table.ts";
import type { CellFault } from "./rejected-rows.ts";
import type { UnitLookup } from "./unit-lookup.ts";

export const RESPONSE_COLUMNS = {
  required: ["day", "unit", "channel"],
  optional: ["submissionId", "respondentClass", "origin", "round"],
} as const;

const RESPONDENT_CLASS_LENGTH_MAX = 64;

/** The survey's revision and the day of the import, by which rows are judged. */
export type RowContext = {
  survey: string;
  revision: number;
  definition: SurveyDefinition;
  today: string;
  units: UnitLookup;
};

/** A row as it will be stored; without `submissionId` it is known by its file and line. */
export type ResponseRow = {
  line: number;
  submissionId: string | null;
  dimensions: ResponseDimensions;
  accepted: AcceptedAnswers;
};

/** The row judged by the rules of responses and links, or null with what is wrong with it added to `faults`. */
export function readResponseRow(
  context: RowContext,
  { line, cells }: TableRow,
  faults: CellFault[],
): ResponseRow | null {
  const faultsBefore = faults.length;
  const dimensions = readDimensions(context, cells, faults);
  const submissionId = readSubmissionId(cells, faults);
  const accepted = acceptCells(context.definition, cells);
  if (!accepted.ok) {
    faults.push(...accepted.refusal);
  }
  return accepted.ok && faults.length === faultsBefore
    ? { line, submissionId, dimensions, accepted: accepted.value }
    : null;
}

function readDimensions(
  { survey, revision, today, units }: RowContext,
  cells: TableRow["cells"],
  faults: CellFault[],
): ResponseDimensions {
  const check = (column: string, reason: FieldReason | null): void => {
    if (reason !== null) {
      faults.push({ column, reason });
    }
  };
  const [day, unit, channel, origin, round] = (["day", "unit", "channel", "origin", "round"] as const).map((column) =>
    plainCell(cells[column] ?? ""),
  ) as [string, string, string, string, string];
  const respondentClass = (cells.respondentClass ?? "").trim();
  const knownChannel = CHANNELS.find((known) => known === channel);
  const knownOrigin = origin === "" ? "given" : ORIGINS.find((known) => known === origin);
  const dayReason = dayFault(day, today);
  check("day", dayReason);
  check("unit", unit === "" ? "required" : units.faultOn(unit, dayReason === null ? day : today));
  check("channel", knownChannel ? null : channel === "" ? "required" : "not_an_option");
  check("origin", knownOrigin ? null : "not_an_option");
  check("round", roundFault(round));
  check("respondentClass", respondentClassFault(respondentClass));
  return {
    ...{ survey, revision, day, unit, link: null },
    channel: knownChannel ?? "import",
    respondentClass: respondentClass === "" ? null : respondentClass,
    proof: "imported",
    origin: knownOrigin ?? "given",
    round: round === "" ? 1 : Number(round),
  };
}

function dayFault(day: string, today: string): FieldReason | null {
  if (!isDay(day)) {
    return day === "" ? "required" : "bad_day";
  }
  return day > today ? "future_day" : null;
}

function roundFault(round: string): FieldReason | null {
  if (!/^-?\d{0,6}$/.test(round)) {
    return "wrong_type";
  }
  return round === "" || Number(round) >= 1 ? null : "out_of_range";
}

function respondentClassFault(respondentClass: string): FieldReason | null {
  if (/[\p{Control}\p{Surrogate}|]/u.test(respondentClass)) {
    return "bad_text";
  }
  return respondentClass.length > RESPONDENT_CLASS_LENGTH_MAX ? "too_long" : null;
}

function readSubmissionId(cells: TableRow["cells"], faults: CellFault[]): string | null {
  const cell = plainCell(cells.submissionId ?? "");
  const id = cell === "" ? null : normaliseSubmissionId(cell);
  if (cell !== "" && id === null) {
    faults.push({ column: "submissionId", reason: "bad_id" });
  }
  return id;
}
