import { messagesIn } from "../../locales/messages.ts";
import type { TablesMessages } from "../../locales/tables-messages.ts";
import { TABLES_STYLE } from "../../styles/tables.ts";
import { Frame, type FrameContext } from "../admin/frame.tsx";
import { SampleTable } from "../admin/help.tsx";
import { type FaultLine, FaultList } from "./fault-list.tsx";
import { FileField } from "./file-field.tsx";
import { LayoutFields, type LayoutView } from "./layout-fields.tsx";
import { type Reading, ReadingView } from "./reading.tsx";

export type ImportPageProps = {
  context: FrameContext;
  faults: readonly FaultLine[];
  /** The file as it is carried from page to page, in base64; null before one was chosen. */
  file: { name: string; carried: string } | null;
  layout: LayoutView | null;
  keptName: string | null;
  hasChangedSince: boolean;
  /** What the mapping reads, and the mapping it was read by as JSON. */
  reading: { content: Reading; mapping: string; nameOf: (code: string) => string } | null;
  done: { stored: number; corrected: number; same: number } | null;
};

/** Past tables: choose a file, say how it is read, see what it would bring, confirm. */
export function ImportPage(props: ImportPageProps) {
  const { context, faults, layout, file, done } = props;
  const { tables, help } = messagesIn(context.lang);
  const { import: words, done: doneWords } = tables;
  const action = `${context.base}/admin/import?lang=${context.lang}`;
  return (
    <Frame context={context} style={TABLES_STYLE} entry="results" title={words.title}>
      <h1>{done ? doneWords.title : words.title}</h1>
      {done ? (
        <Done context={context} action={action} words={doneWords} done={done} />
      ) : (
        <>
          {!layout && <p class="sub">{words.intro}</p>}
          <FaultList locale={context.lang} faults={faults} />
          <form method="post" action={action} enctype="multipart/form-data">
            {file && layout ? (
              <Reader {...props} file={file} layout={layout} words={words} />
            ) : (
              <>
                <FileField label={words.file} hints={[words.fileHint]} look={words.look} />
                <SampleTable sample={help.tables.sample} texts={help.tables.text} />
              </>
            )}
          </form>
        </>
      )}
    </Frame>
  );
}

type ReaderProps = ImportPageProps & {
  file: { name: string; carried: string };
  layout: LayoutView;
  words: TablesMessages["import"];
};

function Reader({ context, file, layout, keptName, hasChangedSince, reading, faults, words }: ReaderProps) {
  const isStorable = reading !== null && reading.content.values.length > 0 && faults.length === 0;
  return (
    <>
      <p class="sub">{file.name}</p>
      <input type="hidden" name="carried" value={file.carried} />
      <input type="hidden" name="fileName" value={file.name} />
      {keptName !== null && <p class="told">{words.keptUsed(keptName)}</p>}
      {hasChangedSince && (
        <p class="told" role="status">
          {words.changedSince}
        </p>
      )}
      <LayoutFields locale={context.lang} layout={layout} />
      <NewIndicator
        words={words}
        formulaHint={messagesIn(context.lang).help.tables.formula}
        isOpen={layout.indicators.length === 0}
      />
      <p class="go">
        <button type="submit" name="step" value="look" class={isStorable ? "quiet" : ""}>
          {words.again}
        </button>
      </p>
      {reading && <ReadingView locale={context.lang} reading={reading.content} nameOf={reading.nameOf} />}
      {reading && isStorable && (
        <Confirm
          words={messagesIn(context.lang).tables.read}
          mapping={reading.mapping}
          hasChanges={reading.content.values.some(({ state }) => state === "changed")}
          keptName={keptName}
        />
      )}
    </>
  );
}

type ConfirmProps = { words: TablesMessages["read"]; mapping: string; hasChanges: boolean; keptName: string | null };

function Confirm({ words, mapping, hasChanges, keptName }: ConfirmProps) {
  return (
    <>
      <input type="hidden" name="seen" value={mapping} />
      {hasChanges && (
        <div class="ask">
          <label for="why">{words.why}</label>
          <input type="text" id="why" name="why" maxlength={500} aria-describedby="why-hint" />
          <p class="hint" id="why-hint">
            {words.whyHint}
          </p>
        </div>
      )}
      <div class="ask">
        <label for="keepAs">{words.keepAs}</label>
        <input
          type="text"
          id="keepAs"
          name="keepAs"
          maxlength={100}
          value={keptName ?? ""}
          aria-describedby="keep-hint"
        />
        <p class="hint" id="keep-hint">
          {words.keepHint}
        </p>
      </div>
      <p class="go">
        <button type="submit" name="step" value="store">
          {words.store}
        </button>
      </p>
    </>
  );
}

type NewIndicatorProps = { words: TablesMessages["import"]; formulaHint: string; isOpen: boolean };

function NewIndicator({ words, formulaHint, isOpen }: NewIndicatorProps) {
  const { newIndicator } = words;
  const fields = [
    ["indicatorName", newIndicator.name, 200],
    ["indicatorKey", newIndicator.key, 64],
    ["indicatorFormula", newIndicator.formula, 500],
  ] as const;
  return (
    <details open={isOpen}>
      <summary>{newIndicator.title}</summary>
      <div class="pair">
        {fields.map(([name, label, length]) => (
          <div class="ask">
            <label for={name}>{label}</label>
            <input type="text" id={name} name={name} maxlength={length} />
            {name === "indicatorKey" && <p class="hint">{newIndicator.keyHint}</p>}
            {name === "indicatorFormula" && <p class="hint">{formulaHint}</p>}
          </div>
        ))}
      </div>
      <p class="go">
        <button type="submit" name="step" value="indicator" class="quiet">
          {newIndicator.add}
        </button>
      </p>
    </details>
  );
}

type DoneProps = {
  context: FrameContext;
  action: string;
  words: TablesMessages["done"];
  done: { stored: number; corrected: number; same: number };
};

function Done({ context, action, words, done }: DoneProps) {
  return (
    <>
      <p class="told" role="status">
        {words.text(done.stored, done.corrected, done.same)}
      </p>
      <p class="go">
        <a href={action}>{words.another}</a>
        <a href={`${context.base}/?lang=${context.lang}`}>{words.see}</a>
      </p>
    </>
  );
}
