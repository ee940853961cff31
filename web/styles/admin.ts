import { HELP, PAPER, SELECT, TOKENS } from "./tokens.ts";

/** The four entries. */
export const ENTRIES = `
.entries{display:flex;gap:clamp(1rem,4vw,2.5rem);margin:0;padding:0 clamp(1rem,4vw,3rem);list-style:none;border-bottom:1px solid var(--hair)}
.entries a{display:block;padding:.8rem 0 .7rem;border-bottom:3px solid transparent;text-decoration:none}
.entries a[aria-current]{border-color:var(--accent);font-weight:600}
`;

/** The officials' frame: who is signed in, and the four entries. */
export const ADMIN_TOP = `${ENTRIES}
.top{display:flex;flex-wrap:wrap;gap:.25rem clamp(.75rem,2vw,1.5rem);align-items:center;padding:.75rem clamp(1rem,4vw,3rem);border-bottom:1px solid var(--hair);font-size:.9rem;color:var(--muted)}
.top a{display:inline-block;padding:.35rem 0}
.top .mark{display:flex;gap:.5rem;align-items:center;color:var(--ink);font-weight:600;text-decoration:none}
.top .other{margin-left:auto}
.top form,.top button{margin:0}
.standing{margin:0;padding:.6rem clamp(1rem,4vw,3rem);border-bottom:1px solid var(--hair);color:var(--warn)}
.top button{padding:.35rem 0;border:0;background:none;color:inherit;font:inherit;font-weight:400;min-height:0;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.25em;cursor:pointer}
`;

const FRAME = `
main{max-width:60rem;margin:0 auto;padding:clamp(1.5rem,4vw,3rem) clamp(1rem,4vw,3rem) 4rem}
h1{font-size:clamp(1.5rem,1.2rem + 1.5vw,2rem);line-height:1.35;font-weight:600;margin:0;text-wrap:balance;max-width:25em}
h2{font-size:1.25rem;font-weight:600;margin:2.5rem 0 .5rem}
.crumbs{color:var(--muted);margin:0 0 .5rem}
.kick{color:var(--accent);margin:0 0 .5rem;font-weight:600}
.sub{color:var(--muted);margin:.5rem 0 0;max-width:38em}
.note{color:var(--muted);font-size:.9rem;margin:.35rem 0 0;max-width:42em}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.75rem 2rem;margin:0 0 1.5rem}
`;

const LISTS = `
.due{list-style:none;margin:1.5rem 0 0;padding:0;border-top:1px solid var(--hair);max-width:44rem}
.due li{border-bottom:1px solid var(--hair)}
.due{--step:clamp(.9rem,4vw,1.75rem)}.due .d1{padding-left:var(--step)}.due .d2{padding-left:calc(2*var(--step))}.due .d3{padding-left:calc(3*var(--step))}
.due a,.due p{display:block;margin:0;padding:.9rem 0;text-wrap:pretty}
.due a{text-decoration-color:var(--hair)}
.due .two{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem}
.first{margin:.75rem 0 0;padding-left:1.4rem;max-width:44rem}
.first li{padding:.35rem 0 .35rem .35rem;text-wrap:pretty}
.batches{list-style:none;margin:.75rem 0 0;padding:0;border-top:1px solid var(--hair);max-width:44rem}
.batches li{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 1.5rem;padding:.6rem 0;border-bottom:1px solid var(--hair)}
.batches form{margin:0}
h3{font-size:1rem;font-weight:600;margin:2rem 0 .25rem}
.turnout{margin:.5rem 0 0;border-top:1px solid var(--hair);max-width:44rem}
.turnout div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;padding:.6rem 0;border-bottom:1px solid var(--hair)}
.turnout dd{margin:0}.turnout .note{margin:0}
.plain-list{list-style:none;margin:.25rem 0 0;padding:0}
.plain-list li{padding:.3rem 0}
table{border-collapse:collapse;width:100%;margin:1.5rem 0 0}
th,td{text-align:left;vertical-align:top;padding:.7rem 1.5rem .7rem 0;border-bottom:1px solid var(--hair)}
th{font-weight:400;font-size:.9rem;color:var(--muted)}
td:last-child,th:last-child{padding-right:0}
table+:is(.note,.sub),.scroll+:is(.note,.sub){margin-top:.9rem}
td.code{font-variant-numeric:tabular-nums;letter-spacing:.04em;white-space:nowrap}
.link-acts{display:flex;flex-wrap:wrap;gap:0 1.25rem;align-items:baseline}
.link-acts button.plain{padding:0}
.link-acts form{display:flex;gap:1.25rem;margin:0}
.quiet{color:var(--muted)}
.handed{margin:1.5rem 0 0}
.handed dt{color:var(--muted)}.handed dd{margin:0 0 1rem;font-weight:600;overflow-wrap:anywhere}
.handed .large{font-size:clamp(1.5rem,7.2vw,2rem);letter-spacing:.04em;white-space:nowrap}
.qr{width:12rem;margin:1rem 0 0;padding:.75rem;background:#fff}.qr svg{display:block;width:100%;height:auto}
@media(min-width:44rem){table.stack th,.days{white-space:nowrap}}
.counts{display:flex;flex-wrap:wrap;gap:0 1rem}
.counts span{white-space:nowrap}
@media(max-width:44rem){table.stack,table.stack tbody,table.stack tr,table.stack td{display:block}table.stack thead{position:absolute;left:-99rem}table.stack tr{border-bottom:1px solid var(--hair);padding:.6rem 0}table.stack td{border:0;padding:.1rem 0}table.stack td[data-name]{position:relative;padding-left:var(--name,7rem)}table.stack td[data-name]::before{content:attr(data-name);position:absolute;left:0;width:calc(var(--name,7rem) - .5rem);color:var(--muted);font-size:.9rem}}
`;

