import { ADMIN_TOP } from "./admin.ts";
import { HELP, PAPER, SELECT, TOKENS } from "./tokens.ts";

const FRAME = `
main{max-width:60rem;margin:0 auto;padding:clamp(1.5rem,4vw,3rem) clamp(1rem,4vw,3rem) 4rem}
h1{font-size:2rem;line-height:1.4;font-weight:600;margin:0;text-wrap:balance}
h2{font-size:1.25rem;font-weight:600;margin:3.5rem 0 .25rem;padding-top:1.25rem;border-top:1px solid var(--hair)}
h3{font-size:1rem;font-weight:600;margin:2rem 0 .25rem}
p{margin:.35rem 0 0;max-width:38em}
:lang(en) p{max-width:44rem}
.sub,.hint{color:var(--muted)}
.hint{font-size:.9rem;margin:.25rem 0 0}
.faults,.told{margin:1.5rem 0 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--warn);max-width:52rem}
.told{border-color:var(--accent)}
.faults h2{font-size:1rem;margin:0;padding:0;border:0;color:var(--warn)}
.faults ul,.plain{list-style:none;margin:.35rem 0 0;padding:0}
.faults li,.plain li{padding:.2rem 0;display:flex;gap:0 1rem}
.faults b,.plain b{flex:none;min-width:5rem;font-weight:600}
`;

const FORMS = `
form{margin:0}
.ask{margin:1.25rem 0 0;max-width:36rem}
.ask.wide{max-width:none}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:0 2rem;align-items:start;max-width:52rem}
.rows{display:flex;gap:0 1.5rem}
label,.label{display:block;font-weight:600;margin:0 0 .25rem}
.tick{display:flex;gap:.5rem;align-items:center;font-weight:400;margin:0;min-height:2.75rem}
.tick input{width:1.25rem;height:1.25rem;flex:none;margin:0;accent-color:var(--accent)}
input[type=text],input[type=number],input[type=month],textarea,select{font:inherit;color:inherit;background:transparent;border:1px solid var(--edge);border-radius:.4rem;padding:.55rem .75rem;min-height:2.75rem;width:100%;max-width:100%}
input[type=number]{width:6rem}
input[type=file]{font:inherit;max-width:100%;padding:.5rem 0}
input[type=file]::file-selector-button{font:inherit;color:inherit;background:transparent;border:1px solid var(--edge);border-radius:.4rem;padding:.5rem 1rem;margin-right:1rem;cursor:pointer}
textarea{display:block;min-height:8rem;resize:vertical;line-height:1.6}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.5rem;border:1px solid var(--accent);border-radius:.4rem;background:var(--accent);color:var(--on-accent);cursor:pointer}
button.quiet{background:transparent;color:var(--accent)}
.go{margin:1.75rem 0 0;display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center}
details{margin:1.25rem 0 0}
summary{cursor:pointer;padding:.5rem 0;font-weight:600}
.acts{margin-top:2rem;border-top:1px solid var(--hair)}
.acts details{margin:0;border-bottom:1px solid var(--hair);padding:.35rem 0}
.acts details[open]{padding-bottom:1.5rem}
`;

const TABLES = `
.scroll{overflow-x:auto;margin:1rem 0 0}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;font-weight:400;padding:.5rem 1.25rem .5rem 0;border-bottom:1px solid var(--hair);vertical-align:top}
thead th{color:var(--muted);font-size:.85rem;white-space:nowrap}
.scroll td:not(:last-child){white-space:nowrap}
td.figure,th.figure{text-align:right;white-space:nowrap}
td.cell{color:var(--muted);white-space:nowrap}
td small{display:block;color:var(--muted);font-size:.85rem}
.changed td:last-child b{color:var(--warn)}
td b{font-weight:600}
.columns td{vertical-align:top}
.columns th[scope=row]{font-weight:600;min-width:8rem;padding-top:1.1rem}
.columns select{min-width:11rem}
.big{font-size:1.25rem;margin:.75rem 0 0}
.tree{list-style:none;margin:1.5rem 0 0;padding:0;border-top:1px solid var(--hair);--step:clamp(.75rem,3vw,1.75rem)}
${[1, 2, 3, 4, 5, 6].map((depth) => `.depth-${depth} p{padding-left:calc(${depth} * var(--step))}`).join("")}
.tree p{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline;margin:0;padding:.45rem 0;border-bottom:1px solid var(--hair);max-width:none}
.tree a{padding:.15rem 0}
.tree span{color:var(--muted);font-size:.85rem}
.tree span:last-child{margin-left:auto}
.crumbs{display:flex;gap:0 1.5rem;color:var(--muted);margin:0 0 .5rem}
@media(max-width:44rem){.columns,.columns tbody,.columns tr,.columns td,.columns th{display:block}.columns thead{position:absolute;left:-99rem}.columns tr{padding:.75rem 0;border-bottom:1px solid var(--hair)}.columns td,.columns th[scope=row]{border:0;padding:.2rem 0}h1{font-size:1.5rem}}
`;

/** The style of the pages for units and tables. */
export const TABLES_STYLE = TOKENS + ADMIN_TOP + FRAME + FORMS + TABLES + SELECT + HELP + PAPER;
