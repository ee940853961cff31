import type { PublicAct } from "../links/public-act.ts";
import type { LocalText } from "../local-text.ts";
import type { ProofClass } from "../responses/answer.ts";
import type { IndicatorKind, IndicatorMeaning } from "../surveys/survey.ts";
import type { PlacedUndertaking } from "../units/undertaking.ts";
import type { Figure } from "./figure.ts";
import type { Flagged } from "./flagged.ts";
import type { Day, PeriodKind } from "./period.ts";
import type { Readings, ToldChange } from "./readings.ts";
import type { StandardisedUnits } from "./standardised-units.ts";
import type { UnitBeside } from "./unit-beside.ts";

/** One period of one series; all figures are null unless `status` is "shown". Shares and bounds are in [0, 1]. */
export type TrendPoint = {
  period: string;
  span?: readonly string[];
  isOpen: boolean;
  status: "shown" | "withheld" | "bounded";
  bound?: ">=0.95" | "<=0.05";
  value: number | null;
  low: number | null;
  high: number | null;
  favourable: number | null;
  valid: number | null;
  /** The distinct responses where they are fewer than the valid answers; the bounds then rest on them. */
  responses?: number;
  /** Answers per level or option, those outside the denominator included; null unless shown. */
  levels: Readonly<Record<string, number>> | null;
  /** The figure without flagged answers, where both sides of them are shown. */
  plain?: Figure;
  /** The print from which the numerator of imported counts was recovered, as the only one that fits. */
  recovered?: string;
};

export type Verdict = "higher" | "lower" | "indistinct";

/** First to last shown point, never across a break; a difference of shares is in [−1, 1]. */
export type Change = { from: string; to: string; difference: number; low: number; high: number; verdict: Verdict };

export type TrendSeries = { proof: ProofClass; points: readonly TrendPoint[]; change: Change | null };

export type BreakReason = "formula" | "wording" | "scale" | "channel";

/** A percentage as printed; `agrees`: whether the imported counts shown for its period print so. */
export type QuotedRate = {
  period: string;
  printed: string;
  source: string;
  sourceUrl: string | null;
  agrees?: boolean;
};

/** Imported counts that were replaced by others, both of them shown when they held; `recordedOn`: when, and `reason`: why. */
export type FigureCorrection = {
  period: string;
  from: { favourable: number; valid: number };
  to: { favourable: number; valid: number };
  reason: string;
  recordedOn: Day;
};

export type Trend = {
  unit: { code: string; name: LocalText };
  indicator: { key: string; name: LocalText; kind: IndicatorKind; formula: LocalText };
  period: PeriodKind;
  /** Strongest proof class first. Every series has one point per period of the window, in order. */
  series: readonly TrendSeries[];
  quoted: readonly QuotedRate[];
  breaks: readonly { period: string; reason: BreakReason }[];
  /** Of each series with a closed shown point, in their order. */
  readings: readonly Readings[];
  /** Of the imported figures of the window, by period, then in the order in which they were made. */
  corrections: readonly FigureCorrection[];
  /** Where a point without `plain` has it at the first higher unit or longer period; null where none is. */
  flagged?: Flagged | null;
  /** Answers of the whole deployment that came after the release of their period, on the day they were last counted. */
  late: { count: number; recordedOn: Day } | null;
};

/** One child in a ranking; rank 1 is best, and the true rank lies within rankLow…rankHigh. */
export type RankedUnit = {
  code: string;
  name: LocalText;
  favourable: number | null;
  valid: number | null;
  /** As of a point. */
  responses?: number;
  value: number | null;
  low: number | null;
  high: number | null;
  rankLow: number | null;
  rankHigh: number | null;
  /** The months added up, where some were carried forward. */
  span?: readonly string[];
  status: "shown" | "withheld" | "bounded";
  bound?: ">=0.95" | "<=0.05";
  /** Since the list's common start: the unit's own interval, the verdict Holm-adjusted over the list. */
  change: ToldChange | null;
  /** The joint interval of the change, and the ranks its progress may have, 1 being the most. */
  progress: { low: number; high: number; rankLow: number; rankHigh: number } | null;
  /** The share drawn towards that of all units, where they differ. */
  shrunk: { value: number; low: number; high: number } | null;
  /** Against the exact 99.8% limits for its number of answers. */
  funnel: "above" | "inside" | "below" | null;
};

