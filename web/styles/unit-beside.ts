/** What stands beside a unit's trend: rates on one axis, scores, the chain, an appraisal, a spot check. */
export const UNIT_BESIDE = `
.defs .hair{stroke:var(--hair);stroke-width:1}.defs .zero{stroke:var(--muted)}
.figures{--cols:minmax(9rem,16rem) minmax(0,1fr) 4rem 7rem 6.5rem}
.figures .label{padding:.4rem 0;text-wrap:balance}
.figures .label a{padding:0}
.figures .none{grid-column:2/-1}
.rates .note,.chain .note{margin-top:.5rem}
.rates h3{margin-top:2.25rem}
.scores{margin-top:1rem;max-width:44rem}
.scores a{text-decoration-color:var(--hair)}
.scores tbody:not(:last-child) tr:last-child>*{border-bottom:0}
.group th{color:var(--muted);padding-top:1rem}
tbody:first-of-type .group th{padding-top:.4rem}
.chain .sub{margin-bottom:.75rem}
.chain{--of:5em}:lang(en) .chain{--of:6.5em}
.chain td{white-space:nowrap}.share svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.chain td:last-child{width:60%}.chain thead th:last-child{padding-right:calc(var(--of)*.9 + .9rem)}
.share{display:flex;gap:1.5rem;align-items:center}
.share svg{flex:1;min-width:0;height:.5rem}
.share span{flex:none;margin-left:auto;min-width:calc(var(--of) + 3rem)}
.share small{color:var(--muted);font-size:.9em;display:inline-block;width:var(--of);text-align:left;padding-left:.4rem}
.chain .in{fill:var(--accent);opacity:.55}.chain .out{fill:var(--edge);opacity:.55}
.part th,.part td{border-top-color:transparent;color:var(--muted)}
.part th:first-child{padding-left:1.25rem}
.appraisal .sub,.appraisal table{max-width:44rem}.appraisal .pairs{margin-bottom:.75rem}
@media(max-width:44rem){
.figures .label{grid-column:1/3;grid-row:1}.figures .none{grid-column:1/-1;grid-row:2}.figures i:last-child{grid-column:2/-1}
.share svg{display:none}.chain td:last-child{width:auto}:lang(en) .chain{--of:5.9em}.share span{min-width:0}
}
`;
