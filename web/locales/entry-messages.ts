import type { Outcome } from "../../src/core/entry/batch-header.ts";

/** Words of the pages on which staff type in what was given on paper, by telephone or at the door. */
export type EntryMessages = {
  title: string;
  open: string;
  text: string;
  back: string;
  batch(id: string): string;
  state: {
    closed: string;
    closedLate(until: string): string;
    paused: string;
    notOpenYet: string;
    trial: string;
  };
  header: {
    title: string;
    day: string;
    dayHint: string;
    sheets: string;
    sheetsHint(max: number): string;
    outcomes: string;
    outcomesHint: string;
    of: Record<Outcome, string>;
    begin: string;
    save: string;
    faults: { sheets(max: number): string; count: string; reached: string };
  };
  openBatches: { title: string; go: string; goTo(of: string): string };
  closed: {
    title: string;
    month: string;
    sheets: string;
    outcomes: string;
    disagreement: string;
    small: string;
    later: string;
    noRate: string;
    rate(percent: string, compared: number): string;
    counted(name: string, count: number): string;
    note: string;
    done: string;
  };
  sheet: {
    title: string;
    progress: { none: string; few: string; many(count: number): string };
    help: { summary: string; items: readonly string[] };
    plain: string;
    required: string;
    fault(number: number, detail: string): string;
    reasons: string;
    other: string;
    many: string;
    order: string;
    date: string;
    unknown: string;
    save: string;
    saved: string;
    mark(mark: number): string;
    markText: string;
    correct: string;
    conflict: string;
    full: string;
    toAgain(count: number): string;
    toClose: string;
  };
  correct: { title: string; save: string; remove: string; saved: string; removed: string };
  again: {
    title: string;
    text: string;
    mark: string;
    marks(marks: readonly number[]): string;
    none: string;
    unknown: string;
    twice: string;
    save: string;
    agreed: string;
    toEntry: string;
  };
  settle: {
    title: string;
    text(mark: number): string;
    passes(first: string, second: string): string;
    save: string;
  };
  close: {
    title: string;
    text: string;
    counted(stated: number, typed: number): string;
    agrees: string;
    differs: string;
    outstanding(marks: readonly number[]): string;
    unsettled: string;
    settle(mark: number): string;
    header: string;
    submit: string;
    discard: string;
    discardText: string;
    confirm: string;
    discarded: string;
  };
};
