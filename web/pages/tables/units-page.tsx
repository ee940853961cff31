import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import type { HelpMessages } from "../../locales/help-messages.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { TablesMessages } from "../../locales/tables-messages.ts";
import { TABLES_STYLE } from "../../styles/tables.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { SampleTable } from "../admin/help.tsx";
import { type FaultLine, FaultList } from "./fault-list.tsx";
import { FileField } from "./file-field.tsx";
import { UnitSelect } from "./unit-select.tsx";
import { UnitsPlan, type UnitsPlanView } from "./units-plan.tsx";

/** A unit in the order of the tree; `depth` is 0 for a root. */
export type UnitLine = {
  code: string;
  depth: number;
  name: LocalText;
  kind: string;
  parent: string | null;
  until: string | null;
};

export type UnitsPageProps = {
  context: FrameContext;
  units: readonly UnitLine[];
  ended: readonly UnitLine[];
  faults: readonly FaultLine[];
  plan: UnitsPlanView | null;
  isDone: boolean;
  /** What was pasted, to be corrected. */
  names: string;
  /** Whether the reader may add units somewhere. */
  mayManage: boolean;
};

/** The tree of units, with two ways to add many: pasted names and a table. */
export function UnitsPage({ context, units, ended, faults, plan, isDone, names, mayManage }: UnitsPageProps) {
  const { units: words } = messagesIn(context.lang).tables;
  const action = `${context.base}/admin/units?lang=${context.lang}`;
  return (
    <Frame context={context} style={TABLES_STYLE} entry="units" title={words.title}>
      <h1>{words.title}</h1>
      {!plan && <p class="sub">{introOf(words, units.length, mayManage)}</p>}
      {isDone && (
        <p class="told" role="status">
          {words.done} <a href={adminHref(context, "/surveys/new")}>{messagesIn(context.lang).help.units.saved}</a>
        </p>
      )}
      <FaultList locale={context.lang} faults={faults} />
      {plan ? (
        <UnitsPlan context={context} action={action} plan={plan} />
      ) : (
        <>
          {units.length > 0 ? <Tree context={context} units={units} /> : null}
          {mayManage ? (
            <>
              <Paste context={context} action={action} words={words} units={units} names={names} />
              <Upload action={action} words={words} help={messagesIn(context.lang).help} />
            </>
          ) : null}
          {ended.length > 0 && (
            <details>
              <summary>{words.ended}</summary>
              <Tree context={context} units={ended} />
            </details>
          )}
        </>
      )}
    </Frame>
  );
}

function introOf(words: TablesMessages["units"], count: number, mayManage: boolean): string {
  if (mayManage) {
    return count > 0 ? words.intro(count) : words.empty;
  }
  return words.count(count);
}

function Tree({ context, units }: { context: FrameContext; units: readonly UnitLine[] }) {
  const { unit: unitWords, tables } = messagesIn(context.lang);
  return (
    <ul class="tree">
      {units.map(({ code, depth, name, kind, until }) => (
        <li class={`depth-${Math.min(depth, 6)}`}>
          <p>
            <a href={`${context.base}/admin/units/${code}?lang=${context.lang}`}>{textIn(name, context.lang)}</a>
            <span>{unitWords.home.kinds[kind] ?? ""}</span>
            {until && <span>{tables.unit.ended(until.slice(0, 7))}</span>}
            <span>{code}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

type PasteProps = {
  context: FrameContext;
  action: string;
  words: TablesMessages["units"];
  units: readonly UnitLine[];
  names: string;
};

function Paste({ context, action, words, units, names }: PasteProps) {
  return (
    <form method="post" action={action} enctype="multipart/form-data">
      <h2>{words.paste}</h2>
      <p class="sub">{words.pasteHint}</p>
      <div class="pair">
        <div class="ask">
          <label for="names">{words.names}</label>
          <textarea id="names" name="names" rows={8} required>
            {names}
          </textarea>
        </div>
        <div>
          <div class="ask">
            <label for="parent">{words.under}</label>
            <UnitSelect
              locale={context.lang}
              id="parent"
              units={units}
              none={words.root}
              chosen={null}
              hintId="under-hint"
            />
            <p class="hint" id="under-hint">
              {messagesIn(context.lang).help.units.under}
            </p>
          </div>
          <p class="go">
            <button type="submit" name="step" value="look">
              {words.look}
            </button>
          </p>
        </div>
      </div>
    </form>
  );
}

function Upload({ action, words, help }: { action: string; words: TablesMessages["units"]; help: HelpMessages }) {
  return (
    <form method="post" action={action} enctype="multipart/form-data">
      <h2>{words.upload}</h2>
      <FileField label={words.file} hints={[words.uploadHint, help.units.population]} look={words.look} />
      <SampleTable sample={help.units.sample} />
    </form>
  );
}
