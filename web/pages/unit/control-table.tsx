import type { Trend } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import type { ControlSeries } from "./control-series.ts";
import { boundsText, figureText } from "./figure-words.ts";
import { pointName } from "./period-words.ts";

type Props = { series: ControlSeries; trend: Trend; words: UnitMessages };

/** Every period with its figure and its limits. */
export function ControlTable({ series: { points, chart }, trend, words }: Props) {
  const { title, columns, isApart } = words.more.control;
  const { kind } = trend.indicator;
  return (
    <details class="data">
      <summary>{words.table.title}</summary>
      <section class="scroll" tabindex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.table.period[trend.period]}</th>
              <th scope="col">{words.table.valid}</th>
              <th scope="col">{columns.value}</th>
              <th scope="col">{columns.limits}</th>
              <th scope="col">{columns.apart}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point, i) => {
              const limits = chart.points[i];
              return (
                <tr>
                  <th scope="row">{words.period.brief(pointName(point))}</th>
                  <td>{words.number(point.valid)}</td>
                  <td>
                    <b>{figureText(kind, point.value)}</b>
                  </td>
                  <td>{limits && boundsText(kind, limits.low, limits.high, words)}</td>
                  <td>{limits?.isSignal ? isApart : ""}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}
