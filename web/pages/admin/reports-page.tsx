import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import type { CalendarEntry } from "../../../src/core/reports/monthly-report.ts";
import { messagesIn } from "../../locales/messages.ts";
import { reportHref } from "../report/report-href.ts";
import { nameWaves } from "../unit/name-waves.ts";
import { periodText } from "../unit/period-words.ts";
import { Frame, type FrameContext } from "./frame.tsx";

type ListedReport = { code: string; name: LocalText; period: string; releasedOn: string };

type Props = {
  context: FrameContext;
  reports: readonly ListedReport[];
  calendar: readonly CalendarEntry[];
  waves: Readonly<Record<string, LocalText>>;
  hasPdf: boolean;
};

/** The reports there are, each as a page and as files, and the days on which the next are released. */
export function ReportsPage({ context, reports, calendar, waves, hasPdf }: Props) {
  const { lang } = context;
  const { report: told, common, unit } = messagesIn(lang);
  const { admin } = told;
  const nameOf = (key: string) => periodText(key, nameWaves(unit, waves, lang));
  return (
    <Frame context={context} title={admin.title} entry="results">
      <h1>{admin.title}</h1>
      <p class="sub">{reports.length === 0 ? admin.empty : admin.text}</p>
      {reports.length > 0 && (
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{admin.columns.unit}</th>
              <th scope="col">{admin.columns.period}</th>
              <th scope="col">{admin.columns.released}</th>
              <th scope="col">{admin.columns.files}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr>
                <td>{textIn(report.name, lang)}</td>
                <td data-name={admin.columns.period}>{nameOf(report.period)}</td>
                <td data-name={admin.columns.released}>{common.day(report.releasedOn)}</td>
                <td data-name={admin.columns.files}>
                  <Files report={report} base={context.base} lang={lang} hasPdf={hasPdf} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>{admin.calendarTitle}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{told.calendar.columns.period}</th>
            <th scope="col">{told.calendar.columns.day}</th>
          </tr>
        </thead>
        <tbody>
          {calendar.map(({ period, day }) => (
            <tr>
              <td>{nameOf(period)}</td>
              <td>{common.day(day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sub">{admin.schedule}</p>
    </Frame>
  );
}

type FilesProps = { report: ListedReport; base: string; lang: Locale; hasPdf: boolean };

function Files({ report: { code, period }, base, lang, hasPdf }: FilesProps) {
  const { admin, files } = messagesIn(lang).report;
  const query = { period, indicators: [], lang };
  return (
    <span class="counts">
      <a href={reportHref(base, code, query)}>{admin.release}</a>
      {hasPdf && <a href={reportHref(base, code, query, ".pdf")}>{files.pdf}</a>}
      <a href={reportHref(base, code, query, ".docx")}>{files.docx}</a>
    </span>
  );
}
