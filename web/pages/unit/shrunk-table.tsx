import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { byGroup, groupName } from "./by-group.ts";
import { boundsText, figureText, percent } from "./figure-words.ts";
import { periodText } from "./period-words.ts";
import { isShownUnit } from "./shown-unit.ts";

type Props = { page: UnitPage; words: UnitMessages; locale: Locale };

/**
 * The units' figures as they are, as drawn towards all of them where they differ, and at the mix of channels of the unit
 * above where that is told; nothing without either.
 */
export function ShrunkTable({ page, words, locale }: Props) {
  const { ranking, trend, standardised = null } = page;
  const { units, hasShrunk } = shrunkUnits(page);
  if (!ranking?.at || !trend || !hasShrunkTable(page)) {
    return null;
  }
  const { columns, ...told } = words.more.shrunk;
  const period = periodText(ranking.at, words);
  const title = standardised ? told.titleStandardised(period, hasShrunk) : told.title(period);
  const { kind } = trend.indicator;
  const isOut = units.some(({ code }) => !standardised?.units[code]);
  return (
    <section>
      <h3>{title}</h3>
      {hasShrunk && <p class="note">{told.how}</p>}
      {standardised && (
        <p class="note">
          {[told.howStandardised(mixOf(standardised.weights, words)), ...(isOut ? [told.notStandardised] : [])].join(
            words.sentenceJoin,
          )}
        </p>
      )}
      <section class="scroll" tabindex={0} aria-label={title}>
        <table class="shrunk">
          <thead>
            <tr>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.answers}</th>
              <th scope="col">{columns.raw}</th>
              {hasShrunk && <th scope="col">{columns.shrunk}</th>}
              {standardised && <th scope="col">{columns.standardised}</th>}
            </tr>
          </thead>
          {byGroup(units, page.groups ?? []).map((part) => (
            <tbody>
              {part.group && (
                <tr>
                  <th scope="rowgroup" colspan={3 + Number(hasShrunk) + Number(standardised !== null)}>
                    {groupName(part.group.name, words)}
                  </th>
                </tr>
              )}
              {part.units.map(({ code, name, valid, value, low, high, shrunk }) => (
                <tr>
                  <th scope="row">{textIn(name, locale)}</th>
                  <td>{words.number(valid)}</td>
                  <td>
                    <b>{figureText(kind, value)}</b> <small>{boundsText(kind, low, high, words)}</small>
                  </td>
                  {hasShrunk && <FigureCell figure={shrunk} none="" kind={kind} words={words} />}
                  {standardised && (
                    <FigureCell figure={standardised.units[code] ?? null} none="—" kind={kind} words={words} />
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </section>
  );
}

/** Whether the table has anything to say. */
export function hasShrunkTable(page: UnitPage): boolean {
  const { units, hasShrunk } = shrunkUnits(page);
  return (
    Boolean(page.ranking?.at) && !page.ranking?.pinned && units.length > 1 && (hasShrunk || Boolean(page.standardised))
  );
}

function shrunkUnits({ ranking }: UnitPage) {
  const units = ranking?.units.filter(isShownUnit) ?? [];
  return { units, hasShrunk: units.filter(({ shrunk }) => shrunk !== null).length > 1 };
}

type CellProps = {
  figure: { value: number; low: number; high: number } | null;
  none: string;
  kind: IndicatorKind;
  words: UnitMessages;
};

function FigureCell({ figure, none, kind, words }: CellProps) {
  return (
    <td>
      {figure ? (
        <>
          {figureText(kind, figure.value)} <small>{boundsText(kind, figure.low, figure.high, words)}</small>
        </>
      ) : (
        none
      )}
    </td>
  );
}

function mixOf(weights: Readonly<Record<string, number>>, words: UnitMessages): string[] {
  const names: Readonly<Record<string, string>> = words.readings.channel;
  return Object.entries(weights).map(([channel, weight]) => `${names[channel] ?? channel} ${percent(weight, 0)}`);
}
