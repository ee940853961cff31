import { TOKENS } from "./tokens.ts";

const DOCS = `
.top{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;padding:.75rem clamp(1rem,4vw,3rem);border-bottom:1px solid var(--hair);font-size:.9rem;color:var(--muted)}
.top a{display:inline-block;padding:.35rem 0}
.top .mark{display:flex;gap:.5rem;align-items:center;color:var(--ink);font-weight:600;text-decoration:none}
.top .other{margin-left:auto}
main{max-width:60rem;margin:0 auto;padding:clamp(1.5rem,4vw,3rem) clamp(1rem,4vw,3rem) 4rem}
h1{font-size:2rem;line-height:1.4;font-weight:600;margin:0}
h2{font-size:1.5rem;font-weight:600;margin:4rem 0 0;padding-top:1rem;border-top:1px solid var(--hair)}
h3{font-size:1rem;font-weight:600;margin:2.5rem 0 .25rem;overflow-wrap:anywhere;scroll-margin-top:1rem}
h4{font-size:.9rem;font-weight:600;margin:1rem 0 .25rem;color:var(--muted)}
p{margin:.25rem 0;max-width:44rem}
.sub{color:var(--muted);margin-top:.75rem}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.9em}
pre{margin:.35rem 0 0;padding:.75rem 0 .75rem 1rem;border-left:2px solid var(--hair);white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.5}
.contents{columns:20rem;column-gap:3rem;margin:2.5rem 0 0;font-size:.9rem}
.contents div{break-inside:avoid;margin:0 0 1rem}
.contents p{margin:0;font-weight:600}
.contents ul{list-style:none;margin:0;padding:0}
.contents a{display:block;padding:.3rem 0;text-decoration-color:var(--hair);overflow-wrap:anywhere}
.method{color:var(--accent);font-weight:600}
.official{margin-left:.75rem;color:var(--muted);font-weight:400;font-size:.9rem;white-space:nowrap}
.official::before{content:"· "}
dl{display:grid;grid-template-columns:minmax(6rem,auto) minmax(0,1fr);gap:.15rem 1.5rem;margin:0}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere}
.place{color:var(--muted);font-size:.9rem;margin-left:1rem;white-space:nowrap}
@media(max-width:36rem){.place{display:block;margin-left:0}}
@media print{.contents{display:none}}
`;

export const DOCS_STYLE = TOKENS + DOCS;
