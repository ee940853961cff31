/** The analyses behind “more”. */
export const UNIT_MORE = `
.more{margin-top:3.5rem;border-top:1px solid var(--hair);padding-top:.75rem}
.more>summary{font-size:1.25rem;font-weight:600;color:var(--ink)}
.more>section:first-of-type h2{margin-top:1.5rem}
.more h2{margin-top:2.5rem}
.more h3{margin-top:2.5rem}
.analysis{margin:.75rem 0 0}
.plot{display:block;width:100%;height:auto;overflow:visible}
.plot.narrow{display:none}
.level-key.narrow{display:none}
.counts td small{display:inline;margin-left:.25em}
.bars{max-width:48rem}.bars td:last-child{width:55%}.bars td span{display:flex;gap:1rem;align-items:center;justify-content:flex-end}.bars svg{flex:1;min-width:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}.bars th[scope=row]{white-space:normal}
.rows em{grid-column:1/-1;font-style:normal;font-size:.85rem;color:var(--accent);padding:.35rem 0 0}
.rows .tied{box-shadow:inset 3px 0 var(--accent);padding-left:.75rem;background:var(--tint)}
.rows .starts:not(:first-child){margin-top:.6rem}
.heat td{text-align:center;padding:.3rem .35rem;border-left:2px solid var(--paper);line-height:1.25}
.heat td small,.shrunk td small{color:inherit;font-size:.75rem}.heat td small{display:block;opacity:.85}
.shrunk td small{color:var(--muted)}
.shrunk th[scope=row],.heat th[scope=row]{white-space:normal;min-width:7.5rem}
.heat thead th+th{text-align:center}.heat abbr{text-decoration:none}
.heat .none{text-align:center!important}
.heat td small{opacity:1}
@media(max-width:44rem){.level-key.narrow{display:flex}.shrunk td small{display:block}.plot.wide{display:none}.plot.narrow{display:block}}
@media print{.plot.wide{display:block}.plot.narrow{display:none}.level-key.narrow{display:none}.plot,.heat{print-color-adjust:exact;-webkit-print-color-adjust:exact}.analysis{break-inside:avoid}.more>summary{display:block;list-style:none}.more:not([open]),.more>p:last-child{display:none}}
`;
