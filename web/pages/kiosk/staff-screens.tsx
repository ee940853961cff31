import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** The PIN, and what is behind it: how many answers wait, how many were refused, and the way out of full screen. */
export function StaffScreens({ lang, tablet }: { lang: Locale; tablet: string }) {
  const { pin, panel, tablet: named } = messagesIn(lang).kiosk;
  return (
    <>
      <section class="screen pin" data-screen="pin" hidden>
        <h1>{pin.title}</h1>
        <p class="note">{pin.hint}</p>
        <p
          class="typed"
          role="status"
          data-typed={Array.from({ length: 9 }, (_, count) => pin.typed(count)).join("|")}
        />
        <p class="wrong" role="alert" data-wrong hidden>
          {pin.wrong}
        </p>
        <div class="pad">
          {DIGITS.map((digit) => (
            <button type="button" data-digit={digit}>
              {digit}
            </button>
          ))}
          <button type="button" class="word" data-act="rate">
            {pin.back}
          </button>
          <button type="button" data-digit="0">
            0
          </button>
          <button type="button" class="word" data-act="erase">
            {pin.erase}
          </button>
        </div>
      </section>
      <section class="screen panel" data-screen="panel" hidden>
        <h1>{named(tablet)}</h1>
        <dl>
          <div>
            <dt>{panel.waiting}</dt>
            <dd>
              <b data-count="waiting">0</b>
              <small>{panel.waitingText}</small>
            </dd>
          </div>
          <div>
            <dt>{panel.refused}</dt>
            <dd>
              <b data-count="refused">0</b>
              <small>{panel.refusedText}</small>
            </dd>
          </div>
        </dl>
        <p class="acts">
          <button type="button" class="main" data-act="rate">
            {panel.close}
          </button>
          <button type="button" data-act="send">
            {panel.send}
          </button>
          <button type="button" data-act="whole">
            {panel.whole}
          </button>
          <button type="button" data-act="leave">
            {panel.leave}
          </button>
        </p>
      </section>
    </>
  );
}
