import type { Child } from "hono/jsx";
import { textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { TABLES_STYLE } from "../../styles/tables.ts";
import { Frame, type FrameContext } from "../admin/frame.tsx";
import { type FaultLine, FaultList } from "./fault-list.tsx";
import { UnitSelect } from "./unit-select.tsx";
import type { UnitLine } from "./units-page.tsx";

export type UnitActsPageProps = {
  context: FrameContext;
  unit: UnitLine;
  /** The units that stand this month, in the order of the tree. */
  units: readonly UnitLine[];
  /** The month proposed for changes, `2026-04`. */
  month: string;
  faults: readonly FaultLine[];
  isDone: boolean;
  /** The act that was refused, to be shown open. */
  openAct: string | null;
  /** Whether the reader may change it. */
  mayManage: boolean;
};

/** What an official may do with one unit: rename, move, merge, split and end it, from a month on. */
export function UnitActsPage({ context, unit, units, month, faults, isDone, openAct, mayManage }: UnitActsPageProps) {
  const { lang: locale, base } = context;
  const { unit: words } = messagesIn(locale).tables;
  const name = textIn(unit.name, locale);
  const others = units.filter(({ code }) => code !== unit.code);
  const below = units.filter(({ parent }) => parent === unit.code);
  const act = { context, code: unit.code, month, openAct };
  return (
    <Frame context={context} style={TABLES_STYLE} entry="units" title={name}>
      <p class="crumbs">
        <a href={`${base}/admin/units?lang=${locale}`}>{words.back}</a>
        <a href={`${base}/u/${encodeURIComponent(unit.code)}?lang=${locale}`}>{messagesIn(locale).admin.publicPage}</a>
        <a href={`${base}/admin/units/${encodeURIComponent(unit.code)}/undertakings?lang=${locale}`}>
          {messagesIn(locale).undertakings.admin.link}
        </a>
      </p>
      <h1>{name}</h1>
      <p class="sub">{[unit.code, unit.until && words.ended(unit.until.slice(0, 7))].filter(Boolean).join(" · ")}</p>
      {isDone && (
        <p class="told" role="status">
          {words.done}
        </p>
      )}
      <FaultList locale={locale} faults={faults} />
      {mayManage ? (
        <Acts {...act} {...{ unit, others, below }} />
      ) : (
        <p class="sub">{messagesIn(locale).accounts.pages.forbidden.text}</p>
      )}
    </Frame>
  );
}

type ActsProps = Omit<ActProps, "name" | "title"> & {
  unit: UnitLine;
  others: readonly UnitLine[];
  below: readonly UnitLine[];
};

function Acts({ unit, others, below, ...act }: ActsProps) {
  const locale = act.context.lang;
  const name = textIn(unit.name, locale);
  const { unit: words, units: unitsWords } = messagesIn(locale).tables;
  return (
    <div class="acts">
      <Act {...act} name="rename" title={words.rename}>
        <div class="ask">
          <label for="name">{unitsWords.name}</label>
          <input type="text" id="name" name="name" required maxlength={200} value={name} />
        </div>
      </Act>
      <Act {...act} name="move" title={words.move}>
        <div class="ask">
          <label for="parent">{words.parent}</label>
          <UnitSelect locale={locale} id="parent" units={others} none={unitsWords.root} chosen={unit.parent} />
        </div>
      </Act>
      <Act {...act} name="merge" title={words.merge} text={words.mergeText(name)}>
        <div class="ask">
          <label for="from">{words.mergeWhich}</label>
          <UnitSelect locale={locale} id="from" units={others} none={words.none} chosen={null} />
        </div>
      </Act>
      <Act {...act} name="split" title={words.split} text={words.splitText}>
        <SplitFields locale={locale} below={below} />
      </Act>
      <Act {...act} name="end" title={words.end} text={words.endText}>
        <div class="ask">
          <label for="successor">{words.successor}</label>
          <UnitSelect locale={locale} id="successor" units={others} none={words.none} chosen={null} />
        </div>
      </Act>
    </div>
  );
}

/** The new units' names, and which of them each unit below comes under. */
function SplitFields({ locale, below }: { locale: FrameContext["lang"]; below: readonly UnitLine[] }) {
  const { unit: words } = messagesIn(locale).tables;
  return (
    <>
      <div class="ask">
        <label for="parts">{words.splitNames}</label>
        <textarea id="parts" name="parts" rows={4} required />
      </div>
      {below.length > 0 && <p class="hint">{words.splitChildren}</p>}
      {below.map((child) => (
        <div class="ask">
          <label for={`child.${child.code}`}>{textIn(child.name, locale)}</label>
          <input type="number" id={`child.${child.code}`} name={`child.${child.code}`} min={1} max={50} value="1" />
        </div>
      ))}
    </>
  );
}

type ActProps = {
  context: FrameContext;
  code: string;
  month: string;
  openAct: string | null;
  name: string;
  title: string;
  text?: string;
  children?: Child;
};

function Act({ context, code, month, openAct, name, title, text, children }: ActProps) {
  const { unit: words } = messagesIn(context.lang).tables;
  return (
    <details open={openAct === name}>
      <summary>{title}</summary>
      {text && <p class="sub">{text}</p>}
      <form
        method="post"
        action={`${context.base}/admin/units/${code}?lang=${context.lang}`}
        enctype="multipart/form-data"
      >
        {children}
        <div class="ask">
          <label for={`on-${name}`}>{words.on}</label>
          <input
            type="month"
            id={`on-${name}`}
            name="on"
            required
            pattern="\d{4}-\d{2}"
            value={month}
            aria-describedby={`on-hint-${name}`}
          />
          <p class="hint" id={`on-hint-${name}`}>
            {words.onHint}
          </p>
        </div>
        <p class="go">
          <button type="submit" name="act" value={name}>
            {words.save}
          </button>
        </p>
      </form>
    </details>
  );
}
