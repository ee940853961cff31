import { messagesIn } from "../../locales/messages.ts";
import { REPORT_STYLE } from "../../styles/report.ts";
import { PageShell } from "../page-shell.tsx";
import { TopBar } from "../unit/top-bar.tsx";
import type { LinkContext } from "../unit/unit-href.ts";
import { ReportBlocks } from "./report-blocks.tsx";
import type { ReportDocument } from "./report-document.ts";
import { ReportHeading } from "./report-heading.tsx";

/** What stands around a report on a screen and not on paper. */
export type ReportFrame = {
  links: LinkContext;
  code: string;
  unitName: string;
  ancestors: Parameters<typeof TopBar>[0]["ancestors"];
  otherHref: string;
  unitHref: string;
  /** Null where there is no earlier or later period to turn to. */
  earlier: { text: string; href: string } | null;
  later: { text: string; href: string } | null;
  files: { pdf: string | null; docx: string };
};

export type ReportPageProps = {
  document: ReportDocument;
  isDemo: boolean;
  /** Null for paper: then the report stands alone. */
  frame: ReportFrame | null;
};

/** A report as an A4 sheet: for the screen with the ways to it, for paper alone. */
export function ReportPage({ document, isDemo, frame }: ReportPageProps) {
  const { lang, title } = document;
  const { common } = messagesIn(lang);
  return (
    <PageShell
      {...{ lang, isDemo, style: REPORT_STYLE, base: frame?.links.base ?? "" }}
      title={`${title} · ${common.brand}`}
    >
      {frame && (
        <TopBar
          {...{ locale: lang, links: frame.links, ancestors: frame.ancestors }}
          {...{ current: frame.unitName, otherHref: frame.otherHref }}
        />
      )}
      {frame && <Tools frame={frame} lang={lang} />}
      <main id="main" class="sheet">
        <ReportHeading document={document} />
        <ReportBlocks blocks={document.blocks} />
      </main>
    </PageShell>
  );
}

function Tools({ frame, lang }: { frame: ReportFrame; lang: ReportDocument["lang"] }) {
  const { files, turn } = messagesIn(lang).report;
  const { earlier, later } = frame;
  return (
    <nav class="tools" aria-label={messagesIn(lang).report.link}>
      <ul>
        <li>
          <a href={frame.unitHref}>{turn.unit}</a>
        </li>
        {earlier && (
          <li>
            <a href={earlier.href} rel="prev">
              {earlier.text}
            </a>
          </li>
        )}
        {later && (
          <li>
            <a href={later.href} rel="next">
              {later.text}
            </a>
          </li>
        )}
      </ul>
      <ul>
        {frame.files.pdf !== null && (
          <li>
            <a href={frame.files.pdf}>{files.pdf}</a>
          </li>
        )}
        <li>
          <a href={frame.files.docx}>{files.docx}</a>
        </li>
      </ul>
      {frame.files.pdf === null && <p class="aside">{files.noPdf}</p>}
    </nav>
  );
}
