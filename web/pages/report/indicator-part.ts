import { Z95 } from "../../../src/core/figures/interval.ts";
import { perResponse, toldResponses } from "../../../src/core/figures/per-response.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { ReportIndicator } from "../../../src/core/reports/monthly-report.ts";
import { annotationsOf, annotationTexts } from "../unit/annotations.ts";
import { chartDataOf } from "../unit/chart-data.ts";
import { boundsText, figureText, percent } from "../unit/figure-words.ts";
import { findingOf, isSample, isShown, sentenceText } from "../unit/finding.ts";
import { orderedLevels } from "../unit/level-shades.ts";
import { nameAmong } from "../unit/period-words.ts";
import { type ToldReading, toldReadings } from "../unit/told-readings.ts";
import { toldSamples } from "../unit/told-samples.ts";
import { captionOf } from "../unit/trend-figure.tsx";
import { cellOf, type ReportBlock, type ReportChart, type ReportRow, type ReportTable } from "./report-document.ts";
import { indicatorName, isToldNow, pointNow, type ReportContext } from "./report-words.ts";
import { unitsPart } from "./units-part.ts";

/** The part of one indicator: what its figure needs to be read rightly, its levels, its trend, its units. */
export function indicatorPart(indicator: ReportIndicator, at: number, context: ReportContext): ReportBlock[] {
  const { locale, report } = context;
  const isNow = isToldNow(indicator, report.period.key);
  const readings = isNow ? toldReadings(indicator.trend, context.words, locale) : [];
  const beside = { period: report.period.key, samples: indicator.samples };
  const samples = isNow ? toldSamples({ trend: indicator.trend, beside }, context.words) : [];
  const told = [...(isNow ? topTwo(indicator, context) : []), ...readings, ...samples];
  const chart = chartOf(indicator, context);
  return [
    ...(told.length > 0 ? [{ kind: "told", told } as const] : []),
    ...(isNow ? [...levelsTable(indicator, context), ...classesTable(indicator, context)] : []),
    ...(chart ? [chart] : []),
    ...unitsPart(indicator, at, context),
  ];
}

/** The share of the upper two of five levels, beside the official rate that counts three. */
function topTwo({ trend, meaning }: ReportIndicator, { report, words, told, locale }: ReportContext): ToldReading[] {
  const series = trend.series[0];
  const point = series?.points.find(({ period }) => period === report.period.key);
  if (!series || !point?.levels || !point.valid || meaning?.scale !== "satisfaction5" || !countsThree(meaning)) {
    return [];
  }
  const upper = (point.levels["5"] ?? 0) + (point.levels["4"] ?? 0);
  const each = perResponse({
    favourable: upper,
    valid: point.valid,
    ...toldResponses({ ...point, valid: point.valid }),
  });
  const interval = wilsonInterval(each.favourable, each.valid, Z95);
  if (!interval) {
    return [];
  }
  const labels = ["5", "4"].map((level) => labelOf(meaning, level, locale));
  const bound = (value: number) => percent(value).slice(0, -1);
  const [low, high] = [bound(interval.low), bound(interval.high)];
  const range = words.range(isSample(series.proof));
  const count = words.number(point.valid);
  return [
    { label: told.topTwo.label, text: told.topTwo.text(labels, percent(upper / point.valid), range, low, high, count) },
  ];
}

function countsThree({ values }: NonNullable<ReportIndicator["meaning"]>): boolean {
  return values.some(({ value, favourable }) => value === "3" && favourable);
}

function labelOf(meaning: NonNullable<ReportIndicator["meaning"]>, level: string, locale: Locale): string {
  const found = meaning.values.find(({ value }) => value === level);
  return found ? textIn(found.label, locale) : level;
}

