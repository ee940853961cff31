import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

/** What was told of the codes cast on the links of one wave, or of none. */
export type TurnoutRow = {
  wave: string | null;
  waveName: LocalText | null;
  releasedOn: string;
  units: readonly {
    unit: { code: string; name: LocalText };
    counts: { invited: number; cast: number; share: number | null } | null;
    toldAt: { name: LocalText } | null;
  }[];
};

/** How many of the one-time codes were cast, unit by unit; nothing before it was told. */
export function TurnoutSection({ lang, turnouts }: { lang: Locale; turnouts: readonly TurnoutRow[] }) {
  const { codes, common } = messagesIn(lang);
  const words = codes.turnout;
  const percent = new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 0 });
  return turnouts.length === 0 ? null : (
    <>
      <h2>{words.title}</h2>
      <p class="sub">{words.text}</p>
      {turnouts.map(({ wave, waveName, releasedOn, units }) => (
        <>
          {wave === null ? null : <h3>{textIn(waveName ?? wave, lang)}</h3>}
          <p class="note">{words.on(common.day(releasedOn))}</p>
          <dl class="turnout">
            {units.map(({ unit, counts, toldAt }) => (
              <div>
                <dt>{textIn(unit.name, lang)}</dt>
                <dd class={counts ? undefined : "note"}>
                  {counts
                    ? words.told(counts.invited, counts.cast, percent.format(counts.share ?? 0))
                    : toldAt
                      ? words.toldAt(textIn(toldAt.name, lang))
                      : words.withheld}
                </dd>
              </div>
            ))}
          </dl>
        </>
      ))}
    </>
  );
}
