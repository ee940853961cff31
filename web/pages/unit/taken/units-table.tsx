import { type Locale, textIn } from "../../../../src/core/local-text.ts";
import type { IndicatorKind } from "../../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../../locales/unit-messages.ts";
import { boundsText, figureText } from "../figure-words.ts";
import type { ShownUnit } from "../shown-unit.ts";

type Props = {
  units: readonly ShownUnit[];
  kind: IndicatorKind;
  isRanked: boolean;
  words: UnitMessages;
  locale: Locale;
};

/** The units of a chart with their figures, and with the ranks they may have where they are ranked. */
export function UnitsTable({ units, kind, isRanked, words, locale }: Props) {
  const { columns } = words.more.shrunk;
  return (
    <details class="data">
      <summary>{words.table.title}</summary>
      <section class="scroll" tabindex={0} aria-label={words.table.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.answers}</th>
              <th scope="col">{words.more.control.columns.value}</th>
              <th scope="col">{words.chart.interval}</th>
              {isRanked && <th scope="col">{words.readings.list.ranks}</th>}
            </tr>
          </thead>
          <tbody>
            {units.map(({ name, valid, value, low, high, rankLow, rankHigh }) => (
              <tr>
                <th scope="row">{textIn(name, locale)}</th>
                <td>{words.number(valid)}</td>
                <td>
                  <b>{figureText(kind, value)}</b>
                </td>
                <td>{boundsText(kind, low, high, words)}</td>
                {isRanked && (
                  <td>{rankLow === null || rankHigh === null ? "" : words.children.rank(rankLow, rankHigh)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
