import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { groupName } from "./by-group.ts";
import { ChartLinks } from "./chart-links.tsx";
import { boundText } from "./figure-words.ts";
import { type ListSeries, listNotes, listSeries, listTitle } from "./list-series.ts";
import { ProgressList } from "./progress-list.tsx";
import { RankedList } from "./ranked-list.tsx";
import { isShownUnit } from "./shown-unit.ts";
import { ToldList } from "./told-list.tsx";
import { toldOfAll, toldOfFunnel } from "./told-of-list.ts";
import { isZoomed, type LinkContext, unitHref } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };
/** The units below this one: those with figures on one axis, then those withheld, then the rest by name. */
export function ChildrenList({ page, links, words, locale }: Props) {
  const ranking = page.ranking;
  const shown = ranking?.units.filter(isShownUnit) ?? [];
  if (page.children.length === 0 && !ranking?.units.length) {
    return null;
  }
  const series = listSeries(page, isZoomed(links));
  const withheld = ranking && shown.length > 0 ? ranking.units.filter((unit) => !isShownUnit(unit)) : [];
  const listed = new Set([...shown, ...withheld].map((unit) => unit.code));
  const others = page.children.filter((child) => !listed.has(child.code));
  return (
    <section class="children" id="children">
      <h2>{listTitle(page, shown.length > 0, words)}</h2>
      {series && <Compared series={series} page={page} links={links} words={words} locale={locale} />}
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
      {series && (
        <ChartLinks code={page.unit.code} kind="children" canZoom={series.canZoom} links={links} words={words} />
      )}
      {ranking && shown.length > 0 && (
        <ProgressList
          code={page.unit.code}
          ranking={ranking}
          groups={page.groups ?? []}
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

type ComparedProps = Props & { series: ListSeries };

/** The units on one axis, in the groups in which they may be compared. */
function Compared({ series, page, links, words, locale }: ComparedProps) {
  const { ranking, axis, groups, hasGroups } = series;
  const place = { axis, page, links, words, locale };
  const { list } = words.readings;
  const told = toldOfAll(ranking, page.groups ?? [], words, locale);
  return (
    <>
      {listNotes(series, words).map((note) => (
        <p class="note">{note}</p>
      ))}
      {hasGroups && <ToldList told={told.filter(({ label }) => label === list.small)} />}
      {groups.map((group, index) =>
        hasGroups ? (
          <>
            <h3>{groupName(group.name, words)}</h3>
            <RankedList
              group={group}
              id={`grid-${index + 1}`}
              alsoTold={toldOfFunnel(group.ranking, list.funnelInGroup, words, locale)}
              {...place}
            />
          </>
        ) : (
          <RankedList group={group} alsoTold={told} {...place} />
        ),
      )}
    </>
  );
}
