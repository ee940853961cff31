import { messagesIn } from "../../locales/messages.ts";
import { ENTRY_STYLE } from "../../styles/entry.ts";
import { Frame, type FrameContext } from "../admin/frame.tsx";
import { batchName, type EntryPlace, entryHref, placeText } from "./entry-place.ts";
import { type HeaderEntries, type HeaderFault, HeaderFields } from "./header-fields.tsx";

type Props = {
  context: FrameContext;
  place: EntryPlace;
  batch: { id: string; day: string };
  /** How many sheets were stated and typed; null where either is below the gate. */
  counted: { stated: number; typed: number } | null;
  doAgree: boolean;
  /** The marks still to be typed again, and the sheets whose passes differ. */
  outstanding: readonly number[];
  unsettled: readonly { key: string; mark: number }[];
  notice: string | null;
  entries: HeaderEntries;
  faults: readonly HeaderFault[];
  today: string;
};

/** What is to be looked at before a batch is completed; correct what is stated of it, complete it, or throw it away. */
export function CloseBatchPage(props: Props) {
  const { context, place, batch, counted, doAgree, outstanding, unsettled, notice, entries, faults, today } = props;
  const { lang } = context;
  const { common, entry } = messagesIn(lang);
  const words = entry.close;
  const href = (path: string) => entryHref(context, place.code, `/${batch.id}${path}`);
  const isHeld = outstanding.length > 0 || unsettled.length > 0;
  return (
    <Frame context={context} title={words.title} entry="surveys" style={ENTRY_STYLE}>
      <p class="crumbs">
        <a href={href("")}>
          {placeText(place, lang)} · {common.day(batch.day)} · {entry.batch(batchName(batch.id))}
        </a>
      </p>
      <h1>{words.title}</h1>
      <p class="sub">{words.text}</p>
      {notice === null ? null : (
        <div class="errors" role="alert">
          <p>{notice}</p>
        </div>
      )}
      <div class={doAgree ? "said" : "errors"}>
        <p>
          {counted === null ? "" : words.counted(counted.stated, counted.typed)}
          {lang === "en" && counted !== null ? " " : ""}
          {doAgree ? words.agrees : words.differs}
        </p>
      </div>
      {outstanding.length === 0 ? null : (
        <div class="errors">
          <p>
            <a href={href("/again")}>{words.outstanding(outstanding)}</a>
          </p>
        </div>
      )}
      {unsettled.length === 0 ? null : (
        <div class="errors">
          <p>{words.unsettled}</p>
          <ul>
            {unsettled.map(({ key, mark }) => (
              <li>
                <a href={href(`/sheets/${key}`)}>{words.settle(mark)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isHeld ? null : (
        <form method="post" action={href("/close")}>
          <p class="acts">
            <button type="submit">{words.submit}</button>
            <a href={href("")}>{entry.again.toEntry}</a>
          </p>
        </form>
      )}
      <h2>{words.header}</h2>
      <form method="post" action={href("/header")}>
        <HeaderFields context={context} entries={entries} faults={faults} today={today} />
        <p class="acts">
          <button class="second" type="submit">
            {entry.header.save}
          </button>
        </p>
      </form>
      <section class="away">
        <h2>{words.discard}</h2>
        <p class="sub">{words.discardText}</p>
        <form method="post" action={href("/discard")}>
          <label class="agree">
            <input type="checkbox" name="confirm" value="1" required />
            {words.confirm}
          </label>
          <p class="acts">
            <button class="second" type="submit">
              {words.discard}
            </button>
          </p>
        </form>
      </section>
    </Frame>
  );
}
