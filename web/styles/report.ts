import { CHART_MARKS } from "./chart.ts";
import { TOKENS } from "./tokens.ts";
import { FRAME, TOLD, TREND } from "./unit.ts";

const SHEET = `
.sheet{max-width:50rem;padding-top:clamp(1.5rem,4vw,3rem)}
.tools{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 2rem;max-width:50rem;margin:0 auto;padding:.5rem clamp(1rem,4vw,3rem) 0;font-size:.9rem}
.tools ul{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin:0;padding:0;list-style:none}
.tools a{display:inline-block;padding:.5rem 0;color:var(--accent)}
.tools .aside{flex-basis:100%;margin:0}
.head{border-bottom:2px solid var(--ink);padding-bottom:1rem;margin-bottom:2rem}
.head .kick{display:flex;gap:.6rem;align-items:center;font-size:.9rem;margin-bottom:1.25rem}
.head .kick span+span::before{content:"·";margin-right:.6rem}
.head h1{font-size:clamp(1.5rem,1.2rem + 1.4vw,2.1rem);max-width:none}
.meta{display:grid;gap:.1rem;margin:1rem 0 0;font-size:.9rem;color:var(--muted)}
.meta div{display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:0 1rem}
.meta dt,.meta dd{margin:0}.meta dd{overflow-wrap:anywhere;color:var(--ink)}
.sheet h2{margin:2.75rem 0 .5rem}
.sheet .said{margin:.5rem 0 0;max-width:44rem;text-wrap:pretty}
.sheet .note{max-width:46rem;margin:.5rem 0 0}
.sheet .told div{grid-template-columns:7rem minmax(0,1fr)}.sheet .told dt{word-break:keep-all;overflow-wrap:anywhere}
.sheet .told dd{max-width:none;word-break:normal}
@media(max-width:44rem){.sheet .told div,:lang(en) .sheet .told div{grid-template-columns:minmax(0,1fr)}}
`;

const TABLES = `
.scroll{overflow-x:auto;margin:1.25rem 0 0}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9rem;margin:0}
.scroll:not(.wide) table{max-width:30rem}
caption{text-align:left;padding:0 0 .35rem;font-weight:600}
th,td{padding:.35rem .5rem;text-align:right;border-top:1px solid var(--hair);font-weight:400;vertical-align:baseline}
td{white-space:nowrap}
thead th{border-top:1.5px solid var(--ink);border-bottom:1px solid var(--ink);color:var(--muted);vertical-align:bottom;font-size:.85rem;line-height:1.4}
tbody tr:first-child>*{border-top:0}
tbody tr:last-child>*{border-bottom:1.5px solid var(--ink)}
td b{font-weight:600}
th:first-child{text-align:left;position:sticky;left:0;background:var(--paper);padding-left:0;min-width:6rem}
td:last-child,thead th:last-child{padding-right:0}
td small,th small{display:block;white-space:normal;font-size:.8125rem;color:var(--muted);line-height:1.35}
.none{color:var(--muted);white-space:normal;text-align:left}
.group th{font-weight:600;padding-top:.9rem;color:var(--accent)}
.trend-figure,.unit-dots{margin:1.75rem 0 0}
.trend-figure figcaption{margin-top:.25rem;font-size:.85rem}
.unit-dots figcaption{margin:0 0 .35rem;font-size:.9rem;color:var(--ink);font-weight:600}
.defs{position:absolute}.defs .hair{stroke:var(--hair);stroke-width:1}
.ranked{--cols:minmax(7rem,11rem) minmax(0,1fr) 4rem}
:lang(en) .ranked{--cols:minmax(9rem,14rem) minmax(0,1fr) 4rem}
.rows{list-style:none;margin:0;padding:0}
.rows li{display:grid;grid-template-columns:var(--cols);gap:0 1rem;align-items:center;min-height:26px;font-size:.9rem}
.rows svg{width:100%;height:0;min-height:100%;display:block;overflow:visible}
.rows li>svg line{stroke:var(--accent);stroke-width:2.5;opacity:.55}
.rows circle{fill:var(--accent)}
.rows b{font-weight:600;text-align:right}
.axis{display:grid;grid-template-columns:var(--cols);gap:0 1rem}
.axis svg{grid-column:2}
.scale{display:block;overflow:visible}.scale text{font-size:12px;fill:var(--muted);text-anchor:middle}
@media screen and (max-width:44rem){.wide table{min-width:36rem}table{font-size:.85rem}.scroll:not(.wide) td{white-space:normal}.rows li{grid-template-columns:minmax(0,1fr) auto;gap:0 1rem;padding:.35rem 0}.rows b{grid-area:1/2}.rows li>svg{grid-area:2/1/3/3;height:22px;min-height:22px}.axis{display:block}}
`;

const PRINT = `
@page{size:A4;margin:18mm 16mm 20mm}
@page{@bottom-center{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#3d474c}}
@media print{
html{font-size:10.5pt}
.top,.tools,.skip{display:none}
.strip{padding:0 0 .4rem}
.sheet{max-width:none;padding:0;margin:0}
.head{margin-bottom:1.25rem}
.sheet h2{margin:1.75rem 0 .4rem;break-after:avoid}
h2.page{break-before:page;margin-top:0}
h3{margin:1.25rem 0 .25rem;break-after:avoid}
.scroll{overflow:visible;margin-top:1rem}
.wide table{min-width:0}
caption{break-after:avoid}
thead{display:table-header-group}
tr,.told div,figure,.rows li,.scroll:not(.wide){break-inside:avoid}
.group,thead{break-after:avoid}.scroll .note,.said+.scroll{break-before:avoid}
table{font-size:9pt}thead th,td small,th small{font-size:8pt}
th,td{padding:.2rem .35rem}
th:first-child{position:static}
.trend-svg.wide{display:block}.trend-svg.narrow{display:none}
.note,.trend-figure figcaption{font-size:8.5pt}
.trend-svg,.rows svg,.scale{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.rows li{min-height:20px}
a{text-decoration:none}
}
`;

export const REPORT_STYLE = [TOKENS, FRAME, TOLD, TREND, CHART_MARKS, SHEET, TABLES, PRINT]
  .join("")
  .replaceAll("\n", "");
