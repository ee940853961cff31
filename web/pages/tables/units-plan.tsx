import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { FrameContext } from "../admin/frame.tsx";

type Standing = { name: LocalText; kind: string; parent: string | null; population: number | null };
type PlannedLine = Standing & {
  cell: string;
  state: "new" | "same" | "changed";
  code: string;
  before: Standing | null;
};

/** What a table of units would state, and the fields that are carried along to the confirmation. */
export type UnitsPlanView = {
  units: readonly PlannedLine[];
  carried: Readonly<Record<string, string>>;
  nameOf: (code: string) => string;
};

type Props = { context: FrameContext; action: string; plan: UnitsPlanView };

/** Every unit of a table as it would stand, and the button that states them. */
export function UnitsPlan({ context, action, plan }: Props) {
  const { lang: locale } = context;
  const { units: words } = messagesIn(locale).tables;
  const count = (state: PlannedLine["state"]) => plan.units.filter((unit) => unit.state === state).length;
  const isAnything = count("same") < plan.units.length;
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{words.plan}</h2>
      <p class="big">{words.planText(count("new"), count("same"), count("changed"))}</p>
      <PlanTable locale={locale} plan={plan} />
      <form method="post" action={action} enctype="multipart/form-data">
        {Object.entries(plan.carried).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="go">
          {isAnything && (
            <button type="submit" name="step" value="store">
              {words.store}
            </button>
          )}
          <a href={action}>{words.back}</a>
        </p>
      </form>
    </section>
  );
}

function PlanTable({ locale, plan }: { locale: FrameContext["lang"]; plan: UnitsPlanView }) {
  const { unit: unitWords, tables } = messagesIn(locale);
  const { units: words, read } = tables;
  const hasPopulation = plan.units.some(({ population }) => population !== null);
  return (
    <section class="scroll" tabindex={0} aria-label={read.list}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.under}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.code}</th>
            {hasPopulation && (
              <th scope="col" class="figure">
                {words.population}
              </th>
            )}
            <th scope="col">{read.state}</th>
          </tr>
        </thead>
        <tbody>
          {plan.units.map((unit) => (
            <tr class={unit.state}>
              <td>{textIn(unit.name, locale)}</td>
              <td>{unit.parent === null ? words.root : plan.nameOf(unit.parent)}</td>
              <td>{unitWords.home.kinds[unit.kind] ?? unit.kind}</td>
              <td class="cell">{unit.code}</td>
              {hasPopulation && <td class="figure">{unit.population ?? ""}</td>}
              <td>
                <b>{read.stateOf[unit.state]}</b>
                {unit.state === "changed" && unit.before && (
                  <small>
                    {read.from([textIn(unit.before.name, locale), unit.before.parent].filter(Boolean).join(" · "))}
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
