import type { PeriodKind } from "../../src/core/figures/period.ts";

/** A day, taken from `common.day`, and what else a sentence of the report needs; all figures are written out. */
export type ReportMessages = {
  title(unit: string, period: string): string;
  kick: Record<PeriodKind, string>;
  /** Links to the report and on it; hidden on paper. */
  link: string;
  files: { pdf: string; docx: string; noPdf: string };
  turn: { earlier(period: string): string; later(period: string): string; unit: string };
  meta: {
    period: string;
    days(from: string, to: string): string;
    released: string;
    releasedOn(day: string): string;
    revisedOn(first: string, newest: string): string;
    notReleased: string;
    address: string;
  };
  /** The head of a numbered section, and of a table. */
  section(number: number, title: string): string;
  table(number: number, title: string): string;
  annexTitle: string;
  notesTitle: string;
  sections: { summary: string; reasons: string; channels: string };
  nothing: string;
  main: {
    caption: string;
    columns: Record<"indicator" | "value" | "valid" | "range" | "step" | "year" | "target", string>;
    verdict: Record<"higher" | "lower" | "indistinct", string>;
    none: string;
    withheld: string;
    quoted(printed: string): string;
    quotedNote: string;
    note: string;
    pinned(names: string, units: number): string;
  };
  /** Above what each indicator rests on. */
  sources: string;
  chain: { caption: string };
  levels: {
    caption(name: string): string;
    columns: Record<"level" | "count" | "share", string>;
    outside(label: string): string;
  };
  topTwo: {
    label: string;
    text(levels: readonly string[], value: string, range: string, low: string, high: string, count: string): string;
  };
  classes: {
    caption(name: string): string;
    columns: Record<"proof" | "valid" | "value" | "range", string>;
    note: string;
  };
  trend: { caption(name: string): string };
  units: {
    title: string;
    changes: string;
    toldChanges(since: string, up: readonly string[], down: readonly string[], compared: number): string;
    floor: string;
    toldFloor(target: string, surely: readonly string[], maybe: readonly string[], judged: number): string;
    ownTargets: string;
    dots(name: string): string;
    alone: string;
    onlyOne: string;
    noFigures: string;
  };
  annex: {
    caption(name: string): string;
    columns: Record<"unit" | "value" | "valid" | "range" | "rank" | "step", string>;
    below(unit: string): string;
    rank(low: number, high: number): string;
    notRanked: string;
    byProof(name: string): string;
    apart(proof: string): string;
    quoted(printed: string, source: string): string;
    withheld: string;
    bounded(bound: string): string;
    /** A change with its range; `verdict` is empty where it is within chance. */
    change(difference: string, range: string, verdict: string): string;
    hidden(count: number): string;
    note: string;
  };
  reasons: {
    caption(question: string, proof: string): string;
    columns: Record<"reason" | "count" | "share", string>;
    note(answered: string): string;
    none: string;
  };
  channels: {
    caption: string;
    columns: Record<"channel" | "valid" | "share" | "value" | "range", string>;
    others: string;
    note: string;
  };
  method: { title: string; formula: string; interval: string; compare: string; disclosure: string; late: string };
  corrections: { title: string; none: string };
  calendar: {
    title: string;
    text(graceDays: number): string;
    columns: Record<"period" | "day", string>;
    none: string;
  };
  seen: { title: string; nobody: string; imported: string; entered: string; live: string };
  page(page: string, pages: string): string;
  messages: Record<
    "notFound" | "unknownIndicator" | "badPeriod" | "nothingYet" | "noPrinter",
    { title: string; text: string }
  >;
  notYet: { title(period: string): string; text(day: string): string };
  admin: {
    title: string;
    text: string;
    calendarTitle: string;
    columns: Record<"unit" | "period" | "released" | "files", string>;
    empty: string;
    release: string;
    schedule: string;
    link: string;
  };
};
