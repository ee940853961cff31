import type { UnitTurnout } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

type Props = { turnouts: readonly UnitTurnout[]; locale: Locale };

/** How many of the unit's one-time codes were cast, survey by survey; nothing where none was told. */
export function TurnoutList({ turnouts, locale }: Props) {
  const { codes, common } = messagesIn(locale);
  const words = codes.turnout;
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return turnouts.length === 0 ? null : (
    <section class="acts">
      <h2>{words.title}</h2>
      <p class="sub">{words.text}</p>
      <ul>
        {turnouts.map(({ survey, wave, counts, toldAt, releasedOn }) => (
          <li>
            <b>
              {counts
                ? words.told(counts.invited, counts.cast, percent.format(counts.share ?? 0))
                : words.toldAt(toldAt ? textIn(toldAt.name, locale) : "")}
            </b>{" "}
            <span>
              {[survey, ...(wave === null ? [] : [wave]), words.on(common.day(releasedOn))]
                .map((text) => textIn(text, locale))
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
