import type { Child } from "hono/jsx";
import type { ChartAxis } from "./chart-axis.ts";
import { place } from "./list-axis.ts";

/** Rows over one axis: its lines are defined once under `id`, its ticks are written below. */
export function ListScale({ id, axis, children }: { id: string; axis: ChartAxis; children: Child }) {
  const ticks = axis.ticks.map((tick) => ({ x: place(tick.value, axis), text: tick.text, value: tick.value }));
  return (
    <>
      <svg class="defs" width="0" height="0" aria-hidden="true">
        <defs>
          <g id={id}>
            {ticks.map((tick) => (
              <line class={tick.value === 0 ? "hair zero" : "hair"} x1={tick.x} x2={tick.x} y1="0" y2="100%" />
            ))}
          </g>
        </defs>
      </svg>
      <ol class="rows">{children}</ol>
      <div class="axis">
        <svg class="scale" width="100%" height="22" aria-hidden="true">
          {ticks.map((tick) => (
            <text x={tick.x} y="16">
              {tick.text}
            </text>
          ))}
        </svg>
      </div>
    </>
  );
}
