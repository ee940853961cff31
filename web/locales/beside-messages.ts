import type { ChainStep } from "../../src/core/samples/callback-chain.ts";

/** A number with its interval, written out. */
export type RangedWords = { value: string; low: string; high: string; count: string; isSample: boolean };

export type ScoreWords = Omit<RangedWords, "count">;

/** By how much one unit is above or below another, without a sign. */
export type PairWords = RangedWords & { name: string };

/** How a unit stands to others by the same raters: those named, how many more, how many alike and how many not told. */
export type PairsWords = Record<"higher" | "lower", { named: readonly PairWords[]; more: number }> & {
  indistinct: number;
  hidden: number;
};

/** AAPOR's rates of a table of dispositions; null where one is not told. */
export type ResponseRateWords = {
  rr1: string | null;
  rr3: string | null;
  /** AAPOR's e and where it comes from, for `rr3`. */
  eligibility: { share: string; source: string } | null;
  refusal: string | null;
  contact: string | null;
};

/** Words for what stands beside a unit's trend: its other rates, the chain, a sample, an appraisal, a spot check. */
export type BesideMessages = {
  rates: {
    title(period: string): string;
    pinned(name: string, figure: RangedWords, units: string): string;
  };
  composite: {
    score: string;
    made: string;
    rank: string;
    toldScore(score: ScoreWords): string;
    /** `from`: the period from which the rule holds, "" where none is known. */
    toldMade(parts: readonly { name: string; weight: string }[], from: string, hasPoints: boolean): string;
    /** `group`: "" where all units beside it are compared. */
    toldRank(group: string, size: number, low: number, high: number): string;
    missing(names: string): string;
    ruleChanged: string;
    list: string;
    listNote: string;
    group(name: string): string;
    columns: { unit: string; score: string; range: string; rank: string };
    lacks(names: string): string;
  };
  chain: {
    title(period: string): string;
    excluded(count: string, share: string, handled: string): string;
    noneExcluded: string;
    excludedHidden: string;
    columns: { step: string; count: string; share: string };
    step: Record<ChainStep | "excluded", string>;
    /** What a step's share is of. */
    of: Record<Exclude<ChainStep, "handled"> | "excluded", string>;
    reason: Readonly<Record<string, string>>;
    hidden: string;
    hiddenNote: string;
    corrected(reason: string): string;
  };
  sample: {
    weighted: string;
    rates: string;
    /** The same of the whole poll, on the page of a part of it. */
    ofPoll(label: string): string;
    effect: string;
    raking: string;
    toldWeighted(figure: RangedWords, plain: string | null): string;
    toldCodes(rate: string): string;
    toldRates(rates: ResponseRateWords): string;
    toldEffect(effect: string, count: string, effective: string): string;
    raked(margins: number, rounds: string, trimmed: string | null): string;
    notRaked(rounds: string, deviation: string): string;
    rakingRefused: string;
    noRaking: string;
    openLink: string;
    imported: string;
    noFrame: string;
  };
  appraisal: {
    title(survey: string, period: string): string;
    across(score: RangedWords): string;
    missing(names: readonly string[]): string;
    pairs(told: PairsWords): string;
    points(levels: readonly { label: string; points: string }[]): string;
    columns: { name: string; weight: string; persons: string; notValid: string; score: string };
    none: string;
    noneNote: string;
    classes: Readonly<Record<string, string>>;
  };
  quiz: {
    title(survey: string, period: string): string;
    note: string;
    keyChanged: string;
    answered(count: string): string;
  };
};
