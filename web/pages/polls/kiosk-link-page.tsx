import { tabletNumber } from "../../../src/core/kiosks/pairing-code.ts";
import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";

export type PairingRow = { id: string; madeOn: string; state: "waiting" | "paired" | "expired" | "ended" };

type Props = {
  context: FrameContext;
  link: { code: string; survey: string };
  unitName: LocalText;
  title: LocalText;
  isFit: boolean;
  pairings: readonly PairingRow[];
  hasFault: boolean;
};

/** A kiosk's link: how a tablet is set out, the form that makes a pairing code, and the tablets there are. */
export function KioskLinkPage(props: Props) {
  const { context, link, unitName, title, isFit, pairings } = props;
  const { lang } = context;
  const words = messagesIn(lang).kiosk.admin;
  const heading = `${words.title} · ${textIn(unitName, lang)}`;
  return (
    <Frame context={context} title={heading} entry="surveys">
      <p class="crumbs">
        <a href={adminHref(context, `/surveys/${link.survey}`)}>{textIn(title, lang)}</a>
      </p>
      <h1>{heading}</h1>
      <p class="sub">{words.text}</p>
      {isFit ? <MakeForm {...props} /> : <p>{words.unfit}</p>}
      {pairings.length === 0 ? null : <Pairings {...props} />}
    </Frame>
  );
}

function MakeForm({ context, link, hasFault }: Props) {
  const words = messagesIn(context.lang).kiosk.admin;
  return (
    <>
      <ol class="first">
        {words.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <form method="post" action={adminHref(context, `/surveys/${link.survey}/kiosks/${link.code}`)}>
        <div class={hasFault ? "field bad" : "field"}>
          <label for="pin">{words.pin}</label>
          <input
            id="pin"
            name="pin"
            inputmode="numeric"
            autocomplete="off"
            maxlength={8}
            required
            aria-describedby="pin-hint"
            aria-invalid={hasFault ? "true" : undefined}
          />
          <p class="note" id="pin-hint">
            {words.pinHint}
          </p>
          {hasFault ? (
            <p class="wrong" role="alert">
              {words.pinFault}
            </p>
          ) : null}
        </div>
        <p class="sub">{words.only}</p>
        <p class="acts">
          <button type="submit">{words.make}</button>
          <a href={adminHref(context, `/surveys/${link.survey}`)}>{words.back}</a>
        </p>
      </form>
    </>
  );
}

function Pairings({ context, link, pairings }: Props) {
  const { kiosk, common } = messagesIn(context.lang);
  const words = kiosk.admin;
  return (
    <>
      <h2>{words.list}</h2>
      <ul class="batches">
        {pairings.map(({ id, madeOn, state }) => (
          <li>
            <div>
              <b>{words.states[state]}</b>
              <p class="note">{words.madeOn(common.day(madeOn), tabletNumber(id))}</p>
            </div>
            {state === "paired" || state === "waiting" ? (
              <form method="post" action={adminHref(context, `/surveys/${link.survey}/kiosks/${link.code}/${id}/end`)}>
                <button
                  type="submit"
                  class="plain"
                  aria-label={`${state === "paired" ? words.end : words.takeBack} ${tabletNumber(id)}`}
                >
                  {state === "paired" ? words.end : words.takeBack}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <p class="note">{words.endText}</p>
    </>
  );
}
