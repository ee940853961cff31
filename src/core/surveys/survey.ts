import type { Day } from "../figures/period.ts";
import type { LocalText } from "../local-text.ts";

/** A published or draft questionnaire, as checked: every default is filled in. */
export type SurveyDefinition = {
  title: LocalText;
  live: boolean;
  results: "public" | "officials";
  /** The unit it belongs to; absent: the whole deployment. */
  unit?: string;
  questions: readonly Question[];
  indicators: readonly IndicatorDefinition[];
  imprint?: Imprint;
};

/** Who asks and why, told on the page, the poster and the paper; number, body and validity where a table was approved. */
export type Imprint = {
  organiser: LocalText;
  contact: LocalText;
  purpose?: LocalText;
  privacy?: LocalText;
  tableNumber?: string;
  approvedBy?: LocalText;
  approvalNumber?: string;
  validUntil?: Day;
};

export type ScaleName = "satisfaction5" | "satisfaction5n" | "agreement5" | "stars5" | "nps11" | "ces7";

/** One level of a rating; `valid: false` keeps it out of every denominator. */
export type Level = { value: number; label: LocalText; valid: boolean };
export type Scale = ScaleName | { levels: readonly Level[] };

export type Option = { value: string; label: LocalText; valid: boolean; correct?: boolean; other?: boolean };
export type MatrixRow = { value: string; label: LocalText; unit?: string };
export type Reasons = { atOrBelow: number; options: readonly { value: string; label: LocalText }[] };

export type Comparison =
  | { question: string; is: string | number }
  | { question: string; isNot: string | number }
  | { question: string; atOrBelow: number }
  | { question: string; atOrAbove: number }
  | { question: string; includes: string | number };
export type Condition = Comparison | { all: readonly Condition[] } | { any: readonly Condition[] };

type QuestionCommon = {
  id: string;
  title: LocalText;
  required: boolean;
  visibleIf?: Condition;
  about?: "person";
};

export type RatingQuestion = QuestionCommon & { type: "rating"; scale: Scale; reasons?: Reasons };
export type ChoiceQuestion = QuestionCommon & { type: "choice"; options: readonly Option[] };
export type ChoicesQuestion = QuestionCommon & {
  type: "choices";
  options: readonly Option[];
  min?: number;
  max?: number;
};
export type MatrixQuestion = QuestionCommon & { type: "matrix"; rows: readonly MatrixRow[]; scale: Scale };
export type RankingQuestion = QuestionCommon & { type: "ranking"; options: readonly Option[] };
export type NumberQuestion = QuestionCommon & { type: "number"; min?: number; max?: number; integer: boolean };
export type DateQuestion = QuestionCommon & { type: "date"; min?: string; max?: string };
export type TextQuestion = QuestionCommon & { type: "text"; maxLength: number };
export type NoteQuestion = QuestionCommon & { type: "note" };

export type Question =
  | RatingQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | MatrixQuestion
  | RankingQuestion
  | NumberQuestion
  | DateQuestion
  | TextQuestion
  | NoteQuestion;

export type IndicatorKind = "share" | "mean" | "nps" | "accuracy";

/**
 * A named figure over one question. `question` is a question id, or `matrix.row` for one row of a matrix;
 * a matrix whose rows are units counts in each unit. `favourable` holds level values or option values;
 * it is empty for `mean`, `nps` and `accuracy`.
 */
export type IndicatorDefinition = {
  key: string;
  name: LocalText;
  kind: IndicatorKind;
  question: string;
  favourable: readonly (string | number)[];
};

/**
 * What an indicator key means: the same everywhere in a deployment, for each version of it.
 * `values` are the levels or options in order, with their labels for printing the formula; empty for an
 * indicator that is only imported.
 */
export type IndicatorMeaning = {
  kind: IndicatorKind;
  /** The named scale; two scales may use the same numbers for other levels. */
  scale?: ScaleName;
  values: readonly { value: string; label: LocalText; valid: boolean; favourable: boolean }[];
};
