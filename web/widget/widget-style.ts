/** Each colour by light and by dark; a page sets its own as `--weatherglass-accent` and so on. */
const COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  accent: ["#0b6e75", "#5cc0c7"],
  "on-accent": ["#fff", "#0d1b1d"],
  ink: ["#1c2b33", "#e9e6de"],
  muted: ["#55656d", "#a3b0b6"],
  paper: ["#fbfaf7", "#12191d"],
  line: ["#d3cfc5", "#39444a"],
  edge: ["#7d8585", "#74828a"],
  warn: ["#a3410f", "#f2a56b"],
};

function coloured(of: (light: string, dark: string) => string): string {
  const all = Object.entries(COLOURS).map(([name, pair]) => `--${name}:var(--weatherglass-${name},${of(...pair)});`);
  return `.root{${all.join("")}}`;
}

// Older browsers know no `light-dark()`: there it is light whatever the page asks for.
const THEMES = `
${coloured((light) => light)}
@supports(color:light-dark(red,red)){${coloured((light, dark) => `light-dark(${light},${dark})`)}}
:host{display:block}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
:host([theme=auto]){color-scheme:light dark}
.root{--radius:var(--weatherglass-radius,.5em)}
`;

const FRAME = `
*,::before,::after{box-sizing:border-box}
.root{font-family:var(--weatherglass-font,inherit);font-size:var(--weatherglass-font-size,max(1.125rem,18px));font-weight:400;line-height:1.5;text-align:start}
.panel{container-type:inline-size;padding:1.25em;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:var(--radius)}
.fold .panel{margin-top:.5em}
.panel:focus,.say:focus{outline:0}
.float{position:fixed;z-index:2147483000;inset-block-end:1.25rem;inset-inline-end:1.25rem;display:flex;flex-direction:column;align-items:flex-end}
.float .panel{width:26em;max-width:calc(100vw - 2.5rem);max-height:calc(100vh - 8rem);overflow:auto;margin:0 0 .75em;border-color:var(--edge)}
p{margin:0}
.unit,.hint,.opt,.promise{color:var(--muted);font-size:.875em;font-weight:400}
.opt{white-space:nowrap}
.promise{margin-top:1em}
.note{margin:0 0 1em;padding-left:.75em;border-left:3px solid var(--accent);font-size:.875em}
.say{font-weight:600}
.fault{margin-top:1em;color:var(--warn);font-weight:600}
`;

const FIELDS = `
fieldset{border:0;margin:0;padding:0;min-width:0}
legend,.q{display:block;padding:0;margin:0 0 .75em;font-weight:600}
.title{display:block;font-size:1.125em;line-height:1.4}
.more{margin-top:1.5em}
label{display:block;position:relative;cursor:pointer}
label input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0;cursor:pointer}
.cell{display:flex;align-items:center;gap:.75em;min-height:60px;padding:.4em 1em;border:1px solid var(--line);line-height:1.35}
.cell::before{content:"";flex:none;width:1.25em;height:1.25em;border:2px solid var(--edge);border-radius:50%;background:var(--paper)}
[type=checkbox]+.cell::before{border-radius:.2em}
:checked+.cell{border-color:var(--accent);background:color-mix(in srgb,var(--accent) 9%,var(--paper))}
:checked+.cell::before{border:.4em solid var(--accent)}
:focus-visible+.cell,button:focus-visible,textarea:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px;z-index:1}
.levels{border:1px solid var(--line);border-radius:var(--radius);overflow:hidden}
.levels .cell{border-width:0}
.levels label+label .cell{border-top-width:1px}
.levels :checked+.cell{border-color:var(--line);box-shadow:inset 3px 0 var(--accent)}
.levels :focus-visible+.cell{outline-offset:-3px}
.grid{display:grid;gap:.5em;grid-template-columns:repeat(auto-fill,minmax(min(100%,9em),1fr))}
.grid.numbers{grid-template-columns:repeat(auto-fill,minmax(4em,1fr))}
.numbers .cell{gap:.4em;padding:.4em .5em}
.grid .cell{height:100%;border-radius:var(--radius)}
textarea{display:block;width:100%;min-height:6em;padding:.6em .75em;font:inherit;color:inherit;background:transparent;border:1px solid var(--edge);border-radius:var(--radius);resize:vertical}
.hint{margin-top:.4em}
button{font:inherit;font-weight:600;min-height:60px;padding:.4em 1.5em;color:var(--on-accent);background:var(--accent);border:1px solid var(--accent);border-radius:var(--radius);cursor:pointer}
button:disabled{opacity:.6;cursor:wait}
.send{display:block;width:100%;margin-top:1.5em}
[aria-expanded=true],.again{color:var(--accent);background:var(--paper)}
.again{margin-top:1em}
a{color:var(--accent);text-underline-offset:.2em}
.whole{margin-top:1em}
details{margin-top:.75em;font-size:.875em;color:var(--muted)}
summary{min-height:44px;line-height:44px;cursor:pointer}
.code{font-size:1.25em;color:var(--ink)}
@container(min-width:32em){.levels{display:grid;grid-auto-flow:column;grid-auto-columns:1fr}.levels label .cell{flex-direction:column;justify-content:flex-start;height:100%;gap:.5em;padding:.9em .4em;text-align:center}.levels label+label .cell{border-width:0 0 0 1px}.levels label :checked+.cell{box-shadow:inset 0 3px var(--accent)}.send{width:auto;min-width:12em}}
@media print{.float{display:none}}
`;

/** Everything the widget looks like; given to its shadow root as a sheet, which no page's style policy refuses. */
export const WIDGET_STYLE = (THEMES + FRAME + FIELDS).replaceAll("\n", "");
