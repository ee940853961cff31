import type { Ranking, UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import type { ChartAxis } from "./chart-axis.ts";
import { asRead, boundsText, figureText } from "./figure-words.ts";
import { place, zoomedAxis } from "./list-axis.ts";
import { ListScale } from "./list-scale.tsx";
import { pointPeriodText } from "./period-words.ts";
import { pulledOf, type ShownUnit } from "./shown-unit.ts";
import { ToldList } from "./told-list.tsx";
import { toldOfList } from "./told-of-list.ts";
import { type LinkContext, unitHref } from "./unit-href.ts";

type Props = {
  ranking: Ranking;
  shown: readonly ShownUnit[];
  page: UnitPage;
  links: LinkContext;
  words: UnitMessages;
  locale: Locale;
};

/** The units with figures on one axis, and what can and cannot be said of their order. */
export function RankedList({ ranking, shown, page, links, words, locale }: Props) {
  const kind = page.trend?.indicator.kind ?? "share";
  const axis = zoomedAxis(kind, page.meaning, shown);
  const isRanked = shown.length > 1 && !ranking.pinned;
  return (
    <>
      {ranking.pinned && <p class="note">{words.children.allFull}</p>}
      {isRanked && <p class="note">{words.children.note}</p>}
      {ranking.proof && ranking.proofs.length > 1 && (
        <p class="note">{words.children.proof(words.proof[ranking.proof].name)}</p>
      )}
      <ToldList told={toldOfList(ranking, shown, kind, words, locale)} />
      <div class="ranked">
        <ListScale id="grid" axis={axis}>
          {shown.map((unit) => (
            <Row
              unit={unit}
              kind={kind}
              axis={axis}
              href={unitHref(links, unit.code)}
              isRanked={isRanked}
              words={words}
              locale={locale}
            />
          ))}
        </ListScale>
      </div>
    </>
  );
}

type RowProps = {
  unit: ShownUnit;
  kind: IndicatorKind;
  axis: ChartAxis;
  href: string;
  isRanked: boolean;
  words: UnitMessages;
  locale: Locale;
};

function Row({ unit, kind, axis, href, isRanked, words, locale }: RowProps) {
  const at = (value: number) => place(asRead(kind, value), axis);
  const hasRank = isRanked && unit.rankLow !== null && unit.rankHigh !== null;
  const pulled = pulledOf(unit);
  return (
    <li>
      <a href={href}>{textIn(unit.name, locale)}</a>
      <svg aria-hidden="true">
        <use href="#grid" />
        <line x1={at(unit.low)} x2={at(unit.high)} y1="50%" y2="50%" />
        {pulled !== null && <circle class="pulled" cx={at(pulled)} cy="50%" r="3.5" />}
        <circle cx={at(unit.value)} cy="50%" r="4.5" />
      </svg>
      <b>
        {figureText(kind, unit.value)}
        {pulled !== null && <small>{words.readings.list.pulled(figureText(kind, pulled))}</small>}
      </b>
      <i>{boundsText(kind, unit.low, unit.high, words)}</i>
      <i>
        {words.answers(words.number(unit.valid))}
        {unit.span && <small>{pointPeriodText({ period: unit.span.at(-1) ?? "", span: unit.span }, words)}</small>}
      </i>
      <i>{hasRank ? words.children.rank(unit.rankLow ?? 0, unit.rankHigh ?? 0) : ""}</i>
    </li>
  );
}
