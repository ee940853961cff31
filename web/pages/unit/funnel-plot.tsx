import { funnelLimits } from "../../../src/core/figures/funnel-limits.ts";
import { type FunnelPlot as Funnel, funnelPlot } from "../../../src/core/figures/funnel-plot.ts";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { axisOf, type ChartAxis, closeAxis } from "./chart-axis.ts";
import { round } from "./chart-frame.ts";
import { textWidth } from "./chart-geometry.ts";
import { figureText, isShare } from "./figure-words.ts";
import { periodText } from "./period-words.ts";
import { cutText, PLOT_SIZES, PlotGrid, type PlotSize, plotFrame } from "./plot-frame.tsx";
import { isShownUnit, type ShownUnit } from "./shown-unit.ts";

type Props = { page: UnitPage; words: UnitMessages; locale: Locale };

const LIMITS = [
  { name: "inner", level: 0.95, text: "95%" },
  { name: "outer", level: 0.998, text: "99.8%" },
] as const;
const STEPS = 24;
const NAMES_MAX = 8;

/** The units below by their number of answers, around all of them together; nothing with fewer than three. */
export function FunnelPlot({ page, words, locale }: Props) {
  const { ranking, trend } = page;
  const units = ranking?.units.filter(isShownUnit) ?? [];
  const counts = units.flatMap(({ favourable, valid }) => (favourable === null ? [] : [{ favourable, valid }]));
  const funnel = funnelPlot(counts);
  if (!ranking?.at || !trend || !isShare(trend.indicator.kind) || units.length < 3 || !funnel || ranking.pinned) {
    return null;
  }
  const { kind } = trend.indicator;
  const outside = funnel.units.filter((unit) => unit?.place === "beyond998").length;
  const centre = figureText(kind, funnel.centre);
  const told = words.more.funnel.told({ centre, units: words.number(units.length), outside });
  const values = [...units.map(({ value }) => value * 100), ...limitsAt(funnel, units).map((value) => value * 100)];
  const axis = closeAxis(kind, values) ?? axisOf(kind, null, []);
  return (
    <section>
      <h3>{words.more.funnel.title(periodText(ranking.at, words))}</h3>
      <p class="note">{told}</p>
      <figure class="analysis">
        {PLOT_SIZES.map((size) => (
          <Drawing {...{ size, funnel, units, axis, told, centre, words, locale }} />
        ))}
        <figcaption>{words.more.funnel.how(funnel.phi > 1) + words.sentenceJoin + cutText(axis, words)}</figcaption>
      </figure>
    </section>
  );
}

/** The outer limits at the smallest unit, which the drawing has to hold. */
function limitsAt(funnel: Funnel, units: readonly ShownUnit[]): number[] {
  const sizes = units.map(({ valid }) => valid).toSorted((a, b) => a - b);
  const limits = funnelLimits(funnel.centre, sizes[0] ?? 1, 0.998, funnel.phi);
  return limits ? [limits.low, limits.high] : [];
}

type DrawingProps = {
  size: PlotSize;
  funnel: Funnel;
  units: readonly ShownUnit[];
  axis: ChartAxis;
  told: string;
  centre: string;
  words: UnitMessages;
  locale: Locale;
};

function Drawing({ size, funnel, units, axis, told, centre, words, locale }: DrawingProps) {
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
