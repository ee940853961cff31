import type { PlateFormat } from "../../src/core/links/plate-formats.ts";
import { TOKENS } from "./tokens.ts";

const LEAD = `
.lead{max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem 2rem}
.lead h1{font-size:1.5rem;font-weight:600;margin:0}
.lead p{margin:.5rem 0 0;max-width:38em}
.lead .why{color:var(--warn)}
.lead small{display:block;color:var(--muted);font-size:.9rem}
.lead small.why{color:var(--warn)}
.lead form{margin:1.5rem 0 0}
.lead fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.lead legend,.lead .field label{display:block;font-weight:600;margin:0 0 .25rem;padding:0}
.lead fieldset label{display:flex;gap:.5rem;align-items:center;padding:.35rem 0;cursor:pointer}
.lead input[type=radio]{appearance:none;width:1.25rem;height:1.25rem;margin:0;border:2px solid var(--edge);border-radius:50%;background:var(--paper)}
.lead input[type=radio]:checked{border:.4rem solid var(--accent)}
.lead .field{margin:1rem 0 0;max-width:30rem}
.lead .field input{display:block;width:100%;padding:.6rem .75rem;border:1px solid var(--edge);border-radius:.4rem;background:var(--paper);color:var(--ink);font:inherit}
.lead form p:last-child,.lead form+p{margin:1.25rem 0 0}
.lead button{padding:.7rem 1.5rem;border:1px solid var(--accent);border-radius:.5rem;background:none;color:var(--accent);font:inherit;font-weight:600;cursor:pointer}
`;

const FACE = `
.paper{position:relative;margin:0 auto 8mm;background:#fff;color:#1c2b33;overflow:hidden;break-after:page;outline:1px solid var(--hair)}
.paper:last-child{break-after:auto}
.plate{position:relative;overflow:hidden}
.plate p,.plate h2{margin:0}
.plate .head{display:flex;align-items:center;gap:.35em;color:#5a6a72;white-space:nowrap}
.plate .head svg{flex:none}
.plate .head b{color:#1c2b33;font-weight:600;white-space:normal;line-height:1.3}
.plate .head span:last-child{margin-left:auto;padding-left:.5em}
.plate h2{line-height:1.3;font-weight:600;letter-spacing:.02em;text-wrap:balance;word-break:auto-phrase}
.plate h2:lang(en){letter-spacing:0}
.plate .scan,.plate .own,.plate .code,.plate .foot{color:#5a6a72}
.plate .own{color:#1c2b33}
.plate .qr svg{display:block;width:100%;height:100%}
.plate .unit{font-weight:600;line-height:1.35;text-wrap:balance}
.plate .unit small{display:block;font-size:.75em}
.plate .code{letter-spacing:.04em}
.plate .foot{border-top:.3mm solid #cfcbc0;line-height:1.6}
.plate .foot b{color:#1c2b33;font-weight:600}
.plate .foot .who{display:flex;flex-wrap:wrap;gap:0 1.5em}
.plate .trial{position:absolute;border:.6mm solid #a3410f;color:#a3410f;background:#fff;font-weight:600;letter-spacing:.2em;padding:0 .3em 0 .5em;line-height:1.5}
@media print{.lead,.strip{display:none}.paper{margin:0;outline:0}}
`;

const A4 = `
@page{size:A4 portrait;margin:0}
.paper{width:210mm;height:297mm}
.plate{height:100%;padding:22mm 24mm 16mm;display:flex;flex-direction:column}
.plate .head{font-size:13pt;gap:4mm}
.plate h2{font-size:36pt;margin:14mm 0 4mm}
.plate h2:lang(en){font-size:34pt}
.plate .scan{font-size:17pt}
.plate .own{font-size:14pt;margin-top:2mm}
.plate .qr{flex:none;margin:8mm auto 0;width:104mm;height:104mm}
.plate .unit{text-align:center;font-size:21pt;margin:4mm 0 0}
.plate .code{text-align:center;font-size:12.5pt;margin:2mm 0 0}
.plate .foot{margin-top:auto;padding-top:4mm;font-size:10.5pt}
.plate .trial{top:30mm;right:24mm;font-size:22pt}
`;

/** A side of a tent: words on the left, on the right the code with what it belongs to below. */
const TENT = `
.tent{position:relative}
.tent .back{transform:rotate(180deg)}
.tent::after{content:"";position:absolute;left:0;right:0;top:50%;border-top:.25mm dashed #9aa3a7}
.plate{display:grid;grid-template-rows:auto auto auto auto 1fr auto}
.plate>*{grid-column:1;min-width:0}
.plate .head{grid-row:1;grid-column:1/3}
.plate h2{grid-row:2}
.plate .scan{grid-row:3}
.plate .own{grid-row:4}
.plate .place{grid-column:2;grid-row:2/6;text-align:center}
.plate .trial{position:static;grid-row:5;place-self:end start}
.plate .foot{grid-row:6;grid-column:1/3;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5em}
`;

