import { textIn } from "../../../src/core/local-text.ts";
import { isTold } from "../../../src/core/reports/annex-groups.ts";
import type { AnnexGroup, AnnexUnit, ReportIndicator } from "../../../src/core/reports/monthly-report.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import { groupName } from "../unit/by-group.ts";
import { boundsText, boundText, figureText, printedText } from "../unit/figure-words.ts";
import { isShown } from "../unit/finding.ts";
import { pointPeriodText } from "../unit/period-words.ts";
import { isShownUnit } from "../unit/shown-unit.ts";
import { cellOf, noteOf, type ReportBlock, type ReportRow } from "./report-document.ts";
import { changeLine, hasAnything, indicatorName, type ReportContext } from "./report-words.ts";

/** Every unit below in one table an indicator: figures with their ranges, and why there is none where there is none. */
export function annexPart(context: ReportContext): ReportBlock[] {
  const { report, told } = context;
  const telling = report.indicators.filter(({ annex }) => annex.length > 0);
  if (!telling.length || !report.indicators.some((one) => hasAnything(one, report.period.key))) {
    return [];
  }
  return [
    { kind: "heading", level: 2, text: told.annexTitle, startsPage: true },
    ...telling.map((indicator) => annexTable(indicator, context)),
    noteOf(told.annex.note),
  ];
}

function annexTable(indicator: ReportIndicator, context: ReportContext): ReportBlock {
  const { told, locale, words } = context;
  const { columns } = told.annex;
  const [first] = indicator.annex;
  const { kind } = indicator.trend.indicator;
  return {
    ...{
      kind: "table",
      caption: context.nextTable(told.annex.caption(indicatorName(indicator, locale))),
      isWide: true,
    },
    columns: [columns.unit, columns.value, columns.valid, columns.range, columns.rank, columns.step],
    rows: indicator.annex.flatMap((group) => groupRows(group, kind, context)),
    notes: first?.proof && !first.parent ? [words.children.proof(words.proof[first.proof].name)] : [],
  };
}

function groupRows(group: AnnexGroup, kind: IndicatorKind, context: ReportContext): ReportRow[] {
  const { told, locale, words } = context;
  const { parent, group: stated, proof, units } = group;
  const by = proof === null ? "" : `${words.separator}${told.annex.byProof(words.proof[proof].name)}`;
  const names = [
    ...(parent ? [told.annex.below(textIn(parent.name, locale)) + by] : []),
    ...(stated ? [groupName(stated.name, words)] : []),
  ];
  // Of those further down only they are listed who have something to tell; the others are counted.
  const listed = parent ? units.filter(isTold) : units;
  const rest = units.length - listed.length;
  return [
    ...(names.length === 0 ? [] : [{ kind: "group", text: names.join(words.separator) } as const]),
    ...listed.map((unit) => unitRow(unit, group, kind, context)),
    ...(rest > 0 ? [{ kind: "sentence", name: cellOf(""), text: told.annex.hidden(rest) } as const] : []),
  ];
}

function unitRow(unit: AnnexUnit, group: AnnexGroup, kind: IndicatorKind, context: ReportContext): ReportRow {
  const { words, told, locale } = context;
  const name = textIn(unit.name, locale);
  if (!isShownUnit(unit)) {
    return unit.apart
      ? apartRow(name, unit.apart, kind, context)
      : { kind: "sentence", name: cellOf(name), text: whyNone(unit, context) };
  }
  const span = unit.span ? pointPeriodText({ period: unit.span.at(-1) ?? "", span: unit.span }, words) : undefined;
  const { rankLow, rankHigh } = unit;
  const isRanked = !group.isPinned && group.units.filter(isShownUnit).length > 1;
  const rank =
    isRanked && rankLow !== null && rankHigh !== null ? told.annex.rank(rankLow, rankHigh) : told.annex.notRanked;
  return {
    ...{ kind: "cells", name: cellOf(name, span) },
    cells: [
      { text: figureText(kind, unit.value), isStrong: true },
      cellOf(words.number(unit.valid)),
      cellOf(boundsText(kind, unit.low, unit.high, words)),
      cellOf(rank),
      changeLine(unit.change, kind, context),
    ],
  };
}

function apartRow(
  name: string,
  { proof, point }: NonNullable<AnnexUnit["apart"]>,
  kind: IndicatorKind,
  { words, told }: ReportContext,
): ReportRow {
  const note = told.annex.apart(words.proof[proof].name);
  if (!isShown(point)) {
    return { kind: "sentence", name: cellOf(name), text: note };
  }
  const bounds = boundsText(kind, point.low, point.high, words);
  const figure = [cellOf(figureText(kind, point.value)), cellOf(words.number(point.valid)), cellOf(bounds)];
  const cells = [...figure, cellOf(told.annex.notRanked), cellOf(told.main.none)];
  return { kind: "cells", name: cellOf(name, note), cells };
}

function whyNone({ quoted, bound }: AnnexUnit, { words, told }: ReportContext): string {
  if (quoted) {
    return told.annex.quoted(printedText(quoted.printed), words.table.source(quoted.source));
  }
  return bound ? told.annex.bounded(boundText(bound, words)) : told.annex.withheld;
}
