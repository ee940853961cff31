import { messagesIn } from "../../web/locales/messages.ts";
import type { ReportDocument } from "../../web/pages/report/report-document.ts";
import { type ReportQuery, reportHref } from "../../web/pages/report/report-href.ts";
import { ReportMessagePage } from "../../web/pages/report/report-message-page.tsx";
import { type ReportFrame, ReportPage } from "../../web/pages/report/report-page.tsx";
import { nameWaves } from "../../web/pages/unit/name-waves.ts";
import { periodText } from "../../web/pages/unit/period-words.ts";
import { unitHref } from "../../web/pages/unit/unit-href.ts";
import { REPORT_STYLE } from "../../web/styles/report.ts";
import type { Api, AppContext } from "../api/context.ts";
import type { Period } from "../core/figures/period.ts";
import { textIn } from "../core/local-text.ts";
import type { Refusal } from "../core/refusal.ts";
import type { MonthlyReport } from "../core/reports/monthly-report.ts";
import { periodsBeside } from "../service/reports/periods-beside.ts";
import { readMonthlyReport } from "../service/reports/read-monthly-report.ts";
import { reportQuery } from "../wire/report-query.ts";
import { validate } from "../wire/validate.ts";
import { cachedPage } from "./cached-page.ts";
import { basePath, htmlReply } from "./html-reply.ts";
import { KeptFiles } from "./kept-files.ts";
import { documentOf, paperHtml, type ReportFormat, reportFile } from "./report-files.tsx";

/** The reports of units: as pages, as PDF and as text files to edit. */
export function addReportPages(app: Api): void {
  const keptPdfs = new KeptFiles();
  app.get("/u/:code/report", async (c) => showReport(c));
  app.get("/u/:code/report.pdf", async (c) => sendPdf(c, keptPdfs));
  app.get("/u/:code/report.docx", async (c) => sendDocx(c));
}

type Read = { report: MonthlyReport; document: ReportDocument; query: ReportQuery };

/** The report that is asked for, or the reply that says why there is none. */
async function readReport(c: AppContext): Promise<Read | Response> {
  const { deps, locale } = c.var;
  const asked = validate(reportQuery, { period: c.req.query("period"), indicator: c.req.queries("indicator") ?? [] });
  if (!asked.ok) {
    return messageReply(c, "badPeriod", 422);
  }
  const { period, indicator: indicators } = asked.value;
  const read = await readMonthlyReport(deps, { code: codeOf(c), period: period || null, indicators });
  if (!read.ok) {
    const isMissing = read.refusal.reason === "not_found";
    return isMissing ? messageReply(c, "notFound", 404) : messageReply(c, whatIsWrong(read.refusal), 422);
  }
  if (read.value.report === null) {
    return awaitedReply(c, read.value.awaited);
  }
  const { report } = read.value;
  const lang = c.req.query("lang");
  const query = { ...(period ? { period } : {}), indicators, ...(lang ? { lang } : {}) };
  return { report, document: documentOf(deps, report, { locale, indicators }), query };
}

async function showReport(c: AppContext): Promise<Response> {
  const read = await readReport(c);
  if (read instanceof Response) {
    return read;
  }
  const { document } = read;
  const html = <ReportPage document={document} isDemo={c.var.deps.settings.isDemo} frame={await frameOf(c, read)} />;
  return cachedPage(c, html, REPORT_STYLE);
}

async function frameOf(c: AppContext, { report, query }: Read): Promise<ReportFrame> {
  const { deps, locale } = c.var;
  const [base, code] = [basePath(c), codeOf(c)];
  const links = { base, query: query.lang ? { lang: query.lang } : {} };
  const words = nameWaves(messagesIn(locale).unit, report.waves, locale);
  const { earlier, later } = await periodsBeside(deps, code, report.period);
  const turn = messagesIn(locale).report.turn;
  const to = (period: string | null, text: (name: string) => string) =>
    period === null
      ? null
      : { text: text(periodText(period, words)), href: reportHref(base, code, { ...query, period }) };
  const asShown = { ...query, period: report.period.key };
  return {
    ...{ links, code, unitName: textIn(report.unit.name, locale), ancestors: report.ancestors },
    otherHref: reportHref(base, code, { ...query, lang: locale === "en" ? "zh-CN" : "en" }),
    unitHref: unitHref(links, code),
    ...{ earlier: to(earlier, turn.earlier), later: to(later, turn.later) },
    files: {
      pdf: deps.printPdf === null ? null : reportHref(base, code, asShown, ".pdf"),
      docx: reportHref(base, code, asShown, ".docx"),
    },
  };
}

