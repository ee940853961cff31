import type { PublicAct } from "../links/public-act.ts";
import type { LocalText } from "../local-text.ts";
import type { ProofClass } from "../responses/answer.ts";
import type { IndicatorMeaning } from "../surveys/survey.ts";
import type { Undertaking } from "../units/undertaking.ts";
import type { Day, PeriodKind } from "./period.ts";
import type { ToldChannels } from "./told-channels.ts";
import type { BreakReason, FigureCorrection, QuotedRate, TrendPoint } from "./trend.ts";
import type { SampleBeside, UnitBeside } from "./unit-beside.ts";

/** A question as respondents read it. */
export type AskedWording = { survey: LocalText; title: LocalText; row: LocalText | null };

/** How many links of a channel stood open, since when and until when; null: without an end. */
export type ChannelLinks = {
  channel: string;
  count: number;
  firstDay: Day;
  lastDay: Day | null;
  paused: number;
  closed: number;
};

/** A figure as it was let out once; counts only where it was shown. */
export type ReleasedVersion = {
  version: number;
  releasedOn: Day;
  counts: { favourable: number; valid: number } | null;
};

/** Where one figure of one proof class comes from; what counts anything is null or empty unless the point is shown. */
export type SeriesSource = {
  proof: ProofClass;
  point: TrendPoint;
  formula: LocalText;
  meaning: IndicatorMeaning;
  wordings: readonly AskedWording[];
  channels: ToldChannels;
  links: readonly ChannelLinks[];
  /** Days on which files of answers were brought in, from the period's first to the release. */
  importDays: readonly Day[];
  /** Where imported counts came from. */
  sources: readonly { version: number; source: string; recordedOn: Day }[];
  versions: readonly ReleasedVersion[];
  /** Of a wave: the weighted figures of its samples. */
  samples: readonly SampleBeside[];
};

/** All that is public about where a unit's figures of one period come from. */
export type FigureSource = {
  unit: { code: string; name: LocalText };
  ancestors: readonly { code: string; name: LocalText }[];
  indicator: { key: string; name: LocalText };
  period: { kind: PeriodKind; key: string };
  waves: Readonly<Record<string, LocalText>>;
  series: readonly SeriesSource[];
  quoted: readonly QuotedRate[];
  breaks: readonly BreakReason[];
  corrections: readonly FigureCorrection[];
  /** On links of the unit and of those below it, the newest first; `moreActs`: how many there were besides. */
  acts: readonly PublicAct[];
  moreActs: number;
  /** Matters from handling to a valid answer, where a chain was imported for the period. */
  chain: UnitBeside["chain"];
  /** Made in the period, and due in it though made elsewhen. */
  undertakings: { made: readonly Undertaking[]; due: readonly Undertaking[] };
  /** Of the whole deployment. */
  late: { count: number; recordedOn: Day } | null;
  withdrawnTexts: number;
};
