import { OTHER_CHANNELS } from "../../../src/core/figures/told-channels.ts";
import { textIn } from "../../../src/core/local-text.ts";
import type { ReportIndicator } from "../../../src/core/reports/monthly-report.ts";
import { boundsText, figureText, percent } from "../unit/figure-words.ts";
import { periodText } from "../unit/period-words.ts";
import type { ToldReading } from "../unit/told-readings.ts";
import { cellOf, noteOf, type ReportBlock, type ReportRow } from "./report-document.ts";
import { indicatorName, type ReportContext } from "./report-words.ts";

/** The reasons that were named, the most frequent first. */
export function reasonsPart(context: ReportContext): ReportBlock[] {
  const { report, told, words, locale } = context;
  const { columns } = told.reasons;
  return report.reasons.map(({ question, proof, answered, counts }) => ({
    ...{ kind: "table", isWide: false, columns: [columns.reason, columns.count, columns.share] },
    caption: context.nextTable(told.reasons.caption(textIn(question, locale), words.proof[proof].name)),
    rows: counts.map(
      ({ label, count }): ReportRow => ({
        ...{ kind: "cells", name: cellOf(textIn(label, locale)) },
        cells: [cellOf(words.number(count)), cellOf(percent(count / answered))],
      }),
    ),
    notes: [told.reasons.note(words.number(answered))],
  }));
}

/** The answers of each indicator by channel; nothing where none are told. */
export function channelsPart(context: ReportContext): ReportBlock[] {
  const { report, told, locale } = context;
  const { columns, caption, note } = told.channels;
  const telling = report.indicators.filter(({ channels }) => channels.length > 0);
  if (telling.length === 0) {
    return [];
  }
  const hasOthers = telling.some(({ channels }) => channels.some(({ channel }) => channel === OTHER_CHANNELS));
  return [
    {
      ...{ kind: "table", isWide: true, notes: hasOthers ? [note] : [], caption: context.nextTable(caption) },
      columns: [columns.channel, columns.valid, columns.share, columns.value, columns.range],
      rows: telling.flatMap((indicator): ReportRow[] => [
        { kind: "group", text: indicatorName(indicator, locale) },
        ...channelRows(indicator, context),
      ]),
    },
  ];
}

function channelRows({ trend, channels }: ReportIndicator, { told, words }: ReportContext): ReportRow[] {
  const { kind } = trend.indicator;
  const all = channels.reduce((sum, { valid }) => sum + valid, 0);
  return channels.map(({ channel, valid, value, low, high }) => {
    const name = channel === OTHER_CHANNELS ? told.channels.others : (words.readings.channel[channel] ?? channel);
    const figure =
      value === null || low === null || high === null
        ? [told.main.none, told.main.none]
        : [figureText(kind, value), boundsText(kind, low, high, words)];
    const cells = [words.number(valid), percent(valid / all), ...figure].map((text) => cellOf(text));
    return { kind: "cells", name: cellOf(name), cells };
  });
}

/** How the figures are made, what was corrected, when the next are released, and who saw these before. */
export function notesPart(context: ReportContext): ReportBlock[] {
  const { told, report } = context;
  const { seen, calendar } = told;
  const { isImported, isEntered, isLive } = report.known;
  const known = [
    seen.nobody,
    ...(isImported ? [seen.imported] : []),
    ...(isEntered ? [seen.entered] : []),
    ...(isLive ? [seen.live] : []),
  ];
  return [
    { kind: "heading", level: 2, text: told.notesTitle },
    {
      kind: "told",
      told: [...methodNotes(context), { label: seen.title, text: known.join(context.words.sentenceJoin) }],
    },
    { kind: "heading", level: 3, text: calendar.title },
    ...calendarBlocks(context),
  ];
}

function methodNotes(context: ReportContext): ToldReading[] {
  const { report, told, locale, words } = context;
  const { method } = told;
  const join = words.sentenceJoin;
  const formulas = [...new Set(report.indicators.map(({ trend }) => textIn(trend.indicator.formula, locale)))];
  return [
    ...(formulas.length > 0 ? [{ label: method.formula, text: formulas.join(words.table.quotedJoin) }] : []),
    { label: method.title, text: [method.interval, method.compare, method.disclosure, method.late].join(join) },
    { label: told.corrections.title, text: correctionsText(context) },
  ];
}

function correctionsText({ report, told, words, day }: ReportContext): string {
  const lines = report.indicators.flatMap(({ trend }) =>
    trend.corrections.map(({ period, from, to, reason, recordedOn }) => {
      const counts = (one: typeof from) => `${words.number(one.favourable)}/${words.number(one.valid)}`;
      const what = periodText(period, words);
      return words.table.corrected({ what, from: counts(from), to: counts(to), day: day(recordedOn), reason });
    }),
  );
  return lines.length > 0 ? lines.join(words.table.quotedJoin) : told.corrections.none;
}

function calendarBlocks({ report, told, words, day }: ReportContext): ReportBlock[] {
  const { calendar } = told;
  if (report.calendar.length === 0) {
    return [noteOf(calendar.none)];
  }
  const days = report.calendar.map((entry) => [periodText(entry.period, words), day(entry.day)]);
  // Two columns of periods take half the paper.
  const half = Math.ceil(days.length / 2);
  const rows = days.slice(0, half).map(([period = "", on = ""], at): ReportRow => {
    const beside = days.length > 1 ? (days[half + at] ?? ["", ""]) : [];
    return { kind: "cells", name: cellOf(period), cells: [on, ...beside].map((text) => cellOf(text)) };
  });
  const pair = [calendar.columns.period, calendar.columns.day];
  const columns = days.length > 1 ? [...pair, ...pair] : pair;
  return [
    noteOf(calendar.text(report.graceDays)),
    { kind: "table", caption: "", columns, rows, notes: [], isWide: true },
  ];
}
