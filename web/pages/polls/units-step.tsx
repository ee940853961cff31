import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { type Chosen, ChosenFields, Steps, searchOf } from "./steps.tsx";
import { type PickableUnit, UnitBoxes, UnitPicks } from "./unit-picks.tsx";

type Props = { context: FrameContext; chosen: Chosen; units: readonly PickableUnit[]; isMissing: boolean };

/** The second step: which units, out of the tree. */
export function UnitsStep({ context, chosen, units, isMissing }: Props) {
  const { lang, base } = context;
  const words = messagesIn(lang).admin.poll;
  const rest = chosen.filter(([name]) => name !== "unit");
  const picked = new Set(chosen.filter(([name]) => name === "unit").map(([, value]) => value));
  return (
    <Frame context={context} title={words.units.title} entry="surveys">
      <Steps lang={lang} current="units" />
      <h1>{words.units.title}</h1>
      {units.length === 0 ? <NoUnits context={context} /> : <p class="sub">{words.units.text}</p>}
      {units.length > 1 ? (
        <UnitPicks
          lang={lang}
          units={units}
          hrefOf={(own) =>
            adminHref(
              context,
              `/surveys/new/units?${searchOf([...rest, ...own.map(({ code }) => ["unit", code] as const)])}`,
            )
          }
        />
      ) : null}
      {isMissing ? (
        <div class="errors" role="alert">
          <p>{words.units.missing}</p>
        </div>
      ) : null}
      <form method="get" action={`${base}/admin/surveys/new/dates`}>
        <ChosenFields lang={lang} chosen={chosen} except={["unit"]} />
        <fieldset>
          <legend class="skip">{words.units.title}</legend>
          <UnitBoxes lang={lang} units={units} picked={picked} />
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
