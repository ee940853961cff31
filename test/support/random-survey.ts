import fc, { type GeneratorValue } from "fast-check";

/** Draws values that fast-check can make smaller again. */
export type Draw = GeneratorValue;

type Question = { id: string; type: string; [field: string]: unknown };
type Values = readonly { value: string }[];

type DrawnType =
  | "rating"
  | "ratingWithReasons"
  | "choice"
  | "choices"
  | "matrix"
  | "unitMatrix"
  | "ranking"
  | "number"
  | "date"
  | "text"
  | "note";

const ALL_TYPES: DrawnType[] = [
  ...(["rating", "ratingWithReasons", "choice", "choices", "matrix", "unitMatrix", "ranking"] as const),
  ...(["number", "date", "text", "note"] as const),
];
const LETTERS = ["a", "b", "c", "d"].map((value) => ({ value, label: value }));
const WITH_OTHER = [...LETTERS.slice(0, 3), { value: "else", label: "else", other: true }];
const CUSTOM = { levels: [2, 1, 0].map((value) => ({ value, label: String(value), valid: value > 0 })) };
const SCALES = ["satisfaction5", "satisfaction5n", "nps11", "ces7", CUSTOM];

const LEVELS: Record<string, readonly number[]> = {
  satisfaction5: [1, 2, 3, 4, 5],
  satisfaction5n: [1, 2, 3, 4, 5],
  nps11: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  ces7: [1, 2, 3, 4, 5, 6, 7],
};

/** A questionnaire in which every type of question comes once or more, in any order; `units` are rated by a matrix. */
export function drawSurvey(draw: Draw, units: readonly string[]): { title: string; questions: Question[] } {
  const types = draw(() => fc.shuffledSubarray(ALL_TYPES, { minLength: ALL_TYPES.length }));
  const again = draw(() => fc.array(fc.constantFrom(...ALL_TYPES), { maxLength: 3 }));
  return {
    title: "drawn",
    questions: [...types, ...again].map((type, at) => ({
      id: `q${at}`,
      title: `q${at}`,
      ...drawQuestion(draw, type, units),
    })),
  };
}

function drawQuestion(draw: Draw, type: DrawnType, units: readonly string[]): { type: string } {
  const scale = () => draw(() => fc.constantFrom(...SCALES));
  switch (type) {
    case "rating":
      return { type, ...{ scale: scale() } };
    case "ratingWithReasons":
      return { type: "rating", ...{ scale: "satisfaction5", reasons: { atOrBelow: 2, options: LETTERS } } };
    case "choice":
    case "choices":
      return { type, ...{ options: WITH_OTHER } };
    case "ranking":
      return { type, ...{ options: LETTERS } };
    case "matrix":
      return { type, ...{ scale: scale(), rows: LETTERS } };
    case "unitMatrix":
      return { type: "matrix", ...{ scale: scale(), rows: units.map((unit) => ({ value: unit, label: unit, unit })) } };
    default:
      return { type };
  }
}

/** Answers that the questionnaire accepts; each question may be left out. */
export function drawAnswers(draw: Draw, questions: readonly Question[]): Record<string, unknown> {
  const answers = questions.flatMap((question): [string, unknown][] => {
    if (question.type === "note" || !draw(() => fc.boolean())) {
      return [];
    }
    const value = drawValue(draw, question);
    const hasReasons = question.reasons !== undefined && draw(() => fc.boolean());
    const isOther = value === "else" || (Array.isArray(value) && value.includes("else"));
    return [
      [question.id, value],
      ...(hasReasons ? [[`${question.id}.reasons`, drawSome(draw, LETTERS)] as [string, unknown]] : []),
      ...(isOther && draw(() => fc.boolean()) ? [[`${question.id}.other`, "其他"] as [string, unknown]] : []),
    ];
  });
  return Object.fromEntries(answers);
}

function drawValue(draw: Draw, question: Question): unknown {
  switch (question.type) {
    case "rating":
      return drawLevel(draw, question.scale);
    case "choice":
      return drawSome(draw, WITH_OTHER)[0];
    case "choices":
      return drawSome(draw, WITH_OTHER);
    case "ranking":
      return drawSome(draw, LETTERS);
    case "matrix":
      return Object.fromEntries(
        drawSome(draw, question.rows as Values).map((row) => [row, drawLevel(draw, question.scale)]),
      );
    case "number":
      return draw(() => fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.constantFrom(0.1, -0.7, 1234.5678, 1e15)));
    case "date":
      return draw(() => fc.constantFrom("2024-02-29", "2026-01-31"));
    default:
      return draw(() => fc.constantFrom("好", "“quoted, 逗号”", "two\nlines"));
  }
}

function drawLevel(draw: Draw, scale: unknown): number {
  return draw(() => fc.constantFrom(...(LEVELS[String(scale)] ?? [2, 1, 0])));
}

function drawSome(draw: Draw, values: Values): string[] {
  return draw(() =>
    fc.shuffledSubarray(
      values.map(({ value }) => value),
      { minLength: 1 },
    ),
  );
}

/** The columns and cells under which an import takes these answers. */
export function csvCells(answers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]): [string, string][] => {
      if (Array.isArray(value)) {
        return [[key, value.join("|")]];
      }
      return typeof value === "object" && value !== null
        ? Object.entries(value).map(([row, level]) => [`${key}.${row}`, String(level)])
        : [[key, String(value)]];
    }),
  );
}
