import { round } from "../chart-frame.ts";
import { textWidth } from "../chart-geometry.ts";
import { fitLines } from "./fit-lines.ts";
import { FittedText } from "./fitted-text.tsx";
import { type DrawingSize, WIDTHS } from "./taken-chart.ts";

/** A thing with its share, written out, and how often it was counted; `head` stands above the first of a part. */
export type Bar = { head: string | null; name: string; share: number; figure: string; count: string };

const [TEXT, LINE, NAME_WIDTH_MAX, LINES_MAX] = [13, 17, 240, 3];

/** How high `BarsSvg` is. */
export function barsHeight(bars: readonly Bar[], size: DrawingSize): number {
  return placesOf(bars, size).bottom;
}

/** Bars over one scale, each with its figures at its end; on a phone each below its name. */
export function BarsSvg({ bars, size, told }: { bars: readonly Bar[]; size: DrawingSize; told: string }) {
  const isNarrow = size === "narrow";
  const { places, bottom } = placesOf(bars, size);
  const start = isNarrow ? 0 : nameWidth(bars, size) + 16;
  const room = Math.max(0, ...bars.map(({ figure, count }) => textWidth(`${figure} ${count}`, TEXT))) + 20;
  const most = Math.max(0.01, ...bars.map(({ share }) => share));
  return (
    <svg class={`plot ${size}`} viewBox={`0 0 ${WIDTHS[size]} ${bottom}`} role="img" aria-label={told}>
      {bars.map(({ head, name, share, figure, count }, i) => {
        const { top = 0, bar = 0 } = places[i] ?? {};
        const length = round((share / most) * (WIDTHS[size] - start - room));
        return (
          <>
            {head !== null && (
              <text class="bold" x="0" y={top - 8}>
                {head}
              </text>
            )}
            <FittedText
              class="name text"
              text={name}
              x={0}
              y={top + 13}
              size={TEXT}
              width={nameWidth(bars, size)}
              max={LINES_MAX}
            />
            <rect class="u1" x={start} y={bar} width={length} height="10" />
            <text class="text" x={start + length + 8} y={bar + 9.5}>
              <tspan class="bold">{figure}</tspan> {count}
            </text>
          </>
        );
      })}
    </svg>
  );
}

function placesOf(bars: readonly Bar[], size: DrawingSize): { places: { top: number; bar: number }[]; bottom: number } {
  const places: { top: number; bar: number }[] = [];
  let bottom = 0;
  for (const { head, name } of bars) {
    const top = bottom + (head === null ? 4 : 34);
    const height = Math.max(1, fitLines(name, TEXT, nameWidth(bars, size), LINES_MAX).lines.length) * LINE;
    places.push({ top, bar: size === "narrow" ? top + height + 4 : round(top + height / 2 - 5) });
    bottom = top + height + (size === "narrow" ? 24 : 8);
  }
  return { places, bottom };
}

function nameWidth(bars: readonly Bar[], size: DrawingSize): number {
  const widest = Math.max(0, ...bars.map(({ name }) => textWidth(name, TEXT)));
  return size === "narrow" ? WIDTHS.narrow : Math.min(NAME_WIDTH_MAX, Math.ceil(widest));
}