const A5 = `
@page{size:A4 portrait;margin:0}
.paper{width:210mm;height:297mm}
.tent{height:100%}
.plate{height:148.5mm;padding:13mm 15mm 9mm;grid-template-columns:1fr 80mm;column-gap:8mm}
.plate .head{font-size:11pt;margin-bottom:6mm}
.plate h2{font-size:27pt}
.plate h2:lang(en){font-size:23pt}
.plate .scan{font-size:15pt;margin-top:4mm}
.plate .own{font-size:12pt;margin-top:3mm}
.plate .qr{width:80mm;height:80mm;margin-top:-5mm}
.plate .unit{font-size:16pt;line-height:1.25;margin-top:-3mm}
.plate .code{font-size:10.5pt;margin-top:1mm}
.plate .foot{margin-top:4mm;padding-top:3mm;font-size:9pt}
.plate .trial{font-size:14pt}
`;

const A6 = `
@page{size:A4 landscape;margin:0}
.paper{width:297mm;height:210mm;display:flex}
.paper::after{content:"";position:absolute;left:50%;top:0;bottom:0;border-left:.2mm solid #9aa3a7}
.tent{width:148.5mm;height:210mm;flex:none}
.plate{height:105mm;padding:8mm 9mm 5mm;grid-template-columns:1fr 60mm;column-gap:5mm}
.plate .head{font-size:8.5pt;margin-bottom:4mm}
.plate .head svg{width:5mm;height:5mm}
.plate h2{font-size:19pt}
.plate h2:lang(en){font-size:16pt}
.plate .scan{font-size:11pt;margin-top:2.5mm}
.plate .own{font-size:9pt;margin-top:2mm}
.plate .qr{width:60mm;height:60mm;margin-top:-4mm}
.plate .unit{font-size:11.5pt;line-height:1.2;margin-top:-3.5mm}
.plate .code{font-size:8pt;margin-top:.5mm}
.plate .foot{margin-top:2mm;padding-top:1.5mm;font-size:7pt;line-height:1.45}
.plate .trial{font-size:10pt}
`;

/** Eighty millimetres square, the code in the middle. */
const LABEL = `
.plate{width:80mm;height:80mm;padding:3.5mm 5mm 3mm;display:flex;flex-direction:column;text-align:center}
.plate .head{font-size:7pt;text-align:left}
.plate .head svg{width:4mm;height:4mm}
.plate .scan{font-size:12.5pt;font-weight:600;color:#1c2b33;margin-top:1mm;line-height:1.3}
.plate .scan:lang(en){font-size:11.5pt}
.plate .own{font-size:7.5pt;line-height:1.35}
.plate .qr{flex:none;width:44mm;height:44mm;margin:0 auto}
.plate .unit{font-size:11pt;line-height:1.2}
.plate .code{font-size:7.5pt;letter-spacing:.02em;line-height:1.4}
.plate .foot{border:0;font-size:7pt;line-height:1.3;margin-top:auto}
.plate .foot .who{justify-content:center}
.plate .trial{top:36mm;right:2mm;font-size:8pt}
`;

const STICKER = `${LABEL}
@page{size:80mm 80mm;margin:0}
.paper{width:80mm;height:80mm}
`;

const SHEET = `${LABEL}
@page{size:A4 portrait;margin:0}
.paper{width:210mm;height:297mm;display:grid;grid-template-columns:80mm 80mm;grid-template-rows:repeat(3,80mm);gap:8mm;place-content:center}
.paper .plate{outline:.2mm solid #9aa3a7}
`;

const OF_FORMAT: Readonly<Record<PlateFormat, string>> = {
  a4: A4,
  a5: TENT + A5,
  a6: TENT + A6,
  sticker: STICKER,
  sheet: SHEET,
};

/** On small screens the paper is shown smaller, never cut or laid out anew. */
const PORTRAIT = `
@media screen and (max-width:840px){.paper{zoom:.7}}
@media screen and (max-width:600px){.paper{zoom:.5}}
@media screen and (max-width:430px){.paper{zoom:.4}}
`;
const LANDSCAPE = `
@media screen and (max-width:1180px){.paper{zoom:.6}}
@media screen and (max-width:720px){.paper{zoom:.36}}
@media screen and (max-width:430px){.paper{zoom:.28}}
`;

/** Codes on paper in one format; on the screen the sheets stand one below the other. */
export function platesStyle(format: PlateFormat): string {
  const small = format === "a6" ? LANDSCAPE : format === "sticker" ? "" : PORTRAIT;
  return TOKENS + LEAD + FACE + OF_FORMAT[format] + small;
}
