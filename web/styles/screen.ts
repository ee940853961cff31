import { TOKENS } from "./tokens.ts";

/** A screen across a hall: sizes follow the screen, nothing scrolls on a wide one. */
export const SCREEN_STYLE = `${TOKENS}
html{font-size:clamp(1rem,1.5vmin + .35rem,2.4rem)}
body{min-height:100vh;min-height:100dvh;display:flex;flex-direction:column}
main{flex:1;display:grid;gap:2rem 4rem;padding:clamp(1.5rem,5vmin,5rem);grid-template-areas:"head" "figure" "code";align-content:space-between}
header{grid-area:head}
h1{margin:0;font-size:2.25rem;line-height:1.3;font-weight:600;text-wrap:balance}
header p{margin:.25rem 0 0;font-size:1.4rem;color:var(--muted)}
section{grid-area:figure;align-self:center}
section p{margin:0}
.name{font-size:1.75rem}
.big{font-size:clamp(4.5rem,min(30vmin,24vw),24rem);line-height:1.05;font-weight:600;letter-spacing:-.03em;color:var(--accent)}
.big small{font-size:.45em;font-weight:400;letter-spacing:0;margin-left:.08em}
.count{font-size:1.75rem}
.range{font-size:1.25rem;color:var(--muted)}
.wait{font-size:clamp(2.25rem,6vmin,4rem);line-height:1.3;font-weight:600;text-wrap:balance}
.foot{margin:1rem 0 0;max-width:36em;font-size:1rem;color:var(--muted)}
.foot,.wait+.foot{text-wrap:pretty}
section .foot{margin-top:1.25rem}
noscript .foot{padding:0 clamp(1.5rem,5vmin,5rem) 1.5rem;margin:0}
.code{grid-area:code;display:flex;flex-wrap:wrap;align-items:center;gap:1.5rem}
.code svg{display:block;width:clamp(9rem,34vmin,26rem);height:auto;border:1px solid var(--hair)}
.code p{margin:0;display:flex;flex-direction:column;font-size:1.4rem}
.code b{font-weight:600}
.code span{color:var(--muted);font-size:1.1rem;letter-spacing:.04em}
@media(min-aspect-ratio:1/1){main{grid-template:"head head" auto "figure code" 1fr / 1fr auto}.code{flex-direction:column;align-items:flex-start;align-self:center}}
`;
