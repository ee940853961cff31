import type { ReportDocument } from "../../web/pages/report/report-document.ts";
import { ReportPage } from "../../web/pages/report/report-page.tsx";
import { writeReport } from "../../web/pages/report/write-report.ts";
import type { Day } from "../core/figures/period.ts";
import type { Locale } from "../core/local-text.ts";
import type { MonthlyReport } from "../core/reports/monthly-report.ts";
import type { Deps } from "../service/deps.ts";
import { reportDocx } from "./report-docx.ts";
import { stablePdf } from "./stable-pdf.ts";

export const REPORT_FORMATS = ["html", "pdf", "docx"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The address at which the report is read; what was chosen of it is part of it. */
export function reportAddress(
  baseUrl: string,
  { code, period, indicators }: { code: string; period: string; indicators: readonly string[] },
): string {
  const search = new URLSearchParams([["period", period], ...indicators.map((key) => ["indicator", key])]);
  return `${baseUrl}/u/${encodeURIComponent(code)}/report?${search}`;
}

/** The report in words, as every form of it is made from. */
export function documentOf(
  { settings }: Deps,
  report: MonthlyReport,
  { locale, indicators }: { locale: Locale; indicators: readonly string[] },
): ReportDocument {
  const address = reportAddress(settings.baseUrl, { code: report.unit.code, period: report.period.key, indicators });
  return writeReport(report, locale, address);
}

/** The page for paper: the report alone. */
export function paperHtml({ settings }: Deps, document: ReportDocument): string {
  return (<ReportPage document={document} isDemo={settings.isDemo} frame={null} />).toString();
}

/** The day that the files are dated: that of their newest figure, else the end of the period. */
export function fileDay({ released, period }: MonthlyReport): Day {
  return released?.newest ?? period.to;
}

/** A report as a file; null for a PDF where nothing prints. */
export async function reportFile(
  deps: Deps,
  { report, document }: { report: MonthlyReport; document: ReportDocument },
  format: ReportFormat,
): Promise<Uint8Array<ArrayBuffer> | null> {
  switch (format) {
    case "html":
      return new TextEncoder().encode(paperHtml(deps, document));
    case "docx":
      return reportDocx(document, fileDay(report));
    case "pdf":
      return deps.printPdf === null ? null : stablePdf(await deps.printPdf(paperHtml(deps, document)), fileDay(report));
  }
}
