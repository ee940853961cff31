import { OUTCOMES } from "../../../src/core/entry/batch-header.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { FrameContext } from "../admin/frame.tsx";
import { figureText } from "../unit/figure-words.ts";
import { periodText } from "../unit/period-words.ts";
import { batchName } from "./entry-place.ts";
import type { ClosedRow } from "./link-page.tsx";

/** What may be told of the batches that were completed. */
export function ClosedBatches({ context, closed }: { context: FrameContext; closed: readonly ClosedRow[] }) {
  const { entry, unit } = messagesIn(context.lang);
  const words = entry.closed;
  return (
    <>
      <h2>{words.title}</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col">{words.sheets}</th>
            <th scope="col">{words.outcomes}</th>
            <th scope="col">{words.disagreement}</th>
          </tr>
        </thead>
        <tbody>
          {closed.map((batch) => (
            <tr>
              <td>
                {periodText(batch.month, unit)}
                <small class="quiet">{entry.batch(batchName(batch.id))}</small>
              </td>
              <td data-name={words.sheets}>
                {batch.counts?.sheets ?? <span class="quiet">{batch.isMonthOver ? words.small : words.later}</span>}
              </td>
              <td data-name={words.outcomes}>
                <Outcomes context={context} batch={batch} />
              </td>
              <td data-name={words.disagreement}>
                {batch.disagreement === null
                  ? words.noRate
                  : words.rate(figureText("share", batch.disagreement.rate), batch.disagreement.compared)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{words.note}</p>
    </>
  );
}

function Outcomes({ context, batch: { counts } }: { context: FrameContext; batch: ClosedRow }) {
  const { closed, header } = messagesIn(context.lang).entry;
  const told = OUTCOMES.flatMap((name) => {
    const count = counts?.[name] ?? null;
    return count === null ? [] : [closed.counted(header.of[name], count)];
  });
  return told.length === 0 ? (
    <span class="quiet">{closed.noRate}</span>
  ) : (
    <span class="counts">
      {told.map((text) => (
        <span>{text}</span>
      ))}
    </span>
  );
}
