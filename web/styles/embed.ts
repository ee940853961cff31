import { TOKENS } from "./tokens.ts";

/** The page for webmasters: one column of text with the code to copy. */
export const EMBED_STYLE = `${TOKENS}
.top{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;padding:.75rem clamp(1rem,4vw,3rem);border-bottom:1px solid var(--hair);font-size:.9rem;color:var(--muted)}
.top a{display:inline-block;padding:.35rem 0}
.top .mark{display:flex;gap:.5rem;align-items:center;color:var(--ink);font-weight:600;text-decoration:none}
.top .other{margin-left:auto}
main{max-width:50rem;margin:0 auto;padding:clamp(1.5rem,4vw,3rem) clamp(1rem,4vw,3rem) 4rem}
h1{font-size:2rem;line-height:1.4;font-weight:600;margin:0;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.4;font-weight:600;margin:3.5rem 0 0;padding-top:1rem;border-top:1px solid var(--hair)}
h3,.name{display:block;font-size:1rem;font-weight:600;margin:2rem 0 0}
p{margin:.5rem 0 0;max-width:38em}
.kick,.sub{color:var(--muted)}
.kick{margin:0 0 .25rem}
.warn{padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--warn)}
.sites{list-style:none;margin:.75rem 0 0;padding:0}
.sites li{padding:.5rem 0;border-top:1px solid var(--hair);overflow-wrap:anywhere}
.sites li:last-child{border-bottom:1px solid var(--hair)}
:root code,:root textarea,:root .sites li{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.875rem}
textarea{display:block;width:100%;margin:.5rem 0 0;padding:.75rem .9rem;line-height:1.6;color:inherit;background:none;border:1px solid var(--edge);border-radius:.5rem;resize:vertical;white-space:pre-wrap;overflow-wrap:anywhere;field-sizing:content}
textarea:focus-visible{outline-offset:0}
textarea+button{min-height:2.75rem;margin:.5rem 0 0;padding:.4rem 1.25rem;font:inherit;font-weight:600;color:var(--accent);background:none;border:1px solid var(--accent);border-radius:.5rem;cursor:pointer}
table{width:100%;border-collapse:collapse;margin:.75rem 0 0}
th,td{padding:.6rem 1rem .6rem 0;border-bottom:1px solid var(--hair);text-align:left;vertical-align:top}
thead th{font-size:.875rem;font-weight:400;color:var(--muted)}
tbody th{font-weight:400;white-space:nowrap}
.words{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.words code{white-space:nowrap}
.shown{margin:1rem 0 0}
@media(max-width:36rem){thead{position:absolute;left:-99rem}table,tbody{display:block}tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--hair)}tbody th,td{display:block;padding:0;border:0}}
@media print{.shown,textarea+button{display:none}}
`;
