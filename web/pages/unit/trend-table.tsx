import type { Trend, TrendPoint, TrendSeries } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { capitalised } from "../../locales/capitalised.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { boundsText, boundText, figureText, isShare } from "./figure-words.ts";
import { isSample, isShown } from "./finding.ts";
import { carriedInto, periodName, pointName } from "./period-words.ts";
import { aboutHref, type LinkContext } from "./unit-href.ts";

type Props = { trend: Trend; links: LinkContext; words: UnitMessages; locale: Locale };

/** The numbers behind the chart, one table per proof class. */
export function TrendTables({ trend, links, words, locale, isOpen = true }: Props & { isOpen?: boolean }) {
  return (
    <details class="data" open={isOpen}>
      <summary>{words.table.title}</summary>
      {seriesToTell(trend).map((series) => (
        <SeriesTable trend={trend} series={series} links={links} words={words} locale={locale} />
      ))}
    </details>
  );
}

function SeriesTable({ trend, series, links, words, locale }: Props & { series: TrendSeries }) {
  const kind = trend.indicator.kind;
  const hasCounts = isShare(kind);
  const proof = words.proof[series.proof];
  return (
    <section class="scroll" tabindex={0} aria-label={`${words.table.title} · ${proof.name}`}>
      <table>
        <caption>{proof.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.period[trend.period]}</th>
            {hasCounts && <th scope="col">{words.table.favourable[kind]}</th>}
            <th scope="col">{words.table.valid}</th>
            <th scope="col">{textIn(trend.indicator.name, locale)}</th>
            <th scope="col">{capitalised(words.range(isSample(series.proof)))}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(series.points).map(({ point, until }) => (
            <tr>
              <th scope="row">
                {point.isOpen || until !== point ? (
                  periodCell(point, until, words)
                ) : (
                  <a href={aboutHref(links, trend.unit.code, trend.indicator.key, point.period)}>
                    {periodCell(point, until, words)}
                  </a>
                )}
              </th>
              {isShown(point) ? (
                <>
                  {hasCounts && (
                    <td>
                      {point.favourable === null ? "" : words.number(point.favourable)}
                      {point.recovered && <small>{words.table.recovered(point.recovered)}</small>}
                    </td>
                  )}
                  <td>{words.number(point.valid)}</td>
                  <td>
                    <b>{figureText(kind, point.value)}</b>
                  </td>
                  <td>{boundsText(kind, point.low, point.high, words)}</td>
                </>
              ) : (
                <td class="none" colspan={hasCounts ? 4 : 3}>
                  {noFigure(point, words)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A class that shows nothing here has no table, unless none shows anything. */
function seriesToTell(trend: Trend): readonly TrendSeries[] {
  const telling = trend.series.filter((series) => series.points.some((point) => point.status !== "withheld"));
  return telling.length > 0 ? telling : trend.series.slice(0, 1);
}

type Row = { point: TrendPoint; until: TrendPoint };

/** One row a period; those carried forward stand in a later one, neighbouring closed ones all withheld are told in one. */
function rowsOf(points: readonly TrendPoint[]): Row[] {
  const rows: Row[] = [];
  const carried = carriedInto(points);
  for (const point of points.filter(({ period }) => !carried.has(period))) {
    const last = rows.at(-1);
    if (last && isPlainlyWithheld(last.point) && isPlainlyWithheld(point)) {
      last.until = point;
    } else {
      rows.push({ point, until: point });
    }
  }
  return rows;
}

function isPlainlyWithheld(point: TrendPoint): boolean {
  return point.status === "withheld" && !point.isOpen && point.span === undefined;
}

function periodCell(point: TrendPoint, until: TrendPoint, words: UnitMessages): string {
  if (until !== point) {
    return words.period.span(periodName(point.period), periodName(until.period));
  }
  const text = words.period.brief(pointName(point));
  return point.isOpen ? words.period.open(text) : text;
}

/** One mark and the reason, never a zero. */
export function noFigure(point: Pick<TrendPoint, "bound" | "isOpen">, words: UnitMessages): string {
  if (point.bound) {
    return words.state.bounded(boundText(point.bound, words));
  }
  return point.isOpen ? `… ${words.state.open}` : `○ ${words.state.withheld}`;
}
