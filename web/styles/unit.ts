import { CHART_MARKS, CHART_PAGE, LEVEL_MARKS, PLOT_MARKS } from "./chart.ts";
import { TOKENS } from "./tokens.ts";
import { QUOTED_WORDS } from "./undertakings.ts";
import { UNIT_BESIDE } from "./unit-beside.ts";
import { UNIT_MORE } from "./unit-more.ts";

export const FRAME = `
:root{--band:#0b6e7526;--n0:#dcdad3}
@media(prefers-color-scheme:dark){:root{--band:#5cc0c72e}}
@media print{:root{--band:#0b6e7526}}
.top{display:flex;flex-wrap:wrap;gap:.25rem clamp(.75rem,2vw,1.5rem);align-items:center;padding:.75rem clamp(1rem,4vw,3rem);border-bottom:1px solid var(--hair);font-size:.9rem;color:var(--muted)}
.top a{display:inline-block;padding:.35rem 0}
.top .mark{display:flex;gap:.5rem;align-items:center;color:var(--ink);font-weight:600;text-decoration:none}
.top .other{margin-left:auto}
.crumbs{display:flex;flex-wrap:wrap;gap:0 .6rem;margin:0;padding:0;list-style:none}
.crumbs li{display:flex;gap:.6rem;align-items:baseline}
@media(max-width:44rem){.crumbs li:last-child:not(:first-child){display:none}.top nav:has(li+li){order:1;flex-basis:100%}}
.crumbs li+li::before{content:"/";color:var(--edge)}
main{max-width:70rem;margin:0 auto;padding:clamp(1.5rem,4vw,3rem) clamp(1rem,4vw,3rem) 4rem}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.5rem);line-height:1.4;font-weight:600;margin:0;max-width:25em;text-wrap:balance;word-break:keep-all;overflow-wrap:anywhere}
h1:lang(en),:lang(en) h1{line-height:1.25;letter-spacing:-.01em}
h1 b{font-weight:inherit;display:inline-block}
:lang(en) h1 b{display:inline}:lang(en) h1{font-size:clamp(1.5rem,1.1rem + 1.8vw,2.25rem);max-width:28em}
h2{font-size:1.25rem;font-weight:600;margin:3.5rem 0 .25rem}
h3{font-size:1rem;font-weight:600;margin:2rem 0 .25rem}
.kick{color:var(--accent);margin:0 0 .5rem;font-weight:600}
.to-report{margin:1rem 0 0;font-size:.9rem}.to-report a{color:var(--accent)}
.sub{color:var(--muted);margin:.35rem 0 0;max-width:44rem}
h1+.sub{margin-top:1rem}
.note{color:var(--muted);font-size:.9rem;margin:0 0 .35rem;max-width:44rem}
.aside{color:var(--muted);font-size:.85rem;margin:.5rem 0 0}
`;

const NOW = `
.now{display:grid;grid-template-columns:auto minmax(0,1fr);gap:1.25rem 3rem;align-items:center;margin:2.5rem 0 0;padding:1.5rem 0;border-block:1px solid var(--hair)}
.big{font-size:4rem;line-height:1;font-weight:300;letter-spacing:-.03em;margin:0}
.big small{font-size:1.5rem;letter-spacing:0;margin-left:.1em}
.cap{color:var(--muted);font-size:.9rem;margin:.5rem 0 0;max-width:22rem}
.cap span{white-space:nowrap}
.level-bar{display:block}
.level-bar rect{stroke:var(--paper);stroke-width:2}
.level-bar{overflow:visible}.level-bar .beside{stroke:var(--paper);stroke-width:7}.level-bar .centre{stroke:var(--ink);stroke-width:2}
.level-bar text{font-size:14px;font-weight:600;text-anchor:middle}
.on-f1,.on-f2,.on-u1{fill:var(--on-dark)}.on-f3,.on-neutral,.on-u3,.on-u2{fill:var(--on-light)}
.level-key{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;list-style:none;margin:.6rem 0 0;padding:0;font-size:.85rem;color:var(--muted)}
.level-key li{min-width:0}
.level-key b{font-weight:600;color:var(--ink);margin-left:.2em}
.swatch{margin-right:.3em}
@media(max-width:44rem){.now{grid-template-columns:minmax(0,1fr)}.big{font-size:3.25rem}.level-key{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(9.5rem,100%),1fr))}:lang(en) .level-key{grid-template-columns:repeat(auto-fill,minmax(min(12rem,100%),1fr))}}
`;

export const TOLD = `
.told{margin:.75rem 0 0;border-top:1px solid var(--hair)}
.told div{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:0 1.5rem;padding:.5rem 0;border-bottom:1px solid var(--hair)}
.told dt{color:var(--muted);font-size:.9rem;line-height:1.75}
.told dd{margin:0;max-width:38em;text-wrap:pretty;word-break:keep-all;overflow-wrap:anywhere}
.how h2{margin-top:2.5rem}
:lang(en) .told dd{max-width:46rem}
@media(max-width:44rem){.told div{grid-template-columns:minmax(0,1fr)}.told dt{line-height:1.5}}
`;

