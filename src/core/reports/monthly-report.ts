import type { Day, Period } from "../figures/period.ts";
import type { RankedGroup, RankedUnit, Ranking, Trend, TrendPoint, UnitPage } from "../figures/trend.ts";
import type { SampleBeside, UnitBeside } from "../figures/unit-beside.ts";
import type { LocalText } from "../local-text.ts";
import type { ProofClass } from "../responses/answer.ts";
import type { IndicatorMeaning } from "../surveys/survey.ts";
import type { PlacedUndertaking, Undertaking } from "../units/undertaking.ts";
import type { BelowTarget } from "./below-target.ts";

/** `name`: of the unit that it was promised for. */
export type NamedUndertaking = Undertaking & { name: LocalText };

/** A period that will be released, and the day on which it will be. */
export type CalendarEntry = { period: string; day: Day };

/** A unit of the annex: its place in its group, or what stands where it has no figure there. */
export type AnnexUnit = RankedUnit & {
  /** Its figure of another class of proof, which is not compared. */
  apart: { proof: ProofClass; point: TrendPoint } | null;
  quoted: { printed: string; source: string } | null;
};

/**
 * Units below one unit, compared among themselves alone; `parent` null where that is the report's own unit. `group`: the
 * stated one of several below that unit that it is, its `name` null of those in none; null where all are compared.
 */
export type AnnexGroup = {
  parent: { code: string; name: LocalText } | null;
  group: { name: string | null } | null;
  proof: ProofClass | null;
  isPinned: boolean;
  units: readonly AnnexUnit[];
};

/** The answers of one channel; figures are null where they are not shown. */
export type ChannelPart = {
  channel: string;
  valid: number;
  value: number | null;
  low: number | null;
  high: number | null;
};

export type ReportIndicator = {
  /** Up to 24 periods that end with the report's, the series that tells its figure first. */
  trend: Trend;
  /** The same from the last shown period before to the report's; null where there is none. */
  step: Trend | null;
  meaning: IndicatorMeaning | null;
  parent: UnitPage["parent"];
  target: number | null;
  ranking: Ranking | null;
  /** The same by the groups in which the units may be compared; [] where all may be. */
  groups: readonly RankedGroup[];
  below: BelowTarget | null;
  /** Of a wave: what its sample tells. */
  samples: readonly SampleBeside[];
  /** Of the leading class; empty where its channels are not told. */
  channels: readonly ChannelPart[];
  annex: readonly AnnexGroup[];
};

/** The reasons that were named in one question, of one class of proof; several may be named in one answer. */
export type ReportReasons = {
  survey: LocalText;
  question: LocalText;
  proof: ProofClass;
  answered: number;
  counts: readonly { label: LocalText; count: number }[];
};

/** All that the report of a unit and a period tells, out of what was released and nothing else. */
export type MonthlyReport = {
  unit: { code: string; name: LocalText; kind: string };
  /** Root first, without the unit itself. */
  ancestors: readonly { code: string; name: LocalText }[];
  period: Period;
  /** The names of waves by key, where they have one; absent for periods of the calendar. */
  waves?: NonNullable<UnitPage["waves"]>;
  /** When the period was released, and when the newest figure in the report was; null where nothing was. */
  released: { on: Day; newest: Day } | null;
  indicators: readonly ReportIndicator[];
  chain: UnitBeside["chain"];
  reasons: readonly ReportReasons[];
  /** Whether some of the figures were brought in or told while the period was open, and so known to some before. */
  known: { isImported: boolean; isLive: boolean; isEntered: boolean };
  /** Made in the period, and due in it though made elsewhen, by the unit and those below it. */
  undertakings: { made: readonly NamedUndertaking[]; due: readonly NamedUndertaking[] };
  /** The unit's own, for the marks of its charts. */
  marked: readonly PlacedUndertaking[];
  calendar: readonly CalendarEntry[];
  graceDays: number;
};
