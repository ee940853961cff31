import { plainColours } from "./plain-colours.ts";

/** The marks of a chart that is drawn as SVG, on a page and by itself. */
export const CHART_MARKS = `
.trend-svg text{font-size:12px;fill:var(--muted)}
.trend-svg .small{font-size:11px}
.trend-svg .mid{text-anchor:middle}.trend-svg .end{text-anchor:end}
.trend-svg .value{font-size:15px;font-weight:600;fill:var(--ink)}
.trend-svg .accent{fill:var(--accent);font-size:12.5px}
.trend-svg .value,.trend-svg .aside,.trend-svg .accent{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.hair{stroke:var(--hair)}
.band{fill:var(--band)}.whisker{stroke:var(--accent);stroke-width:7;opacity:.2}
.trend-svg .line{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round}
.since{fill:none;stroke:var(--accent);stroke-width:1.25}.muted .since{stroke:var(--edge)}
.dot{fill:var(--accent)}
.hollow{fill:var(--paper);stroke:var(--accent);stroke-width:1.75}
.muted .line{stroke:var(--edge);stroke-width:1.5}.muted .dot{fill:var(--edge)}.muted .hollow{stroke:var(--edge)}
.parent{fill:none;stroke:var(--edge);stroke-width:1}
.open{fill:var(--paper);stroke:var(--muted);stroke-width:1.25}
.dots{stroke:var(--muted);stroke-width:2.25;stroke-linecap:round}
.quoted{fill:var(--paper);stroke:var(--accent);stroke-width:1.75}
.target{stroke:var(--accent);stroke-dasharray:5 4}
.break{stroke:var(--muted);stroke-dasharray:1 3}
.undertaking{stroke:var(--edge);stroke-width:.75}
.number{fill:var(--paper);stroke:var(--muted)}
`;

/** The shades of levels, the best first: blues for what counts as favourable, grey, oranges. */
export const LEVEL_MARKS = `
.f1{fill:var(--l5)}.f2{fill:var(--l4)}.f3{fill:var(--l3)}.neutral{fill:var(--l0)}.u3{fill:var(--l2)}.u2{fill:color-mix(in srgb,var(--l2) 50%,var(--l1))}.u1{fill:var(--l1)}
`;

/** How much accent a cell of a heat table holds, the lowest first, in percent. */
const HEAT_SHADES = [5, 14, 24, 34, 45];

/** The marks of the other drawings. */
export const PLOT_MARKS = `
.plot text{font-size:12px;fill:var(--muted)}
.plot .strong{fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.plot .mid{text-anchor:middle}.plot .end{text-anchor:end}
.plot .limit{fill:none;stroke:var(--muted);stroke-width:1.25}.plot .inner{stroke-dasharray:4 3}
.plot .centre{stroke:var(--ink);stroke-width:1}
.plot .unit{fill:var(--paper);stroke:var(--accent);stroke-width:1.5}
.plot .apart{fill:var(--accent);stroke:var(--paper);stroke-width:1.5}
.plot .run{fill:none;stroke:var(--accent);stroke-width:1.25;opacity:.6}
.plot .part{stroke:var(--paper);stroke-width:1}
.plot .small{font-size:11px}
.plot .bold{fill:var(--ink);font-weight:600}.plot .name{fill:var(--ink)}.plot .text{font-size:13px}.plot .tiny{font-size:10.5px}
.plot .range{stroke:var(--accent);stroke-width:2.5;opacity:.55}.plot .rule{stroke:var(--hair)}
.plot .pulled{fill:var(--paper);stroke:var(--accent);stroke-width:1.5}
.plot .tie{fill:var(--tint)}.plot .edge{fill:var(--accent)}.plot .accent{fill:var(--accent)}
.plot .cell{stroke:var(--paper);stroke-width:2}.plot .h text{fill:var(--ink)}
${HEAT_SHADES.map((share, i) => {
  const colour = `color-mix(in srgb,var(--accent) ${share}%,var(--paper))`;
  return `.h${i}{background:${colour};fill:${colour}}`;
}).join("")}
`;

/** The colours of a chart by itself: it is on paper, whatever the reader's screen, and goes into reports. */
export const SHEET_INK: Readonly<Record<string, string>> = {
  ...{ paper: "#ffffff", ink: "#1c2b33", muted: "#4a5a62", hair: "#d3cfc5", edge: "#848b8b" },
  ...{ accent: "#0b6e75", band: "#0b6e7526", tint: "#0b6e7516" },
  ...{ l5: "#0b4f8a", l4: "#3f83bd", l3: "#9cc3e2", l0: "#95938c", l2: "#f0a868", l1: "#c2571a" },
};

/** Programs that draw SVG without being browsers know neither custom properties nor mixed colours. */
export const CHART_SHEET_STYLE = plainColours(
  `
svg{font-family:"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;font-variant-numeric:tabular-nums}
svg:lang(en){font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
.sheet{fill:var(--paper)}
.kick{font-size:14px;font-weight:600;fill:var(--accent)}
.title{font-size:20px;font-weight:600;fill:var(--ink)}
.note{font-size:12px;fill:var(--muted)}
${CHART_MARKS}${LEVEL_MARKS}${PLOT_MARKS}`,
  SHEET_INK,
).replaceAll("\n", "");

/** The page of a chart alone, which may stand in another site's page. */
export const CHART_PAGE = `
.alone{max-width:60rem;padding:1rem clamp(.75rem,3vw,1.5rem)}
.alone h1{font-size:clamp(1.15rem,1rem + 1vw,1.6rem);line-height:1.4}
.alone h1{margin-bottom:.75rem;word-break:normal}
.alone .data{margin-top:1rem}
.embed{margin-top:2rem;border-top:1px solid var(--hair)}.embed h2{margin-top:1rem;font-size:1rem}
.embed .name{font-size:.9rem;color:var(--muted)}
.embed textarea{display:block;width:100%;margin:.35rem 0 0;padding:.6rem .75rem;font:.85rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;color:inherit;background:none;border:1px solid var(--edge);border-radius:2px;resize:vertical;overflow-wrap:anywhere;field-sizing:content}
.embed button{margin:.5rem 0 0;padding:.35rem 1rem;font:inherit;color:var(--accent);background:none;border:1px solid var(--accent);border-radius:2px;cursor:pointer}
@media print{.embed{display:none}}
@media(min-width:40rem){.alone .trend-svg.wide{display:block}.alone .trend-svg.narrow{display:none}}
`;
