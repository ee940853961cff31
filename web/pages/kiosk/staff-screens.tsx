import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** The PIN, and what is behind it: how many answers wait, how many were refused, and the way out of full screen. */
export function StaffScreens({ lang }: { lang: Locale }) {
  const { pin, panel } = messagesIn(lang).kiosk;
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
        <h1>{panel.title}</h1>
        <dl>
          <div>
            <dt>{panel.waiting}</dt>
            <dd data-count="waiting">0</dd>
          </div>
          <div>
            <dt>{panel.refused}</dt>
            <dd data-count="refused">0</dd>
          </div>
        </dl>
        <p class="note">{panel.waitingText}</p>
        <p class="note">{panel.refusedText}</p>
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
