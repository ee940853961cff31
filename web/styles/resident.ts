import { TOKENS } from "./tokens.ts";

const TYPE = `
body{font-size:1.25rem;overflow-wrap:break-word;overflow-wrap:anywhere}
main{max-width:36rem;margin:0 auto;padding:1.25rem 1.25rem 3rem}
.who{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem 1rem;font-size:1rem;color:var(--muted);margin:0 0 1.75rem}
.who>div{flex:1 1 14rem}
.who b{display:block;color:var(--ink);font-weight:600}
.who h1{font-size:1rem;font-weight:400;margin:0}
.who a,.link{display:inline-block;padding:.35rem 0;margin:-.35rem 0}
.ways{display:flex;flex-wrap:wrap;gap:0 1.1rem;margin:0}
.ways button{width:auto;min-height:0;padding:.35rem 0;margin:-.35rem 0;border:0;background:none;color:inherit;font-weight:400;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.25em}
html[data-big]{font-size:140%}
.big{font-size:2rem;line-height:1.35;font-weight:600;margin:2.5rem 0 1rem;text-wrap:balance}
.lead{margin:0 0 1rem}
.hint,.promise,.opt,.along{font-size:1rem;font-weight:400;color:var(--muted)}
.hint{margin:0 0 .9rem}
.hint:last-child,.after{margin:.5rem 0 0}
.opt{white-space:nowrap}
.trial{margin:0 0 1.75rem;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--accent);font-size:1rem}
.promise{margin:1.25rem 0 0;padding-top:1.25rem;border-top:1px solid var(--hair)}
.promise span,.imprint span{display:block}
.places{list-style:none;margin:2rem 0 2.5rem;padding:0}
.places a{display:flex;align-items:center;min-height:4rem;padding:.5rem 1.1rem;margin-top:-1px;border:1px solid var(--hair);color:var(--ink);font-weight:600;text-decoration:none}
.places li:first-child a{border-radius:.5rem .5rem 0 0}
.places li:last-child a{border-radius:0 0 .5rem .5rem}
.places li:only-child a{border-radius:.5rem}
.places a:hover{background:var(--tint)}
.imprint{margin:1rem 0 0;font-size:1rem;color:var(--muted);white-space:pre-line}
`;

const FIELDS = `
fieldset{border:0;margin:0 0 2.5rem;padding:0;min-width:0}
legend,.q{display:block;float:left;width:100%;font-size:1.25rem;line-height:1.45;font-weight:600;padding:0;margin:0 0 .9rem}
.ask>legend,.ask>.q{font-size:1.5rem;line-height:1.4}
legend~*,.q~*{clear:both}
.more{margin-top:-1rem}
.row{clear:both;margin:0 0 1.5rem}
.row:last-child{margin:0}
.row legend{font-size:1.125rem;margin:0 0 .5rem}
.note{margin:0 0 2.5rem;white-space:pre-line}
input[type=radio],input[type=checkbox]{appearance:none;-webkit-appearance:none;flex:none;width:1.5rem;height:1.5rem;margin:0;border:2px solid var(--edge);background:var(--paper);cursor:pointer}
input[type=radio]{border-radius:50%}
input[type=checkbox]{border-radius:.25rem;position:relative}
input[type=radio]:checked{border:.45rem solid var(--accent)}
input[type=checkbox]:checked{border-color:var(--accent);background:var(--accent)}
input[type=checkbox]:checked::after{content:"";position:absolute;left:.4rem;top:.1rem;width:.5rem;height:.9rem;border:solid var(--on-accent);border-width:0 .18rem .18rem 0;transform:rotate(45deg)}
.card{display:block;position:relative;margin-top:-1px}
.card input{position:absolute;left:1.1rem;top:50%;margin-top:-.75rem;z-index:2}
.card span{display:flex;align-items:center;min-height:4rem;padding:.5rem 1.1rem .5rem 3.6rem;border:1px solid var(--hair);position:relative;cursor:pointer}
.card:first-child span{border-radius:.5rem .5rem 0 0}
.card:last-child span{border-radius:0 0 .5rem .5rem}
.card input:checked+span{background:var(--tint);border-color:var(--accent);box-shadow:inset 3px 0 var(--accent);z-index:1}
.card input:focus-visible+span,.chip input:focus-visible+span{outline:3px solid var(--accent);outline-offset:2px;z-index:1}
.card input:focus-visible,.chip input:focus-visible{outline:0}
.chips{display:grid;grid-template-columns:1fr 1fr;grid-template-columns:repeat(auto-fill,minmax(min(100%,9rem),1fr));gap:.6rem}
.chips.roomy{grid-template-columns:repeat(auto-fill,minmax(min(100%,12rem),1fr))}
.chips.levels{grid-template-columns:repeat(auto-fill,minmax(min(100%,8.5rem),1fr));gap:.4rem}
.chips.wide{grid-template-columns:repeat(auto-fill,minmax(min(100%,8.75rem),1fr))}
.chips.numbers{grid-template-columns:repeat(4,1fr);grid-template-columns:repeat(auto-fill,minmax(max(4rem,22%),1fr));gap:.5rem}
.chip{position:relative;display:flex;min-width:0}
.chip input{position:absolute;left:.8rem;top:50%;margin-top:-.75rem;z-index:2}
.chip span{flex:1;display:flex;align-items:center;min-width:0;min-height:3.75rem;padding:.4rem .7rem .4rem 2.95rem;border:1px solid var(--hair);border-radius:.5rem;line-height:1.35;cursor:pointer}
.chip input:checked+span{background:var(--tint);border-color:var(--accent)}
.levels .chip input,.numbers .chip input{left:.55rem;width:1.25rem;height:1.25rem;margin-top:-.625rem}
.levels .chip input{left:.4rem;width:1.125rem;height:1.125rem;margin-top:-.5625rem}
.levels .chip input:checked,.numbers .chip input:checked{border-width:.4rem}
.levels .chip span{padding:.3rem .1rem .3rem 1.85rem}
.numbers .chip span{padding:.3rem 0 .3rem 2.2rem;white-space:nowrap}
.ends{display:flex;justify-content:space-between;gap:1rem;margin:.5rem 0 0;font-size:1rem;color:var(--muted)}
.ends span:last-child{text-align:right}
textarea,select,.line{font:inherit;color:inherit;background-color:transparent;border:1px solid var(--edge);border-radius:.5rem;padding:.7rem .9rem;min-height:3.75rem;max-width:100%}
textarea{display:block;width:100%;min-height:8rem;resize:vertical}
.line{display:block;width:100%}
.short{width:14rem}
.other{margin:.6rem 0 0}
.other label{display:block;font-size:1rem;margin:0 0 .3rem}
.place{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;padding:.5rem 0;border-top:1px solid var(--hair)}
.place:last-child{border-bottom:1px solid var(--hair)}
.place label{flex:1 1 10rem}
select{appearance:none;-webkit-appearance:none;padding-right:2.6rem;background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 8'%3E%3Cpath d='m1 1 5 5 5-5' fill='none' stroke='%237f8c92' stroke-width='2'/%3E%3C/svg%3E") right .9rem center/.8rem no-repeat}
option{background:var(--paper);color:var(--ink)}
textarea:focus-visible,select:focus-visible,.line:focus-visible{outline-offset:0;border-color:var(--accent)}
button{width:100%;min-height:4rem;padding:.5rem 1rem;font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);border:1px solid var(--accent);border-radius:.5rem;cursor:pointer}
button:active{opacity:.85}
`;