function levelsTable(indicator: ReportIndicator, context: ReportContext): ReportTable[] {
  const { report, words, told, locale } = context;
  const { meaning } = indicator;
  const point = pointNow(indicator, report.period.key)?.point;
  const counts = point?.levels;
  if (!meaning || !counts || !point.valid || meaning.values.length === 0) {
    return [];
  }
  const { valid } = point;
  const rowOf = (label: string, count: number, share: string): ReportRow => ({
    ...{ kind: "cells", name: cellOf(label) },
    cells: [cellOf(words.number(count)), cellOf(share)],
  });
  const inside = orderedLevels(meaning).map((level) => {
    const count = counts[level.value] ?? 0;
    return rowOf(textIn(level.label, locale), count, percent(count / valid));
  });
  const outside = meaning.values
    .filter((level) => !level.valid)
    .map((level) => rowOf(told.levels.outside(textIn(level.label, locale)), counts[level.value] ?? 0, told.main.none));
  const { level, count, share } = told.levels.columns;
  const caption = context.nextTable(told.levels.caption(indicatorName(indicator, locale)));
  return [
    { kind: "table", caption, isWide: false, columns: [level, count, share], rows: [...inside, ...outside], notes: [] },
  ];
}

/** Where answers of several classes of proof have figures, each beside the others. */
function classesTable(indicator: ReportIndicator, context: ReportContext): ReportTable[] {
  const { report, words, told, locale } = context;
  const { kind } = indicator.trend.indicator;
  const points = indicator.trend.series.flatMap(({ proof, points: all }) => {
    const point = all.find(({ period }) => period === report.period.key);
    return point && isShown(point) ? [{ proof, point }] : [];
  });
  if (points.length < 2) {
    return [];
  }
  const { columns, caption, note } = told.classes;
  const rows = points.map(({ proof, point }): ReportRow => {
    const bounds = boundsText(kind, point.low, point.high, words);
    const cells = [cellOf(words.number(point.valid)), cellOf(figureText(kind, point.value)), cellOf(bounds)];
    return { kind: "cells", name: cellOf(words.proof[proof].name), cells };
  });
  return [
    {
      ...{ kind: "table", isWide: false, caption: context.nextTable(caption(indicatorName(indicator, locale))) },
      ...{ columns: [columns.proof, columns.valid, columns.value, columns.range], rows, notes: [note] },
    },
  ];
}

/** A chart of two periods or more; fewer are told by the tables. */
function chartOf(indicator: ReportIndicator, context: ReportContext): ReportChart | null {
  const { words, told, locale } = context;
  const { trend, meaning, parent, target } = indicator;
  const source = { trend, meaning, parent, target, undertakings: context.report.marked };
  const shown = trend.series[0]?.points.filter(isShown) ?? [];
  if (shown.length + trend.quoted.length < 2) {
    return null;
  }
  const name = indicatorName(indicator, locale);
  const label = words.trend.label(name, sentenceText(findingOf({ trend }, words, locale)));
  const chart = chartDataOf(source, label, words, locale);
  if (!chart) {
    return null;
  }
  const { kind } = trend.indicator;
  const rows = shown.map((point): ReportRow => {
    const bounds = boundsText(kind, point.low, point.high, words);
    const cells = [cellOf(figureText(kind, point.value)), cellOf(words.number(point.valid)), cellOf(bounds)];
    return { kind: "cells", name: cellOf(words.period.brief(nameAmong(shown, point.period))), cells };
  });
  const { value, valid, range } = told.main.columns;
  const table: ReportTable = {
    ...{ kind: "table", isWide: false, caption: told.trend.caption(name), notes: [], rows },
    columns: [words.table.period[trend.period], value, valid, range],
  };
  const annotations = annotationsOf(source);
  const marks = annotations.map((mark) => annotationTexts(mark, words, locale));
  const breaks = annotations.flatMap((mark) => (mark.kind === "break" ? annotationTexts(mark, words, locale) : []));
  return { kind: "chart", chart, notes: captionOf(source, chart, words, locale), marks, breaks, table };
}