export type Ranking = {
  proof: ProofClass | null;
  proofs: readonly ProofClass[];
  period: PeriodKind;
  at: string | null;
  /** The period that changes are told from. */
  since: string | null;
  /** Every unit with a figure stands at 100%, which ranks nobody. */
  pinned: boolean;
  /** The units differ by more than chance, and the limits of their funnel are widened accordingly. */
  widened: boolean;
  /** The codes of those surely among the first `count` and among the last; null when none is. */
  separated: { count: number; best: readonly string[]; worst: readonly string[] } | null;
  units: readonly RankedUnit[];
};

/** A part of a unit's answers that has figures of its own; `name` of a survey, else null. */
export type ShownFilter = { by: "channel" | "respondentClass" | "survey"; value: string; name: LocalText | null };

/** The last closed period against an earlier one, `wanted` where it has to be one; `change` null across a break. */
export type Comparison = {
  with: "previous" | "year";
  proof: ProofClass;
  wanted: string | null;
  from: TrendPoint | null;
  to: TrendPoint;
  isBroken: boolean;
  change: Omit<Change, "from" | "to"> | null;
};

/** Units over periods, each row with a point for every period. */
export type HeatMap = {
  proof: ProofClass;
  periods: readonly string[];
  rows: readonly { code: string; name: LocalText; points: readonly TrendPoint[] }[];
};

/** Units that may be compared with each other, `name` null for those that may with none. */
export type RankedGroup = Pick<Ranking, "units" | "separated" | "widened"> & { name: string | null };

/** All that a unit's page tells. */
export type UnitPage = {
  unit: {
    code: string;
    name: LocalText;
    kind: string;
    until: Day | null;
    successor: { code: string; name: LocalText } | null;
  };
  /** Root first, without the unit itself. */
  ancestors: readonly { code: string; name: LocalText }[];
  /** Indicators with something to show here, in order of publication. */
  indicators: readonly { key: string; name: LocalText }[];
  /** Kinds of period with something to show here; absent: the calendar's. */
  kinds?: readonly PeriodKind[];
  /** Null when there is nothing to show at all. */
  trend: Trend | null;
  /** The levels or options of the indicator, to label the counts. */
  meaning: IndicatorMeaning | null;
  /** The parent's points of the leading series' proof class, over the same periods. */
  parent: { code: string; name: LocalText; points: readonly TrendPoint[] } | null;
  target: number | null;
  ranking: Ranking | null;
  /** The ranked units by group; empty or absent where all are compared. */
  groups?: readonly RankedGroup[];
  children: readonly { code: string; name: LocalText; kind: string }[];
  /** The days asked for, when they were. */
  asked: { from: Day | null; to: Day | null };
  /** Null or absent where the trend shows no closed period and there is no spot check. */
  beside?: UnitBeside | null;
  /** The names of waves by key, where they have one. */
  waves?: Readonly<Record<string, LocalText>>;
  /** The parts that can be looked at alone, and the one that is. */
  filters?: readonly ShownFilter[];
  chosen?: ShownFilter | null;
  /** Null or absent unless it was asked for. */
  comparison?: Comparison | null;
  /** The units below over time; null or absent unless more was asked for. */
  heat?: HeatMap | null;
  /** The units below at one mix of channels; null or absent unless more was asked for. */
  standardised?: StandardisedUnits | null;
  /** Where the unit has no figure: the last one of the nearest unit above it that has. */
  elsewhere?: { code: string; name: LocalText; proof: ProofClass; point: TrendPoint } | null;
  /** What officials did to its links and results, the newest first. */
  acts: readonly PublicAct[];
  /** What was promised in public for it, by day; `period`: of the trend's kind, null where it lies in none. */
  undertakings?: readonly PlacedUndertaking[];
  /** One-time codes of its surveys with public results, the last told first. */
  turnouts?: readonly UnitTurnout[];
};

/** How many one-time codes were cast in a unit; counts are null where withheld, `share` is cast over invited. */
export type UnitTurnout = {
  survey: LocalText;
  /** Its name, or its key. */
  wave: LocalText | null;
  releasedOn: Day;
  counts: { invited: number; cast: number; share: number | null } | null;
  /** Of a unit that is withheld: the first higher one that is told. */
  toldAt: { code: string; name: LocalText } | null;
};
