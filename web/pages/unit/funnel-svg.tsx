import { funnelLimits } from "../../../src/core/figures/funnel-limits.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import type { ChartAxis } from "./chart-axis.ts";
import { round } from "./chart-frame.ts";
import { textWidth } from "./chart-geometry.ts";
import { type Funnel, type FunnelSeries, sizeOf } from "./funnel-series.ts";
import { placeLabels } from "./place-labels.ts";
import { EndLabels, type PlotFrame, PlotGrid, type PlotSize, plotFrame } from "./plot-frame.tsx";

const LIMITS = [
  { name: "inner", level: 0.95, text: "95%" },
  { name: "outer", level: 0.998, text: "99.8%" },
] as const;
const STEPS = 24;
const NAMES_MAX = 8;
const NAME_SIZE = 12;

/** `top`: how far down in the drawing that it is a part of. */
type Props = {
  of: Funnel;
  series: FunnelSeries;
  size: PlotSize;
  top?: number;
  words: UnitMessages;
  locale: Locale;
};

/** Where a number of answers lies; roots bring small and large units together. */
type Across = { from: number; to: number; x(valid: number): number };

/** The units by their number of answers, within limits that narrow as answers grow; those outside are named. */
export function FunnelSvg({ of, series, size, top, words, locale }: Props) {
  const { funnel, units, told, centre } = of;
  const { axis } = series;
  const frame = plotFrame(size, axis);
  const across = acrossOf(series, frame);
  const middle = frame.y(funnel.centre * 100);
  const endOf = (level: number) => {
    const limits = funnelLimits(funnel.centre, Math.round(across.to ** 2), level, funnel.phi);
    return frame.y(within(axis, limits?.high ?? funnel.centre));
  };
  return (
    <svg
      class={`plot ${size.name}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      {...(top === undefined ? {} : { y: top, width: size.width, height: size.height })}
      role="img"
      aria-label={told}
    >
      <PlotGrid frame={frame} axis={axis} />
      <Limits of={of} axis={axis} frame={frame} across={across} />
      <line class="centre" x1={frame.left} x2={frame.right} y1={middle} y2={middle} />
      {size.name === "wide" && (
        <EndLabels
          frame={frame}
          labels={[
            ...[...LIMITS].reverse().map(({ level, text }) => ({ y: endOf(level), text })),
            { y: middle, text: words.more.funnel.centre(centre), isStrong: true },
          ]}
        />
      )}
      {units.map((unit, i) => {
        const isApart = funnel.units[i]?.place === "beyond998";
        const at = { cx: across.x(sizeOf(unit)), cy: frame.y(unit.value * 100) };
        return <circle class={isApart ? "apart" : "unit"} {...at} r={isApart ? 5 : 4} />;
      })}
      <Names of={of} frame={frame} across={across} locale={locale} />
      {ticksBetween(across.from ** 2, across.to ** 2).map((valid) => (
        <text class="mid" x={across.x(valid)} y={frame.bottom + 18}>
          {words.number(valid)}
        </text>
      ))}
      <text class="end" x={frame.right} y={frame.bottom + 38}>
        {series.isByPerson ? words.more.funnel.persons : words.more.funnel.answers}
      </text>
    </svg>
  );
}

function acrossOf({ sizes: { least, most } }: FunnelSeries, frame: PlotFrame): Across {
  // Room on both sides.
  const [from, to] = [Math.sqrt(least * 0.85), Math.sqrt(most * 1.05)];
  const x = (valid: number) =>
    round(frame.left + ((Math.sqrt(valid) - from) / (to - from)) * (frame.right - frame.left));
  return { from, to, x };
}

/** A share in percent, as far as the axis goes. */
function within({ min, max }: ChartAxis, share: number): number {
  return Math.min(Math.max(share * 100, min), max);
}

type PartProps = { of: Funnel; frame: PlotFrame; across: Across };

function Limits({ of: { funnel }, axis, frame, across }: PartProps & { axis: ChartAxis }) {
  const { from, to, x } = across;
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => Math.round((from + ((to - from) * i) / STEPS) ** 2));
  return (
    <>
      {LIMITS.map(({ name, level }) => {
        const limits = steps.map((valid) => ({ valid, at: funnelLimits(funnel.centre, valid, level, funnel.phi) }));
        const path = (side: "low" | "high") =>
          `M${limits.map(({ valid, at }) => `${x(valid)} ${frame.y(within(axis, at?.[side] ?? funnel.centre))}`).join("L")}`;
        return <path class={`limit ${name}`} d={path("low") + path("high")} />;
      })}
    </>
  );
}

/** The names of units outside the inner limits, none over another. */
function Names({ of: { funnel, units }, frame, across, locale }: PartProps & { locale: Locale }) {
  const named = units.filter((_, i) => (funnel.units[i]?.place ?? "inside") !== "inside").slice(0, NAMES_MAX);
  const labels = named.map((unit) => {
    const [text, x] = [textIn(unit.name, locale), across.x(sizeOf(unit))];
    const width = textWidth(text, NAME_SIZE);
    const isLate = x + 9 + width > frame.right;
    return { text, isLate, width, left: isLate ? x - 9 - width : x + 9, y: frame.y(unit.value * 100) + 4 };
  });
  const places = placeLabels(labels, NAME_SIZE + 2);
  return (
    <>
      {labels.map(({ text, isLate, left, width }, i) => (
        <text class={isLate ? "strong end" : "strong"} x={round(isLate ? left + width : left)} y={places[i] ?? 0}>
          {text}
        </text>
      ))}
    </>
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
