import { TOKENS } from "./tokens.ts";

/** A tablet at a window: one screen at a time, all of it in sight, nothing that scrolls on a tablet. */
export const KIOSK_STYLE = `${TOKENS}
html,body{height:100%}
body{display:flex;flex-direction:column;font-size:1.25rem;overscroll-behavior:none;-webkit-user-select:none;user-select:none;touch-action:manipulation}
main{flex:1;display:flex;min-height:0}
.tongue{flex:1;display:flex;min-width:0}
.screen{flex:1;display:flex;flex-direction:column;gap:clamp(1rem,3vh,2rem);min-width:0;padding:clamp(1rem,3vmin,2rem) clamp(1.25rem,4vmin,3rem)}
header,footer{display:flex;align-items:center;justify-content:space-between;gap:1.5rem}
header b{font-weight:600}
footer{margin-top:auto;padding-top:1rem;border-top:1px solid var(--hair);color:var(--muted);font-size:1rem}
footer p{margin:0;text-wrap:pretty}
h1{margin:0;font-size:clamp(1.75rem,4.4vmin,2.75rem);line-height:1.3;font-weight:600;text-align:center;text-wrap:balance}
h1:focus{outline:0}
button{min-height:3.75rem;padding:.6rem 1.5rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--paper);color:inherit;font:inherit;cursor:pointer;-webkit-user-select:none;user-select:none}
button.main{border-color:var(--accent);background:var(--accent);color:var(--on-accent);font-weight:600}
button.quiet{flex:none;padding:.6rem 1rem;margin:0 -1rem;border:0;background:none;color:var(--muted);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.25em}
header button.quiet{color:var(--ink)}
.faces{flex:1;display:grid;gap:clamp(.6rem,1.6vmin,1.25rem);min-height:0;width:100%;max-width:82rem;margin:0 auto}
.faces button{display:flex;align-items:center;gap:1.25rem;padding:.75rem 1.5rem;border-color:var(--hair);border-radius:.75rem;font-size:clamp(1.4rem,3.4vmin,2rem);font-weight:600;line-height:1.25;text-align:left}
.faces button:active{background:var(--tint);border-color:var(--accent)}
.face{flex:none;width:clamp(3.25rem,11vh,9rem);height:clamp(3.25rem,11vh,9rem);fill:none;stroke:var(--ink);stroke-width:4;stroke-linecap:round;stroke-linejoin:round}
.face .eyes{stroke-width:9}
.face circle{stroke-width:3;fill-opacity:.38}
.f5 circle{fill:var(--l5)}.f4 circle{fill:var(--l4)}.f3 circle{fill:var(--l3)}.f2 circle{fill:var(--l2)}.f1 circle{fill:var(--l1)}
@media(min-aspect-ratio:1/1) and (min-width:50rem){.faces{grid-template-columns:repeat(5,minmax(0,1fr));flex:0 1 26rem;margin:auto}.faces button{flex-direction:column;justify-content:center;gap:clamp(1rem,4vh,2.25rem);padding:1.25rem .75rem;text-align:center}.faces span{min-height:2.5em;display:flex;align-items:center}.face{width:min(100%,9.5rem);height:auto}}
.thanks,.standing,.pin,.panel{align-items:center}
.thanks{justify-content:center}
.thanks fieldset{width:100%;max-width:56rem;margin:0;padding:0;border:0}
legend{width:100%;margin:0 0 1.25rem;padding:0;font-size:clamp(1.25rem,3vmin,1.75rem);text-align:center}
legend small{color:var(--muted);font-size:1.125rem;white-space:nowrap}
.reasons{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:.75rem}
.reasons button{min-height:4.5rem;font-size:1.375rem;text-wrap:balance}
.reasons button[aria-pressed=true]{border-color:var(--accent);background:var(--tint);box-shadow:inset 0 0 0 2px var(--accent)}
.acts{display:flex;flex-wrap:wrap;justify-content:center;gap:1rem;margin:0}
.acts .main{min-width:14rem}
.note,.standing p{margin:0;max-width:40rem;color:var(--muted);font-size:1.125rem;text-align:center;text-wrap:pretty}
.standing header,.standing footer{align-self:stretch}
.standing>div{margin:auto;display:grid;gap:1rem;justify-items:center}
.pin,.panel{justify-content:center}
.typed{margin:0;min-height:1.6em}
.wrong{margin:0;color:var(--warn)}
.pad{display:grid;grid-template-columns:repeat(3,minmax(4.5rem,7rem));gap:.6rem}
.pad button{min-height:4.25rem;padding:.25rem;font-size:1.75rem}
.pad .word{font-size:1.125rem}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1.5rem 3rem;width:100%;max-width:48rem;margin:0}
dl div{border-top:1px solid var(--hair);padding-top:.75rem}
dt{color:var(--muted)}dd{margin:0}dd b{display:block;font-size:3rem;font-weight:600;line-height:1.25}dd small{color:var(--muted);font-size:1rem}
:fullscreen [data-act=whole],html:not(:fullscreen) [data-act=leave]{display:none}
.plain{margin:auto;padding:2rem}
@media(max-width:30rem){header b{font-size:1rem}.face{width:3.25rem;height:3.25rem}.faces button{padding:.5rem 1rem;gap:1rem}.acts{align-self:stretch;flex-direction:column}}
`;
