import { messagesIn } from "../../web/locales/messages.ts";
import type {
  ReportBlock,
  ReportCell,
  ReportDocument,
  ReportRow,
  ReportTable,
} from "../../web/pages/report/report-document.ts";
import type { Day } from "../core/figures/period.ts";
import { columnWidths, labelsEnd } from "./docx-columns.ts";
import { docxParts } from "./docx-parts.ts";
import { escapeXml } from "./escape-xml.ts";
import { zipFiles } from "./zip.ts";

/** Widths in twentieths of a point: an A4 sheet between its margins. */
const TEXT_WIDTH = 9978;
const ROWS_TOGETHER_MAX = 14;

const utf8 = new TextEncoder();

/**
 * A report as a WordprocessingML file: headings, text to edit and real tables whose heads repeat on every sheet; of a
 * chart its figures as a table. The same bytes for the same report and day. Source: ECMA-376 part 1, 17.
 */
export function reportDocx(document: ReportDocument, day: Day): Uint8Array<ArrayBuffer> {
  const { kick, title, meta, blocks, lang } = document;
  const { brand } = messagesIn(lang).common;
  const body = [
    paragraph("Kick", `${brand} · ${kick}`),
    paragraph("Title", title),
    ...meta.map(({ label, text }) => labelled("Meta", label, text)),
    ...blocks.flatMap(blockXml),
  ].join("");
  const parts = docxParts({
    lang,
    title,
    head: `${brand} · ${kick}`,
    day,
    body,
    page: (of) => messagesIn(lang).report.page(of.page, of.pages),
  });
  return zipFiles(
    parts.map(({ name, text }) => ({ name, bytes: utf8.encode(text) })),
    day,
  );
}

function blockXml(block: ReportBlock): string[] {
  switch (block.kind) {
    case "heading":
      return [paragraph(block.level === 2 ? "Heading1" : "Heading2", block.text, block.startsPage ?? false)];
    case "text":
      return [paragraph(block.isNote ? "Note" : "Normal", block.text)];
    case "told":
      return block.told.map(({ label, text }) =>
        labelled("Told", label, text, labelsEnd(block.told.map((one) => one.label))),
      );
    case "table":
      return tableXml(block);
    case "chart":
      return [...tableXml(block.table), ...block.breaks.map((note) => paragraph("Note", note))];
    // The annex holds the same figures.
    case "dots":
      return [];
  }
}

function paragraph(style: string, text: string, startsPage = false): string {
  const page = startsPage ? "<w:pageBreakBefore/>" : "";
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${page}</w:pPr>${run(text)}</w:p>`;
}

/** `end`: where the text begins, in twentieths of a point; absent: as the style says. */
function labelled(style: string, label: string, text: string, end?: number): string {
  const place =
    end === undefined
      ? ""
      : `<w:tabs><w:tab w:val="left" w:pos="${end}"/></w:tabs><w:ind w:left="${end}" w:hanging="${end}"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${place}</w:pPr>${run(label, "<w:b/>")}<w:r><w:tab/></w:r>${run(text)}</w:p>`;
}

function run(text: string, properties = ""): string {
  const own = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function tableXml({ caption, columns, rows, notes, isWide }: ReportTable): string[] {
  const widths = columnWidths(columns, rows, isWide ? TEXT_WIDTH : Math.round(TEXT_WIDTH * 0.75));
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const total = widths.reduce((sum, width) => sum + width, 0);
  // A short table stands on one sheet; a group's name never ends one.
  const isKept = (at: number) =>
    at < rows.length - 1 && (rows.length <= ROWS_TOGETHER_MAX || rows[at]?.kind === "group");
  const table =
    `<w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${headXml(columns, widths)}${rows.map((row, at) => rowXml(row, widths, isKept(at))).join("")}</w:tbl>`;
  return [
    ...(caption === "" ? [] : [paragraph("Caption", caption)]),
    table,
    ...(notes.length === 0 ? [paragraph("Note", "")] : notes.map((note) => paragraph("Note", note))),
  ];
}

function headXml(columns: readonly string[], widths: readonly number[]): string {
  const cells = columns.map((column, at) =>
    cellXml([{ text: column }], { width: widths[at] ?? 0, isName: at === 0, isKept: true }),
  );
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`;
}

function rowXml(row: ReportRow, widths: readonly number[], isKept: boolean): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const start = `<w:tr><w:trPr><w:cantSplit/></w:trPr>`;
  const [first = 0] = widths;
  switch (row.kind) {
    case "group":
      return `${start}${cellXml([{ text: row.text, isStrong: true }], { width: whole, isName: true, isKept, span: widths.length })}</w:tr>`;
    case "sentence": {
      const hasName = row.name.text !== "";
      const name = hasName ? cellXml([row.name], { width: first, isName: true, isKept }) : "";
      const [width, span] = hasName ? [whole - first, widths.length - 1] : [whole, widths.length];
      return `${start}${name}${cellXml([{ text: row.text }], { width, isName: true, isKept, span })}</w:tr>`;
    }
    case "cells": {
      const cells = row.cells.map((cell, at) => cellXml([cell], { width: widths[at + 1] ?? 0, isName: false, isKept }));
      return `${start}${cellXml([row.name], { width: first, isName: true, isKept })}${cells.join("")}</w:tr>`;
    }
  }
}

type Place = { width: number; isName: boolean; span?: number; isKept: boolean };

function cellXml(lines: readonly ReportCell[], { width, isName, isKept, span = 1 }: Place): string {
  const spanXml = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  const style = `<w:pPr><w:pStyle w:val="${isName ? "CellName" : "CellFigure"}"/>${isKept ? "<w:keepNext/>" : ""}</w:pPr>`;
  const body = lines.map(({ text, small, isStrong }) => {
    const main = `<w:p>${style}${run(text, isStrong ? "<w:b/>" : "")}</w:p>`;
    const below = small === undefined ? "" : `<w:p>${style}${run(small, '<w:sz w:val="15"/>')}</w:p>`;
    return main + below;
  });
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanXml}</w:tcPr>${body.join("")}</w:tc>`;
}
