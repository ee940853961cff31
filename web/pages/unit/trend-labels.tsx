import type { ChartData } from "./chart-data.ts";
import { type Frame, round } from "./chart-frame.ts";
import { endLabelPlaces, endLabels, NARROW_BELOW, nearTarget } from "./chart-geometry.ts";

const END_CLASSES = { leading: "value", line: "aside", parent: "aside", target: "accent" } as const;

/** The first and last figures, and the names of lines where they end. */
export function TrendLabels({ data, frame, width }: { data: ChartData; frame: Frame; width: number }) {
  const isNarrow = width < NARROW_BELOW;
  const { atEnd, inside } = endLabels(data, isNarrow);
  const places = endLabelPlaces(data, frame.y, { width, isNarrow });
  const leading = data.lines[0];
  return (
    <>
      {leading?.labelled.slice(0, -1).map((index) => {
        const point = leading.points[index];
        const side = index === 0 ? "" : " mid";
        return (
          point &&
          point.value !== null && (
            <text
              class={`value${side}`}
              x={frame.x(index)}
              y={frame.y(point.value) + (nearTarget(data, point.value, isNarrow) ? 24 : -12)}
            >
              {point.text}
            </text>
          )
        );
      })}
      {inside.map((label) => (
        <text class="aside end" x={frame.x(label.index) + 8} y={frame.y(label.value) + 19}>
          {label.text}
        </text>
      ))}
      {atEnd.map((label, i) => (
        <text
          class={END_CLASSES[label.role] + (isNarrow ? " end" : "")}
          x={isNarrow ? frame.right : frame.right + 8}
          y={round(places[i] ?? 0)}
        >
          {label.text}
        </text>
      ))}
    </>
  );
}
