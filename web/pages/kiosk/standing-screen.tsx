import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { KioskPageProps } from "./kiosk-page.tsx";
import { KioskTop } from "./kiosk-top.tsx";

/** What stands where nobody can rate just now: for each state of the link, and for a tablet that cannot store. */
export function StandingScreen({ unitName, setting, lang }: KioskPageProps & { lang: Locale }) {
  const { resident, common, kiosk } = messagesIn(lang);
  const { closed, paused, notOpenYet } = resident.pages;
  const states = {
    ...{ closed: { ...closed, more: resident.contact(textIn(unitName, lang)) }, paused },
    not_open_yet: { ...notOpenYet, more: setting.opensOn ? resident.opensOn(common.day(setting.opensOn)) : "" },
    failed: { ...kiosk.reached, more: kiosk.notSafe },
  };
  return (
    <section class="screen standing" data-screen="standing" hidden>
      <KioskTop lang={lang} unitName={unitName} />
      {Object.entries(states).map(([state, words]) => (
        <div data-standing={state} hidden>
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          {"more" in words && words.more !== "" ? <p>{words.more}</p> : null}
        </div>
      ))}
      <footer>
        <p />
        <button type="button" class="quiet" data-act="staff">
          {kiosk.staff}
        </button>
      </footer>
    </section>
  );
}
