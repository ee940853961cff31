import type { SeriesSource } from "../../../src/core/figures/figure-source.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { isShare, percent } from "../unit/figure-words.ts";
import { orderedLevels } from "../unit/level-shades.ts";

type Props = { source: SeriesSource; words: UnitMessages; locale: Locale };

/** The count of every level, those out of the denominator last; nothing where imported counts have none. */
export function CountTable({ source: { point, meaning }, words, locale }: Props) {
  const { about } = messagesIn(locale);
  const levels = point.levels ?? {};
  const valid = point.valid ?? 0;
  const counted = orderedLevels(meaning).filter(({ value }) => Object.hasOwn(levels, value));
  const outside = meaning.values.filter((level) => !level.valid && Object.hasOwn(levels, level.value));
  return counted.length === 0 || valid === 0 ? null : (
    <div class="counted">
      <table>
        <caption>{about.rows.levels}</caption>
        <thead>
          <tr>
            <th scope="col">{about.columns.level}</th>
            <th scope="col">{about.columns.count}</th>
            <th scope="col">{about.columns.share}</th>
          </tr>
        </thead>
        <tbody>
          {counted.map(({ value, label, favourable }) => (
            <tr>
              <th scope="row">
                {textIn(label, locale)}
                {favourable && isShare(meaning.kind) ? <small>{about.favourable}</small> : null}
              </th>
              <td>{words.number(levels[value] ?? 0)}</td>
              <td>{percent((levels[value] ?? 0) / valid)}</td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">{about.valid}</th>
            <td>{words.number(valid)}</td>
            <td />
          </tr>
          {outside.map(({ value, label }) => (
            <tr class="off">
              <th scope="row">
                {textIn(label, locale)}
                <small>{about.notCounted}</small>
              </th>
              <td>{words.number(levels[value] ?? 0)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
