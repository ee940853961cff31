import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { MonthlyReport } from "../../../src/core/reports/monthly-report.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { ToldReading } from "../unit/told-readings.ts";
import { annexPart } from "./annex-part.ts";
import { channelsPart, notesPart, reasonsPart } from "./closing-part.ts";
import { indicatorPart } from "./indicator-part.ts";
import { noteOf, type ReportBlock, type ReportDocument } from "./report-document.ts";
import { indicatorName, type ReportContext, reportContext, reportPeriodText } from "./report-words.ts";
import { quotedNotes, summaryPart } from "./summary-part.ts";
import { undertakingsPart } from "./undertakings-part.ts";

/** The report in words, numbered through; the same for the same report, language and address. */
export function writeReport(report: MonthlyReport, locale: Locale, address: string): ReportDocument {
  const context = reportContext(report, locale);
  const { told } = context;
  const parts: [string, ReportBlock[]][] = [
    [told.sections.summary, [...summaryPart(context), ...quotedNotes(context)]],
    ...report.indicators.map((indicator, at): [string, ReportBlock[]] => [
      indicatorName(indicator, locale),
      indicatorPart(indicator, at, context),
    ]),
    [told.sections.reasons, report.reasons.length > 0 ? reasonsPart(context) : [noteOf(told.reasons.none)]],
    [told.sections.channels, channelsPart(context)],
    [messagesIn(locale).undertakings.title, undertakingsPart(context)],
  ];
  const numbered = parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], at): ReportBlock[] => [
      { kind: "heading", level: 2, text: told.section(at + 1, title) },
      ...blocks,
    ]);
  return {
    ...{ lang: locale, kick: told.kick[report.period.kind] },
    title: told.title(textIn(report.unit.name, locale), reportPeriodText(context)),
    meta: metaOf(context, address),
    blocks: [...numbered, ...annexPart(context), ...notesPart(context)],
  };
}

function metaOf({ report, told, day }: ReportContext, address: string): ToldReading[] {
  const { meta } = told;
  const { released, period } = report;
  const on =
    released &&
    (released.newest > released.on
      ? meta.revisedOn(day(released.on), day(released.newest))
      : meta.releasedOn(day(released.on)));
  return [
    { label: meta.period, text: meta.days(day(period.from), day(period.to)) },
    { label: meta.released, text: on ?? meta.notReleased },
    { label: meta.address, text: address },
  ];
}
