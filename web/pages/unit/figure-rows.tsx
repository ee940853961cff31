import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { axisOf, type ChartAxis } from "./chart-axis.ts";
import { asRead, boundsText, figureText, isShare } from "./figure-words.ts";
import { place } from "./list-axis.ts";
import { ListScale } from "./list-scale.tsx";

/** A figure in a list: its name, a word below it, and how many answered; `none` says why there is no figure. */
export type FigureRow = {
  name: string;
  href: string | null;
  note: string;
  kind: IndicatorKind;
  figure: { value: number; low: number; high: number } | null;
  count: string;
  none: string;
};

/** Figures of different things on one axis of percent, in the order given; `id` names the axis on the page. */
export function FigureRows({ id, rows, words }: { id: string; rows: readonly FigureRow[]; words: UnitMessages }) {
  const hasShares = rows.some(({ kind, figure }) => figure && isShare(kind));
  const axis = hasShares ? axisOf("share", null, []) : null;
  const list = rows.map((row) => <Row id={id} row={row} axis={axis} words={words} />);
  return (
    <div class="ranked figures">
      {axis ? (
        <ListScale id={id} axis={axis}>
          {list}
        </ListScale>
      ) : (
        <ol class="rows">{list}</ol>
      )}
    </div>
  );
}

type RowProps = { id: string; row: FigureRow; axis: ChartAxis | null; words: UnitMessages };

function Row({ id, row: { name, href, note, kind, figure, count, none }, axis, words }: RowProps) {
  const label = (
    <>
      {href ? <a href={href}>{name}</a> : name}
      {note && <small>{note}</small>}
    </>
  );
  if (!figure) {
    return (
      <li>
        <span class="label">{label}</span>
        <span class="none">{none}</span>
      </li>
    );
  }
  const at = (value: number) => (axis ? place(asRead(kind, value), axis) : "0");
  return (
    <li>
      <span class="label">{label}</span>
      <svg aria-hidden="true">
        {axis && isShare(kind) && (
          <>
            <use href={`#${id}`} />
            <line x1={at(figure.low)} x2={at(figure.high)} y1="50%" y2="50%" />
            <circle cx={at(figure.value)} cy="50%" r="4.5" />
          </>
        )}
      </svg>
      <b>{figureText(kind, figure.value)}</b>
      <i>{boundsText(kind, figure.low, figure.high, words)}</i>
      <i>{count}</i>
    </li>
  );
}
