import type { BreakReason } from "../../src/core/figures/trend.ts";

/** Words of the page that tells where a figure comes from. */
export type AboutMessages = {
  title: string;
  /** What the figure is of, in parts that stay on a line each. */
  heading: (unit: string, period: string, indicator: string) => readonly string[];
  back: string;
  /** What stands where there is no figure. */
  hidden: string;
  /** Below a live figure, and below one of which only a bound is told. */
  live: string;
  bounded: string;
  carried(months: string): string;
  rows: {
    wording: string;
    formula: string;
    levels: string;
    boxes: string;
    outside: string;
    channels: string;
    links: string;
    imports: string;
    source: string;
    flags: string;
    released: string;
    versions: string;
  };
  survey(title: string): string;
  columns: { level: string; count: string; share: string };
  favourable: string;
  notCounted: string;
  valid: string;
  topTwo: {
    official: string;
    top: string;
    bottom: string;
    note: string;
    line(name: string, share: string, counts: string): string;
  };
  outside(labels: string, count: string, share: string): string;
  otherChannels: string;
  links(told: { channel: string; count: number; first: string; last: string | null }): string;
  paused(count: number): string;
  closed(count: number): string;
  importDays(days: string): string;
  source(source: string, day: string): string;
  flagged(told: { plain: string; answers: string; all: string; answersAll: string; count: string }): string;
  noFlags: string;
  released(day: string): string;
  version(version: number, day: string, counts: string | null): string;
  first: string;
  more: string;
  breaks: Record<BreakReason, string>;
  breakTitle: string;
  actsTitle: string;
  noActs: string;
  late(count: number, day: string): string;
  noLate: string;
  withdrawn(count: number): string;
  lateTitle: string;
  withdrawnTitle: string;
  quotedTitle: string;
  permanent: string;
};
