import type { CompositeBeside, ScoredUnit } from "../../../src/core/figures/unit-beside.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { decimal } from "./figure-words.ts";
import { namesOf, toldComposite } from "./told-composite.ts";
import { ToldList } from "./told-list.tsx";
import { type LinkContext, unitHref } from "./unit-href.ts";

type Props = { composite: CompositeBeside; links: LinkContext; words: UnitMessages; locale: Locale };

/** A score of several rates in words, and those of the units below by group. */
export function CompositeBlock({ composite, links, words, locale }: Props) {
  const { list, listNote, columns } = words.beside.composite;
  const groups = [...new Set(composite.units.map(({ group }) => group ?? ""))].sort();
  return (
    <>
      <h3>{textIn(composite.name, locale)}</h3>
      <ToldList told={toldComposite(composite, words, locale)} />
      {composite.units.some(({ score }) => score !== null) && (
        <section class="scroll scores" tabindex={0} aria-label={list}>
          <table>
            <caption>{list + words.stop + words.sentenceJoin + listNote}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.unit}</th>
                <th scope="col">{columns.score}</th>
                <th scope="col">{columns.range}</th>
                <th scope="col">{columns.rank}</th>
              </tr>
            </thead>
            {groups.map((group) => (
              <Group
                name={group}
                units={composite.units.filter((unit) => (unit.group ?? "") === group)}
                links={links}
                words={words}
                locale={locale}
              />
            ))}
          </table>
        </section>
      )}
    </>
  );
}

type GroupProps = Omit<Props, "composite"> & { name: string; units: readonly ScoredUnit[] };

function Group({ name, units, links, words, locale }: GroupProps) {
  const ordered = units.toSorted((one, other) => (other.score ?? -1) - (one.score ?? -1));
  return (
    <tbody>
      {name !== "" && (
        <tr class="group">
          <th scope="rowgroup" colspan={4}>
            {words.beside.composite.group(name)}
          </th>
        </tr>
      )}
      {ordered.map((unit) => (
        <tr>
          <th scope="row">
            <a href={unitHref(links, unit.code)}>{textIn(unit.name, locale)}</a>
          </th>
          <Score unit={unit} words={words} locale={locale} />
        </tr>
      ))}
    </tbody>
  );
}

function rankText(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`;
}

function Score({ unit, words, locale }: { unit: ScoredUnit; words: UnitMessages; locale: Locale }) {
  const { score, low, high, missing, rankLow, rankHigh, groupSize } = unit;
  if (score === null || low === null || high === null) {
    return (
      <td class="none" colspan={3}>
        {words.beside.composite.lacks(namesOf(missing, words, locale))}
      </td>
    );
  }
  const isRanked = rankLow !== null && rankHigh !== null && groupSize > 1;
  return (
    <>
      <td>
        <b>{decimal(score, 1)}</b>
      </td>
      <td>
        {decimal(low, 1)}–{decimal(high, 1)}
      </td>
      <td>{isRanked ? rankText(rankLow, rankHigh) : ""}</td>
    </>
  );
}
