import type { PeriodKind } from "../../../src/core/figures/period.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { percent } from "./figure-words.ts";
import type { LevelsOverTime } from "./levels-figure.tsx";
import { pointName } from "./period-words.ts";

/** The count of every level in every period that is shown, and its share. */
export function LevelsTable({
  over,
  period,
  words,
}: {
  over: LevelsOverTime;
  period: PeriodKind;
  words: UnitMessages;
}) {
  const { points, columns, levels } = over;
  return (
    <details class="data">
      <summary>{words.levels.table}</summary>
      <section class="scroll" tabindex={0} aria-label={words.levels.table}>
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">{words.table.period[period]}</th>
              {levels.map(({ name }) => (
                <th scope="col">{name}</th>
              ))}
              <th scope="col">{words.table.valid}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => {
              const column = columns[index];
              return (
                column && (
                  <tr>
                    <th scope="row">{words.period.brief(pointName(point))}</th>
                    {column.map(({ count, share }) => (
                      <td>
                        {words.number(count)} <small>{percent(share, 0)}</small>
                      </td>
                    ))}
                    <td>{words.number(point.valid ?? 0)}</td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}
