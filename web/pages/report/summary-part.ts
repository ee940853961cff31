import { textIn } from "../../../src/core/local-text.ts";
import type { ReportIndicator } from "../../../src/core/reports/monthly-report.ts";
import type { ProofClass } from "../../../src/core/responses/answer.ts";
import { chainRows, excludedText } from "../unit/chain-section.tsx";
import { boundsText, boundText, figureText, percent, printedText } from "../unit/figure-words.ts";
import { findingOf, isShown, sentenceText } from "../unit/finding.ts";
import { cellOf, noteOf, type ReportBlock, type ReportRow, textOf } from "./report-document.ts";
import {
  changeCell,
  hasAnything,
  indicatorName,
  isToldNow,
  onYearOf,
  pointNow,
  type ReportContext,
  stepOf,
} from "./report-words.ts";

/** The first part: each indicator in a sentence, all of them in one table, and how many matters the answers stand for. */
export function summaryPart(context: ReportContext): ReportBlock[] {
  const { report, told } = context;
  const indicators = [...report.indicators].sort((one, other) => Number(isPinned(one)) - Number(isPinned(other)));
  if (!indicators.some((indicator) => hasAnything(indicator, report.period.key))) {
    return [textOf(told.nothing), ...chainPart(context)];
  }
  return [
    ...sentences(indicators, context).map(textOf),
    mainTable(indicators, context),
    ...sourcesOf(indicators, context),
    ...chainPart(context),
  ];
}

const isPinned = ({ ranking }: ReportIndicator) => ranking?.pinned ?? false;

/** What each figure says, its change with it. */
function sentences(indicators: readonly ReportIndicator[], { report, words, locale }: ReportContext): string[] {
  const { key } = report.period;
  return indicators
    .filter((indicator) => isToldNow(indicator, key))
    .map(({ trend, step }) => findingOf({ trend: step ?? lastOnly(trend, key) }, words, locale))
    .map((finding) => sentenceText(finding).replaceAll("→", UNBROKEN_ARROW));
}

/** No line begins with the arrow. */
const UNBROKEN_ARROW = "\u2060→";

/** Whose view each figure is, those of one source together. */
function sourcesOf(indicators: readonly ReportIndicator[], context: ReportContext): ReportBlock[] {
  const { report, words, locale } = context;
  const names = new Map<ProofClass, string[]>();
  for (const indicator of indicators) {
    const proof = indicator.trend.series[0]?.proof;
    if (proof && isToldNow(indicator, report.period.key)) {
      names.set(proof, [...(names.get(proof) ?? []), indicatorName(indicator, locale)]);
    }
  }
  const told = [...names].map(([proof, named]) => {
    const { how, view } = words.proof[proof];
    return { label: named.join(words.listJoin), text: how + (view ? words.sentenceJoin + view : "") };
  });
  return told.length > 0
    ? [
        { kind: "heading", level: 3, text: context.told.sources },
        { kind: "told", told },
      ]
    : [];
}

/** The one period, where there is none before it to tell a change from. */
function lastOnly(trend: ReportIndicator["trend"], key: string): ReportIndicator["trend"] {
  const series = trend.series.map((one) => ({
    ...one,
    change: null,
    points: one.points.filter(({ period }) => period === key),
  }));
  return { ...trend, series, quoted: trend.quoted.filter(({ period }) => period === key) };
}

function mainTable(indicators: readonly ReportIndicator[], context: ReportContext): ReportBlock {
  const { told, report } = context;
  const { columns } = told.main;
  const rows = indicators.map((indicator) => mainRow(indicator, context));
  const hasChange = indicators.some((one) => stepOf(one, report.period.key) || onYearOf(one, report.period.key));
  const hasQuoted = indicators.some((one) => quotedNow(one, report.period.key) !== null);
  const pinned = indicators.filter(isPinned).map((one) => {
    const units = one.ranking?.units.filter(({ status }) => status === "shown").length ?? 0;
    return told.main.pinned(indicatorName(one, context.locale), units);
  });
  const all = [columns.value, columns.valid, columns.range, columns.step, columns.year, columns.target];
  return {
    ...{ kind: "table", caption: context.nextTable(told.main.caption), isWide: true },
    ...withoutEmpty(columns.indicator, all, rows, told.main.none),
    notes: [...(hasChange ? [told.main.note] : []), ...(hasQuoted ? [told.main.quotedNote] : []), ...pinned],
  };
}

