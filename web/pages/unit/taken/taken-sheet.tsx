import { raw } from "hono/html";
import type { Locale } from "../../../../src/core/local-text.ts";
import type { UnitMessages } from "../../../locales/unit-messages.ts";
import { CHART_SHEET_STYLE } from "../../../styles/chart.ts";
import { bottomOf, Lines, linesFrom, WIDTH } from "../chart-sheet.tsx";
import { MARGIN } from "../trend-svg.tsx";
import { notesOf, type TakenChart } from "./taken-chart.ts";

type Props = {
  taken: TakenChart;
  /** The unit and the indicator. */
  title: string;
  /** The address at which all of it can be read, and the day on which it was. */
  source: string;
  words: UnitMessages;
  locale: Locale;
};

/** A chart by itself as SVG: what it is of, what it tells, the drawing, how to read it and where it is from. */
export function TakenSheet({ taken, title, source, words, locale }: Props) {
  const { name, told } = taken;
  const notes = notesOf(taken, words);
  const { width, height: drawn, svg } = taken.draw("wide");
  const whole = `${title} · ${name}`;
  const head = linesFrom(MARGIN, [
    ["kick", told === name ? title : whole],
    ["title", told],
  ]);
  const top = bottomOf(head) + 20;
  const foot = linesFrom(top + drawn + 14, [...notes.map((text) => ["note", text] as const), ["note", source]]);
  const height = bottomOf(foot) + MARGIN;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      lang={locale}
    >
      <title>{whole}</title>
      <desc>{[...(told === name ? [] : [told]), ...notes, source].join(" ")}</desc>
      <style>{raw(CHART_SHEET_STYLE)}</style>
      <rect class="sheet" width={WIDTH} height={height} />
      <Lines lines={head} />
      <svg x={MARGIN} y={top} width={width} height={drawn} overflow="visible" aria-hidden="true">
        {svg}
      </svg>
      <Lines lines={foot} />
    </svg>
  );
}
