import type { ChartAxis } from "../unit/chart-axis.ts";
import type { ChartData } from "../unit/chart-data.ts";
import type { ToldReading } from "../unit/told-readings.ts";

/** A cell of a table: its text, and in small below it what goes with that. */
export type ReportCell = { text: string; small?: string; isStrong?: boolean };

/** A row: a name with its cells, or with one sentence in place of them; or the head of a group. */
export type ReportRow =
  | { kind: "cells"; name: ReportCell; cells: readonly ReportCell[] }
  | { kind: "sentence"; name: ReportCell; text: string }
  | { kind: "group"; text: string };

/** The first column is of names, the others of figures. `isWide` takes the whole width of the paper. */
export type ReportTable = {
  kind: "table";
  caption: string;
  columns: readonly string[];
  rows: readonly ReportRow[];
  notes: readonly string[];
  isWide: boolean;
};

export type DotRow = { name: string; low: number; high: number; value: number; text: string };

/** Figures of units on one axis; `id` is its own in the document. */
export type ReportDots = { kind: "dots"; id: string; caption: string; axis: ChartAxis; rows: readonly DotRow[] };

/** A chart, what its numbered marks stand for, and the figures it is drawn from for where it cannot be drawn. */
export type ReportChart = {
  kind: "chart";
  chart: ChartData;
  notes: readonly string[];
  marks: readonly string[][];
  /** Those of them that are breaks, which the figures need as well. */
  breaks: readonly string[];
  table: ReportTable;
};

export type ReportBlock =
  | { kind: "heading"; level: 2 | 3; text: string; startsPage?: boolean }
  | { kind: "text"; text: string; isNote: boolean }
  | { kind: "told"; told: readonly ToldReading[] }
  | ReportTable
  | ReportDots
  | ReportChart;

/** A report as it is read, on a page, on paper and in a text file alike: everything in words. */
export type ReportDocument = {
  lang: "zh-CN" | "en";
  kick: string;
  title: string;
  /** What stands under the title: period, day of release, address. */
  meta: readonly ToldReading[];
  blocks: readonly ReportBlock[];
};

export function noteOf(text: string): ReportBlock {
  return { kind: "text", text, isNote: true };
}

export function textOf(text: string): ReportBlock {
  return { kind: "text", text, isNote: false };
}

export function cellOf(text: string, small?: string): ReportCell {
  return small === undefined || small === "" ? { text } : { text, small };
}
