import type { FigureCorrection, Trend } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { periodText } from "./period-words.ts";

type Props = { trend: Trend; day: (day: string) => string; words: UnitMessages };

/** Imported counts that were replaced by others: what stood there, what stands there now, and why. */
export function CorrectionsList({ trend, day, words }: Props) {
  const counts = ({ favourable, valid }: FigureCorrection["from"]) =>
    `${words.number(favourable)}/${words.number(valid)}`;
  const what = `${words.table.favourable[trend.indicator.kind]}/${words.table.valid}`;
  return trend.corrections.length === 0 ? null : (
    <section class="corrected">
      <h3>{words.table.correctedTitle}</h3>
      <ul>
        {trend.corrections.map(({ period, from, to, reason, recordedOn }) => (
          <li>
            <b>{periodText(period, words)}</b>
            <span>
              {words.table.corrected({ what, from: counts(from), to: counts(to), day: day(recordedOn), reason })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
