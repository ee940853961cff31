import type { Day } from "../core/figures/period.ts";
import { escapeXml } from "./escape-xml.ts";

export type DocxInput = {
  lang: "zh-CN" | "en";
  title: string;
  /** What stands beside the title at the head of each sheet but the first. */
  head: string;
  /** When the figures are from; the file says no other time. */
  day: Day;
  /** Paragraphs and tables, as XML. */
  body: string;
  /** The line at the foot of each sheet, of fields that stand for the numbers. */
  page(fields: { page: string; pages: string }): string;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts of a WordprocessingML package with one body. Source: ECMA-376 part 1, 11.3, 15.2; part 2, 10. */
export function docxParts(input: DocxInput): { name: string; text: string }[] {
  return [
    { name: "[Content_Types].xml", text: HEAD + contentTypes() },
    { name: "_rels/.rels", text: HEAD + packageRelations() },
    { name: "docProps/core.xml", text: HEAD + coreProperties(input) },
    { name: "word/document.xml", text: HEAD + documentXml(input) },
    { name: "word/styles.xml", text: HEAD + stylesXml(input.lang) },
    { name: "word/header1.xml", text: HEAD + headerXml(input) },
    { name: "word/footer1.xml", text: HEAD + footerXml(input) },
    { name: "word/_rels/document.xml.rels", text: HEAD + documentRelations() },
  ];
}

function contentTypes(): string {
  const parts = [
    ["/word/document.xml", `${WORD}.document.main+xml`],
    ["/word/styles.xml", `${WORD}.styles+xml`],
    ["/word/header1.xml", `${WORD}.header+xml`],
    ["/word/footer1.xml", `${WORD}.footer+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("");
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides}</Types>`;
}

function packageRelations(): string {
  return (
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>` +
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
    "</Relationships>"
  );
}

function documentRelations(): string {
  return (
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${R}/styles" Target="styles.xml"/>` +
    `<Relationship Id="rId2" Type="${R}/footer" Target="footer1.xml"/>` +
    `<Relationship Id="rId3" Type="${R}/header" Target="header1.xml"/>` +
    "</Relationships>"
  );
}

function coreProperties({ title, day, lang }: DocxInput): string {
  const spaces =
    `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const at = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `<cp:coreProperties ${spaces}><dc:title>${escapeXml(title)}</dc:title><dc:language>${lang}</dc:language>${at("created")}${at("modified")}</cp:coreProperties>`;
}

function documentXml({ body }: DocxInput): string {
  // A4 with 20 mm above and below and 17 mm at the sides.
  const page =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId2"/>' +
    '<w:footerReference w:type="first" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1134" w:right="964" w:bottom="1134" w:left="964" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>';
  return `<w:document ${W} xmlns:r="${R}"><w:body>${body}${page}</w:body></w:document>`;
}

/** The title on the left, what it is of on the right. */
function headerXml({ title, head }: DocxInput): string {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${run(title)}<w:r><w:tab/></w:r>${run(head)}</w:p></w:hdr>`;
}

const FIELD = { page: "\u{e000}", pages: "\u{e001}" };

function footerXml({ page }: DocxInput): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const runs = page(FIELD)
    .split(/([\u{e000}\u{e001}])/u)
    .map((part) => {
      if (part === FIELD.page || part === FIELD.pages) {
        return field(part === FIELD.page ? "PAGE" : "NUMPAGES");
      }
      return part === "" ? "" : `<w:r><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`;
    });
  return `<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runs.join("")}</w:p></w:ftr>`;
}

/** Chinese letters in the fonts that every office machine has: text in SimSun, titles in SimHei. */
function fonts(eastAsia: string): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${eastAsia}"/>`;
}

type Style = { id: string; name: string; paragraph?: string; run?: string; isHeading?: boolean };

const NEXT = "<w:keepNext/>";
const spacing = (before: number, after: number, line = 300) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const HEI = fonts("SimHei");

const STYLES: readonly Style[] = [
  { id: "Kick", name: "Kick", paragraph: spacing(0, 120), run: `${HEI}<w:color w:val="0B6E75"/>${size(20)}` },
  { id: "Title", name: "Title", paragraph: spacing(0, 200), run: `${HEI}<w:b/>${size(36)}`, isHeading: true },
  {
    id: "Meta",
    name: "Meta",
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="1300"/></w:tabs>${spacing(0, 0)}<w:ind w:left="1300" w:hanging="1300"/>`,
    run: size(19),
  },
  {
    id: "Heading1",
    name: "heading 1",
    paragraph: `${NEXT}${spacing(360, 100)}<w:outlineLvl w:val="0"/>`,
    run: `${HEI}<w:b/>${size(28)}`,
    isHeading: true,
  },
  {
    id: "Heading2",
    name: "heading 2",
    paragraph: `${NEXT}${spacing(240, 80)}<w:outlineLvl w:val="1"/>`,
    run: `${HEI}<w:b/>${size(24)}`,
    isHeading: true,
  },
  {
    id: "Told",
    name: "Told",
    paragraph: spacing(40, 40),
  },
  { id: "Caption", name: "caption", paragraph: `${NEXT}${spacing(240, 60)}`, run: `${HEI}<w:b/>${size(20)}` },
  { id: "Note", name: "Note", paragraph: spacing(60, 120, 264), run: `<w:color w:val="3D474C"/>${size(17)}` },
  { id: "CellName", name: "Cell name", paragraph: spacing(20, 20, 252), run: size(18) },
  { id: "CellFigure", name: "Cell figure", paragraph: `${spacing(20, 20, 252)}<w:jc w:val="right"/>`, run: size(18) },
  {
    id: "Header",
    name: "header",
    paragraph:
      '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="B8B8B8"/></w:pBdr>' +
      '<w:tabs><w:tab w:val="right" w:pos="9978"/></w:tabs>',
    run: `<w:color w:val="3D474C"/>${size(16)}`,
  },
  { id: "Footer", name: "footer", paragraph: '<w:jc w:val="center"/>', run: size(16) },
];

function stylesXml(lang: DocxInput["lang"]): string {
  const language = `<w:lang w:val="${lang === "en" ? "en-GB" : "en-US"}" w:eastAsia="zh-CN"/>`;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts("SimSun")}${size(21)}${language}</w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${spacing(0, 80)}</w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  return `<w:styles ${W}>${defaults}${normal}${STYLES.map(styleXml).join("")}${tableStyles()}</w:styles>`;
}

function styleXml({ id, name, paragraph = "", run = "", isHeading = false }: Style): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `${isHeading ? '<w:next w:val="Normal"/>' : ""}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

function tableStyles(): string {
  const line = (side: string, width: number) =>
    `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="1C2B33"/>`;
  const inner = '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="B8B8B8"/>';
  const margins = '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>';
  return (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
    '<w:style w:type="table" w:styleId="Figures"><w:name w:val="Figures"/><w:basedOn w:val="TableNormal"/>' +
    `<w:tblPr><w:tblBorders>${line("top", 10)}${line("bottom", 10)}${inner}</w:tblBorders>${margins}</w:tblPr>` +
    `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${line("bottom", 6)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`
  );
}
