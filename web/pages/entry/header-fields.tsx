import { OUTCOMES, SHEETS_MAX } from "../../../src/core/entry/batch-header.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { FrameContext } from "../admin/frame.tsx";

/** What stands in the fields, as it was typed. */
export type HeaderEntries = Readonly<Record<string, string>>;

/** A field at fault and the sentence for it. */
export type HeaderFault = { field: string; detail: string };

type Props = { context: FrameContext; entries: HeaderEntries; faults: readonly HeaderFault[]; today: string };

/** What is stated of a batch: its day, its size, and what came of asking. */
export function HeaderFields({ context, entries, faults, today }: Props) {
  const words = messagesIn(context.lang).entry.header;
  const isBad = (name: string) => faults.some(({ field }) => field === name);
  const invalid = (name: string) => (isBad(name) ? ({ "aria-invalid": "true" } as const) : {});
  return (
    <>
      {faults.length === 0 ? null : (
        <div class="errors" role="alert">
          {faults.map(({ detail }) => (
            <p>{detail}</p>
          ))}
        </div>
      )}
      <div class="pair">
        <div class={isBad("day") ? "field bad" : "field"}>
          <label for="day">{words.day}</label>
          <input
            id="day"
            name="day"
            type="date"
            max={today}
            required
            value={entries.day ?? ""}
            aria-describedby="day-hint"
            {...invalid("day")}
          />
          <p class="note" id="day-hint">
            {words.dayHint}
          </p>
        </div>
        <div class={isBad("sheets") ? "field bad" : "field"}>
          <label for="sheets">{words.sheets}</label>
          <input
            id="sheets"
            name="sheets"
            inputmode="numeric"
            required
            autocomplete="off"
            value={entries.sheets ?? ""}
            aria-describedby="sheets-hint"
            {...invalid("sheets")}
          />
          <p class="note" id="sheets-hint">
            {words.sheetsHint(SHEETS_MAX)}
          </p>
        </div>
      </div>
      <fieldset>
        <legend>{words.outcomes}</legend>
        <p class="note">{words.outcomesHint}</p>
        <div class="counts4">
          {OUTCOMES.map((name) => (
            <div class={isBad(name) ? "field bad" : "field"}>
              <label for={name}>{words.of[name]}</label>
              <input
                id={name}
                name={name}
                inputmode="numeric"
                autocomplete="off"
                value={entries[name] ?? ""}
                {...invalid(name)}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </>
  );
}
