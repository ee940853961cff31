import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { levelsOf } from "../../../src/core/surveys/scale.ts";
import { messagesIn } from "../../locales/messages.ts";
import { levelText } from "../resident/field-context.ts";
import { Face } from "./face.tsx";
import type { KioskPageProps } from "./kiosk-page.tsx";
import { KioskTop } from "./kiosk-top.tsx";

/** The question and its five faces: one press is a whole answer. */
export function RateScreen({ unitName, question, setting, lang }: KioskPageProps & { lang: Locale }) {
  const { widget, kiosk } = messagesIn(lang);
  return (
    <section class="screen" data-screen="rate" hidden>
      <KioskTop lang={lang} unitName={unitName} />
      <h1>{textIn(question.title, lang)}</h1>
      <div class="faces">
        {levelsOf(question.scale).map((level, place) => (
          <button type="button" data-level={level.value}>
            <Face place={place} />
            <span>{levelText(question.scale, level, lang)}</span>
          </button>
        ))}
      </div>
      <footer>
        <p>{setting.state === "trial" ? widget.trial : widget.promise}</p>
        <button type="button" class="quiet" data-act="staff">
          {kiosk.staff}
        </button>
      </footer>
    </section>
  );
}
