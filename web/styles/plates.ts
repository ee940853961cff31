import { TOKENS } from "./tokens.ts";

/** A4 plates, one a sheet; on the screen they stand one below the other on paper of their own. */
export const PLATES_STYLE = `${TOKENS}
@page{size:A4 portrait;margin:0}
.lead{max-width:210mm;margin:0 auto;padding:1.5rem 1.25rem}
.lead h1{font-size:1.5rem;font-weight:600;margin:0}
.lead p{margin:.5rem 0 0;max-width:38em}
.lead .why{color:var(--warn)}
.lead form{margin:1.5rem 0 0}
.lead button{padding:.7rem 1.5rem;border:1px solid var(--accent);border-radius:.5rem;background:none;color:var(--accent);font:inherit;font-weight:600;cursor:pointer}
.plate{position:relative;width:210mm;height:297mm;margin:0 auto 8mm;padding:22mm 24mm 16mm;display:flex;flex-direction:column;background:#fff;color:#1c2b33;overflow:hidden;break-after:page;outline:1px solid var(--hair)}
.plate:last-child{break-after:auto}
.plate .head{display:flex;align-items:center;gap:4mm;font-size:13pt;color:#5a6a72}
.plate .head b{color:#1c2b33;font-weight:600}
.plate .head span:last-child{margin-left:auto;white-space:nowrap}
.plate h2{font-size:36pt;line-height:1.3;margin:14mm 0 4mm;font-weight:600;letter-spacing:.02em;text-wrap:balance;word-break:auto-phrase}
.plate h2:lang(en){font-size:34pt;letter-spacing:0}
.plate .scan{font-size:17pt;margin:0;color:#5a6a72}
.plate .qr{margin:9mm auto 0;width:104mm;height:104mm}
.plate .qr svg{display:block;width:100%;height:100%}
.plate .unit{text-align:center;font-size:21pt;font-weight:600;line-height:1.35;margin:4mm 0 0}
.plate .code{text-align:center;font-size:12.5pt;color:#5a6a72;margin:2mm 0 0;letter-spacing:.04em}
.plate .foot{margin-top:auto;border-top:.3mm solid #cfcbc0;padding-top:4mm;font-size:10.5pt;line-height:1.6;color:#5a6a72}
.plate .foot p{margin:0}
.plate .foot b{color:#1c2b33;font-weight:600}
.plate .foot .who{display:flex;flex-wrap:wrap;gap:0 5mm}
.plate .trial{position:absolute;top:30mm;right:24mm;padding:1mm 5mm;border:.6mm solid #a3410f;color:#a3410f;font-size:22pt;font-weight:600;letter-spacing:.2em}
@media screen and (max-width:210mm){.plate{width:auto;height:auto;min-height:0;margin:0 1.25rem 2rem;padding:1.5rem}.plate h2,.plate h2:lang(en){font-size:1.75rem;margin:2rem 0 .5rem}.plate .qr{width:100%;max-width:16rem;height:auto}.plate .foot{margin-top:2rem}.plate .trial{top:3.5rem;right:1.5rem;font-size:1rem}}
@media print{.lead,.strip{display:none}.plate{margin:0;outline:0}}
`;
