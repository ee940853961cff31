import type { Child } from "hono/jsx";
import type { UnitPage } from "../../../../src/core/figures/trend.ts";
import type { Locale } from "../../../../src/core/local-text.ts";
import type { ProofClass } from "../../../../src/core/responses/answer.ts";
import type { UnitMessages } from "../../../locales/unit-messages.ts";

/** What a chart is made of. */
export type ChartOf = { page: UnitPage; words: UnitMessages; locale: Locale; isZoomed: boolean };

export type DrawingSize = "wide" | "narrow";

/** The widths in which charts are drawn: for a page and for a phone. */
export const WIDTHS = { wide: 820, narrow: 340 } as const;

export type Drawing = { width: number; height: number; svg: Child };

/** Numbers as they are, texts to be quoted; null is not known. */
export type CsvRow = readonly (string | number | null)[];

/** A chart with all that goes with it wherever it is taken. */
export type TakenChart = {
  /** What it shows, and of when. */
  name: string;
  /** What it tells, in sentences. */
  told: string;
  /** How the answers came that it shows; null of several ways, which it tells itself. */
  proof: ProofClass | null;
  /** How it is read. */
  notes: readonly string[];
  draw(size: DrawingSize): Drawing;
  /** What its shades stand for where a narrow drawing has no room for their names. */
  key?: Child;
  /** The numbers behind it, to be read on a page. */
  table: Child;
  /** The same as a file: names of columns, then rows. */
  csv: readonly CsvRow[];
};

/** What is written below a chart: how it is read, how its answers came, and whose view they are. */
export function notesOf({ notes, proof }: TakenChart, words: UnitMessages): string[] {
  const told = proof && words.proof[proof];
  return [...notes, ...(told ? [[told.how, ...(told.view ? [told.view] : [])].join(words.sentenceJoin)] : [])];
}
