import { ADMIN_STYLE } from "./admin.ts";

/** The pages on which staff type in sheets: what was saved, questions with their keys, and one narrow box beside each. */
export const ENTRY_STYLE = `${ADMIN_STYLE}
.said{margin:1.25rem 0 1.5rem;padding:.75rem 0 .85rem 1rem;border-left:3px solid var(--accent);max-width:44rem}
.said p{margin:0}
.said .mark{font-size:1.5rem;font-weight:600;line-height:1.4}
.said a{color:var(--accent)}
.keyed{margin:1.75rem 0 0;padding:0;border:0;max-width:44rem}
.keyed form{margin:0}
.sheet .ask{margin:0;padding:1.1rem 0 1.2rem;border-top:1px solid var(--hair)}
.sheet .ask>label,.sheet legend{display:block;font-weight:600;margin:0;padding:0}
.sheet fieldset.ask>legend{float:left;width:100%}
.sheet fieldset.ask>legend+*{clear:both;padding-top:.3rem}
.sheet .no{display:inline-block;min-width:1.6em;color:var(--accent)}
.sheet .opt{color:var(--muted);font-weight:400;font-size:.9rem;margin-left:.6em}
.keys{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin:.3rem 0 0;padding:0;list-style:none;color:var(--muted)}
.keys kbd{font:inherit;font-weight:600;color:var(--ink);margin-right:.4em}
.type{display:flex;flex-wrap:wrap;gap:.35rem 1rem;align-items:center;margin:.55rem 0 0}
.type label{flex:0 0 auto}
.type input{width:7rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.4rem;background:var(--paper);color:var(--ink);font:inherit;font-size:1.25rem;line-height:1.4;text-transform:uppercase}
.type input.wide{width:100%;max-width:30rem;font-size:1rem;text-transform:none}
.type textarea{width:100%;min-height:5.5rem;padding:.6rem .75rem;border:1px solid var(--edge);border-radius:.4rem;background:var(--paper);color:var(--ink);font:inherit;resize:vertical}
.type output{color:var(--accent);font-weight:600}
.type output.bad{color:var(--warn)}
.type .hint{color:var(--muted);font-size:.9rem}
.type.bad input,.type.bad textarea{border:2px solid var(--warn)}
.rows .type{display:grid;grid-template-columns:minmax(0,12rem) auto minmax(0,1fr);gap:.25rem 1rem}
.type+.keys{margin-top:1rem}
.more .type{margin-top:.7rem}
@media(max-width:30rem){.rows .type{grid-template-columns:minmax(0,1fr) auto}.rows .type output{grid-column:1/-1}}
.keyed .note{margin-bottom:.75rem}
.keyed>.field{margin-bottom:1.75rem}
.field input+.note{margin-top:.4rem}
.counts4{margin-top:.75rem;align-items:end;display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:0 1.5rem;max-width:44rem}
.field input.short{max-width:9rem}
table.stack{--name:9rem}
.agree{display:flex;gap:.75rem;align-items:flex-start;margin:.75rem 0 0}
.away{margin-top:3.5rem;padding-top:1.5rem;border-top:1px solid var(--hair);max-width:44rem}
.away h2{margin-top:0}
`;
