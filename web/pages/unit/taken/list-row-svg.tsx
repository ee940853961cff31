import type { IndicatorKind } from "../../../../src/core/surveys/survey.ts";
import type { ChartAxis } from "../chart-axis.ts";
import { round } from "../chart-frame.ts";
import { textWidth } from "../chart-geometry.ts";
import { asRead } from "../figure-words.ts";
import { pulledOf, type ShownUnit } from "../shown-unit.ts";
import { FittedText } from "./fitted-text.tsx";
import { type ListRow, NAME_LINES, NAME_SIZE, NAME_WIDTHS } from "./list-rows.ts";
import { WIDTHS } from "./taken-chart.ts";

/** Where a value lies, and where the columns of figures end. */
export type ListPlaces = { left: number; right: number; x(value: number): number; ends: readonly number[] };

type Row<K extends ListRow["kind"]> = Extract<ListRow, { kind: K }>;

type RowOfProps = { row: ListRow; places: ListPlaces; kind: IndicatorKind; axis: ChartAxis; isWide: boolean };

/** One row of a list as it is drawn. */
export function RowOf({ row, places, kind, axis, isWide }: RowOfProps) {
  switch (row.kind) {
    case "group":
    case "tie": {
      const isHead = row.kind === "group";
      return (
        <text class={isHead ? "bold text" : "accent"} x={isHead ? 0 : 12} y={row.top + row.height - 9}>
          {row.text}
        </text>
      );
    }
    case "tieEnd":
      return null;
    case "withheld":
      return <Withheld row={row} isWide={isWide} />;
    case "unit":
      return isWide ? (
        <WideRow row={row} places={places} kind={kind} />
      ) : (
        <NarrowRow row={row} places={places} kind={kind} axis={axis} />
      );
  }
}

function Mark({ unit, y, places, kind }: { unit: ShownUnit; y: number; places: ListPlaces; kind: IndicatorKind }) {
  const at = (value: number) => places.x(asRead(kind, value));
  const pulled = pulledOf(unit);
  return (
    <>
      <line class="range" x1={at(unit.low)} x2={at(unit.high)} y1={y} y2={y} />
      {pulled !== null && <circle class="pulled" cx={at(pulled)} cy={y} r="3.5" />}
      <circle class="dot" cx={at(unit.value)} cy={y} r="4.5" />
    </>
  );
}

type RowProps = { row: Row<"unit">; places: ListPlaces; kind: IndicatorKind };

function WideRow({ row: { top, height, name, unit, texts, isTied }, places, kind }: RowProps) {
  const y = round(top + height / 2);
  const indent = isTied ? 12 : 0;
  const [value = 0, bounds = 0, answers = 0, rank = 0] = places.ends;
  const isRaised = texts.pulled !== "" || texts.span !== "";
  const line = y + (isRaised ? -2 : 5);
  return (
    <>
      <Name text={name} x={indent} middle={y} width={NAME_WIDTHS.wide - 14} />
      <Mark unit={unit} y={y} places={places} kind={kind} />
      <text class="bold text end" x={value} y={line}>
        {texts.value}
      </text>
      <text class="small end" x={value} y={line + 15}>
        {texts.pulled}
      </text>
      <text class="end" x={bounds} y={line}>
        {texts.bounds}
      </text>
      <text class="end" x={answers} y={line}>
        {texts.answers}
      </text>
      <text class="small end" x={answers} y={line + 15}>
        {texts.span}
      </text>
      <text class="end" x={rank} y={line}>
        {texts.rank}
      </text>
    </>
  );
}

function NarrowRow({ row: { top, height, name, unit, texts }, places, kind, axis }: RowProps & { axis: ChartAxis }) {
  const right = WIDTHS.narrow - 6;
  const extra = texts.pulled !== "" || texts.span !== "" ? 15 : 0;
  const mark = top + height - 30 - extra;
  const below = top + height - 9 - extra;
  return (
    <>
      <FittedText
        class="name text"
        text={name}
        x={10}
        y={top + 17}
        size={NAME_SIZE}
        width={NAME_WIDTHS.narrow}
        max={NAME_LINES}
      />
      <text class="bold text end" x={right} y={top + 17}>
        {texts.value}
      </text>
      {axis.ticks.map(({ value }) => (
        <line class="hair" x1={places.x(value)} x2={places.x(value)} y1={mark - 9} y2={mark + 9} />
      ))}
      <Mark unit={unit} y={mark} places={places} kind={kind} />
      <text class="small" x="10" y={below}>
        {texts.bounds}
      </text>
      <text class="small mid" x={WIDTHS.narrow / 2} y={below}>
        {texts.answers}
      </text>
      <text class="small end" x={right} y={below}>
        {texts.rank}
      </text>
      <text class="small" x="10" y={below + 15}>
        {[texts.pulled, texts.span].filter(Boolean).join(" · ")}
      </text>
      <line class="rule" x1="0" x2={WIDTHS.narrow} y1={top + height} y2={top + height} />
    </>
  );
}

function Withheld({ row: { top, height, name, text }, isWide }: { row: Row<"withheld">; isWide: boolean }) {
  return isWide ? (
    <>
      <Name text={name} x={0} middle={top + height / 2} width={NAME_WIDTHS.wide - 14} />
      <text x={NAME_WIDTHS.wide + 14} y={round(top + height / 2 + 4)}>
        {text}
      </text>
    </>
  ) : (
    <>
      <FittedText
        class="name text"
        text={name}
        x={10}
        y={top + 18}
        size={NAME_SIZE}
        width={WIDTHS.narrow - 20}
        max={1}
      />
      <FittedText class="small" text={text} x={10} y={top + 36} size={11} width={WIDTHS.narrow - 20} max={1} />
    </>
  );
}

/** A name of one or two lines around a height. */
function Name({ text, x, middle, width }: { text: string; x: number; middle: number; width: number }) {
  const isTwo = textWidth(text, NAME_SIZE) > width;
  const y = Math.round(middle + (isTwo ? -3 : 5));
  return <FittedText class="name text" text={text} x={x} y={y} size={NAME_SIZE} width={width} max={NAME_LINES} />;
}
