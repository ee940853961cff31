import { belowPlot } from "./answer-rows.ts";
import type { ChartData, ChartLine } from "./chart-data.ts";
import { type Frame, frameOf, round } from "./chart-frame.ts";
import {
  AXIS_NOTE_Y,
  insideX,
  labelledBounds,
  NARROW_BELOW,
  type NumberedMark,
  numberedMarks,
  QUOTED_LABELS_MAX,
  segmentsOf,
} from "./chart-geometry.ts";
import { TrendLabels } from "./trend-labels.tsx";

/** What a chart by itself keeps free around it, in pixels. */
export const MARGIN = 24;

/** The trend drawn on the server: for readers without the script, and for paper. */
export function TrendSvg({
  data,
  width,
  height,
  name,
  top,
}: {
  data: ChartData;
  width: number;
  height: number;
  name: string;
  /** Where it stands inside another drawing; absent on a page. */
  top?: number;
}) {
  const frame = frameOf(data, width, height);
  const leading = data.lines[0];
  return (
    <svg
      class={`trend-svg ${name}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={data.label}
      {...(top === undefined ? {} : { x: MARGIN, y: top, width, height })}
    >
      {data.axisNote && (
        <text class="accent" x="0" y={AXIS_NOTE_Y}>
          {data.axisNote}
        </text>
      )}
      <Grid data={data} frame={frame} width={width} />
      {leading && <Band line={leading} data={data} frame={frame} />}
      {data.parent && <path class="parent" d={pathOf(data.parent.values, frame)} />}
      {[...data.lines].reverse().map((line) => (
        <Line line={line} data={data} frame={frame} width={width} />
      ))}
      {data.quoted.map((q) => (
        <>
          <path class="quoted" d={diamond(frame.x(q.index), frame.y(q.value))}>
            <title>{q.text}</title>
          </path>
          {data.quoted.length <= QUOTED_LABELS_MAX && (
            <text
              class="small mid aside"
              x={round(insideX(frame.x(q.index), q.printed, width))}
              y={frame.y(q.value) - 10}
            >
              {q.printed}
            </text>
          )}
        </>
      ))}
      <Marks data={data} frame={frame} width={width} />
      <TrendLabels data={data} frame={frame} width={width} />
    </svg>
  );
}

function Grid({ data, frame, width }: { data: ChartData; frame: Frame; width: number }) {
  const below = belowPlot(data, frame.right - frame.left, width < NARROW_BELOW);
  return (
    <>
      {data.axis.ticks.map((tick) => (
        <>
          <line class="hair" x1={frame.left} x2={frame.right} y1={frame.y(tick.value)} y2={frame.y(tick.value)} />
          <text class="tick end" x={frame.left - 8} y={frame.y(tick.value) + 4}>
            {tick.text}
          </text>
        </>
      ))}
      {below.names.map(({ index, text, below }) => (
        <text class="mid" x={frame.x(index)} y={round(frame.bottom + below)}>
          {text}
        </text>
      ))}
      {below.answers.map(({ index, text, below }) => (
        <text class="small mid" x={frame.x(index)} y={round(frame.bottom + below)}>
          {text}
        </text>
      ))}
    </>
  );
}

function Band({ line, data, frame }: { line: ChartLine; data: ChartData; frame: Frame }) {
  return (
    <>
      {segmentsOf(line.points, data.breaks).map((segment) => {
        const at = (index: number, side: "low" | "high") =>
          `${frame.x(index)} ${frame.y(line.points[index]?.[side] ?? 0)}`;
        const [only] = segment;
        if (segment.length === 1 && only !== undefined) {
          return <path class="whisker" d={`M${at(only, "low")}L${at(only, "high")}`} />;
        }
        const edge = [...segment.map((i) => at(i, "high")), ...[...segment].reverse().map((i) => at(i, "low"))];
        return <path class="band" d={`M${edge.join("L")}Z`} />;
      })}
    </>
  );
}

function Line({ line, data, frame, width }: { line: ChartLine; data: ChartData; frame: Frame; width: number }) {
  const rank = line.isLeading ? "leading" : "muted";
  const at = (index: number) => `${frame.x(index)} ${frame.y(line.points[index]?.value ?? 0)}`;
  return (
    <g class={rank}>
      {segmentsOf(line.points, data.breaks).map((segment) => (
        <path class="line" d={`M${segment.map(at).join("L")}`} />
      ))}
      {line.points.map(
        (point, index) =>
          point.value !== null &&
          point.since !== null && (
            <path class="since" d={`M${frame.x(point.since)} ${frame.y(point.value)}H${frame.x(index)}`} />
          ),
      )}
      {line.points.map((point, index) => {
        if (point.value === null) {
          return null;
        }
        const isHollow = line.isHollow || point.state === "shown-open";
        const radius = line.labelled.includes(index) && line.isLeading ? 4.5 : 2.75;
        return <circle class={isHollow ? "hollow" : "dot"} cx={frame.x(index)} cy={frame.y(point.value)} r={radius} />;
      })}
      {line.points.map((point, index) => (
        <Gap point={point} x={frame.x(index)} frame={frame} isLeading={line.isLeading} />
      ))}
      {labelledBounds(line.points).map((index) => {
        const { bound, text } = line.points[index] ?? { bound: null, text: "" };
        const y = frame.y(bound ?? 0) - ((bound ?? 0) > 50 ? 12 : 7);
        return (
          <text class="small mid aside" x={round(insideX(frame.x(index), text, width))} y={y}>
            {text}
          </text>
        );
      })}
    </g>
  );
}

/** Where there is no figure: an open mark below the axis, never a place on the scale. */
function Gap({
  point,
  x,
  frame,
  isLeading,
}: {
  point: ChartLine["points"][number];
  x: number;
  frame: Frame;
  isLeading: boolean;
}) {
  if (point.bound !== null) {
    const [y, tip] = [frame.y(point.bound), point.bound > 50 ? -7 : 7];
    return <path class="open" d={`M${x - 5} ${y}H${x + 5}L${x} ${y + tip}Z`} />;
  }
  if (!isLeading || point.value !== null || point.state === "carried") {
    return null;
  }
  const y = frame.bottom + 9;
  return point.state === "open" ? (
    <path class="dots" d={`M${x - 4} ${y}h.01M${x} ${y}h.01M${x + 4} ${y}h.01`} />
  ) : (
    <circle class="open" cx={x} cy={y} r="3" />
  );
}

function Marks({ data, frame, width }: { data: ChartData; frame: Frame; width: number }) {
  const { target } = data;
  return (
    <>
      {target && (
        <>
          <line class="target" x1={frame.left} x2={frame.right} y1={frame.y(target.value)} y2={frame.y(target.value)} />
          {width < NARROW_BELOW && (
            <text class="accent" x={frame.left + 2} y={frame.y(target.value) - 6}>
              {target.text}
            </text>
          )}
        </>
      )}
      {numberedMarks(data, width).map((mark) => (
        <Numbered mark={mark} frame={frame} />
      ))}
    </>
  );
}

/** A break is a dotted line under a ring, an undertaking a thin one under a square. */
function Numbered({ mark, frame }: { mark: NumberedMark; frame: Frame }) {
  const { kind, number, at, raise } = mark;
  const x = round((frame.x(Math.floor(at)) + frame.x(Math.ceil(at))) / 2);
  const y = round(frame.top - raise);
  return (
    <>
      <line class={kind} x1={x} x2={x} y1={y + 9} y2={frame.bottom} />
      {kind === "break" ? (
        <circle class="number" cx={x} cy={y} r="8.5" />
      ) : (
        <rect class="number" x={x - 8} y={y - 8} width="16" height="16" />
      )}
      <text class="small mid" x={x} y={y + 4}>
        {number}
      </text>
    </>
  );
}

function pathOf(values: readonly (number | null)[], frame: Frame): string {
  return values
    .map((value, i) =>
      value === null ? "" : `${(values[i - 1] ?? null) === null ? "M" : "L"}${frame.x(i)} ${frame.y(value)}`,
    )
    .join("");
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}Z`;
}