export const TREND = `
.pickers{display:flex;flex-wrap:wrap;gap:.25rem 2.5rem;margin:.25rem 0 1rem}
.pick{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;margin:0;padding:0;list-style:none}
.pick a{display:block;padding:.35rem 0;text-decoration-color:var(--hair)}
.pick [aria-current]{color:var(--accent);font-weight:600;text-decoration:none;box-shadow:inset 0 -2px var(--accent)}
.window{display:flex;flex-wrap:wrap;align-items:center;gap:.35rem .75rem;color:var(--muted)}
.window label{display:flex;align-items:center;gap:.5rem}
.window input,.window button{min-height:2.25rem;padding:.15rem .6rem;font:inherit;color:var(--ink);background:transparent;border:1px solid var(--edge);border-radius:2px}
.window input{width:11.5rem}
.window button{color:var(--accent);border-color:var(--accent);cursor:pointer}
.pick li[aria-hidden]{padding:.35rem 0;color:var(--muted)}
.pick li[aria-hidden]::first-letter{text-transform:uppercase}

.compared{margin:0 0 1rem;padding:.6rem 0 .6rem 1rem;border-left:3px solid var(--accent);max-width:44rem}
.compared small{display:block;font-size:.9rem;color:var(--muted)}
.trend-figure{margin:0}
.trend-plot{display:none;position:relative;height:400px}
.trend-figure[data-drawn] .trend-plot{display:block}
.trend-figure[data-drawn] .trend-svg{display:none}
.trend-svg{display:block;width:100%;height:auto;overflow:visible}
.trend-svg.narrow{display:none}
.chart-links{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;margin:.5rem 0 0;padding:0;list-style:none;font-size:.9rem;color:var(--muted)}
.chart-links a,.chart-links button{display:inline-block;padding:.35rem 0;font:inherit;color:inherit;background:none;border:0;cursor:pointer;text-decoration:underline;text-decoration-thickness:1px;text-decoration-color:var(--edge);text-underline-offset:.25em}
.chart-links :is(a,button):hover{color:var(--accent)}
figcaption{color:var(--muted);font-size:.9rem;margin-top:.5rem;max-width:52rem}
figcaption p{margin:.15rem 0 0}
.breaks{margin:.5rem 0 0;padding-left:1.75em}
.breaks p{margin:0}
figcaption .later{margin-top:.5rem}
@media(max-width:44rem){.trend-svg.wide{display:none}.trend-svg.narrow{display:block}.trend-plot{height:330px}}
`;