const STATES = `
.bad{padding-left:1rem;margin-left:-1.25rem;border-left:.25rem solid var(--warn)}
.error{display:block;margin:0 0 .75rem;font-size:1rem;font-weight:600;color:var(--warn)}
.summary{margin:0 0 2.25rem;padding:1rem 1.1rem;border:2px solid var(--warn);border-radius:.5rem}
.summary h2{font-size:1.25rem;line-height:1.4;margin:0 0 .5rem;text-wrap:balance}
.summary ul{margin:0;padding:0 0 0 1.1em;font-size:1rem}
.summary li{margin:.25rem 0}
.summary a{color:var(--warn)}
.summary span{display:block}
.summary:focus{outline:2px solid var(--warn);outline-offset:0}
.again{margin:2rem 0 0}
.button{display:flex;align-items:center;justify-content:center;min-height:4rem;padding:.5rem 1rem;border:1px solid var(--accent);border-radius:.5rem;color:var(--accent);font-weight:600;text-align:center;text-decoration:none;text-wrap:balance}
details{margin:2.5rem 0 0;padding:.5rem 0 0;border-top:1px solid var(--hair);font-size:1rem}
summary{min-height:3.75rem;display:list-item;padding:1rem 0;color:var(--muted);cursor:pointer}
.code{font-size:1.5rem;letter-spacing:.06em;margin:0 0 .5rem;overflow-wrap:anywhere}
@media(min-width:34rem){main{padding-top:2.5rem}.chips.numbers{grid-template-columns:repeat(6,1fr);grid-template-columns:repeat(auto-fill,minmax(max(4rem,14.5%),1fr))}}
@media(forced-colors:active){input[type=radio]:checked{border-color:Highlight}input[type=checkbox]:checked{forced-color-adjust:none;background:Highlight;border-color:Highlight}.card input:checked+span,.chip input:checked+span{border:2px solid Highlight}button,.button{border:2px solid}}
@media print{body{font-size:12pt}main{max-width:none;padding:0}button,.who a,.again,.skip{display:none}fieldset,.chip,.card{break-inside:avoid}.card span,.chip span{min-height:2.5rem}.card input:checked+span,.chip input:checked+span{box-shadow:none}}
`;

/** Everything the resident's pages look like. */
export const RESIDENT_STYLE = (TOKENS + TYPE + FIELDS + STATES).replaceAll("\n", "");
