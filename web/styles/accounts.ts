import { ADMIN_TOP } from "./admin.ts";
import { HELP, PAPER, SELECT, TOKENS } from "./tokens.ts";

const FRAME = `
.strip.warn{color:var(--warn);font-weight:600}
main{max-width:34rem;margin:0 auto;padding:clamp(2rem,6vw,4.5rem) clamp(1rem,4vw,2rem) 4rem;overflow-wrap:anywhere}
main:is(.wide,.inside){max-width:60rem;padding:clamp(1.5rem,4vw,3rem) clamp(1rem,4vw,3rem) 4rem}
.inside>*{max-width:36rem}
.inside>.rows{max-width:44rem}
h1{font-size:clamp(1.5rem,1.2rem + 1.5vw,2rem);line-height:1.35;font-weight:600;margin:0;text-wrap:balance}
h2{font-size:1.25rem;font-weight:600;margin:3rem 0 .25rem}
p{margin:.75rem 0 0;text-wrap:pretty}
.sub,.hint,.crumbs{color:var(--muted)}
.crumbs{margin:0 0 .5rem}
.hint{display:block;font-size:.9rem;margin:.1rem 0 .35rem}
pre{margin:1rem 0 0;padding:.75rem 0 .75rem 1rem;border-left:2px solid var(--hair);font:.9rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;white-space:pre-wrap}
`;

const FORMS = `
form{margin:2rem 0 0}
form+p{margin-top:2rem}
form .sub{margin:0 0 1.5rem}
.files{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
form+form{margin-top:2.5rem;padding-top:2rem;border-top:1px solid var(--hair)}
.field{margin:0 0 1.5rem}
.field label,legend{display:block;font-weight:600;margin:0 0 .1rem;padding:0}
input:not([type=checkbox]):not([type=radio]),select,textarea{display:block;width:100%;font:inherit;color:inherit;background-color:transparent;border:1px solid var(--edge);border-radius:.5rem;padding:.6rem .8rem;min-height:3rem}
textarea{min-height:10rem;resize:vertical}
input:focus-visible,select:focus-visible,textarea:focus-visible{outline-offset:0;border-color:var(--accent)}
button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:3rem;padding:.5rem 1.5rem;font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);border:1px solid var(--accent);border-radius:.5rem;cursor:pointer;text-decoration:none}
button.quiet,.button.quiet{color:var(--accent);background:transparent}
button:active{opacity:.85}
.plain{min-height:0;padding:.35rem 0;color:var(--accent);background:none;border:0;font-weight:400;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.25em}
.bad input,.bad select,.bad textarea{border-color:var(--warn)}
.error{display:block;margin:.1rem 0 .35rem;font-weight:600;color:var(--warn)}
.summary{margin:2rem 0 0;padding:.1rem 0 .1rem 1rem;border-left:.25rem solid var(--warn)}
.summary p{margin:0;font-weight:600;color:var(--warn)}
`;

const PASSKEY = `
.passkey{margin:2rem 0 0}
.passkey .sub{font-size:.9rem;margin-top:.5rem}
.oidc{margin:1.5rem 0 0}
.or{margin:2.5rem 0 1rem;padding-top:1.5rem;border-top:1px solid var(--hair);color:var(--muted)}
.or+form{margin-top:1rem;padding-top:0;border:0}
`;

const LISTS = `
.grants,.rows{list-style:none;margin:1.5rem 0 0;padding:0;border-top:1px solid var(--hair)}
.grants li,.rows>li{padding:.6rem 0;border-bottom:1px solid var(--hair)}
.grants small,.rows small{color:var(--muted);font-size:.9rem;margin-left:.75rem}
.who>li{display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline}
.who small{margin:0}
`;

const SHEET = `
.remark{margin:1.5rem 0 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--accent)}
.remark p{margin:.25rem 0}
.inline{display:flex;justify-content:space-between;gap:1rem;align-items:center;margin:0!important;padding:0!important;border:0!important}
.tokens li{display:flex;gap:.25rem 1rem;justify-content:space-between;align-items:start}
.tokens div{min-width:0}
.tokens p{margin:.1rem 0 0;font-size:.9rem}
.tokens .inline{flex:none}
details{margin:3rem 0 0}
summary{cursor:pointer;padding:.5rem 0;font-weight:600}
.secret{user-select:all;overflow-wrap:anywhere}
.trail{padding-left:0}
.trail li{display:grid;grid-template-columns:11rem 8rem minmax(0,1fr) minmax(0,12rem);gap:0 1rem}
.trail code{font-size:.9rem}
.time{color:var(--muted);white-space:nowrap}
.sheet{list-style:none;margin:2.5rem 0 0;padding:0;border-top:1px dashed var(--edge)}
.sheet li{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:0 2rem;align-items:center;padding:1.25rem 0;border-bottom:1px dashed var(--edge);break-inside:avoid}
.sheet h2{margin:0}
.sheet p{margin:.25rem 0 0}
.sheet .qr svg{display:block;width:100%;height:auto}
.address{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9rem}
@media(max-width:40rem){.trail li{grid-template-columns:minmax(0,1fr)}.sheet li{grid-template-columns:minmax(0,1fr)}.sheet .qr{width:9rem}}
@media print{.screen{display:none}body:has(.sheet) :is(.top,.strip){display:none}.sheet{margin:0}}
`;

/** Everything the pages of signing in and of people look like. */
export const ACCOUNTS_STYLE = (
  TOKENS +
  ADMIN_TOP +
  FRAME +
  FORMS +
  SELECT +
  PASSKEY +
  LISTS +
  SHEET +
  HELP +
  PAPER
).replaceAll("\n", "");
