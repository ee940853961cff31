import type { Child } from "hono/jsx";
import type { SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { messagesIn } from "../../locales/messages.ts";
import { ENTRY_STYLE } from "../../styles/entry.ts";
import { Frame, type FrameContext } from "../admin/frame.tsx";
import { Help } from "../admin/help.tsx";
import { batchName, type EntryPlace, entryHref, placeText } from "./entry-place.ts";
import { questionNumber, type SheetFault, SheetFields } from "./sheet-fields.tsx";

export type SheetPageProps = {
  context: FrameContext;
  place: EntryPlace;
  batch: { id: string; day: string };
  definition: SurveyDefinition;
  typed: ReadonlyMap<string, string>;
  faults: readonly SheetFault[];
  scripts: readonly string[];
  /** The heading, the button, and where the form goes below the batch. */
  title: string;
  save: string;
  path: string;
  /** Whether faults are told above the form too, not at their fields alone. */
  areToldFirst?: boolean;
  /** What stands between heading and form, inside the form before its questions, and below it. */
  above?: Child;
  first?: Child;
  below?: Child;
};

/** One sheet to type, whatever for: a new one, a second pass, a correction. */
export function SheetPage(props: SheetPageProps) {
  const { context, place, batch, definition, typed, faults, scripts, title, save, path } = props;
  const { lang } = context;
  const { common, entry: words } = messagesIn(lang);
  return (
    <Frame context={context} title={title} entry="surveys" style={ENTRY_STYLE} scripts={scripts}>
      <p class="crumbs">
        <a href={entryHref(context, place.code)}>
          {placeText(place, lang)} · {common.day(batch.day)} · {words.batch(batchName(batch.id))}
        </a>
      </p>
      <h1>{title}</h1>
      {props.above}
      {faults.length === 0 || props.areToldFirst === false ? null : (
        <div class="errors" role="alert">
          {faults.map(({ field, detail }) => (
            <p>{words.sheet.fault(questionNumber(definition, field), detail)}</p>
          ))}
        </div>
      )}
      <form
        class="keyed"
        method="post"
        action={entryHref(context, place.code, `/${batch.id}${path}`)}
        autocomplete="off"
        data-entry={JSON.stringify(definition.questions)}
        data-unknown={words.sheet.unknown}
      >
        <noscript>
          <p class="note">{words.sheet.plain}</p>
        </noscript>
        {props.first}
        <SheetFields context={context} definition={definition} typed={typed} faults={faults} />
        <p class="acts">
          <button type="submit">{save}</button>
        </p>
      </form>
      {props.below}
      <Help summary={words.sheet.help.summary}>
        <ul>
          {words.sheet.help.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      </Help>
    </Frame>
  );
}
