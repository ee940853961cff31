/** The one palette, type and rhythm of all pages: paper, ink, one accent; levels from blue over grey to orange. */
export const TOKENS = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c2b33;--muted:#55656d;--hair:#d3cfc5;--edge:#848b8b;--accent:#0b6e75;--on-accent:#fff;--tint:#0b6e7516;--warn:#a3410f;--l5:#0b4f8a;--l4:#3f83bd;--l3:#9cc3e2;--l0:#95938c;--l2:#f0a868;--l1:#c2571a;--on-dark:#fff;--on-light:#17242b}
@media(prefers-color-scheme:dark){:root{--paper:#12191d;--ink:#e9e6de;--muted:#a3b0b6;--hair:#39444a;--edge:#74828a;--accent:#5cc0c7;--on-accent:#0d1b1d;--tint:#5cc0c726;--warn:#f2a56b;--l5:#3f8fd6;--l4:#79b4e4;--l3:#b9d8ef;--l0:#8d9092;--l2:#f5b981;--l1:#df7a38;--on-dark:#0d1b1d;--on-light:#0d1b1d}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#3d474c;--hair:#b8b8b8;--edge:#848b8b;--accent:#0b6e75;--on-accent:#fff;--tint:#fff;--warn:#000;--l5:#0b4f8a;--l4:#3f83bd;--l3:#9cc3e2;--l0:#95938c;--l2:#f0a868;--l1:#c2571a;--on-dark:#fff;--on-light:#17242b}}
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;-webkit-tap-highlight-color:transparent}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 "PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;font-variant-numeric:tabular-nums}
:lang(en){font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
html:lang(en) body{line-height:1.5}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.25em}
a:hover{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.skip{position:absolute;left:-99rem;top:0;z-index:9;padding:.75rem 1.25rem;background:var(--paper);color:var(--accent)}
.skip:focus{left:0}
.strip{margin:0;padding:.4rem 1.25rem;border-bottom:1px solid var(--hair);color:var(--muted);font-size:.9375rem;text-align:center}
@media print{.skip,nav,button,.button,.top .other,.top .other~*{display:none!important}a{text-decoration:none}}
`;

/** Lines that open to more, on all pages of officials. */
export const HELP = `
.help{margin:.75rem 0 0;max-width:44rem}
.help summary{font-weight:400;color:var(--accent);padding:.35rem 0}
.help p,.help li{color:var(--muted);margin:.35rem 0 0;max-width:42em}
.help ol,.help ul,.help dl{margin:.35rem 0 0;padding-left:1.2rem}
.help dl{padding:0}.help dt{font-weight:600;margin:.6rem 0 0}.help dd{margin:0;color:var(--muted)}
.help .scroll{overflow-x:auto;margin:.75rem 0}
.help .sample{width:auto;margin:0;font-size:.9rem}
.help .sample td{border:1px solid var(--hair);padding:.3rem .75rem;white-space:nowrap;color:var(--ink)}
`;

/** A list to choose from, with the arrow clear of long names; after what else styles fields. */
export const SELECT = `
select,.field select{appearance:none;-webkit-appearance:none;padding-right:2.4rem;background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 8'%3E%3Cpath d='m1 1 5 5 5-5' fill='none' stroke='%237f8c92' stroke-width='2'/%3E%3C/svg%3E") right .9rem center/.75rem no-repeat}
option{background:var(--paper);color:var(--ink)}
`;

/** Officials' pages on a sheet of A4: the text alone, no row or question torn apart. */
export const PAPER = `
@media print{
@page{size:A4;margin:16mm 15mm}
html{font-size:10.5pt}
.top,.strip{padding:0 0 .4rem}.strip{text-align:left}
main,main:is(.wide,.inside){max-width:none;padding:1.25rem 0 0}
h1,h2,h3,legend,summary,thead{break-after:avoid}
tr,li,dl>div,.field,.choice,.ask,figure{break-inside:avoid}
thead{display:table-header-group}
.acts,.link-acts,.help:not([open]){display:none}
}
`;
