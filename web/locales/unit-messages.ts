import type { PeriodKind } from "../../src/core/figures/period.ts";
import type { BreakReason } from "../../src/core/figures/trend.ts";
import type { ProofClass } from "../../src/core/responses/answer.ts";
import type { IndicatorKind } from "../../src/core/surveys/survey.ts";
import type { BesideMessages } from "./beside-messages.ts";
import type { ChartMessages } from "./chart-messages.ts";
import type { LevelsMessages, ReasonsMessages } from "./levels-messages.ts";
import type { MoreMessages } from "./more-messages.ts";
import type { PickMessages } from "./pick-messages.ts";
import type { ReadingsMessages } from "./readings-messages.ts";

/** A period taken apart, so that a language can put it together again; `part` is the month, of several the last, or the quarter. */
export type PeriodName =
  | { kind: "month" | "quarter"; year: number; part: number }
  | { kind: "months"; year: number; part: number; from: { year: number; part: number } }
  | { kind: "year"; year: number }
  | { kind: "wave"; key: string };

/** A sentence in three pieces: the aside holds the interval and the numbers of answers, and is set smaller. */
export type Sentence = { lead: string; aside: string; tail: string };

/** A change as told: figures and numbers are already written out, `difference` without its sign. */
export type ChangeWords = {
  when: string;
  name: string;
  from: string;
  to: string;
  difference: string;
  low: string;
  high: string;
  answersFrom: string;
  answersTo: string;
  /** Whether the interval may be called one of confidence. */
  isSample: boolean;
};

export type FigureWords = {
  when: string;
  name: string;
  value: string;
  low: string;
  high: string;
  answers: string;
  isSample: boolean;
};

export type UnitMessages = {
  /** What officials did: to a link by its code, to a survey's results. */
  acts: {
    title: string;
    paused(code: string, survey: string): string;
    closed(code: string, survey: string): string;
    reopened(code: string, survey: string): string;
    lastDaySet(code: string, survey: string, days: { from: string | null; to: string | null }): string;
    target(unit: string, survey: string): string;
    repointed(code: string, from: string, to: string): string;
    hidden(survey: string): string;
    /** Before what was done to a link of a unit below. */
    ofUnit(unit: string): string;
    more(count: string): string;
    /** Before the text. */
    undertook: string;
    withdrew: string;
    /** Between what was promised and the reason. */
    because: string;
    /** In which role it was done. */
    by(role: string): string;
  };
  separator: string;
  listJoin: string;
  sentenceJoin: string;
  path: string;
  number(value: number): string;
  name(name: string): string;
  /** `persons`: how many gave them, where one person gave several. */
  answers(count: string, persons?: string): string;
  points(kind: IndicatorKind, difference: string): string;
  range(isSample: boolean): string;
  interval(low: string, high: string): string;
  period: {
    full(period: PeriodName): string;
    /** As short as a column of a table needs. */
    brief(period: PeriodName): string;
    short(period: PeriodName): string;
    year(year: number): string;
    span(first: PeriodName, last: PeriodName): string;
    fromTo(first: PeriodName, last: PeriodName): string;
    open(period: string): string;
    /** Several in order, the year told once. */
    list(periods: readonly PeriodName[]): string;
  };
  /** Ends the headline where the interval is told on the next line. */
  stop: string;
  finding: {
    rose(change: ChangeWords): Sentence;
    fell(change: ChangeWords): Sentence;
    indistinct(change: ChangeWords, isNarrow: boolean): Sentence;
    same(change: ChangeWords): Sentence;
    one(figure: FigureWords): Sentence;
    quoted(when: string, name: string, printed: string): string;
    bounded(when: string, name: string, bound: string): string;
    withheld(name: string): string;
    open(name: string): string;
    nothing: string;
    unlike: string;
    onlyOne: string;
    acrossBreak: string;
    nothingText: string;
    noChange: string;
    noteOnQuoted: string;
  };
  proof: Record<ProofClass, { name: string; how: string; view: string | null }>;
  state: {
    withheld: string;
    open: string;
    bounded(bound: string): string;
    /** Why only a bound is given. */
    whyBounded: string;
    /** Of a month of few answers that stands in a later point. */
    carried(into: string): string;
    atLeast(bound: string): string;
    atMost(bound: string): string;
    openSoFar: string;
  };
  ended(day: string, successor: string | null): string;
  now: { title: string; levels: string; outside(labels: string, count: string, share: string): string };
  trend: {
    title: Record<PeriodKind, string>;
    indicators: string;
    kinds: string;
    kind: Record<PeriodKind, string>;
    target(value: string): string;
    caption(hasBand: boolean, isSample: boolean, parent: string | null): string;
    marks: { hollow: string; quoted: string; muted: string; carried: string };
    breakAt(period: string, reasons: string): string;
    breakReason: Record<BreakReason, string>;
    label(indicator: string, finding: string): string;
    tooltipRange(range: string, interval: string): string;
    quotedPoint(printed: string): string;
  };
  table: {
    title: string;
    period: Record<PeriodKind, string>;
    favourable: Record<IndicatorKind, string>;
    valid: string;
    quotedTitle: string;
    quoted(period: string, printed: string): string;
    source(source: string): string;
    quotedJoin: string;
    quotedNote: string;
    /** Whether counts that came later print as the rate that was quoted. */
    quotedAgrees(agrees: boolean): string;
    correctedTitle: string;
    /** Counts that were replaced: what is counted, both as `990/1,000`, when and why. */
    corrected(told: Record<"what" | "from" | "to" | "day" | "reason", string>): string;
    /** Beside a numerator that was found from a printed percentage. */
    recovered(printed: string): string;
  };
  children: {
    title(kind: string | null, period: string | null): string;
    note: string;
    rank(low: number, high: number): string;
    /** Units that nothing separates from each other. */
    tie(low: number, high: number): string;
    inGroups: string;
    progressLater(count: number): string;
    noGroup: string;
    allFull: string;
    someFull(names: string): string;
    without: string;
    withheldTitle: string;
    proof(name: string): string;
    kinds: Readonly<Record<string, string>>;
  };
  readings: ReadingsMessages;
  beside: BesideMessages;
  chart: ChartMessages;
  pick: PickMessages;
  reasons: ReasonsMessages;
  levels: LevelsMessages;
  more: MoreMessages;
  formula: {
    title: string;
    outside(labels: string): string;
    disclosure: string;
    late(count: number): string;
    differences: string;
    interval: string;
    scoreInterval: string;
  };
  home: {
    title: string;
    intro: string;
    units: string;
    empty: string;
    emptyText: string;
    code: string;
    codeHint: string;
    go: string;
    kinds: Readonly<Record<string, string>>;
  };
  errors: Record<
    | "notFound"
    | "unknownIndicator"
    | "unknownPeriod"
    | "unknownSurvey"
    | "nothingYet"
    | "tooLong"
    | "noScreen"
    | "noChart"
    | "badQuery"
    | "unavailable",
    { title: string; text: string }
  >;
  back: string;
};