const FORMS = `
form{margin:1.5rem 0 0}
fieldset{border:0;margin:0 0 2rem;padding:0;min-width:0}
legend{font-weight:600;padding:0;margin:0 0 .6rem}
.choice{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .9rem;align-items:start;padding:.85rem 1rem;border:1px solid var(--hair);margin-top:-1px;cursor:pointer}
.choice:first-of-type{border-radius:.5rem .5rem 0 0}
.choice:last-of-type{border-radius:0 0 .5rem .5rem}
.choice:has(:checked){background:var(--tint);border-color:var(--accent);position:relative;z-index:1}
.choice b{font-weight:600}
.choice small{display:block;color:var(--muted);font-size:.9rem}
input[type=radio],input[type=checkbox]{appearance:none;-webkit-appearance:none;flex:none;width:1.25rem;height:1.25rem;margin:.2rem 0 0;border:2px solid var(--edge);background:var(--paper);cursor:pointer}
input[type=radio]{border-radius:50%}
input[type=checkbox]{border-radius:.25rem;position:relative}
input[type=radio]:checked{border:.4rem solid var(--accent)}
input[type=checkbox]:checked{border-color:var(--accent);background:var(--accent)}
input[type=checkbox]:checked::after{content:"";position:absolute;left:.3rem;top:.05rem;width:.4rem;height:.7rem;border:solid var(--on-accent);border-width:0 .16rem .16rem 0;transform:rotate(45deg)}
.picks{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:1rem 0;padding:0;list-style:none;color:var(--accent)}
.picks a{display:inline-block;padding:.35rem 0}
.tree{margin:0 0 2rem;padding:0;list-style:none;border-top:1px solid var(--hair)}
.tree label:has(>b){flex-wrap:wrap}
.tree label{display:flex;gap:0 .75rem;align-items:flex-start;padding:.55rem 0;border-bottom:1px solid var(--hair);cursor:pointer}
.tree label>b{flex:1 1 55%;min-width:0;font-weight:400}
.tree{--step:clamp(.9rem,4vw,1.75rem)}.tree .d1{padding-left:var(--step)}.tree .d2{padding-left:calc(2*var(--step))}.tree .d3{padding-left:calc(3*var(--step))}
.tree .quiet{margin-left:auto;padding-left:1rem;white-space:nowrap}
.tree.narrow{max-width:30rem;margin-top:.75rem}
td small{display:block;font-size:.9rem}
form .help{margin:-1.25rem 0 1.75rem}
.field{margin:0 0 1.25rem;max-width:30rem}
.field label{display:block;font-weight:600}
.field .note{margin:0 0 .3rem}
.field input,.field textarea,.field select{display:block;width:100%;margin-top:.35rem;padding:.6rem .75rem;border:1px solid var(--edge);border-radius:.4rem;background:var(--paper);color:var(--ink);font:inherit}
.field select{max-width:100%;text-overflow:ellipsis}
.field input+.note{margin:.35rem 0 0}
.field option{background:var(--paper);color:var(--ink)}
.field textarea{min-height:5.5rem;resize:vertical}
.field.bad input,.field.bad textarea{border-color:var(--warn);border-width:2px}
.wrong{color:var(--warn);margin:.3rem 0 0}
.pair{display:flex;flex-wrap:wrap;gap:0 2rem;max-width:30rem}
.pair .field{flex:1 1 11rem}
.choice:has(:disabled){color:var(--muted);cursor:default}
.choice :disabled{cursor:default;opacity:.5}
.address{display:flex;flex-wrap:wrap;gap:.1rem .75rem;align-items:center;max-width:44rem;margin:.75rem 0 0}
.address label{flex:0 0 100%}
.address textarea{flex:1 1 14rem;min-width:0;padding:.6rem .75rem;border:1px solid var(--edge);border-radius:.4rem;background:var(--paper);color:var(--ink);font:inherit;font-size:.9rem;resize:none;overflow-wrap:anywhere;field-sizing:content}
.address button{flex:none;padding:.6rem 1.1rem;background:none;color:var(--accent)}
.errors{margin:1.5rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--warn)}
.errors p{margin:0;font-weight:600}
.errors ul{margin:.25rem 0 0;padding-left:1.2rem}
.acts{display:flex;flex-wrap:wrap;gap:1rem 1.5rem;align-items:center;margin:2rem 0 0}
button,.button{display:inline-block;padding:.7rem 1.5rem;border:1px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
a.button:hover{color:var(--on-accent)}
button.second,.button.second{background:none;color:var(--accent)}
button.plain{padding:.35rem 0;border:0;background:none;color:inherit;font-weight:400;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.25em}
details{margin:0 0 2rem}
summary{cursor:pointer;font-weight:600;padding:.5rem 0}
.steps{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;margin:0 0 1.75rem;padding:0;list-style:none;color:var(--muted);font-size:.9rem;counter-reset:step}
.steps li{counter-increment:step}
.steps li::before{content:counter(step) " "}
.steps [aria-current]{color:var(--accent);font-weight:600}
.estimate{margin:2rem 0 0;padding:1.25rem 0;border-block:1px solid var(--hair);max-width:44rem}
.estimate h2{margin:0 0 .5rem}
.estimate p{margin:.35rem 0 0;text-wrap:pretty}
.estimate .note{margin-top:.75rem}
.estimate button.plain{color:var(--accent);margin-left:.75rem}
`;

/** The officials' pages: the frame with its four entries, lists, and forms. */
export const ADMIN_STYLE = TOKENS + ADMIN_TOP + FRAME + LISTS + FORMS + SELECT + HELP + PAPER;
