import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { KioskPageProps } from "./kiosk-page.tsx";

/** Thanks, and under them the reasons where the level has some: all of it may be passed over. */
export function ThanksScreen({ question: { scale, reasons }, lang }: KioskPageProps & { lang: Locale }) {
  const { widget, kiosk } = messagesIn(lang);
  const isUnhappy = reasons && reasons.atOrBelow <= 2 && `${scale}`.startsWith("satisfaction5");
  return (
    <section class="screen thanks" data-screen="thanks" hidden>
      <h1>{widget.states.thanks}</h1>
      {reasons ? (
        <fieldset data-at-or-below={reasons.atOrBelow} hidden>
          <legend>
            {isUnhappy ? widget.reasons.unhappy : widget.reasons.any} <small>{widget.optional.pick}</small>
          </legend>
          <div class="reasons">
            {reasons.options.map(({ value, label }) => (
              <button type="button" aria-pressed="false" data-reason={value}>
                {textIn(label, lang)}
              </button>
            ))}
          </div>
        </fieldset>
      ) : null}
      <p class="acts">
        <button type="button" class="main" data-act="done">
          {kiosk.done}
        </button>
      </p>
      <p class="note">{kiosk.returns}</p>
    </section>
  );
}
