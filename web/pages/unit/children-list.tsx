import type { RankedUnit, Ranking, UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { axisOf, type ChartAxis } from "./chart-axis.ts";
import { asRead, boundsText, figureText, isShare } from "./figure-words.ts";
import { periodText } from "./period-words.ts";
import { type LinkContext, unitHref } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };
type ShownUnit = RankedUnit & { value: number; low: number; high: number; valid: number };

const NAMES_TOLD_MAX = 5;

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
        <Ranked ranking={ranking} shown={shown} page={page} links={links} words={words} locale={locale} />
      )}
      {withheld.length > 0 && (
        <ul class="withheld">
          {withheld.map((unit) => (
            <li>
              <a href={unitHref(links, unit.code)}>{textIn(unit.name, locale)}</a>
              <span>○ {words.state.withheld}</span>
            </li>
          ))}
        </ul>
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

function Ranked({
  ranking,
  shown,
  page,
  links,
  words,
  locale,
}: Props & { ranking: Ranking; shown: readonly ShownUnit[] }) {
  const kind = page.trend?.indicator.kind ?? "share";
  const full = shown.filter((unit) => isShare(kind) && unit.value === 1);
  const isFullEverywhere = full.length === shown.length;
  const axis = zoomedAxis(kind, page, shown);
  const ticks = axis.ticks.map((tick) => ({ x: place(tick.value, axis), text: tick.text }));
  return (
    <>
      <p class="note">{isFullEverywhere ? words.children.allFull : words.children.note}</p>
      {!isFullEverywhere && full.length > 0 && (
        <p class="note">
          {words.children.someFull(
            full
              .slice(0, NAMES_TOLD_MAX)
              .map((unit) => textIn(unit.name, locale))
              .join(words.listJoin),
          )}
        </p>
      )}
      {ranking.proof && ranking.proofs.length > 1 && (
        <p class="note">{words.children.proof(words.proof[ranking.proof].name)}</p>
      )}
      <div class="ranked">
        <svg class="defs" width="0" height="0" aria-hidden="true">
          <defs>
            <g id="grid">
              {ticks.map((tick) => (
                <line class="hair" x1={tick.x} x2={tick.x} y1="0" y2="100%" />
              ))}
            </g>
          </defs>
        </svg>
        <ol class="rows">
          {shown.map((unit) => (
            <Row
              unit={unit}
              kind={kind}
              axis={axis}
              href={unitHref(links, unit.code)}
              isRanked={!isFullEverywhere}
              words={words}
              locale={locale}
            />
          ))}
        </ol>
        <div class="axis">
          <svg class="scale" width="100%" height="22" aria-hidden="true">
            {ticks.map((tick) => (
              <text x={tick.x} y="16">
                {tick.text}
              </text>
            ))}
          </svg>
        </div>
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
  return (
    <li>
      <a href={href}>{textIn(unit.name, locale)}</a>
      <svg aria-hidden="true">
        <use href="#grid" />
        <line x1={at(unit.low)} x2={at(unit.high)} y1="50%" y2="50%" />
        <circle cx={at(unit.value)} cy="50%" r="4.5" />
      </svg>
      <b>{figureText(kind, unit.value)}</b>
      <i>{boundsText(kind, unit.low, unit.high, words)}</i>
      <i>{words.answers(words.number(unit.valid))}</i>
      <i>{hasRank ? words.children.rank(unit.rankLow ?? 0, unit.rankHigh ?? 0) : ""}</i>
    </li>
  );
}

function isShownUnit(unit: RankedUnit): unit is ShownUnit {
  return (
    unit.status === "shown" && unit.value !== null && unit.low !== null && unit.high !== null && unit.valid !== null
  );
}

/** The stretch of the axis that holds every interval, so that neighbours can be told apart; its ends are written. */
function zoomedAxis(kind: IndicatorKind, page: UnitPage, shown: readonly ShownUnit[]): ChartAxis {
  const values = shown.flatMap((unit) => [asRead(kind, unit.low), asRead(kind, unit.high)]);
  if (kind === "mean") {
    return axisOf(kind, page.meaning, values);
  }
  const whole = axisOf(kind, page.meaning, values);
  const range = Math.max(...values) - Math.min(...values);
  const step = kind === "nps" ? 25 : range > 60 ? 25 : range > 25 ? 10 : 5;
  const min = Math.max(whole.min, Math.floor(Math.min(...values) / step) * step);
  const max = Math.min(whole.max, Math.max(Math.ceil(Math.max(...values) / step) * step, min + step));
  const count = Math.round((max - min) / step);
  const every = Math.ceil(count / 5);
  const ticks = Array.from({ length: count + 1 }, (_, i) => min + i * step).filter((_, i) => i % every === 0);
  return { min, max, ticks: ticks.map((value) => ({ value, text: isShare(kind) ? `${value}%` : String(value) })) };
}

function place(value: number, axis: ChartAxis): string {
  return `${Math.round(((value - axis.min) / (axis.max - axis.min)) * 1000) / 10}%`;
}
