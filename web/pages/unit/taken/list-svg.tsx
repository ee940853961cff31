import type { IndicatorKind } from "../../../../src/core/surveys/survey.ts";
import type { ChartAxis } from "../chart-axis.ts";
import { round } from "../chart-frame.ts";
import { textWidth } from "../chart-geometry.ts";
import { type ListPlaces, RowOf } from "./list-row-svg.tsx";
import { type ListRow, NAME_SIZE, NAME_WIDTHS, type UnitTexts } from "./list-rows.ts";
import { type DrawingSize, WIDTHS } from "./taken-chart.ts";

type Props = {
  rows: readonly ListRow[];
  bottom: number;
  axis: ChartAxis;
  kind: IndicatorKind;
  size: DrawingSize;
  label: string;
};

const COLUMNS = ["value", "bounds", "answers", "rank"] as const;
const GAP = 16;

/** Units on one axis, each a dot on its interval; ties in a band, those withheld below. */
export function ListSvg({ rows, bottom, axis, kind, size, label }: Props) {
  const isWide = size === "wide";
  const places = placesOf(rows, axis, size);
  return (
    <svg class={`plot ${size}`} viewBox={`0 0 ${WIDTHS[size]} ${bottom + 26}`} role="img" aria-label={label}>
      <Ties rows={rows} width={WIDTHS[size]} />
      {axis.ticks.map(({ value, text }) => (
        <>
          {isWide && <line class="hair" x1={places.x(value)} x2={places.x(value)} y1="0" y2={bottom + 4} />}
          <text class="mid" x={places.x(value)} y={bottom + 20}>
            {text}
          </text>
        </>
      ))}
      {rows.map((row) => (
        <RowOf row={row} places={places} kind={kind} axis={axis} isWide={isWide} />
      ))}
    </svg>
  );
}

function placesOf(rows: readonly ListRow[], axis: ChartAxis, size: DrawingSize): ListPlaces {
  const texts = rows.flatMap((row) => (row.kind === "unit" ? [row.texts] : []));
  const widths = COLUMNS.map((column) => Math.max(0, ...texts.map((text) => columnWidth(text, column))));
  const ends = widths.map((_, i) => round(WIDTHS.wide - widths.slice(i + 1).reduce((sum, width) => sum + width, 0)));
  const all = widths.reduce((sum, width) => sum + width, 0);
  const [left, right] = size === "wide" ? [NAME_WIDTHS.wide + 14, WIDTHS.wide - all - 4] : [16, WIDTHS.narrow - 16];
  const x = (value: number) => round(left + ((value - axis.min) / (axis.max - axis.min)) * (right - left));
  return { left, right, x, ends };
}

function columnWidth(texts: UnitTexts, column: (typeof COLUMNS)[number]): number {
  const below = column === "value" ? texts.pulled : column === "answers" ? texts.span : "";
  const width = Math.max(textWidth(texts[column], NAME_SIZE), textWidth(below, 11));
  return width === 0 ? 0 : width + GAP;
}

/** A band behind those that are tied, with an edge that is seen without its colour. */
function Ties({ rows, width }: { rows: readonly ListRow[]; width: number }) {
  return (
    <>
      {rows.map((row, i) => {
        const end = row.kind === "tie" ? rows.slice(i).find(({ kind }) => kind === "tieEnd") : undefined;
        return (
          end && (
            <>
              <rect class="tie" x="0" y={row.top + 2} width={width} height={end.top - row.top} />
              <rect class="edge" x="0" y={row.top + 2} width="3" height={end.top - row.top} />
            </>
          )
        );
      })}
    </>
  );
}
