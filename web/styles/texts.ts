import { ADMIN_STYLE } from "./admin.ts";
import { QUOTED_WORDS } from "./undertakings.ts";

/** The page on which officials read what people wrote. */
export const TEXTS_STYLE = `${ADMIN_STYLE}
.pick{display:grid;grid-template-columns:5.5em minmax(0,1fr);gap:.25rem 1rem;margin:1.5rem 0 0;max-width:52rem}
.pick dt{color:var(--muted);padding:.35rem 0}
.pick dd{margin:0;display:flex;flex-wrap:wrap;gap:0 1.5rem;min-width:0}
.pick a{display:inline-block;padding:.35rem 0;text-decoration-color:var(--hair)}
.pick [aria-current]{color:var(--accent);font-weight:600;text-decoration-color:currentColor}
.find{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:2rem 0 0;max-width:36rem}
.find label{flex:1 1 10rem;min-width:0;font-weight:600}
.find input{display:block;width:100%;height:3.1rem;margin-top:.35rem;padding:.6rem .75rem;border:1px solid var(--edge);border-radius:.4rem;background:var(--paper);color:var(--ink);font:inherit;font-weight:400}
.find button{height:3.1rem;padding-block:0}
.said+.note{margin-top:.9rem}
.told{margin:2rem 0 0;font-weight:600}
.said{list-style:none;margin:.75rem 0 0;padding:0;border-top:1px solid var(--hair);max-width:44rem}
.said li{padding:.9rem 0;border-bottom:1px solid var(--hair);break-inside:avoid}
.verbatim{display:block;unicode-bidi:isolate;white-space:pre-wrap;overflow-wrap:anywhere}
${QUOTED_WORDS}
.words{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.5rem;margin:.75rem 0 0;padding:0;max-width:52rem}
.words a{display:inline-block;padding:.35rem 0;text-decoration-color:var(--hair)}
.words span{color:var(--muted);font-size:.9rem;margin-left:.4em}
.turn{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:1.25rem 0 0;color:var(--muted)}
.turn a{color:var(--accent)}
@media(max-width:30rem){.pick{grid-template-columns:1fr;gap:0}.pick dd{margin-bottom:.75rem}}
@media print{.find,.turn,.take{display:none}}
`;
