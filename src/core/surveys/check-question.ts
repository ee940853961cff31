import { pointerTo } from "../pointer.ts";
import type { FieldError } from "../refusal.ts";
import { checkBounds, checkLength, checkUnique } from "./check-values.ts";
import type { ChoicesQuestion, MatrixQuestion, Question, RatingQuestion, Scale } from "./survey.ts";

const VALUES_MAX = 200;

type Path = readonly (string | number)[];
type Valued = { value: string | number };

/** What is wrong with one question in itself; `path` leads to it. */
export function checkQuestion(question: Question, path: Path): FieldError[] {
  switch (question.type) {
    case "rating":
      return checkRating(question, path);
    case "matrix":
      return checkMatrix(question, path);
    case "choice":
      return checkOptions(question.options, path);
    case "choices":
      return checkChoices(question, path);
    case "ranking":
      return checkList(question.options, [...path, "options"], 2);
    case "number":
    case "date":
      return checkBounds<string | number>(question, path);
    default:
      return [];
  }
}

function checkList(values: readonly Valued[], path: Path, lengthMin: number): FieldError[] {
  return [
    ...checkLength(values.length, path, lengthMin, VALUES_MAX),
    ...checkUnique(
      values.map(({ value }) => value),
      path,
      "value",
    ),
  ];
}

function checkScale(scale: Scale, path: Path): FieldError[] {
  return typeof scale === "string" ? [] : checkList(scale.levels, [...path, "scale", "levels"], 2);
}

function checkRating({ scale, reasons }: RatingQuestion, path: Path): FieldError[] {
  const inReasons = reasons ? checkList(reasons.options, [...path, "reasons", "options"], 1) : [];
  return [...checkScale(scale, path), ...inReasons];
}

function checkMatrix({ scale, rows }: MatrixQuestion, path: Path): FieldError[] {
  const rowsPath = [...path, "rows"];
  const units = rows.map(({ unit }) => unit);
  const hasUnits = units.some((unit) => unit !== undefined);
  const missing = units.flatMap((unit, at): FieldError[] =>
    hasUnits && unit === undefined ? [{ pointer: pointerTo(...rowsPath, at, "unit"), reason: "required" }] : [],
  );
  return [
    ...checkScale(scale, path),
    ...checkList(rows, rowsPath, 1),
    ...missing,
    ...checkUnique(units, rowsPath, "unit"),
  ];
}

function checkOptions(options: readonly (Valued & { other?: boolean })[], path: Path): FieldError[] {
  const firstOther = options.findIndex(({ other }) => other);
  const moreOthers = options.flatMap(({ other }, at): FieldError[] =>
    other && at > firstOther ? [{ pointer: pointerTo(...path, "options", at, "other"), reason: "repeated" }] : [],
  );
  return [...checkList(options, [...path, "options"], 2), ...moreOthers];
}

function checkChoices(question: ChoicesQuestion, path: Path): FieldError[] {
  const { options, min = 0, max = options.length } = question;
  const tooMany = (field: string, count: number): FieldError[] =>
    count > options.length ? [{ pointer: pointerTo(...path, field), reason: "out_of_range" }] : [];
  return [
    ...checkOptions(options, path),
    ...checkBounds(question, path),
    ...tooMany("min", min),
    ...tooMany("max", max),
  ];
}
