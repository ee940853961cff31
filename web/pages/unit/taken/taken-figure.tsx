import type { UnitMessages } from "../../../locales/unit-messages.ts";
import { notesOf, type TakenChart } from "./taken-chart.ts";

/** A chart on a page of its own: what it tells, the drawing for wide pages and for phones, its numbers below. */
export function TakenFigure({ taken, words }: { taken: TakenChart; words: UnitMessages }) {
  const { told, key, table } = taken;
  return (
    <>
      <h1>{told}</h1>
      <figure class="analysis">
        {taken.draw("wide").svg}
        {taken.draw("narrow").svg}
        {key}
        <figcaption>
          {notesOf(taken, words).map((note) => (
            <p>{note}</p>
          ))}
        </figcaption>
      </figure>
      {table}
    </>
  );
}
