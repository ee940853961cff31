import type { ToldChange } from "../../../src/core/figures/readings.ts";
import type { TrendPoint, TrendSeries } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { isTold } from "../../../src/core/reports/annex-groups.ts";
import type { MonthlyReport, ReportIndicator } from "../../../src/core/reports/monthly-report.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { ReportMessages } from "../../locales/report-messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { asRead, decimal, isShare } from "../unit/figure-words.ts";
import { isShown } from "../unit/finding.ts";
import { signed } from "../unit/list-axis.ts";
import { nameWaves } from "../unit/name-waves.ts";
import { periodText } from "../unit/period-words.ts";
import { cellOf, type ReportCell } from "./report-document.ts";

/** All that a part of the report is written with. `nextTable` numbers its tables through. */
export type ReportContext = {
  report: MonthlyReport;
  locale: Locale;
  words: UnitMessages;
  told: ReportMessages;
  day(day: string): string;
  nextTable(caption: string): string;
};

export function reportContext(report: MonthlyReport, locale: Locale): ReportContext {
  const { unit, report: told, common } = messagesIn(locale);
  let tables = 0;
  return {
    ...{ report, locale, told, day: common.day },
    words: nameWaves(unit, report.waves, locale),
    nextTable: (caption) => told.table(++tables, caption),
  };
}

export function indicatorName({ trend }: ReportIndicator, locale: Locale): string {
  return textIn(trend.indicator.name, locale);
}

/** The series that tells the indicator's figure, with its point of the report's period. */
export function pointNow(
  { trend }: ReportIndicator,
  period: string,
): { series: TrendSeries; point: TrendPoint } | null {
  const series = trend.series[0];
  const point = series?.points.find((one) => one.period === period);
  return series && point ? { series, point } : null;
}

/** Whether the indicator has a figure in the report's period. */
export function isToldNow(indicator: ReportIndicator, period: string): boolean {
  const now = pointNow(indicator, period);
  return now !== null && isShown(now.point);
}

/** Whether the indicator tells anything of the period, of the unit or of one below it. */
export function hasAnything(indicator: ReportIndicator, key: string): boolean {
  const status = pointNow(indicator, key)?.point.status ?? "withheld";
  const isQuoted = indicator.trend.quoted.some(({ period }) => period === key);
  return status !== "withheld" || isQuoted || indicator.annex.some(({ units }) => units.some(isTold));
}

type Moved = Pick<ToldChange, "difference" | "low" | "high" | "verdict">;

/** A change as a cell: its points with a sign, its range and in words whether it is more than chance. */
export function changeCell(change: Moved | null, kind: IndicatorKind, { told, words }: ReportContext): ReportCell {
  if (!change) {
    return cellOf(told.main.none);
  }
  const digits = isShare(kind) ? 1 : 2;
  const write = (value: number) => decimal(asRead(kind, value), digits);
  const range = words.interval(write(change.low), write(change.high));
  const verdict = told.main.verdict[change.verdict];
  return cellOf(signed(asRead(kind, change.difference), digits), `${range}${words.separator}${verdict}`);
}

/** The same in one line, for tables of many rows; that it is within chance is left unsaid. */
export function changeLine(change: Moved | null, kind: IndicatorKind, context: ReportContext): ReportCell {
  const { text } = changeCell(change, kind, context);
  if (!change) {
    return cellOf(text);
  }
  const { words, told } = context;
  const digits = isShare(kind) ? 1 : 2;
  const write = (value: number) => decimal(asRead(kind, value), digits);
  const verdict = change.verdict === "indistinct" ? "" : told.main.verdict[change.verdict];
  return cellOf(told.annex.change(text, words.interval(write(change.low), write(change.high)), verdict));
}

/** The change from the period before, as the report's own series tells it. */
export function stepOf({ step }: ReportIndicator, period: string): Moved | null {
  const change = step?.series[0]?.change ?? null;
  return change?.to === period ? change : null;
}

export function onYearOf({ trend }: ReportIndicator, period: string): Moved | null {
  const own = trend.readings.find(({ proof }) => proof === trend.series[0]?.proof);
  return own?.onYear?.to === period ? own.onYear : null;
}

export function reportPeriodText({ report, words }: ReportContext): string {
  return periodText(report.period.key, words);
}
