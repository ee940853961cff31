import { textIn } from "../../../src/core/local-text.ts";
import { TEMPLATE_KEYS, TEMPLATES } from "../../../src/core/surveys/templates.ts";
import { messagesIn } from "../../locales/messages.ts";
import { Frame, type FrameContext } from "../admin/frame.tsx";
import { Help } from "../admin/help.tsx";
import { type Chosen, ChosenFields, Steps } from "./steps.tsx";

type Props = { context: FrameContext; chosen: Chosen };

/** The first step: which questionnaire. */
export function TemplateStep({ context, chosen }: Props) {
  const { lang, base } = context;
  const words = messagesIn(lang).admin.poll;
  const entryOf = (field: string) => chosen.find(([name]) => name === field)?.[1];
  const template = entryOf("template") ?? TEMPLATE_KEYS[0];
  return (
    <Frame context={context} title={words.template.title} entry="surveys">
      <Steps lang={lang} current="template" />
      <h1>{words.template.title}</h1>
      <p class="sub">{words.template.text}</p>
      <form method="get" action={`${base}/admin/surveys/new/units`}>
        <ChosenFields lang={lang} chosen={chosen} except={["template", "title"]} />
        <fieldset>
          <legend class="skip">{words.template.title}</legend>
          {TEMPLATE_KEYS.map((key) => (
            <label class="choice">
              <input type="radio" name="template" value={key} checked={key === template} />
              <span>
                <b>{textIn(TEMPLATES[key].title, lang)}</b>
                <small>{words.template.choices[key]}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <Help summary={messagesIn(lang).help.template.summary}>
          <dl>
            {TEMPLATE_KEYS.map((key) => (
              <>
                <dt>
                  {textIn(TEMPLATES[key].title, lang)} · {words.template.questions(TEMPLATES[key].questions.length)}
                </dt>
                {TEMPLATES[key].questions.map(({ title }) => (
                  <dd>{textIn(title, lang)}</dd>
                ))}
              </>
            ))}
          </dl>
        </Help>
        <div class="field">
          <label for="title">{words.template.name}</label>
          <p class="note" id="title-note">
            {words.template.nameHint}
          </p>
          <input id="title" name="title" maxlength={200} value={entryOf("title") ?? ""} aria-describedby="title-note" />
        </div>
        <p class="acts">
          <button type="submit">{words.next}</button>
        </p>
      </form>
    </Frame>
  );
}
