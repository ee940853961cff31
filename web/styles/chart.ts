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

/** A chart by itself is on paper, whatever the reader's screen: it goes into reports. */
export const CHART_SHEET_STYLE = `
svg{--paper:#fff;--ink:#1c2b33;--muted:#4a5a62;--hair:#d3cfc5;--edge:#848b8b;--accent:#0b6e75;--band:#0b6e7526;font-family:"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;font-variant-numeric:tabular-nums}
.sheet{fill:var(--paper)}
.kick{font-size:14px;font-weight:600;fill:var(--accent)}
.title{font-size:20px;font-weight:600;fill:var(--ink)}
.note{font-size:12px;fill:var(--muted)}
${CHART_MARKS}`.replaceAll("\n", "");

/** The page of a chart alone, which may stand in another site's page. */
export const CHART_PAGE = `
.alone{max-width:60rem;padding:1rem clamp(.75rem,3vw,1.5rem)}
.alone h1{font-size:clamp(1.15rem,1rem + 1vw,1.6rem);line-height:1.4}
.alone h1{margin-bottom:.75rem}
.alone .data{margin-top:1rem}
@media(min-width:40rem){.alone .trend-svg.wide{display:block}.alone .trend-svg.narrow{display:none}}
`;
