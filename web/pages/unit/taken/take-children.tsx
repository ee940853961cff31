import { textIn } from "../../../../src/core/local-text.ts";
import { type ListSeries, listNotes, listSeries, listTitle } from "../list-series.ts";
import { toldOfAll, toldOfRanks } from "../told-of-list.ts";
import { listRows } from "./list-rows.ts";
import { ListSvg } from "./list-svg.tsx";
import { type ChartOf, type CsvRow, type TakenChart, WIDTHS } from "./taken-chart.ts";
import { UnitsTable } from "./units-table.tsx";

/** The units below on one axis; null where none has a figure. */
export function takeChildren(of: ChartOf): TakenChart | null {
  const { page, words, locale, isZoomed } = of;
  const series = listSeries(page, isZoomed);
  if (!series || !page.trend) {
    return null;
  }
  const { kind, ranking, groups, axis, hasGroups } = series;
  const ranks = groups.flatMap((group) =>
    (group.isRanked ? toldOfRanks(group.ranking, group.shown, kind, words, locale) : []).map(({ text }) =>
      group.name === null ? text : `${words.beside.composite.group(group.name)}${words.chart.colon}${text}`,
    ),
  );
  const ofAll = toldOfAll(ranking, page.groups ?? [], words, locale).map(({ label, text }) =>
    hasGroups ? `${label}${words.chart.colon}${text}` : text,
  );
  const name = listTitle(page, true, words);
  return {
    ...{ name, told: ranks.join(words.sentenceJoin) || name, proof: ranking.proof },
    notes: [...ofAll, ...listNotes(series, words)],
    draw: (size) => {
      const { rows, bottom } = listRows(series, size, of);
      const box = { width: WIDTHS[size], height: bottom + 26 };
      return {
        ...box,
        svg: <ListSvg rows={rows} bottom={bottom} axis={axis} kind={kind} size={size} label={name} />,
      };
    },
    table: (
      <UnitsTable
        units={groups.flatMap((group) => group.shown)}
        kind={kind}
        isRanked={groups.some(({ isRanked }) => isRanked)}
        words={words}
        locale={locale}
      />
    ),
    csv: rowsOf(series, of, page.trend.indicator.key),
  };
}

const HEAD = [
  "unit",
  "name",
  "group",
  "indicator",
  "proof",
  "period",
  "span",
  "status",
  "bound",
  "favourable",
  "valid",
];

function rowsOf({ ranking, groups, shown }: ListSeries, { locale }: ChartOf, indicator: string): CsvRow[] {
  const inGroups = groups.flatMap((group) => group.shown.map((unit) => ({ unit, group })));
  const listed = new Set(shown.map(({ code }) => code));
  const others = ranking.units.filter(({ code }) => !listed.has(code)).map((unit) => ({ unit, group: null }));
  return [
    [...HEAD, "value", "low", "high", "rankLow", "rankHigh"],
    ...[...inGroups, ...others].map(({ unit, group }) => {
      const { code, name, span, status, bound, favourable, valid, value, low, high, rankLow, rankHigh } = unit;
      return [
        ...[code, textIn(name, locale), group?.name ?? "", indicator, ranking.proof, ranking.at],
        ...[span?.join(" ") ?? "", status, bound ?? "", favourable, valid, value, low, high],
        ...(group?.isRanked ? [rankLow, rankHigh] : [null, null]),
      ];
    }),
  ];
}
