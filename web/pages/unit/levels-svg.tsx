import type { ChartData } from "./chart-data.ts";
import { round } from "./chart-frame.ts";
import { labelledPeriods, spreadLabels, textWidth } from "./chart-geometry.ts";
import { percent } from "./figure-words.ts";
import type { LevelsOverTime } from "./levels-figure.tsx";

type Props = {
  over: LevelsOverTime;
  chart: ChartData;
  told: string;
  width: number;
  height: number;
  name: "wide" | "narrow";
};

const [TOP, BOTTOM, LEFT, STEP] = [14, 62, 46, 0.25];

/** The levels as columns that diverge from the line between favourable and other answers; whole periods share one scale. */
export function LevelsSvg({ over, chart, told, width, height, name }: Props) {
  const { columns, levels } = over;
  const isNarrow = name === "narrow";
  const labels = levels.map((level) => textWidth(level.name, 12));
  const right = width - (isNarrow ? 8 : Math.min(Math.max(...labels) + 56, width / 3));
  const parts = columns.flatMap((column) => column ?? []);
  const max = Math.ceil(Math.max(...parts.map(({ to }) => to)) / STEP) * STEP || STEP;
  const min = Math.floor(Math.min(...parts.map(({ from }) => from)) / STEP) * STEP;
  const bottom = height - BOTTOM;
  const y = (share: number) => round(bottom - ((share - min) / (max - min)) * (bottom - TOP));
  const step = (right - LEFT) / Math.max(columns.length, 1);
  const wide = round(Math.min(step * 0.74, 44));
  const x = (index: number) => round(LEFT + step * (index + 0.5));
  const ticks = Array.from({ length: Math.round((max - min) / STEP) + 1 }, (_, i) => min + i * STEP);
  const marks = chart.lines[0]?.points ?? [];
  return (
    <svg class={`plot ${name}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={told}>
      {ticks.map((tick) => (
        <>
          <line class="hair" x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} />
          <text class="end" x={LEFT - 7} y={y(tick) + 4}>
            {percent(Math.abs(tick), 0)}
          </text>
        </>
      ))}
      {levels.map(({ shade }, i) => (
        <path
          class={`part ${shade}`}
          d={columns
            .map((column, index) => {
              const part = column?.[i];
              return part && part.share > 0
                ? `M${round(x(index) - wide / 2)} ${y(part.to)}h${wide}V${y(part.from)}h${-wide}z`
                : "";
            })
            .join("")}
        />
      ))}
      {marks.map(({ since }, index) =>
        since === null || columns[index] === null ? null : (
          <path class="since" d={`M${x(since)} ${y(0)}H${x(index)}`} />
        ),
      )}
      <line class="centre" x1={LEFT} x2={right} y1={y(0)} y2={y(0)} />
      {columns.map((column, index) =>
        column === null && marks[index]?.state !== "carried" ? (
          <circle class="open" cx={x(index)} cy={bottom + 9} r="3" />
        ) : null,
      )}
      {labelledPeriods(chart, right - LEFT, isNarrow).map(({ index, year }) => (
        <>
          <text class="mid" x={x(index)} y={bottom + 27}>
            {chart.periods[index]?.short}
          </text>
          <text class="mid small" x={x(index)} y={bottom + 42}>
            {marks[index]?.answers}
          </text>
          {year && (
            <text class="mid" x={x(index)} y={bottom + 58}>
              {year}
            </text>
          )}
        </>
      ))}
      {!isNarrow && <Names over={over} x={right + 10} y={y} bottom={bottom} />}
    </svg>
  );
}

/** The names of the levels with their shares, beside the last column that is shown. */
function Names({
  over,
  x,
  y,
  bottom,
}: {
  over: LevelsOverTime;
  x: number;
  y: (share: number) => number;
  bottom: number;
}) {
  const last = over.columns.findLast((column) => column !== null) ?? [];
  const places = spreadLabels(
    last.map(({ from, to }) => y((from + to) / 2) + 4),
    15,
    TOP + 6,
    bottom + 6,
  );
  return (
    <>
      {last.map(({ share, shade }, i) => (
        <>
          <rect class={shade} x={x} y={round((places[i] ?? 0) - 9)} width="9" height="9" />
          <text x={x + 14} y={round(places[i] ?? 0)}>
            {over.levels[i]?.name} {percent(share, 0)}
          </text>
        </>
      ))}
    </>
  );
}
