import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { type Chosen, ChosenFields, Steps, searchOf } from "./steps.tsx";

export type ChoosableUnit = { code: string; name: LocalText; depth: number; parent: string | null };

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
      {units.length === 0 ? <NoUnits context={context} /> : <p class="sub">{words.units.text}</p>}
      {units.length > 1 ? <Picks context={context} chosen={chosen} units={units} /> : null}
      {isMissing ? (
        <div class="errors" role="alert">
          <p>{words.units.missing}</p>
        </div>
      ) : null}
      <form method="get" action={`${base}/admin/surveys/new/dates`}>
        <ChosenFields lang={lang} chosen={chosen} except={["unit"]} />
        <fieldset>
          <legend class="skip">{words.units.title}</legend>
          <ul class={units.length === 0 ? "" : "tree"}>
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
          {units.length === 0 ? null : <button type="submit">{words.next}</button>}
          <a href={adminHref(context, `/surveys/new?${searchOf(chosen)}`)}>{words.back}</a>
        </p>
      </form>
    </Frame>
  );
}

function NoUnits({ context }: { context: FrameContext }) {
  const { noUnits } = messagesIn(context.lang).help;
  return (
    <p class="sub">
      {noUnits.text} <a href={adminHref(context, "/units")}>{noUnits.link}</a>
    </p>
  );
}

const PICKS_MAX = 12;

/** Ways to tick many at once, without a script: all of them, or those directly below one. */
function Picks({ context, chosen, units }: Pick<Props, "context" | "chosen" | "units">) {
  const { pick } = messagesIn(context.lang).help;
  const parents = new Set(units.map(({ parent }) => parent));
  const above = units.filter(({ code }) => parents.has(code)).slice(0, PICKS_MAX);
  const rest = chosen.filter(([name]) => name !== "unit");
  const href = (picked: Props["units"]) =>
    adminHref(
      context,
      `/surveys/new/units?${searchOf([...rest, ...picked.map(({ code }) => ["unit", code] as const)])}`,
    );
  return (
    <ul class="picks">
      <li>
        <a href={href(units)}>{pick.all}</a>
      </li>
      {above.map(({ code, name }) => (
        <li>
          <a href={href(units.filter(({ parent }) => parent === code))}>{pick.below(textIn(name, context.lang))}</a>
        </li>
      ))}
    </ul>
  );
}
