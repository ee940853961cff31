import { type Locale, textIn } from "../../../../src/core/local-text.ts";
import type { UnitMessages } from "../../../locales/unit-messages.ts";
import { yearOf } from "../chart-data.ts";
import { round } from "../chart-frame.ts";
import type { HeatCell, HeatSeries } from "../heat-series.ts";
import { nameAmong } from "../period-words.ts";
import { fitLines } from "./fit-lines.ts";
import { FittedText } from "./fitted-text.tsx";
import { type DrawingSize, WIDTHS } from "./taken-chart.ts";

type Props = { series: HeatSeries; size: DrawingSize; words: UnitMessages; locale: Locale };

const TEXT = 13;

/** How cells stand: on a phone in several lines below the unit's name, each with its period. */
const LAYOUTS = {
  wide: { names: 168, perLine: 12, cell: 40, head: 40, lines: 2, gap: 0 },
  narrow: { names: 0, perLine: 4, cell: 54, head: 0, lines: 2, gap: 14 },
} as const;

/** How high `HeatSvg` is. */
export function heatHeight(series: HeatSeries, size: DrawingSize, locale: Locale): number {
  return tops(series, size, locale).at(-1) ?? 0;
}

/** Units over periods: each figure with its number of answers in a cell that is the stronger the higher it is. */
export function HeatSvg({ series, size, words, locale }: Props) {
  const { heat, cells, title } = series;
  const { names, perLine, cell, lines } = LAYOUTS[size];
  const isWide = size === "wide";
  const starts = tops(series, size, locale);
  const wide = round((WIDTHS[size] - names) / Math.min(perLine, Math.max(heat.periods.length, isWide ? 4 : 1)));
  const short = heat.periods.map((key) => words.period.short(nameAmong([], key)));
  const years = heat.periods.map((key) => yearOf(key, words));
  return (
    <svg class={`plot ${size}`} viewBox={`0 0 ${WIDTHS[size]} ${starts.at(-1) ?? 0}`} role="img" aria-label={title}>
      {isWide &&
        short.map((text, i) => (
          <>
            <text class="mid" x={round(names + (i + 0.5) * wide)} y="32">
              {text}
            </text>
            {years[i] !== years[i - 1] && years[i] && (
              <text class="mid small" x={round(names + (i + 0.5) * wide)} y="14">
                {years[i]}
              </text>
            )}
          </>
        ))}
      {heat.rows.map(({ name }, row) => {
        const top = starts[row] ?? 0;
        const { y, below } = nameAt(textIn(name, locale), size, top);
        return (
          <>
            <FittedText
              class="name text"
              text={textIn(name, locale)}
              x={0}
              y={y}
              size={TEXT}
              width={isWide ? names - 12 : WIDTHS.narrow}
              max={lines}
            />
            {cells[row]?.map((one, i) => (
              <Cell
                cell={one}
                x={round(names + (i % perLine) * wide)}
                y={below + Math.floor(i / perLine) * cell}
                width={wide}
                height={cell}
                label={isWide ? null : (short[i] ?? "")}
                words={words}
              />
            ))}
          </>
        );
      })}
    </svg>
  );
}

/** Where a unit's name stands, and its cells. */
function nameAt(name: string, size: DrawingSize, top: number): { y: number; below: number } {
  const { names, cell, lines } = LAYOUTS[size];
  const count = fitLines(name, TEXT, size === "wide" ? names - 12 : WIDTHS.narrow, lines).lines.length;
  return size === "wide"
    ? { y: Math.round(top + cell / 2 + 5 - ((count - 1) * TEXT * 1.3) / 2), below: top }
    : { y: top + 14, below: top + 20 + Math.round((count - 1) * TEXT * 1.3) };
}

/** The top of every unit, then the bottom of all. */
function tops({ heat }: HeatSeries, size: DrawingSize, locale: Locale): number[] {
  const { perLine, cell, head, gap } = LAYOUTS[size];
  const places: number[] = [head];
  for (const { name, points } of heat.rows) {
    const top = places.at(-1) ?? 0;
    const lines = Math.ceil(points.length / perLine);
    places.push(nameAt(textIn(name, locale), size, top).below + lines * cell + gap);
  }
  return places;
}

type CellProps = {
  cell: HeatCell;
  x: number;
  y: number;
  width: number;
  height: number;
  label: string | null;
  words: UnitMessages;
};

function Cell({ cell, x, y, width, height, label, words }: CellProps) {
  const middle = round(x + width / 2);
  const first = label === null ? y : y + 13;
  return (
    <g class="h">
      <rect class={"mark" in cell ? "cell gap" : `cell h${cell.shade}`} x={x} y={y} width={width} height={height} />
      {label !== null && (
        <text class="mid tiny" x={middle} y={y + 14}>
          {label}
        </text>
      )}
      {"mark" in cell ? (
        <text class="mid" x={middle} y={first + 24}>
          {cell.mark}
        </text>
      ) : (
        <>
          <text class="mid text" x={middle} y={first + 17}>
            {cell.figure}
          </text>
          <text class="mid tiny" x={middle} y={first + 32}>
            {words.number(cell.valid)}
          </text>
        </>
      )}
    </g>
  );
}
