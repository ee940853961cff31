import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { UnitSelect } from "../tables/unit-select.tsx";

type Props = {
  context: FrameContext;
  link: { code: string; survey: string; unit: string; unitName: LocalText; title: LocalText };
  /** What it may lead to, and what is chosen now. */
  surveys: readonly { id: string; title: LocalText }[];
  units: readonly { code: string; depth: number; name: LocalText }[];
  chosen: { survey: string; unit: string };
  /** What is wrong, in words. */
  faults: readonly string[];
};

/** A code that is printed already, to be used for another unit or survey from now on. */
export function RepointPage({ context, link, surveys, units, chosen, faults }: Props) {
  const { lang } = context;
  const words = messagesIn(lang).admin.poll.repoint;
  const path = `/surveys/${link.survey}`;
  return (
    <Frame context={context} title={words.title(link.code)} entry="surveys">
      <p class="crumbs">
        <a href={adminHref(context, path)}>{textIn(link.title, lang)}</a>
      </p>
      <h1>{words.title(link.code)}</h1>
      <p class="sub">{words.now(textIn(link.unitName, lang), textIn(link.title, lang))}</p>
      {faults.length === 0 ? null : (
        <div class="errors" role="alert">
          {faults.map((fault) => (
            <p>{fault}</p>
          ))}
        </div>
      )}
      <form method="post" action={adminHref(context, `${path}/links/${link.code}/target`)}>
        <div class="field">
          <label for="unit">{words.unit}</label>
          <UnitSelect locale={lang} id="unit" units={units} none={null} chosen={chosen.unit} />
        </div>
        <div class="field">
          <label for="survey">{words.survey}</label>
          <select id="survey" name="survey">
            {surveys.map(({ id, title }) => (
              <option value={id} selected={id === chosen.survey}>
                {textIn(title, lang)}
              </option>
            ))}
          </select>
        </div>
        <p class="sub">{words.text(textIn(link.unitName, lang))}</p>
        <p class="sub">{words.told}</p>
        <p class="acts">
          <button type="submit">{words.submit}</button>
          <a href={adminHref(context, path)}>{words.back}</a>
        </p>
      </form>
    </Frame>
  );
}
