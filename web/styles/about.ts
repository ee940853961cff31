import { UNIT_STYLE } from "./unit.ts";

/** The page that tells where a figure comes from. */
export const ABOUT_STYLE = `${UNIT_STYLE}
.told .plain{list-style:none;margin:0;padding:0}
.told .plain li+li{margin-top:.25rem}
.counted{max-width:40rem;margin:1.25rem 0 1.75rem}
.counted table{width:100%}
.counted td,.counted th{vertical-align:baseline}
.counted .off th,.counted .off td{color:var(--muted)}
.counted .sum th,.counted .sum td{border-top:2px solid var(--edge);font-weight:600}
.figure small span{white-space:nowrap}
@media(max-width:44rem){.counted table{font-size:.95rem}}
.counted small{display:inline;font-weight:400;color:var(--muted);font-size:.85rem;margin-left:.6em}
.figure{font-size:1.5rem;margin:.5rem 0 0}
.figure{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .9rem}
.figure small{font-size:1rem;line-height:1.5;color:var(--muted)}
.back{margin:3rem 0 0;color:var(--muted)}
@media print{.back{display:none}}
`;
