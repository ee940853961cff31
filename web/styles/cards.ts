import { TOKENS } from "./tokens.ts";

/** Cards to cut, ten on a sheet of A4; on the screen the sheets stand one below the other. */
export const CARDS_STYLE = `${TOKENS}
@page{size:A4 portrait;margin:0}
.lead{max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem 2rem}
.lead h1{font-size:1.5rem;font-weight:600;margin:0}
.lead p{margin:.5rem 0 0;max-width:38em}
.lead .why{color:var(--warn)}
.lead p:last-child{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;margin-top:1.25rem}
.lead .button{padding:.7rem 1.5rem;border:1px solid var(--accent);border-radius:.5rem;color:var(--accent);font-weight:600;text-decoration:none}
.paper{width:210mm;height:297mm;margin:0 auto 8mm;background:#fff;color:#1c2b33;display:grid;grid-template-columns:95mm 95mm;grid-template-rows:repeat(5,55mm);place-content:center;break-after:page;outline:1px solid var(--hair)}
.paper:last-child{break-after:auto}
.card{display:grid;grid-template-columns:36mm 1fr;gap:3.5mm;align-items:center;padding:4mm 4mm 4mm 3mm;margin:-.1mm;border:.2mm dashed #9aa3a7;overflow:hidden}
.card p{margin:0}
.card .qr svg{display:block;width:36mm;height:36mm}
.card .head{display:flex;gap:.5em;align-items:center;font-size:8.5pt;color:#5a6a72}
.card .head svg{width:4mm;height:4mm;flex:none}
.card .what{margin-top:1.5mm;font-size:10pt;line-height:1.35;max-height:3.9em;overflow:hidden}
.card .what b,.card .what span{display:block;font-weight:600}
.card .what b+span{font-weight:400}
.card .code{margin:2mm 0 1.5mm;font:600 11.5pt/1.3 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:nowrap}
.card .how{font-size:7.5pt;line-height:1.4;color:#5a6a72;overflow-wrap:anywhere}
@media print{.lead,.strip{display:none}.paper{margin:0;outline:0}}
@media screen and (max-width:840px){.paper{zoom:.7}}
@media screen and (max-width:600px){.paper{zoom:.5}}
@media screen and (max-width:430px){.paper{zoom:.4}}
`;
