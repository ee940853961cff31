import { ADMIN_STYLE } from "./admin.ts";

/** Words as someone wrote them, within a line. */
export const QUOTED_WORDS = `
q{quotes:none}q s{text-decoration-thickness:1px}
.unseen{unicode-bidi:isolate;white-space:nowrap;font-size:.75rem;line-height:1.4;padding:.05rem .35rem;margin:0 .15rem;border:1px solid var(--edge);border-radius:.25rem;color:var(--muted)}
q .verbatim{overflow-wrap:anywhere}
`;

/** The page on which officials record what was promised in public. */
export const UNDERTAKINGS_STYLE = `${ADMIN_STYLE}${QUOTED_WORDS}
.told{margin:1.5rem 0 0;padding:.6rem 0 .6rem 1rem;border-left:3px solid var(--accent)}
.promised{margin:.75rem 0 0;padding:0;list-style:none;border-top:1px solid var(--hair);max-width:48rem}
.promised li{padding:.8rem 0;border-bottom:1px solid var(--hair)}
.promised p{margin:0;text-wrap:pretty;overflow-wrap:anywhere}
.promised details{margin:.35rem 0 0}
.promised summary{display:inline-block;font-weight:400;font-size:.9rem;padding:.35rem 0;color:var(--accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.25em}
.promised form{margin:.5rem 0 .5rem}.promised .acts{margin:1rem 0 0}
.crumbs a+a{margin-left:1rem}
.field.long{max-width:40rem}
.pair{max-width:40rem}
`;