/** The columns in which some row has something to tell. */
function withoutEmpty(name: string, columns: readonly string[], rows: readonly ReportRow[], none: string) {
  const isTelling = (at: number) => rows.some((row) => row.kind === "cells" && row.cells[at]?.text !== none);
  const kept = columns.map((_, at) => at).filter((at) => isTelling(at) || at < FIGURE_COLUMNS);
  const within = (_: unknown, at: number) => kept.includes(at);
  return {
    columns: [name, ...columns.filter(within)],
    rows: rows.map((row) => (row.kind === "cells" ? { ...row, cells: row.cells.filter(within) } : row)),
  };
}

/** The figure, its n and its range are told in every case. */
const FIGURE_COLUMNS = 3;

function mainRow(indicator: ReportIndicator, context: ReportContext): ReportRow {
  const { report, words, told, locale } = context;
  const { key } = report.period;
  const name = cellOf(indicatorName(indicator, locale));
  const kind = indicator.trend.indicator.kind;
  const now = pointNow(indicator, key);
  if (!now || !isShown(now.point)) {
    const quoted = quotedNow(indicator, key);
    const why = now?.point.bound ? words.state.bounded(boundText(now.point.bound, words)) : told.main.withheld;
    return { kind: "sentence", name, text: quoted === null ? why : told.main.quoted(quoted) };
  }
  const { point } = now;
  const target = indicator.target === null ? told.main.none : percent(indicator.target).replace(".0%", "%");
  return {
    ...{ kind: "cells", name },
    cells: [
      { text: figureText(kind, point.value), isStrong: true },
      cellOf(words.number(point.valid)),
      cellOf(boundsText(kind, point.low, point.high, words)),
      changeCell(stepOf(indicator, key), kind, context),
      changeCell(onYearOf(indicator, key), kind, context),
      cellOf(target),
    ],
  };
}

function quotedNow({ trend }: ReportIndicator, key: string): string | null {
  const quoted = trend.quoted.find(({ period }) => period === key);
  return quoted ? printedText(quoted.printed) : null;
}

function chainPart(context: ReportContext): ReportBlock[] {
  const { report, words, told } = context;
  const { chain } = report;
  if (!chain) {
    return [];
  }
  const { columns, hidden, hiddenNote, corrected } = words.beside.chain;
  const rows = chainRows(chain, words);
  const share = (value: number | null, of: string) =>
    cellOf(value === null ? told.main.none : `${of} ${percent(value)}`);
  return [
    textOf(excludedText(chain, words)),
    {
      ...{ kind: "table", caption: context.nextTable(told.chain.caption), isWide: false },
      columns: [columns.step, columns.count, columns.share],
      rows: rows.map(
        (row): ReportRow => ({
          ...{ kind: "cells", name: cellOf(row.isReason ? `　${row.name}` : row.name) },
          cells: [cellOf(row.count === null ? hidden : words.number(row.count)), share(row.share, row.of)],
        }),
      ),
      notes: [
        ...(rows.some(({ count }) => count === null) ? [hiddenNote] : []),
        ...(chain.correction ? [corrected(chain.correction)] : []),
      ],
    },
  ];
}

/** The quoted rates of the period with their sources, one sentence each. */
export function quotedNotes({ report, words, locale, told }: ReportContext): ReportBlock[] {
  const quoted = report.indicators.flatMap(({ trend }) =>
    trend.quoted
      .filter(({ period }) => period === report.period.key)
      .map((one) => {
        const name = textIn(trend.indicator.name, locale);
        return `${name} ${told.main.quoted(printedText(one.printed))}${words.separator}${words.table.source(one.source)}${words.stop}`;
      }),
  );
  return quoted.map(noteOf);
}
