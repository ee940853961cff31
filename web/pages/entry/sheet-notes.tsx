import { messagesIn } from "../../locales/messages.ts";
import type { FrameContext } from "../admin/frame.tsx";

// A batch of one to nine sheets shows no size, not even while it is typed in.
const SHOWN_MIN = 10;

type Saved = { key: string; mark: number | null } | "corrected" | "removed" | null;

type NoteProps = {
  context: FrameContext;
  count: number;
  saved: Saved;
  notice: string | null;
  hrefOf(path: string): string;
};

/** What became of the sheet before, above the form of the next. */
export function SavedNote({ context, count, saved, notice, hrefOf }: NoteProps) {
  const { sheet, correct } = messagesIn(context.lang).entry;
  const { none, few, many } = sheet.progress;
  return (
    <>
      <p class="sub">{count === 0 ? none : count < SHOWN_MIN ? few : many(count)}</p>
      {notice === null ? null : (
        <div class="errors" role="alert">
          <p>{notice}</p>
        </div>
      )}
      {saved === null ? null : (
        <div class="said" role="status" id="said">
          {typeof saved === "string" ? (
            <p>{correct[saved === "corrected" ? "saved" : "removed"]}</p>
          ) : (
            <>
              {saved.mark === null ? null : (
                <>
                  <p class="mark">{sheet.mark(saved.mark)}</p>
                  <p>{sheet.markText}</p>
                </>
              )}
              <p>
                {sheet.saved} <a href={hrefOf(`/sheets/${saved.key}`)}>{sheet.correct}</a>
              </p>
            </>
          )}
        </div>
      )}
    </>
  );
}

type WaysProps = {
  context: FrameContext;
  outstanding: number;
  hrefOf(path: string): string;
};

/** Where to go from a sheet: the second pass, the end of the batch. */
export function SheetWays({ context, outstanding, hrefOf }: WaysProps) {
  const { sheet } = messagesIn(context.lang).entry;
  return (
    <p class="acts">
      {outstanding > 0 ? <a href={hrefOf("/again")}>{sheet.toAgain(outstanding)}</a> : null}
      <a href={hrefOf("/close")}>{sheet.toClose}</a>
    </p>
  );
}

/** Takes a sheet out that was typed by mistake. */
export function RemoveForm({ context, action }: { context: FrameContext; action: string }) {
  return (
    <form method="post" action={action}>
      <button class="plain" type="submit">
        {messagesIn(context.lang).entry.correct.remove}
      </button>
    </form>
  );
}
