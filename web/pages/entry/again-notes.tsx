import { messagesIn } from "../../locales/messages.ts";
import type { FrameContext } from "../admin/frame.tsx";

type NoteProps = {
  context: FrameContext;
  /** The marks still to be typed again. */
  marks: readonly number[];
  notice: string | null;
  hasAgreed: boolean;
};

/** How the second pass is done, how far it is, and whether the last sheet agreed. */
export function AgainNote({ context, marks, notice, hasAgreed }: NoteProps) {
  const { again } = messagesIn(context.lang).entry;
  return (
    <>
      <p class="sub">{again.text}</p>
      {hasAgreed ? (
        <div class="said" role="status">
          <p>{again.agreed}</p>
        </div>
      ) : null}
      {notice === null ? null : (
        <div class="errors" role="alert">
          <p>{notice}</p>
        </div>
      )}
      <p>{marks.length > 0 ? again.marks(marks) : again.none}</p>
    </>
  );
}

/** The number that was written on the sheet. */
export function MarkField({ context, mark, isWrong }: { context: FrameContext; mark: string; isWrong: boolean }) {
  return (
    <div class={isWrong ? "field bad" : "field"}>
      <label for="mark">{messagesIn(context.lang).entry.again.mark}</label>
      <input
        id="mark"
        class="short"
        name="_mark"
        inputmode="numeric"
        autocomplete="off"
        required
        value={mark}
        aria-invalid={isWrong ? "true" : undefined}
      />
    </div>
  );
}
