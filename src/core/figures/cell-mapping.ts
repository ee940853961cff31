import { valuesOf } from "../surveys/question-values.ts";
import type { IndicatorMeaning, Question, Scale, SurveyDefinition } from "../surveys/survey.ts";
import { type Edition, withEditions } from "./editions.ts";

/**
 * How a question's answers stand in the tally: one value a response, several, a number under "", ratings of units with
 * the set of units each response rated, or only that it was answered.
 */
export type AnswerForm = "single" | "multiple" | "number" | "units" | "answered";

/** What a question feeds: its own counts, or an indicator. No figure adds several versions. */
export type Measure =
  | { of: "question"; measure: string; version: number; values: readonly { value: string; valid: boolean }[] }
  | { of: "indicator"; measure: string; version: number; meaning: IndicatorMeaning; wording: string };

/** What rows of one question of one revision count in. */
export type MappedQuestion = Edition & { form: AnswerForm; isPublic: boolean; measures: readonly Measure[] };

/** By `mappingKey`; every question of every published revision has an entry. */
export type CellMapping = ReadonlyMap<string, MappedQuestion>;

export type MappedRevision = { survey: string; revision: number; definition: SurveyDefinition };

/** Which question of which revision feeds an indicator; `wording` is a digest of what the respondent read. */
export type MappedIndicator = {
  survey: string;
  revision: number;
  question: string;
  key: string;
  version: number;
  meaning: IndicatorMeaning;
  wording: string;
};

type TalliedQuestion = { question: string; form: AnswerForm; shape: string; values: readonly TalliedValue[] };

/** A value of a question of the form "single". */
type TalliedValue = { value: string; valid: boolean };

export function mappingKey(survey: string, revision: number, question: string): string {
  return `${survey}\n${revision}\n${question}`;
}

/**
 * What every tally row counts in, from the published revisions and what they feed. An officials' survey is so by
 * revision. A question whose type or scale changed counts as a new version of itself: old values are not mixed in.
 */
export function cellMapping(revisions: readonly MappedRevision[], indicators: readonly MappedIndicator[]): CellMapping {
  const mapping = new Map<string, { form: AnswerForm; isPublic: boolean; measures: Measure[] }>();
  const latest = new Map<string, { shape: string; version: number }>();
  for (const { survey, revision, definition } of revisions.toSorted((a, b) => a.revision - b.revision)) {
    for (const { question, form, shape, values } of definition.questions.flatMap(talliedQuestions)) {
      const measure = `question:${survey}:${question}`;
      const earlier = latest.get(measure);
      const version = earlier?.shape === shape ? earlier.version : (earlier?.version ?? 0) + 1;
      latest.set(measure, { shape, version });
      mapping.set(mappingKey(survey, revision, question), {
        form,
        isPublic: definition.results === "public",
        measures: [{ of: "question", measure, version, values }],
      });
    }
  }
  for (const { survey, revision, question, key, version, meaning, wording } of indicators) {
    const mapped = mapping.get(mappingKey(survey, revision, question));
    if (!mapped) {
      throw new Error(`indicator ${key} names no question of ${survey} revision ${revision}: ${question}`);
    }
    mapped.measures.push({ of: "indicator", measure: `indicator:${key}`, version, meaning, wording });
  }
  return withEditions(mapping);
}

/** The names under which a question's answers are tallied. */
function talliedQuestions(question: Question): TalliedQuestion[] {
  const { id, type } = question;
  const values = valuesOf(question).map(({ value, valid }) => ({ value: String(value), valid }));
  switch (type) {
    case "rating":
      return [{ question: id, form: "single", shape: shapeOf(question.scale), values }, several(`${id}.reasons`)];
    case "choice":
      return [{ question: id, form: "single", shape: choiceShape(values), values }, text(`${id}.other`)];
    case "choices":
      return [several(id), text(`${id}.other`)];
    case "ranking":
      return [several(id), text(`${id}.other`)];
    case "number":
      return [{ question: id, form: "number", shape: type, values: [] }];
    case "matrix": {
      const shape = shapeOf(question.scale);
      const form = question.rows.some((row) => row.unit !== undefined) ? "units" : "answered";
      const rows = question.rows.map(({ value }) => `${id}.${value}`);
      return [
        { question: id, form, shape, values: form === "units" ? values : [] },
        ...rows.map((row) => ({ question: row, form: "single" as const, shape, values })),
      ];
    }
    case "date":
    case "text":
      return [text(id)];
    case "note":
      return [];
  }
}

function several(question: string): TalliedQuestion {
  return { question, form: "multiple", shape: "multiple", values: [] };
}

function text(question: string): TalliedQuestion {
  return { question, form: "answered", shape: "answered", values: [] };
}

/** Options may come and go; one that leaves the denominator, or enters it, makes other answers of them. */
function choiceShape(values: readonly TalliedValue[]): string {
  const outside = values.filter(({ valid }) => !valid).map(({ value }) => value);
  return JSON.stringify(["choice", ...outside.toSorted()]);
}

function shapeOf(scale: Scale): string {
  return typeof scale === "string" ? scale : JSON.stringify(scale.levels.map(({ value, valid }) => [value, valid]));
}
