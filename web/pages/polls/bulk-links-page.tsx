import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { type PickableUnit, UnitBoxes, UnitPicks } from "./unit-picks.tsx";

/** The channels a link can have, those that staff fill in last. */
export const LINK_CHANNELS = ["qr", "web", "sms", "widget", "kiosk", "phone", "paper", "visit"] as const;
const BY_STAFF: readonly string[] = ["phone", "paper", "visit"];

export type BulkFault = "noUnit" | "noChannel" | "tooMany" | "badDays" | "badClass";

/** What stands in the form. */
export type BulkEntries = {
  units: ReadonlySet<string>;
  channels: ReadonlySet<string>;
  /** One class a line. */
  classes: string;
  proof: "open" | "token";
  status: "trial" | "open";
  opensOn: string;
  closesOn: string;
};

type Props = {
  context: FrameContext;
  survey: string;
  title: LocalText;
  units: readonly PickableUnit[];
  entries: BulkEntries;
  faults: readonly BulkFault[];
};

/** Links for many units at once: which units, channels and classes. */
export function BulkLinksPage({ context, survey, title, units, entries, faults }: Props) {
  const { lang } = context;
  const { bulk } = messagesIn(lang).links;
  const path = `/surveys/${survey}`;
  const pickHref = (below: string | null) =>
    adminHref(context, `${path}/links?${new URLSearchParams(below === null ? { all: "1" } : { below })}`);
  return (
    <Frame context={context} title={bulk.title} entry="surveys">
      <p class="crumbs">
        <a href={adminHref(context, path)}>{textIn(title, lang)}</a>
      </p>
      <h1>{bulk.title}</h1>
      <p class="sub">{bulk.text}</p>
      {faults.length === 0 ? null : (
        <div class="errors" role="alert">
          <p>{bulk.faults}</p>
          <ul>
            {faults.map((fault) => (
              <li>{bulk[fault]}</li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" action={adminHref(context, `${path}/links`)}>
        <fieldset>
          <legend>{bulk.units}</legend>
          {units.length > 1 ? <UnitPicks lang={lang} units={units} hrefOf={(_, below) => pickHref(below)} /> : null}
          <UnitBoxes lang={lang} units={units} picked={entries.units} />
        </fieldset>
        <Channels context={context} chosen={entries.channels} />
        <div class="field">
          <label for="classes">{bulk.classes}</label>
          <p class="note" id="classes-hint">
            {bulk.classesHint}
          </p>
          <textarea id="classes" name="classes" aria-describedby="classes-hint">
            {entries.classes}
          </textarea>
        </div>
        <Days context={context} entries={entries} isWrong={faults.includes("badDays")} />
        <ProofChoice context={context} chosen={entries.proof} />
        <StatusChoice context={context} chosen={entries.status} />
        <p class="acts">
          <button type="submit">{bulk.make}</button>
          <a href={adminHref(context, path)}>{bulk.back}</a>
        </p>
      </form>
    </Frame>
  );
}

function Channels({ context, chosen }: { context: FrameContext; chosen: ReadonlySet<string> }) {
  const { links, unit } = messagesIn(context.lang);
  return (
    <fieldset>
      <legend>{links.bulk.channels}</legend>
      <p class="note">{links.bulk.channelsHint}</p>
      <ul class="tree narrow">
        {LINK_CHANNELS.map((channel) => (
          <li>
            <label>
              <input type="checkbox" name="channel" value={channel} checked={chosen.has(channel)} />
              {unit.readings.channel[channel]}
              {BY_STAFF.includes(channel) ? <span class="quiet">{links.bulk.byStaff}</span> : null}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Days({ context, entries, isWrong }: { context: FrameContext; entries: BulkEntries; isWrong: boolean }) {
  const { bulk } = messagesIn(context.lang).links;
  return (
    <fieldset>
      <legend>{bulk.days}</legend>
      <p class="note">{bulk.daysHint}</p>
      <div class="pair">
        {(["opensOn", "closesOn"] as const).map((name) => (
          <div class={isWrong ? "field bad" : "field"}>
            <label for={name}>{bulk[name]}</label>
            <input
              id={name}
              name={name}
              type="date"
              value={entries[name]}
              aria-invalid={isWrong ? "true" : undefined}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function ProofChoice({ context, chosen }: { context: FrameContext; chosen: BulkEntries["proof"] }) {
  const { proof } = messagesIn(context.lang).codes;
  return (
    <Choices
      name="proof"
      legend={proof.legend}
      chosen={chosen}
      choices={[
        { value: "open", name: proof.open, hint: proof.openHint },
        { value: "token", name: proof.token, hint: proof.tokenHint },
      ]}
    />
  );
}

function StatusChoice({ context, chosen }: { context: FrameContext; chosen: BulkEntries["status"] }) {
  const { bulk } = messagesIn(context.lang).links;
  return (
    <Choices
      name="status"
      legend={bulk.status}
      chosen={chosen}
      choices={[
        { value: "trial", name: bulk.trial, hint: bulk.trialHint },
        { value: "open", name: bulk.isOpen, hint: bulk.isOpenHint },
      ]}
    />
  );
}

type ChoicesProps = {
  name: string;
  legend: string;
  chosen: string;
  choices: readonly { value: string; name: string; hint: string }[];
};

function Choices({ name: field, legend, chosen, choices }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ value, name, hint }) => (
        <label class="choice">
          <input type="radio" name={field} value={value} checked={chosen === value} />
          <span>
            <b>{name}</b>
            <small>{hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