const utf8 = new TextEncoder();

async function sendPdf(c: AppContext, kept: KeptFiles): Promise<Response> {
  const { deps } = c.var;
  if (deps.printPdf === null) {
    return messageReply(c, "noPrinter", 501);
  }
  const read = await readReport(c);
  if (read instanceof Response) {
    return read;
  }
  const digest = deps.sha256(utf8.encode(paperHtml(deps, read.document)));
  const bytes = await kept.get(digest.join(), () => reportFile(deps, read, "pdf"));
  if (bytes === "busy" || bytes === null) {
    return bytes === null ? messageReply(c, "noPrinter", 501) : busyReply(c);
  }
  return fileReply(c, read, "pdf", bytes);
}

async function sendDocx(c: AppContext): Promise<Response> {
  const read = await readReport(c);
  if (read instanceof Response) {
    return read;
  }
  const bytes = await reportFile(c.var.deps, read, "docx");
  return bytes === null ? messageReply(c, "notFound", 404) : fileReply(c, read, "docx", bytes);
}

const TYPES: Record<ReportFormat, string> = {
  html: "text/html; charset=UTF-8",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

function fileReply(c: AppContext, { report }: Read, format: ReportFormat, bytes: Uint8Array<ArrayBuffer>): Response {
  return c.body(bytes, 200, {
    "Content-Type": TYPES[format],
    "Content-Disposition": `attachment; filename="${report.unit.code}-${report.period.key}.${format}"`,
    "Cache-Control": "public, max-age=0, must-revalidate",
    Vary: "Accept-Language",
    "X-Content-Type-Options": "nosniff",
  });
}

function codeOf(c: AppContext): string {
  return c.req.param("code") ?? "";
}

type Message = keyof ReturnType<typeof messagesIn>["report"]["messages"];

function whatIsWrong({ errors }: Refusal): Message {
  return errors?.some(({ reason }) => reason === "unknown_indicator") ? "unknownIndicator" : "badPeriod";
}

/** Before its release a report is nowhere to be seen; the day of it is. */
function awaitedReply(c: AppContext, awaited: { period: Period; day: string } | null): Response {
  if (awaited === null) {
    return messageReply(c, "nothingYet", 404);
  }
  const { report: told, unit, common } = messagesIn(c.var.locale);
  const title = told.notYet.title(periodText(awaited.period.key, unit));
  return wordsReply(c, { title, text: told.notYet.text(common.day(awaited.day)) }, 404);
}

function messageReply(c: AppContext, message: Message, status: number): Response {
  return wordsReply(c, messagesIn(c.var.locale).report.messages[message], status);
}

function busyReply(c: AppContext): Response {
  const reply = wordsReply(c, messagesIn(c.var.locale).unit.errors.unavailable, 503);
  reply.headers.set("Retry-After", "10");
  return reply;
}

function wordsReply(c: AppContext, words: { title: string; text: string }, status: number): Response {
  const { locale, deps } = c.var;
  const lang = c.req.query("lang");
  const links = { base: basePath(c), query: lang ? { lang } : {} };
  const other = { lang: locale === "en" ? "zh-CN" : "en" };
  const html = (
    <ReportMessagePage
      {...{ locale, links, words, isDemo: deps.settings.isDemo }}
      otherHref={reportHref(links.base, codeOf(c), { period: c.req.query("period") ?? "", indicators: [], ...other })}
    />
  );
  return htmlReply(c, html, REPORT_STYLE, status);
}
