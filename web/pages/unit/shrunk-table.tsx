import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { boundsText, figureText } from "./figure-words.ts";
import { periodText } from "./period-words.ts";
import { isShownUnit } from "./shown-unit.ts";

type Props = { page: UnitPage; words: UnitMessages; locale: Locale };

/** The units' figures as they are and as drawn towards all of them; nothing where the units do not differ. */
export function ShrunkTable({ page, words, locale }: Props) {
  const { ranking, trend } = page;
  const units = ranking?.units.filter(isShownUnit).filter(({ shrunk }) => shrunk !== null) ?? [];
  if (!ranking?.at || !trend || units.length < 2 || ranking.pinned) {
    return null;
  }
  const { title, how, columns } = words.more.shrunk;
  const { kind } = trend.indicator;
  return (
    <section>
      <h3>{title(periodText(ranking.at, words))}</h3>
      <p class="note">{how}</p>
      <section class="scroll" tabindex={0} aria-label={title(periodText(ranking.at, words))}>
        <table class="shrunk">
          <thead>
            <tr>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.answers}</th>
              <th scope="col">{columns.raw}</th>
              <th scope="col">{columns.shrunk}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ name, valid, value, low, high, shrunk }) => (
              <tr>
                <th scope="row">{textIn(name, locale)}</th>
                <td>{words.number(valid)}</td>
                <td>
                  <b>{figureText(kind, value)}</b> <small>{boundsText(kind, low, high, words)}</small>
                </td>
                <td>
                  {shrunk && (
                    <>
                      {figureText(kind, shrunk.value)} <small>{boundsText(kind, shrunk.low, shrunk.high, words)}</small>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
