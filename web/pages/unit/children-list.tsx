import type { Ranking, UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { boundText } from "./figure-words.ts";
import { zoomedAxis } from "./list-axis.ts";
import { periodText } from "./period-words.ts";
import { ProgressList } from "./progress-list.tsx";
import { RankedList } from "./ranked-list.tsx";
import { isShownUnit, type ShownUnit } from "./shown-unit.ts";
import { ToldList } from "./told-list.tsx";
import { toldOfAll } from "./told-of-list.ts";
import { type LinkContext, unitHref } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };
/** The units below this one: those with figures on one axis, then those withheld, then the rest by name. */
export function ChildrenList({ page, links, words, locale }: Props) {
  const ranking = page.ranking;
  const shown = ranking?.units.filter(isShownUnit) ?? [];
  if (page.children.length === 0 && !ranking?.units.length) {
    return null;
  }
  const kinds = [...new Set(page.children.map((child) => child.kind))];
  const kind = kinds.length === 1 ? (words.children.kinds[kinds[0] ?? ""] ?? null) : null;
  const withheld = ranking && shown.length > 0 ? ranking.units.filter((unit) => !isShownUnit(unit)) : [];
  const listed = new Set([...shown, ...withheld].map((unit) => unit.code));
  const others = page.children.filter((child) => !listed.has(child.code));
  return (
    <section class="children">
      <h2>{words.children.title(kind, ranking?.at && shown.length > 0 ? periodText(ranking.at, words) : null)}</h2>
      {ranking && shown.length > 0 && (
        <Compared ranking={ranking} shown={shown} page={page} links={links} words={words} locale={locale} />
      )}
      {withheld.length > 0 && (
        <ul class="withheld">
          {withheld.map((unit) => (
            <li>
              <a href={unitHref(links, unit.code)}>{textIn(unit.name, locale)}</a>
              <span>
                {unit.bound ? `▵ ${words.state.bounded(boundText(unit.bound, words))}` : `○ ${words.state.withheld}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {ranking && shown.length > 0 && (
        <ProgressList
          code={page.unit.code}
          ranking={ranking}
          isRanked={!page.groups?.length}
          links={links}
          words={words}
          locale={locale}
        />
      )}
      {others.length > 0 && (
        <>
          {shown.length > 0 && <h3>{words.children.without}</h3>}
          <ul class="names">
            {others.map((child) => (
              <li>
                <a href={unitHref(links, child.code)}>{textIn(child.name, locale)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type ComparedProps = Props & { ranking: Ranking; shown: readonly ShownUnit[] };

/** The units on one axis, in the groups in which they may be compared. */
function Compared({ ranking, shown, page, links, words, locale }: ComparedProps) {
  const axis = zoomedAxis(page.trend?.indicator.kind ?? "share", page.meaning, shown);
  const place = { axis, page, links, words, locale };
  const groups = page.groups ?? [];
  const told = toldOfAll(ranking, shown, words, locale);
  return (
    <>
      {ranking.pinned && <p class="note">{words.children.allFull}</p>}
      {shown.length > 1 && !ranking.pinned && <p class="note">{words.children.note}</p>}
      {groups.length > 0 && <p class="note">{words.children.inGroups}</p>}
      {ranking.proof && ranking.proofs.length > 1 && (
        <p class="note">{words.children.proof(words.proof[ranking.proof].name)}</p>
      )}
      {groups.length > 0 && <ToldList told={told} />}
      {groups.length === 0 && <RankedList ranking={ranking} shown={shown} alsoTold={told} {...place} />}
      {groups.map(({ name, units, separated }, index) => {
        const members = units.filter(isShownUnit);
        return (
          members.length > 0 && (
            <>
              <h3>{name === null ? words.children.noGroup : words.beside.composite.group(name)}</h3>
              <RankedList
                ranking={{ ...ranking, units, separated }}
                shown={members}
                id={`grid-${index + 1}`}
                {...place}
              />
            </>
          )
        );
      })}
    </>
  );
}