const TABLES = `
.data{border-top:1px solid var(--hair);margin-top:1.5rem;padding-top:.5rem}
summary{cursor:pointer;color:var(--accent);padding:.35rem 0}
.scroll{overflow-x:auto}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.95rem;margin:.25rem 0 1rem}
caption{text-align:left;color:var(--muted);font-size:.9rem;padding:.25rem 0}
th,td{padding:.4rem .5rem;text-align:right;border-top:1px solid var(--hair);white-space:nowrap;font-weight:400}
thead th{border-top:0}tr:last-child>td,tbody tr:last-child>th{border-bottom:1px solid var(--hair)}
thead th{color:var(--muted)}
td b{font-weight:600}
th:first-child{text-align:left;position:sticky;left:0;background:var(--paper);background-clip:padding-box;padding-left:0}
.none{color:var(--muted);white-space:normal}
:is(.quoted-rates,.acts,.corrected) ul{list-style:none;margin:.5rem 0;padding:0}
:is(.quoted-rates,.acts,.corrected) li{display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:0 2rem;padding:.5rem 0;border-bottom:1px solid var(--hair)}
:is(.quoted-rates,.acts,.corrected) b{font-weight:600}
:is(.quoted-rates,.acts,.corrected) span{color:var(--muted);font-size:.9rem}
.acts small{display:block;font-size:inherit}
.ranked{margin-top:1rem;--cols:minmax(8rem,12rem) minmax(0,1fr) 5.5rem 7rem 6.5rem 7.5rem}
.rows,.withheld,.names{list-style:none;margin:0;padding:0}
.rows li{display:grid;grid-template-columns:var(--cols);gap:0 1rem;align-items:center}
.rows a{padding:.4rem 0;text-decoration-color:var(--hair)}
.rows svg{width:100%;height:0;min-height:100%;display:block;overflow:visible}
.rows li{min-height:34px}
.rows line{stroke:var(--accent);stroke-width:2.5;opacity:.55}
.rows .zero,#moves .zero{stroke:var(--muted)!important}.rows .hair,#grid .hair,#moves .hair{stroke:var(--hair);stroke-width:1;opacity:1}
.rows circle{fill:var(--accent)}.rows .pulled,.rows .open{fill:var(--paper);stroke:var(--accent);stroke-width:1.5}
.data td small,.rows small{display:block;white-space:nowrap;font-weight:400;font-size:.8125rem;color:var(--muted);line-height:1.3}
.rows b{font-weight:600;text-align:right}
.rows i{font-style:normal;font-size:.85rem;color:var(--muted);text-align:right}
.scale{display:block;overflow:visible}
.scale text{font-size:12px;fill:var(--muted);text-anchor:middle}
.axis{display:grid;grid-template-columns:var(--cols);gap:0 1rem}
.axis svg{grid-column:2}
.progress .ranked{--cols:minmax(8rem,12rem) minmax(0,1fr) 3.5rem 7.5rem 6.5rem 11rem}
@media(max-width:62rem){.ranked{--cols:minmax(6rem,9rem) minmax(0,1fr) 5.5rem 6.25rem 4.5rem 4.5rem}.rows li,.axis{column-gap:.5rem}.progress .ranked{--cols:minmax(6rem,9rem) minmax(0,1fr) 3.25rem 7rem 5.5rem 8.5rem}}
.defs{position:absolute}
.withheld{margin-top:1rem;border-top:1px solid var(--hair);padding-top:.5rem}
.withheld li{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:0 1rem;padding:.3rem 0}
.withheld span{color:var(--muted);font-size:.9rem}
.names{columns:12rem;gap:1.5rem;margin-top:.5rem}
.names a{display:inline-block;padding:.3rem 0}
.formula{margin-top:4rem;border-top:1px solid var(--hair);color:var(--muted);font-size:.9rem;max-width:48rem}
.formula h2{margin:1.25rem 0 .25rem;font-size:1rem;color:var(--ink)}
.formula p{margin:.25rem 0;text-wrap:pretty}
.formula .equation{color:var(--ink)}
@media(max-width:44rem){
.rows li{grid-template-columns:minmax(0,1fr) minmax(0,auto) minmax(0,auto);gap:0 .75rem;padding:.35rem 0 .5rem;border-bottom:1px solid var(--hair)}
.rows a{grid-column:1/3;grid-row:1}.rows b{grid-column:3;grid-row:1}
.rows svg{grid-column:1/-1;grid-row:2;min-height:26px;height:26px}.axis{display:block}
.rows i{grid-row:3;text-align:left;font-size:.8125rem}.rows i:last-child{text-align:right}
.withheld li{grid-template-columns:1fr}
.rows i{min-width:0}
:is(.quoted-rates,.acts,.corrected) li{grid-template-columns:1fr}
th,td{padding:.4rem .2rem}
td.none{text-align:left}table{font-size:.775rem}thead th,:lang(en) th:first-child{white-space:normal}thead th{min-width:4em;word-break:keep-all}:lang(zh) thead th:last-child{word-break:normal}:lang(en) th:first-child{min-width:4.75rem}
th:first-child{padding-right:.5rem}
}
`;

const HOME = `
.roots{list-style:none;margin:2.5rem 0 0;padding:0;border-top:1px solid var(--hair)}
.roots li{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:baseline;border-bottom:1px solid var(--hair)}
.roots a{padding:.75rem 0;font-size:1.25rem;text-decoration-color:var(--hair)}
.roots span{color:var(--muted);font-size:.9rem}
.code-form{margin:3rem 0 0;display:grid;grid-template-columns:minmax(0,1fr);gap:.35rem;max-width:26rem}
.code-form label{font-weight:600}
.code-form span{display:flex;gap:.5rem}
.code-form input{flex:1;min-width:0;min-height:3rem;padding:.25rem .75rem;font:inherit;font-size:1.25rem;letter-spacing:.12em;color:inherit;background:transparent;border:1px solid var(--edge);border-radius:2px;text-transform:uppercase}
.code-form button{flex:none;min-height:3rem;padding:.25rem 1.25rem;font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);border:0;border-radius:2px;cursor:pointer}
.code-form small{color:var(--muted);font-size:.9rem}
`;

const PRINT = `
@media print{
@page{size:A4;margin:16mm 15mm}
html{font-size:10.5pt}
.pickers,.chart-links,.top .other,.code-form,.to-report,summary{display:none}
main{padding:1rem 0}.top{padding:.5rem 0}
h1{font-size:1.6rem}h2{margin-top:2rem}
h2,h3,.sub,.sub+.note,h3+.told,caption{break-after:avoid}
.trend-figure[data-drawn] .trend-plot{display:none}
.trend-figure[data-drawn] .trend-svg.wide,.trend-svg.wide{display:block}.trend-svg.narrow,.trend-figure[data-drawn] .trend-svg.narrow{display:none}
figure,.now,.trend-figure,.rows li,.told div,tr{break-inside:avoid}
.scroll{overflow:visible}table{font-size:.8rem}th,td{padding:.15rem .4rem}
.level-bar,.trend-svg,.rows svg,.swatch{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{text-decoration:none}
}
`;

export const UNIT_STYLE = [
  TOKENS,
  FRAME,
  NOW,
  TOLD,
  TREND,
  CHART_MARKS,
  LEVEL_MARKS,
  PLOT_MARKS,
  QUOTED_WORDS,
  TABLES,
  UNIT_BESIDE,
  UNIT_MORE,
  HOME,
  CHART_PAGE,
  PRINT,
]
  .join("")
  .replaceAll("\n", "");
