import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { type Chosen, ChosenFields, Steps, searchOf } from "./steps.tsx";

export type ChoosableUnit = { code: string; name: LocalText; depth: number };

type Props = { context: FrameContext; chosen: Chosen; units: readonly ChoosableUnit[]; isMissing: boolean };

const DEPTH_MAX = 3;

/** The second step: which units, out of the tree. */
export function UnitsStep({ context, chosen, units, isMissing }: Props) {
  const { lang, base } = context;
  const words = messagesIn(lang).admin.poll;
  const picked = new Set(chosen.filter(([name]) => name === "unit").map(([, value]) => value));
  return (
    <Frame context={context} title={words.units.title} entry="surveys">
      <Steps lang={lang} current="units" />
      <h1>{words.units.title}</h1>
      <p class="sub">{units.length === 0 ? words.units.none : words.units.text}</p>
      {isMissing ? (
        <div class="errors" role="alert">
          <p>{words.units.missing}</p>
        </div>
      ) : null}
      <form method="get" action={`${base}/admin/surveys/new/dates`}>
        <ChosenFields lang={lang} chosen={chosen} except={["unit"]} />
        <fieldset>
          <legend class="skip">{words.units.title}</legend>
          <ul class="tree">
            {units.map(({ code, name, depth }) => (
              <li>
                <label class={`d${Math.min(depth, DEPTH_MAX)}`}>
                  <input type="checkbox" name="unit" value={code} checked={picked.has(code)} />
                  {textIn(name, lang)}
                  <span class="quiet">{code}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <p class="acts">
          <button type="submit">{words.next}</button>
          <a href={adminHref(context, `/surveys/new?${searchOf(chosen)}`)}>{words.back}</a>
        </p>
      </form>
    </Frame>
  );
}
