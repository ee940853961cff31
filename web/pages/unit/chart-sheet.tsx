import { raw } from "hono/html";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { CHART_SHEET_STYLE } from "../../styles/chart.ts";
import { annotationLines } from "./annotations.ts";
import type { ChartData } from "./chart-data.ts";
import { bareAside, type Finding } from "./finding.ts";
import { captionOf } from "./trend-figure.tsx";
import { MARGIN, TrendSvg } from "./trend-svg.tsx";
import { wrapText } from "./wrap-text.ts";

type Props = {
  page: UnitPage;
  chart: ChartData;
  title: string;
  finding: Finding;
  /** The address at which all of it can be read. */
  address: string;
  /** The day it was read, written out. */
  day: string;
  words: UnitMessages;
  locale: Locale;
};

export type Line = { kind: "kick" | "title" | "note"; text: string; y: number };

export const [WIDTH, CHART_WIDTH, CHART_HEIGHT] = [868, 820, 350];
/** Bold letters are wider than reckoned with, which `spare` pixels make up for. */
const LINES = {
  kick: { size: 14, height: 26, spare: 20 },
  title: { size: 20, height: 29, spare: 40 },
  note: { size: 12, height: 20, spare: 0 },
};

/** A chart by itself as SVG: what it is of, the finding, the drawing, how to read it and where it is from. */
export function ChartSheet({ page, chart, title, finding, address, day, words, locale }: Props) {
  const head = linesFrom(MARGIN, [
    ["kick", title],
    ["title", finding.lead + (finding.aside && words.stop) + finding.tail],
    ["note", [bareAside(finding.aside), ...finding.below].filter(Boolean).join(words.sentenceJoin)],
  ]);
  const top = bottomOf(head) + 14;
  const foot = linesFrom(top + CHART_HEIGHT + 4, [
    ...captionOf(page, chart, words, locale).map((text) => ["note", text] as const),
    ...annotationLines(page, words, locale).map((text) => ["note", text] as const),
    ["note", words.chart.source(address, day)],
  ]);
  const height = bottomOf(foot) + MARGIN;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      lang={locale}
    >
      <title>{chart.label}</title>
      <desc>{foot.map(({ text }) => text).join(" ")}</desc>
      <style>{raw(CHART_SHEET_STYLE)}</style>
      <rect class="sheet" width={WIDTH} height={height} />
      <Lines lines={head} />
      <TrendSvg data={chart} width={CHART_WIDTH} height={CHART_HEIGHT} name="wide" top={top} />
      <Lines lines={foot} />
    </svg>
  );
}

export function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <>
      {lines.map(({ kind, text, y }) => (
        <text class={kind} x={MARGIN} y={y}>
          {text}
        </text>
      ))}
    </>
  );
}

export function linesFrom(top: number, texts: readonly (readonly [Line["kind"], string])[]): Line[] {
  const lines: Line[] = [];
  for (const [kind, whole] of texts) {
    for (const text of wrapText(whole, LINES[kind].size, CHART_WIDTH - LINES[kind].spare)) {
      const before = lines.at(-1);
      const gap = before && before.kind !== kind ? 4 : 0;
      const y: number = (before?.y ?? top - 6) + gap + LINES[kind].height;
      lines.push({ kind, text, y });
    }
  }
  return lines;
}

export function bottomOf(lines: readonly Line[]): number {
  return lines.at(-1)?.y ?? MARGIN;
}
