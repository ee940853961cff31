import { funnelLimits } from "../../../src/core/figures/funnel-limits.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { round } from "./chart-frame.ts";
import { textWidth } from "./chart-geometry.ts";
import type { FunnelSeries } from "./funnel-series.ts";
import { PlotGrid, type PlotSize, plotFrame } from "./plot-frame.tsx";

const LIMITS = [
  { name: "inner", level: 0.95, text: "95%" },
  { name: "outer", level: 0.998, text: "99.8%" },
] as const;
const STEPS = 24;
const NAMES_MAX = 8;

type Props = { series: FunnelSeries; size: PlotSize; words: UnitMessages; locale: Locale };

/** The units by their number of answers, within limits that narrow as answers grow; those outside are named. */
export function FunnelSvg({ series, size, words, locale }: Props) {
  const { funnel, units, axis, told, centre } = series;
  const frame = plotFrame(size, axis);
  const sizes = units.map(({ valid }) => valid);
  // Room on both sides; roots bring small and large units together.
  const [from, to] = [Math.sqrt(Math.min(...sizes) * 0.85), Math.sqrt(Math.max(...sizes) * 1.05)];
  const x = (valid: number) =>
    round(frame.left + ((Math.sqrt(valid) - from) / (to - from)) * (frame.right - frame.left));
  const inside = (value: number) => Math.min(Math.max(value * 100, axis.min), axis.max);
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => Math.round((from + ((to - from) * i) / STEPS) ** 2));
  const named = units.filter((_, i) => (funnel.units[i]?.place ?? "inside") !== "inside").slice(0, NAMES_MAX);
  return (
    <svg class={`plot ${size.name}`} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={told}>
      <PlotGrid frame={frame} axis={axis} />
      {LIMITS.map(({ name, level, text }) => {
        const limits = steps.map((valid) => ({ valid, at: funnelLimits(funnel.centre, valid, level, funnel.phi) }));
        const path = (side: "low" | "high") =>
          `M${limits.map(({ valid, at }) => `${x(valid)} ${frame.y(inside(at?.[side] ?? funnel.centre))}`).join("L")}`;
        return (
          <>
            <path class={`limit ${name}`} d={path("low") + path("high")} />
            {size.name === "wide" && (
              <text x={frame.right + 6} y={frame.y(inside(limits.at(-1)?.at?.high ?? funnel.centre)) + 4}>
                {text}
              </text>
            )}
          </>
        );
      })}
      <line
        class="centre"
        x1={frame.left}
        x2={frame.right}
        y1={frame.y(funnel.centre * 100)}
        y2={frame.y(funnel.centre * 100)}
      />
      {size.name === "wide" && (
        <text class="strong" x={frame.right + 6} y={frame.y(funnel.centre * 100) + 4}>
          {words.more.funnel.centre(centre)}
        </text>
      )}
      {units.map((unit, i) => (
        <circle
          class={funnel.units[i]?.place === "beyond998" ? "apart" : "unit"}
          cx={x(unit.valid)}
          cy={frame.y(unit.value * 100)}
          r={funnel.units[i]?.place === "beyond998" ? 5 : 4}
        />
      ))}
      {named.map((unit) => {
        const name = textIn(unit.name, locale);
        const isLate = x(unit.valid) + 9 + textWidth(name, 12) > frame.right;
        return (
          <text
            class={isLate ? "strong end" : "strong"}
            x={x(unit.valid) + (isLate ? -9 : 9)}
            y={frame.y(unit.value * 100) + 4}
          >
            {name}
          </text>
        );
      })}
      {ticksBetween(from ** 2, to ** 2).map((valid) => (
        <text class="mid" x={x(valid)} y={frame.bottom + 18}>
          {words.number(valid)}
        </text>
      ))}
      <text class="end" x={frame.right} y={frame.bottom + 38}>
        {words.more.funnel.answers}
      </text>
    </svg>
  );
}

/** Up to six round numbers, closer together where the roots are. */
function ticksBetween(from: number, to: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].find(
    (size) => (to - from) / size <= 6,
  );
  const size = step ?? 100_000;
  return Array.from({ length: 7 }, (_, i) => (Math.ceil(from / size) + i) * size).filter((valid) => valid <= to);
}
