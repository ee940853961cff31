import type { Outcome } from "../../../src/core/entry/batch-header.ts";
import { textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { ENTRY_STYLE } from "../../styles/entry.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { ClosedBatches } from "./closed-batches.tsx";
import { batchName, type EntryPlace, entryHref, placeText } from "./entry-place.ts";
import { type HeaderEntries, type HeaderFault, HeaderFields } from "./header-fields.tsx";

/** A closed batch as it is told; `counts` null: not told, `disagreement` null: no rate. */
export type ClosedRow = {
  id: string;
  month: string;
  isMonthOver: boolean;
  counts: ({ sheets: number } & Record<Outcome, number | null>) | null;
  disagreement: { rate: number; compared: number } | null;
};

type Props = {
  context: FrameContext;
  place: EntryPlace;
  /** What is to be said of the link as it stands, or null. */
  notice: string | null;
  /** What was just done, or null. */
  said: string | null;
  open: readonly { id: string; day: string }[];
  closed: readonly ClosedRow[];
  /** Null where nothing may be begun. */
  entries: HeaderEntries | null;
  faults: readonly HeaderFault[];
  today: string;
};

/** The batches of a link that staff fill in: go on with one, begin another, see those completed. */
export function LinkEntryPage(props: Props) {
  const { context, place, notice, said, open, closed, entries, faults, today } = props;
  const { lang } = context;
  const { common, entry: words } = messagesIn(lang);
  return (
    <Frame context={context} title={words.title} entry="surveys" style={ENTRY_STYLE}>
      <p class="crumbs">
        <a href={adminHref(context, `/surveys/${place.survey}`)}>{textIn(place.title, lang)}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="sub">{placeText(place, lang)}</p>
      {said === null ? null : (
        <div class="said" role="status">
          <p>{said}</p>
        </div>
      )}
      {notice === null ? null : (
        <div class="errors">
          <p>{notice}</p>
        </div>
      )}
      <p class="sub">{words.text}</p>
      {open.length === 0 ? null : (
        <>
          <h2>{words.openBatches.title}</h2>
          <ul class="batches">
            {open.map(({ id, day }) => {
              const name = `${common.day(day)} · ${words.batch(batchName(id))}`;
              return (
                <li>
                  <span>{name}</span>
                  <a href={entryHref(context, place.code, `/${id}`)} aria-label={words.openBatches.goTo(name)}>
                    {words.openBatches.go}
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {entries === null ? null : (
        <>
          <h2>{words.header.title}</h2>
          <form method="post" action={entryHref(context, place.code)}>
            <HeaderFields context={context} entries={entries} faults={faults} today={today} />
            <p class="acts">
              <button type="submit">{words.header.begin}</button>
            </p>
          </form>
        </>
      )}
      {closed.length === 0 ? null : <ClosedBatches context={context} closed={closed} />}
    </Frame>
  );
}
