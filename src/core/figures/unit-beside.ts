import type { LocalText } from "../local-text.ts";
import type { ProofClass } from "../responses/answer.ts";
import type { ResponseRates } from "../samples/response-rates.ts";
import type { SampleFigure, ToldRaking } from "../samples/sample-class.ts";
import type { ShownChain } from "../samples/shown-chain.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import type { AppraisalFigure } from "./appraisal-figure.ts";
import type { ToldPair } from "./sheet-pairs.ts";

/** One of a unit's indicators in the period; bounds on the indicator's own scale. */
export type RateBeside = {
  indicator: string;
  name: LocalText;
  kind: IndicatorKind;
  proof: ProofClass;
  value: number;
  low: number;
  high: number;
  valid: number;
  /** How many units were compared where all of them stand at 100%, so that it ranks nobody; else null. */
  pinnedAmong: number | null;
};

/** A unit's score as it is ranked in its group; all null while a part is missing. */
export type ScoredUnit = {
  code: string;
  name: LocalText;
  score: number | null;
  low: number | null;
  high: number | null;
  /** Names of the indicators without a figure. */
  missing: readonly LocalText[];
  group: string | null;
  groupSize: number;
  rankLow: number | null;
  rankHigh: number | null;
};

/** A composite score in the period: of the unit, and of the units below it. */
export type CompositeBeside = {
  name: LocalText;
  isRuleChanged: boolean;
  /** The period from which the rule holds. */
  from: string | null;
  parts: readonly { name: LocalText; weight: number; hasPoints: boolean }[];
  /** Whether all parts come from samples, so that the interval may be called one of confidence. */
  isSample: boolean;
  unit: ScoredUnit | null;
  units: readonly ScoredUnit[];
};

/** What a wave's sample tells of the unit: its weighted figure, and how well the sample was reached. */
export type SampleBeside = {
  proof: ProofClass;
  /** Whether the sample lies in the unit; else its rates and calibration are of more than the unit. */
  isWhole: boolean;
  figure: SampleFigure;
  raking: ToldRaking;
  marginCount: number;
  codeResponseRate: number | null;
  rates: ResponseRates | null;
};

/** How the unit differs from others of its sheet by the same raters, in points; `units`: how many stand on the sheet. */
export type PairsBeside = {
  proof: ProofClass;
  units: number;
  pairs: readonly (Omit<ToldPair, "unit" | "other" | "standardError"> & { name: LocalText })[];
};

/** What a survey tells by class of respondent; `points` by level. */
export type AppraisalBeside = {
  title: LocalText;
  points: Readonly<Record<string, number>>;
  series: readonly (AppraisalFigure & { proof: ProofClass })[];
  pairs: readonly PairsBeside[];
};

/** Accuracy of the unit in one question of a spot check, in [0, 1]; null where too few answered. */
export type QuizBeside = {
  title: LocalText;
  proof: ProofClass;
  questions: readonly {
    title: LocalText;
    isKeyChanged: boolean;
    answered: number | null;
    accuracy: { value: number; low: number; high: number } | null;
  }[];
};

/** Reasons given with ratings at or below a level: how many gave any, and how often each was named; `asked` null where unknown. */
export type ReasonsBeside = {
  title: LocalText;
  proof: ProofClass;
  below: LocalText;
  asked: number | null;
  answered: number;
  counts: readonly { label: LocalText; count: number }[];
  /** The months counted, where some were carried forward. */
  span?: readonly string[];
};

/** What stands beside a unit's trend in the last period it shows, each where it exists. */
export type UnitBeside = {
  period: string;
  rates: readonly RateBeside[];
  composites: readonly CompositeBeside[];
  chain: { correction: string | null; shown: ShownChain } | null;
  samples: readonly SampleBeside[];
  appraisals: readonly AppraisalBeside[];
  quizzes: readonly QuizBeside[];
  reasons?: readonly ReasonsBeside[];
};
