import type { FieldReason, Refusal } from "../refusal.ts";
import { accept, type Result } from "../result.ts";
import type { MatrixQuestion, Question, SurveyDefinition } from "../surveys/survey.ts";
import { acceptAnswers } from "./accept-answers.ts";
import type { AcceptedAnswers } from "./answer.ts";
import { otherOf } from "./other-option.ts";
import { readNumber, toAsciiDigits } from "./read-number.ts";

const SEPARATOR = "|";

/** One cell of a row at fault. */
export type CellError = { column: string; reason: FieldReason };

/** The columns an import may have for a questionnaire: `q`, `q.reasons`, `q.other`, `matrix.row`, in question order. */
export function importColumnsOf(definition: SurveyDefinition): string[] {
  return definition.questions.flatMap((question) => {
    switch (question.type) {
      case "note":
        return [];
      case "matrix":
        return question.rows.map(({ value }) => `${question.id}.${value}`);
      case "rating":
        return question.reasons ? [question.id, `${question.id}.reasons`] : [question.id];
      default:
        return otherOf(question) === null ? [question.id] : [question.id, `${question.id}.other`];
    }
  });
}

/** The answers of one row, judged; refused with every cell at fault by its column. */
export function acceptCells(
  definition: SurveyDefinition,
  cells: Readonly<Record<string, string>>,
): Result<AcceptedAnswers, readonly CellError[]> {
  const accepted = acceptAnswers(definition, answersFromCells(definition, cells));
  return accepted.ok ? accept(accepted.value) : { ok: false, refusal: cellErrors(accepted.refusal) };
}

/**
 * Raw answers from the cells of one row by column, still to be judged. An empty cell is no answer; a cell that is no
 * number where one is needed stays a text, which judging refuses. Texts stay as they are.
 */
export function answersFromCells(
  definition: SurveyDefinition,
  cells: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const filled = new Map(Object.entries(cells).filter(([, cell]) => cell !== ""));
  const answers = definition.questions.flatMap((question): [string, unknown][] => {
    const reasons = question.type === "rating" && question.reasons ? filled.get(`${question.id}.reasons`) : undefined;
    const other = otherOf(question) === null ? undefined : filled.get(`${question.id}.other`);
    return [
      [question.id, question.type === "matrix" ? matrixIn(filled, question) : valueIn(question, filled)],
      [`${question.id}.reasons`, reasons?.trim() ? listIn(reasons) : undefined],
      [`${question.id}.other`, other],
    ];
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
}

function valueIn(question: Question, filled: ReadonlyMap<string, string>): unknown {
  const cell = filled.get(question.id);
  if (cell === undefined || question.type === "text") {
    return cell;
  }
  return cell.trim() === "" ? undefined : closedValue(question, cell.trim());
}

function closedValue(question: Question, cell: string): unknown {
  switch (question.type) {
    case "rating":
    case "number":
      return readNumber(cell);
    case "date":
      return toAsciiDigits(cell);
    case "choices":
    case "ranking":
      return listIn(cell);
    default:
      return cell;
  }
}

function matrixIn(filled: ReadonlyMap<string, string>, { id, rows }: MatrixQuestion): unknown {
  const levels = rows.flatMap(({ value: row }): [string, unknown][] => {
    const cell = filled.get(`${id}.${row}`)?.trim();
    return cell ? [[row, readNumber(cell)]] : [];
  });
  return levels.length > 0 ? Object.fromEntries(levels) : undefined;
}

function listIn(cell: string): string[] {
  return cell.split(SEPARATOR).map((value) => value.trim());
}

/** `/answers/m/rowA` stands in column `m.rowA`, and keys hold neither slashes nor tildes. */
function cellErrors({ errors = [] }: Refusal): CellError[] {
  return errors.map(({ pointer, reason }) => ({ column: pointer.split("/").slice(2).join("."), reason }));
}
