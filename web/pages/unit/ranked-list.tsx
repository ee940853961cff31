import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import type { ChartAxis } from "./chart-axis.ts";
import { answersText, asRead, boundsText, figureText } from "./figure-words.ts";
import { place } from "./list-axis.ts";
import { ListScale } from "./list-scale.tsx";
import type { ListGroup, TieBand } from "./list-series.ts";
import { pointPeriodText } from "./period-words.ts";
import { pulledOf, type ShownUnit } from "./shown-unit.ts";
import { ToldList } from "./told-list.tsx";
import { toldOfRanks } from "./told-of-list.ts";
import type { ToldReading } from "./told-readings.ts";
import { type LinkContext, unitHref } from "./unit-href.ts";

type Props = {
  group: ListGroup;
  /** Names the axis on the page; the list's own where several stand on one. */
  id?: string;
  axis: ChartAxis;
  /** What is told of the list beside its ranks. */
  alsoTold?: readonly ToldReading[];
  page: UnitPage;
  links: LinkContext;
  words: UnitMessages;
  locale: Locale;
};

/** The units with figures on one axis, and what can and cannot be said of their order. */
export function RankedList({ group, id = "grid", axis, alsoTold = [], page, links, words, locale }: Props) {
  const { ranking, shown, isRanked, bands } = group;
  const kind = page.trend?.indicator.kind ?? "share";
  return (
    <>
      <ToldList told={[...(isRanked ? toldOfRanks(ranking, shown, kind, words, locale) : []), ...alsoTold]} />
      <div class="ranked">
        <ListScale id={id} axis={axis}>
          {shown.map((unit, index) => (
            <Row
              id={id}
              unit={unit}
              band={bands.find(({ from, to }) => from <= index && index <= to) ?? null}
              index={index}
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
  id: string;
  unit: ShownUnit;
  band: TieBand | null;
  index: number;
  kind: IndicatorKind;
  axis: ChartAxis;
  href: string;
  isRanked: boolean;
  words: UnitMessages;
  locale: Locale;
};

function Row({ id, unit, band, index, kind, axis, href, isRanked, words, locale }: RowProps) {
  const at = (value: number) => place(asRead(kind, value), axis);
  const hasRank = isRanked && unit.rankLow !== null && unit.rankHigh !== null;
  const pulled = pulledOf(unit);
  const isTied = band !== null && band.to > band.from;
  return (
    <li class={[isTied && "tied", band?.from === index && "starts"].filter(Boolean).join(" ") || undefined}>
      {isTied && band.from === index && <em>{words.children.tie(band.from + 1, band.to + 1)}</em>}
      <a href={href}>{textIn(unit.name, locale)}</a>
      <svg aria-hidden="true">
        <use href={`#${id}`} />
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
        {answersText(unit, words)}
        {unit.span && <small>{pointPeriodText({ period: unit.span.at(-1) ?? "", span: unit.span }, words)}</small>}
      </i>
      <i>{hasRank ? words.children.rank(unit.rankLow ?? 0, unit.rankHigh ?? 0) : ""}</i>
    </li>
  );
}
